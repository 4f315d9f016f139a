"""Text as HTML writes it: escape() and unescape()."""
import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """&, < and > (and quotes) as entities."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


_names = None  # html.entities.html5, once a text has needed it


def _of_number(code):
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if 0x80 <= code <= 0x9F:  # browsers take these for Windows-1252
        return bytes((code,)).decode("cp1252", "ignore") or chr(code)
    if code == 0x0D:
        return "\r"
    control = code < 0x20 and code not in (0x09, 0x0A, 0x0C) or code == 0x7F
    if control or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def _character(match):
    text, names = match.group(1), _names
    if text[0] == "#":
        return _of_number(int(text[2:].rstrip(";"), 16) if text[1] in "xX" else int(text[1:].rstrip(";")))
    if text in names:
        return names[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in names:
            return names[text[:end]] + text[end:]
    return "&" + text


def unescape(s):
    """Entities and numbers as the characters that they stand for."""
    global _names
    if "&" not in s:
        return s
    if _names is None:
        from html.entities import html5 as _names
    return _REFERENCE.sub(_character, s)


def __getattr__(name):
    if name == "entities":  # CPython's module needs it for its own import, so programs find it without one of theirs
        from importlib import import_module
        return import_module("html.entities")
    raise AttributeError(f"module 'html' has no attribute {name!r}")
