"""Documents from XML: expat reads, its calls make nodes."""
from pyexpat import ParserCreate

from xml.dom import XMLNS_NAMESPACE, minidom

_CHUNK = 64 * 1024


class _Builder:
    """The nodes that are open, and what is being read into them."""

    def __init__(self):
        self.document = minidom.Document()
        self.here = self.document
        self.cdata = None
        self.namespaces = []            # declared since the last element began
        parser = self.parser = ParserCreate(namespace_separator=" ", intern={})
        parser.namespace_prefixes = True
        parser.ordered_attributes = True
        parser.specified_attributes = True
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.StartNamespaceDeclHandler = self.declare
        parser.CharacterDataHandler = self.text
        parser.CommentHandler = lambda data: self.put(self.document.createComment(data))
        parser.ProcessingInstructionHandler = lambda target, data: self.put(self.document.createProcessingInstruction(target, data))
        parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = self.start_cdata, self.end_cdata
        parser.XmlDeclHandler = self.declaration
        parser.StartDoctypeDeclHandler = self.doctype

    def put(self, node):
        children = self.here.childNodes
        children.append(node)
        self.here._link(len(children) - 1, node)

    def declaration(self, version, encoding, standalone):
        self.document.version, self.document.encoding = version, encoding
        if standalone >= 0:
            self.document.standalone = bool(standalone)

    def doctype(self, name, system, public, has_internal):
        node = self.document.implementation.createDocumentType(name, public, system)
        node.ownerDocument = self.document
        self.document.appendChild(node)

    def declare(self, prefix, uri):
        self.namespaces.append((prefix, uri))

    @staticmethod
    def _name(text):
        """(namespace, qualified name, prefix, local name) of expat's "uri local prefix"."""
        parts = text.split(" ")
        if len(parts) == 1:
            return None, text, None, text
        if len(parts) == 2:
            return parts[0], parts[1], None, parts[1]
        return parts[0], parts[2] + ":" + parts[1], parts[2], parts[1]

    def start(self, name, attributes):
        uri, qualified, prefix, local = self._name(name)
        node = minidom.Element(qualified, uri, prefix, local)
        node.ownerDocument = self.document
        self.put(node)
        self.here = node
        for declared, target in self.namespaces:
            self._attribute(XMLNS_NAMESPACE, "xmlns:" + declared if declared else "xmlns", "xmlns", declared or "xmlns", target or "")
        self.namespaces.clear()
        for at in range(0, len(attributes), 2):
            self._attribute(*self._name(attributes[at]), attributes[at + 1])

    def _attribute(self, uri, qualified, prefix, local, value):
        made = minidom.Attr(qualified, uri, local, prefix)
        made.ownerDocument, made.ownerElement, made._value = self.document, self.here, value
        self.here._attrs[qualified] = made

    def end(self, name):
        self.here = self.here.parentNode

    def text(self, data):
        if self.cdata is not None:
            self.cdata.data += data
            return
        last = self.here.childNodes[-1] if self.here.childNodes else None
        if last is not None and last.nodeType == minidom.Node.TEXT_NODE:
            last.data += data
        else:
            self.put(self.document.createTextNode(data))

    def start_cdata(self):
        self.cdata = self.document.createCDATASection("")
        self.put(self.cdata)

    def end_cdata(self):
        self.cdata = None


def _by_sax(parser, source):
    """With a parser of xml.sax's kind."""
    from xml.dom import pulldom
    events = pulldom.parse(source, parser)
    _, root = events.getEvent()
    events.expandNode(root)
    return root


def parse_file(file, parser=None):
    if parser is not None:
        return _by_sax(parser, file)
    if isinstance(file, (str, bytes)) or hasattr(file, "__fspath__"):
        with open(file, "rb") as opened:
            return parse_file(opened)
    builder = _Builder()
    while data := file.read(_CHUNK):
        builder.parser.Parse(data, False)
    builder.parser.Parse(b"", True)
    return builder.document


def parse_text(text, parser=None):
    if parser is not None:
        import io
        return _by_sax(parser, io.StringIO(text) if isinstance(text, str) else io.BytesIO(text))
    builder = _Builder()
    builder.parser.Parse(text, True)
    return builder.document
