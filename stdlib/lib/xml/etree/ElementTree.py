"""Documents as trees of elements: read them, search them, change them, write them.

An Element has a tag, attributes, children, the text before its first child and, as its tail, the text behind its end.  The parser
is expat's; what it finds goes to a target, as a rule a TreeBuilder.  Names with a namespace are written {uri}name.
"""
import contextlib
import io
import sys
import warnings

from _elementtree import Element, SubElement, TreeBuilder

__all__ = ["Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist", "indent", "iselement", "iterparse", "parse",
           "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder", "VERSION",
           "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace", "canonicalize", "C14NWriterTarget"]

VERSION = "1.3.0"


def __getattr__(name):
    if name in ("canonicalize", "C14NWriterTarget"):    # few programs need them
        from . import _canonical
        return getattr(_canonical, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class ParseError(SyntaxError):
    """Not well-formed: code is expat's number, position (line, column)."""


def iselement(element):
    """Does it look like an Element?"""
    return hasattr(element, "tag")


def Comment(text=None):
    """An element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An element that is written as <?target text?>."""
    element = Element(ProcessingInstruction)
    element.text = target if not text else target + " " + text
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace, also as the value of an attribute."""

    def __init__(self, text_or_uri, tag=None):
        self.text = "{%s}%s" % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<%s %r>" % (type(self).__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def _compared(operator):
        def compare(self, other):
            return getattr(self.text, operator)(other.text if isinstance(other, QName) else other)
        return compare

    __eq__, __lt__, __le__, __gt__, __ge__ = map(_compared, ("__eq__", "__lt__", "__le__", "__gt__", "__ge__"))
    del _compared


class ElementTree:
    """A document: its root element, and ways from and to files."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Read a file, by name or open; its root."""
        with contextlib.ExitStack() as open_here:
            if not hasattr(source, "read"):
                source = open_here.enter_context(open(source, "rb"))
            parser = parser or XMLParser()
            while data := source.read(64 * 1024):
                parser.feed(data)
            self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _from_root(self, path):
        if path[:1] != "/":
            return path
        warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the "
                      "current behaviour, change it to %r" % ("." + path), FutureWarning, stacklevel=3)
        return "." + path

    def find(self, path, namespaces=None):
        return self._root.find(self._from_root(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._from_root(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._from_root(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._from_root(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Write it to a file, by name or open; encoding "unicode" to a text file.  method: xml, html or text."""
        method = method or "xml"
        if method not in _WRITERS:
            raise ValueError("unknown method %r" % method)
        encoding = encoding or "us-ascii"
        with _text_file(file_or_filename, encoding) as (write, declared):
            plain = encoding.lower() == "unicode" or declared.lower() in ("utf-8", "us-ascii")
            if method == "xml" and (xml_declaration or xml_declaration is None and not plain):
                write("<?xml version='1.0' encoding='%s'?>\n" % declared)
            if method == "text":
                _write_text(write, self._root)
                return
            names, spaces = _names_of(self._root, default_namespace)
            _WRITERS[method](write, self._root, names, spaces, short_empty_elements)


@contextlib.contextmanager
def _text_file(target, encoding):
    """(a function that writes text, the encoding to declare)"""
    if not hasattr(target, "write"):
        real = "utf-8" if encoding.lower() == "unicode" else encoding
        with open(target, "w", encoding=real, errors="xmlcharrefreplace") as file:
            yield file.write, real
    elif encoding.lower() == "unicode":
        yield target.write, getattr(target, "encoding", None) or "utf-8"
    else:
        text = io.StringIO()
        yield text.write, encoding
        data = text.getvalue().encode(encoding, "xmlcharrefreplace")
        target.write(data)


# ---- writing

_prefixes = {
    "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_namespace_map = _prefixes


def register_namespace(prefix, uri):
    """Write names of a namespace with this prefix."""
    import re
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, its_prefix in list(_prefixes.items()):
        if known == uri or its_prefix == prefix:
            del _prefixes[known]
    _prefixes[uri] = prefix


def _cannot_write(value):
    raise TypeError("cannot serialize %r (type %s)" % (value, type(value).__name__))


class _Names(dict):
    """How names are written: {uri}name -> prefix:name; the namespaces met on the way are kept."""

    def __init__(self, default):
        self.default = default
        self.spaces = {default: ""} if default else {}
        self[None] = None

    def add(self, name):
        if name in self:
            return
        if name[:1] == "{":
            uri, local = name[1:].rsplit("}", 1)
            prefix = self.spaces.get(uri)
            if prefix is None:
                prefix = _prefixes.get(uri) or "ns%d" % len(self.spaces)
                if prefix != "xml":
                    self.spaces[uri] = prefix
            self[name] = "%s:%s" % (prefix, local) if prefix else local
        elif self.default:
            raise ValueError("cannot use non-qualified names with default_namespace option")
        else:
            self[name] = name


def _names_of(root, default):
    names = _Names(default)
    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            names.add(tag.text)
        elif isinstance(tag, str):
            names.add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _cannot_write(tag)
        for key, value in element.items():
            key = key.text if isinstance(key, QName) else key
            if not isinstance(key, str):
                _cannot_write(key)
            names.add(key)
            if isinstance(value, QName):
                names.add(value.text)
        if isinstance(element.text, QName):
            names.add(element.text.text)
    return names, names.spaces


def _escape_text(text):
    try:
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        return text.replace(">", "&gt;") if ">" in text else text
    except (TypeError, AttributeError):
        _cannot_write(text)


_ATTRIBUTE_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"})


def _escape_attribute(text):
    try:
        return text.translate(_ATTRIBUTE_ESCAPES)
    except (TypeError, AttributeError):
        _cannot_write(text)


def _escape_html_attribute(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _cannot_write(text)


def _name(names, name):
    return names[name.text if isinstance(name, QName) else name]


def _text(names, value):
    return names[value.text] if isinstance(value, QName) else value


def _start_tag(write, element, tag, names, spaces, escape):
    write("<" + tag)
    for uri, prefix in sorted(spaces.items(), key=lambda pair: pair[1]) if spaces else ():
        write(' xmlns%s="%s"' % (":" + prefix if prefix else "", escape(uri)))
    for key, value in element.items():
        value = names[value.text] if isinstance(value, QName) else escape(value)
        write(' %s="%s"' % (_name(names, key), value))


def _write_special(write, element):
    """A comment or an instruction: True."""
    if element.tag is Comment:
        write("<!--%s-->" % element.text)
    elif element.tag is PI:
        write("<?%s?>" % element.text)
    else:
        return False
    return True


def _write_xml(write, element, names, spaces, short_empty):
    if not _write_special(write, element):
        tag, text = _name(names, element.tag), _text(names, element.text)
        if tag is not None:
            _start_tag(write, element, tag, names, spaces, _escape_attribute)
            empty = short_empty and not text and not len(element)
            write(" />" if empty else ">")
        if text:
            write(_escape_text(text) if tag is None or not isinstance(element.text, QName) else text)
        for child in element:
            _write_xml(write, child, names, None, short_empty)
        if tag is not None and not empty:
            write("</" + tag + ">")
    if element.tail:
        write(_escape_text(element.tail))


_HTML_EMPTY = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta", "param",
               "source", "track", "wbr"}


def _write_html(write, element, names, spaces, short_empty):
    if not _write_special(write, element):
        tag, text = _name(names, element.tag), _text(names, element.text)
        if tag is not None:
            _start_tag(write, element, tag, names, spaces, _escape_html_attribute)
            write(">")
        if text:
            write(text if tag is not None and tag.lower() in ("script", "style") else _escape_text(text))
        for child in element:
            _write_html(write, child, names, None, short_empty)
        if tag is not None and tag.lower() not in _HTML_EMPTY:
            write("</" + tag + ">")
    if element.tail:
        write(_escape_text(element.tail))


def _write_text(write, element):
    for part in element.itertext():
        write(part)
    if element.tail:
        write(element.tail)


_WRITERS = {"xml": _write_xml, "html": _write_html, "text": _write_text}


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """The element as bytes; as str, if the encoding is "unicode"."""
    out = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(out, encoding, xml_declaration, default_namespace, method, short_empty_elements=short_empty_elements)
    return out.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """The same in a list of pieces."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Print an element or a tree."""
    tree = elem if isinstance(elem, ElementTree) else ElementTree(elem)
    tree.write(sys.stdout, "unicode")
    tail = tree.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put white space between elements, so that each stands on a line of its own."""
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    root = tree.getroot() if isinstance(tree, ElementTree) else tree
    if len(root):
        _indent(root, space, ["\n" + level * space])


def _indent(element, space, lines):
    """lines: what stands before an element, by depth; the last one is before the end of this element."""
    outer, inner = lines[-1], lines[-1] + space
    lines.append(inner)
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, space, lines)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer
    lines.pop()


# ---- reading

def _parse_error(error):
    """To be raised by the caller: a frame that named the exception would be in a cycle with it."""
    new = ParseError(str(error))
    new.code, new.position = error.code, (error.lineno, error.offset)
    return new


class XMLParser:
    """Parses what it is fed, and tells its target."""

    def __init__(self, *, target=None, encoding=None):
        from xml.parsers import expat
        self._expat = expat
        parser = self.parser = self._parser = expat.ParserCreate(encoding, "}")
        self.target = self._target = target = TreeBuilder() if target is None else target
        self._error = expat.error
        self.entity = {}
        self.version = "Expat " + expat.EXPAT_VERSION.removeprefix("expat_")
        parser.DefaultHandlerExpand = self._default
        parser._braces = True
        parser.buffer_text = type(target) is TreeBuilder  # others are told as it comes
        parser.StartDoctypeDeclHandler = self._start_doctype
        for handler, method, wrapper in (("StartElementHandler", "start", None), ("EndElementHandler", "end", None),
                                         ("StartNamespaceDeclHandler", "start_ns", self._start_ns),
                                         ("EndNamespaceDeclHandler", "end_ns", self._end_ns), ("CharacterDataHandler", "data", None),
                                         ("CommentHandler", "comment", None), ("ProcessingInstructionHandler", "pi", None)):
            if hasattr(target, method):
                setattr(parser, handler, wrapper or getattr(target, method))

    def _start_ns(self, prefix, uri):
        return self._target.start_ns(prefix or "", uri or "")

    def _end_ns(self, prefix):
        return self._target.end_ns(prefix or "")

    def _default(self, text):
        """What nobody else wants; of that, references to entities."""
        if text[:1] == "&":
            self._entity(text[1:-1])

    def _entity(self, name):
        try:
            value = self.entity[name]
        except KeyError:
            parser = self._parser
            error = self._error("undefined entity &%s;: line %d, column %d" % (name, parser.ErrorLineNumber, parser.ErrorColumnNumber))
            error.code, error.lineno, error.offset = 11, parser.ErrorLineNumber, parser.ErrorColumnNumber
            raise error from None
        if hasattr(self._target, "data"):
            self._target.data(value)

    def _start_doctype(self, name, system, public, has_subset):
        if hasattr(self._target, "doctype"):
            self._target.doctype(name, public, system)
        elif hasattr(self, "doctype"):
            warnings.warn("The doctype() method of XMLParser is ignored.  Define doctype() method on the TreeBuilder target.",
                          RuntimeWarning)

    def feed(self, data, /):
        """Parse more."""
        try:
            self._parser.Parse(data, False)
        except self._error as error:
            self._let_go()
            raise _parse_error(error) from None

    def _let_go(self):
        """Nothing more is parsed: handlers that know this parser would keep it, and the tree, until a collection."""
        parser = self._parser
        parser.DefaultHandlerExpand = parser.StartDoctypeDeclHandler = None
        parser.StartNamespaceDeclHandler = parser.EndNamespaceDeclHandler = None

    def flush(self):
        """Nothing waits here."""

    def close(self):
        """That was all: what the target makes of it."""
        try:
            self._parser.Parse(b"", True)
        except self._error as error:
            raise _parse_error(error) from None
        finally:
            self._let_go()
        close = getattr(self._target, "close", None)
        return close() if close else None


class _Events:
    """Turns the calls of a parser into (event, value) pairs."""

    def __init__(self, parser, events):
        self.pairs = []
        target, expat = parser._target, parser._parser
        for event in events if events is not None else ("end",):
            if event == "start":
                expat.StartElementHandler = lambda tag, attributes: self.pairs.append(("start", target.start(tag, attributes)))
            elif event == "end":
                expat.EndElementHandler = lambda tag: self.pairs.append(("end", target.end(tag)))
            elif event == "start-ns":
                tell = getattr(target, "start_ns", None) and parser._start_ns
                expat.StartNamespaceDeclHandler = lambda prefix, uri, tell=tell: self.pairs.append(
                    ("start-ns", tell(prefix, uri) if tell else (prefix or "", uri or "")))
            elif event == "end-ns":
                tell = getattr(target, "end_ns", None) and parser._end_ns
                expat.EndNamespaceDeclHandler = lambda prefix, tell=tell: self.pairs.append(("end-ns", tell(prefix) if tell else None))
            elif event == "comment":
                expat.CommentHandler = lambda text: self.pairs.append(("comment", target.comment(text)))
            elif event == "pi":
                expat.ProcessingInstructionHandler = lambda name, text: self.pairs.append(("pi", target.pi(name, text)))
            else:
                raise ValueError("unknown event %r" % event)


class XMLPullParser:
    """Parses what it is fed, and keeps events to be fetched."""

    def __init__(self, events=None, *, _parser=None):
        self._parser = _parser or XMLParser(target=TreeBuilder())
        self._events = _Events(self._parser, events)

    def feed(self, data):
        """Parse more."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._events.pairs.append(error)

    def close(self):
        """That was all."""
        root = self._close()
        del root

    def _close(self):
        parser, self._parser = self._parser, None
        return parser.close()

    def flush(self):
        if self._parser is None:
            raise ValueError("flush() called after end of stream")
        self._parser.flush()

    def read_events(self):
        """The events so far, each once."""
        pairs = self._events.pairs
        while pairs:
            pair = pairs.pop(0)
            if isinstance(pair, Exception):
                raise pair
            yield pair


def iterparse(source, events=None, parser=None):
    """(event, element) while a file is read; when it is through, the iterator has the root."""
    puller = XMLPullParser(events, _parser=parser)
    opened = None if hasattr(source, "read") else open(source, "rb")
    return _IterParse(opened or source, puller, opened)


class _IterParse:
    def __init__(self, source, puller, opened):
        self.root = None
        self._opened = opened     # what is to be closed
        self._pairs = self._run(source, puller)

    def _run(self, source, puller):
        try:
            while True:
                yield from puller.read_events()
                data = source.read(16 * 1024)
                if not data:
                    break
                puller.feed(data)
            root = puller._close()
            yield from puller.read_events()
            self.root = root
        finally:
            self.__del__()

    def __del__(self):
        if self._opened:
            self._opened.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._pairs)


def parse(source, parser=None):
    """The ElementTree of a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """The root element of a document in a str or bytes."""
    parser = parser or XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The root, and a dict of the elements with an id."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}


def fromstringlist(sequence, parser=None):
    """The root of a document in pieces."""
    parser = parser or XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()
