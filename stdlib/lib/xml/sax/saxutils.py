"""For writers of XML: escape(), quoteattr(), XMLGenerator; for those who stand between parser and handler: XMLFilterBase."""
import codecs
import io
import os

from xml.sax import handler, xmlreader


def _replace_all(text, entities):
    for old, new in entities.items():
        text = text.replace(old, new)
    return text


def escape(data, entities={}):
    """&, < and > as entities; then what `entities` says."""
    return _replace_all(data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;"), entities)


def unescape(data, entities={}):
    """The inverse."""
    return _replace_all(data.replace("&lt;", "<").replace("&gt;", ">"), entities).replace("&amp;", "&")


def quoteattr(data, entities={}):
    """Escaped, in the quotes that need less escaping."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return '"%s"' % data
    if "'" in data:
        return '"%s"' % data.replace('"', "&quot;")
    return "'%s'" % data


def _text_writer(out, encoding):
    if isinstance(out, io.TextIOBase) or isinstance(out, (codecs.StreamWriter, codecs.StreamReaderWriter)):
        return out
    if isinstance(out, io.RawIOBase):
        class Kept(io.RawIOBase):
            write, writable = out.write, lambda self: True
        buffer = Kept()
    else:
        buffer = io.BufferedIOBase()
        buffer.writable = lambda: True
        buffer.write = out.write
        for name in ("seekable", "tell"):
            if hasattr(out, name):
                setattr(buffer, name, getattr(out, name))
    return io.TextIOWrapper(buffer, encoding=encoding, errors="xmlcharrefreplace", newline="\n", write_through=True)


class XMLGenerator(handler.ContentHandler):
    """Writes what it is told."""

    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        super().__init__()
        import sys
        out = _text_writer(sys.stdout if out is None else out, encoding)
        self._out = out
        self._write, self._flush = out.write, getattr(out, "flush", lambda: None)
        self._scopes = [{}]
        self._context = self._scopes[-1]
        self._undeclared = []
        self._encoding = encoding
        self._short = short_empty_elements
        self._open = False          # a start tag that may become <a/>

    def _qname(self, name):
        uri, local = name
        if uri:
            if uri == "http://www.w3.org/XML/1998/namespace":
                return "xml:" + local
            prefix = self._context[uri]
            if prefix:
                return prefix + ":" + local
        return local

    def _finish_tag(self):
        if self._open:
            self._write(">")
            self._open = False

    def startDocument(self):
        self._write('<?xml version="1.0" encoding="%s"?>\n' % self._encoding)

    def endDocument(self):
        self._flush()

    def startPrefixMapping(self, prefix, uri):
        self._scopes.append(self._context.copy())
        self._context[uri] = prefix
        self._undeclared.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._context = self._scopes.pop()

    def _end_start(self):
        if self._short:
            self._open = True
        else:
            self._write(">")

    def startElement(self, name, attrs):
        self._finish_tag()
        self._write("<" + name)
        for key, value in attrs.items():
            self._write(" %s=%s" % (key, quoteattr(value)))
        self._end_start()

    def endElement(self, name):
        if self._open:
            self._write("/>")
            self._open = False
        else:
            self._write("</%s>" % name)

    def startElementNS(self, name, qname, attrs):
        self._finish_tag()
        self._write("<" + self._qname(name))
        for prefix, uri in self._undeclared:
            self._write(' xmlns:%s="%s"' % (prefix, uri) if prefix else ' xmlns="%s"' % uri)
        self._undeclared = []
        for key, value in attrs.items():
            self._write(" %s=%s" % (self._qname(key), quoteattr(value)))
        self._end_start()

    def endElementNS(self, name, qname):
        self.endElement(self._qname(name))

    def characters(self, content):
        if content:
            self._finish_tag()
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        if content:
            self._finish_tag()
            self._write(content if isinstance(content, str) else str(content, self._encoding))

    def processingInstruction(self, target, data):
        self._finish_tag()
        self._write("<?%s %s?>" % (target, data))


class XMLFilterBase(xmlreader.XMLReader):
    """Between a parser and handlers: hands everything on; subclasses change some of it."""

    def __init__(self, parent=None):
        super().__init__()
        self._parent = parent

    def parse(self, source):
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def setLocale(self, locale):
        self._parent.setLocale(locale)

    def getFeature(self, name):
        return self._parent.getFeature(name)

    def setFeature(self, name, state):
        self._parent.setFeature(name, state)

    def getProperty(self, name):
        return self._parent.getProperty(name)

    def setProperty(self, name, value):
        self._parent.setProperty(name, value)

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent

    def setDocumentLocator(self, locator):
        self._locator = locator
        self._cont_handler.setDocumentLocator(locator)


def _handing_on(target, name):
    def method(self, *args):
        return getattr(getattr(self, target), name)(*args)
    method.__name__ = name
    return method


for _target, _names in (("_err_handler", "error fatalError warning"), ("_dtd_handler", "notationDecl unparsedEntityDecl"),
                        ("_ent_handler", "resolveEntity"),
                        ("_cont_handler", "startDocument endDocument startPrefixMapping endPrefixMapping startElement endElement "
                                          "startElementNS endElementNS characters ignorableWhitespace processingInstruction skippedEntity")):
    for _name in _names.split():
        setattr(XMLFilterBase, _name, _handing_on(_target, _name))


def prepare_input_source(source, base=""):
    """An InputSource with a file in it, of a file, a name, a URL or an InputSource."""
    if isinstance(source, (str, os.PathLike)):
        source = xmlreader.InputSource(os.fspath(source))
    elif hasattr(source, "read"):
        source = _source_of_file(source)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        name = source.getSystemId()
        beside = os.path.join(os.path.dirname(os.path.normpath(base)), name)
        if os.path.isfile(beside):
            source.setSystemId(beside)
            source.setByteStream(open(beside, "rb"))
        else:
            from urllib.parse import urljoin
            from urllib.request import urlopen
            url = urljoin(base, name)
            source.setSystemId(url)
            source.setByteStream(urlopen(url))
    return source


def _source_of_file(file):
    source = xmlreader.InputSource()
    text = isinstance(file.read(0), str)
    (source.setCharacterStream if text else source.setByteStream)(file)
    name = getattr(file, "name", None)
    if isinstance(name, str):
        source.setSystemId(name)
    return source
