"""Forms that a notebook shows in its own way: what an object says of itself by _repr_html_ and the like, and %%html.

Images are kept as base64, as nbformat asks for it."""
from base64 import b64encode

METHODS = (("text/html", "_repr_html_"), ("text/markdown", "_repr_markdown_"), ("text/latex", "_repr_latex_"),
           ("image/svg+xml", "_repr_svg_"), ("image/png", "_repr_png_"), ("image/jpeg", "_repr_jpeg_"),
           ("application/pdf", "_repr_pdf_"), ("application/json", "_repr_json_"), ("application/javascript", "_repr_javascript_"))


def _asked(value, name, *args):
    """What a method of the object's class gives; None if there is none, or it fails."""
    method = getattr(type(value), name, None)
    if not callable(method):
        return None
    try:
        form = method(value, *args)
    except Exception:
        return None
    return form[0] if isinstance(form, tuple) and form else form


def forms_of(value):
    """{kind: text} of an object; its methods that fail, or give None, say nothing."""
    if isinstance(value, type):
        return {}
    bundle = _asked(value, "_repr_mimebundle_", None, None)
    forms = dict(bundle) if isinstance(bundle, dict) else {}
    for kind, name in METHODS:
        form = forms.get(kind, _asked(value, name))
        if isinstance(form, (bytes, bytearray)):
            form = b64encode(form).decode("ascii")
        if isinstance(form, (str, dict, list)):
            forms[kind] = form
    return forms


def html_cell(shell, line, cell):
    """%%html, and a text"""
    shell.output.rich("text/html", cell.lstrip("\n"))


def markdown_cell(shell, line, cell):
    """%%markdown, and a text"""
    shell.output.rich("text/markdown", cell.lstrip("\n"))


def latex_cell(shell, line, cell):
    """%%latex, and a text"""
    shell.output.rich("text/latex", cell.lstrip("\n"))


def javascript_cell(shell, line, cell):
    """%%javascript, and a text"""
    shell.output.rich("application/javascript", cell.lstrip("\n"))


def svg_cell(shell, line, cell):
    """%%svg, and a text"""
    shell.output.rich("image/svg+xml", cell.lstrip("\n"))
