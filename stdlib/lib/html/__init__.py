"""Text as HTML writes it: escape() and unescape()."""
import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """&, < and > (and quotes) as entities."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


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
    from html.entities import html5
    text = match.group(1)
    if text[0] == "#":
        return _of_number(int(text[2:].rstrip(";"), 16) if text[1] in "xX" else int(text[1:].rstrip(";")))
    if text in html5:
        return html5[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return "&" + text


def unescape(s):
    """Entities and numbers as the characters that they stand for."""
    return _REFERENCE.sub(_character, s) if "&" in s else s
