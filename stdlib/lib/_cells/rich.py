"""What a notebook keeps of an object: a bundle of forms by kind, and what is to be known of them.

An object tells its forms by _repr_mimebundle_, _repr_html_ and the like, each alone or in a tuple with its metadata. Images are kept
as base64, as nbformat asks for it."""
from binascii import b2a_base64

from _cells.pretty import pretty
from _cells.source import body_text

METHODS = (("text/html", "_repr_html_"), ("text/markdown", "_repr_markdown_"), ("text/latex", "_repr_latex_"),
           ("image/svg+xml", "_repr_svg_"), ("image/png", "_repr_png_"), ("image/jpeg", "_repr_jpeg_"),
           ("application/pdf", "_repr_pdf_"), ("application/json", "_repr_json_"), ("application/javascript", "_repr_javascript_"))


def _asked(value, name, failed, *args):
    """(form, metadata) that a method of the object's class gives; (None, {}) if there is none, or it fails, which is told."""
    method = getattr(type(value), name, None)
    form, about = None, None
    if callable(method):
        try:
            form = method(value, *args)
        except NotImplementedError:
            pass
        except Exception as e:
            failed(e)
    if isinstance(form, tuple):
        form, about = (form + (None, None))[:2]
    return form, about if isinstance(about, dict) else {}


def _kept(form):
    return b2a_base64(form).decode("ascii") if isinstance(form, (bytes, bytearray)) else form


def bundle_of(value, failed):
    """({kind: form}, {kind: metadata}) of an object; failed(exception) is told of a method that fails."""
    data, about = {"text/plain": pretty(value)}, {}
    if isinstance(value, type):
        return data, about
    forms, more = _asked(value, "_repr_mimebundle_", failed, None, None)
    if isinstance(forms, dict):
        data.update((kind, _kept(form)) for kind, form in forms.items())
        about.update(more)
    for kind, name in METHODS:
        form, more = (None, None) if kind in data else _asked(value, name, failed)
        if isinstance(form, (str, bytes, bytearray, dict, list)):
            data[kind] = _kept(form)
            if more:
                about[kind] = more
    return data, about


def _cell_of(name):
    def show(shell, line, cell):
        from IPython.core import display
        shell.display(getattr(display, name)(body_text(cell)))
    show.__doc__ = f"%%{name.lower()}, and a text"
    return show


html_cell, markdown_cell, latex_cell, javascript_cell, svg_cell = map(_cell_of, ("HTML", "Markdown", "Latex", "Javascript", "SVG"))
