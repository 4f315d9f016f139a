"""XInclude: elements xi:include are replaced by the documents and texts that they name."""
import copy
from urllib.parse import urljoin

from . import ElementTree

XINCLUDE = "{http://www.w3.org/2001/XInclude}"
XINCLUDE_INCLUDE = XINCLUDE + "include"
XINCLUDE_FALLBACK = XINCLUDE + "fallback"
DEFAULT_MAX_INCLUSION_DEPTH = 6


class FatalIncludeError(SyntaxError):
    """Something that cannot be included."""


class LimitedRecursiveIncludeError(FatalIncludeError):
    """Inclusions in inclusions, deeper than allowed."""


def default_loader(href, parse, encoding=None):
    """The root of the document in a file, or, if parse is not "xml", its text."""
    if parse == "xml":
        with open(href, "rb") as file:
            return ElementTree.parse(file).getroot()
    with open(href, encoding=encoding or "UTF-8") as file:
        return file.read()


def include(elem, loader=None, base_url=None, max_depth=DEFAULT_MAX_INCLUSION_DEPTH):
    """Replaces what is to be included below elem, in place; max_depth None: however deep."""
    if max_depth is None:
        max_depth = -1
    elif max_depth < 0:
        raise ValueError("expected non-negative depth or None for 'max_depth', got %r" % max_depth)
    _include(elem.getroot() if hasattr(elem, "getroot") else elem, loader or default_loader, base_url, max_depth, ())


def _include(elem, loader, base_url, depth, within):
    """within: the documents that this one is being included in."""
    at = 0
    while at < len(elem):
        child = elem[at]
        if child.tag == XINCLUDE_FALLBACK:
            raise FatalIncludeError("xi:fallback tag must be child of xi:include (%r)" % child.tag)
        if child.tag != XINCLUDE_INCLUDE:
            _include(child, loader, base_url, depth, within)
        else:
            href, parse = child.get("href"), child.get("parse", "xml")
            if base_url:
                href = urljoin(base_url, href)
            if parse == "text":
                _take_text(elem, at, _loaded(loader, href, parse, child.get("encoding")))
                continue
            if parse != "xml":
                raise FatalIncludeError("unknown parse type in xi:include tag (%r)" % parse)
            elem[at] = _document(loader, href, depth, within, child.tail)
        at += 1


def _loaded(loader, href, parse, *encoding):
    found = loader(href, parse, *encoding)
    if found is None:
        raise FatalIncludeError("cannot load %r as %r" % (href, parse))
    return found


def _document(loader, href, depth, within, tail):
    if href in within:
        raise FatalIncludeError("recursive include of %s" % href)
    if depth == 0:
        raise LimitedRecursiveIncludeError("maximum xinclude depth reached when including file %s" % href)
    root = copy.copy(_loaded(loader, href, "xml"))
    _include(root, loader, href, depth - 1, (*within, href))
    if tail:
        root.tail = (root.tail or "") + tail
    return root


def _take_text(elem, at, text):
    """Text takes the place of a child."""
    text += elem[at].tail or ""
    if at:
        before = elem[at - 1]
        before.tail = (before.tail or "") + text
    else:
        elem.text = (elem.text or "") + text
    del elem[at]
