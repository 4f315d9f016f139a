"""Texts that a notebook shows in its own way: what an object says of itself by _repr_html_ and the like, and %%html."""

METHODS = (("text/html", "_repr_html_"), ("text/markdown", "_repr_markdown_"), ("text/latex", "_repr_latex_"),
           ("image/svg+xml", "_repr_svg_"), ("application/json", "_repr_json_"))


def forms_of(value):
    """{kind: text} of an object; its methods that fail, or give None, say nothing."""
    forms = {}
    if isinstance(value, type):
        return forms
    for kind, name in METHODS:
        method = getattr(type(value), name, None)
        if not callable(method):
            continue
        try:
            form = method(value)
        except Exception:
            continue
        if isinstance(form, tuple):
            form = form[0]
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
