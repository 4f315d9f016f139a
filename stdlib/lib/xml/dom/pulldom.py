"""Nodes one after another: a document is read as a stream of (event, node), and what is wanted is expanded into a tree."""
import io

from xml.dom import minidom
from xml.sax import handler, make_parser

START_ELEMENT, END_ELEMENT, COMMENT, START_DOCUMENT, END_DOCUMENT = "START_ELEMENT", "END_ELEMENT", "COMMENT", "START_DOCUMENT", "END_DOCUMENT"
PROCESSING_INSTRUCTION, IGNORABLE_WHITESPACE, CHARACTERS = "PROCESSING_INSTRUCTION", "IGNORABLE_WHITESPACE", "CHARACTERS"


class PullDOM(handler.ContentHandler):
    """Makes nodes of a parser's calls and queues them."""

    def __init__(self, documentFactory=None):
        super().__init__()
        self.events = []
        self.document = None
        self._open = []
        self._declared = []
        self._prefixes = {}             # of namespaces, the last ones declared

    def startDocument(self):
        self.document = minidom.Document()
        self._open = [self.document]
        self.events.append((START_DOCUMENT, self.document))

    def endDocument(self):
        self.events.append((END_DOCUMENT, self.document))

    def startPrefixMapping(self, prefix, uri):
        self._declared.append((prefix, uri))
        self._prefixes[uri] = prefix

    def startElement(self, name, attrs):
        node = self.document.createElement(name)
        for key, value in attrs.items():
            node.setAttribute(key, value)
        self._start(node)

    def startElementNS(self, name, qname, attrs):
        uri, local = name
        if uri and not qname:
            prefix = self._prefixes.get(uri)
            qname = prefix + ":" + local if prefix else local
        node = self.document.createElementNS(uri, qname) if uri else self.document.createElement(local)
        for prefix, target in self._declared:
            node.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:" + prefix if prefix else "xmlns", target or "")
        self._declared = []
        for (space, attribute), value in attrs.items():
            if space:
                node.setAttributeNS(space, attrs.getQNameByName((space, attribute)), value)
            else:
                node.setAttribute(attribute, value)
        self._start(node)

    def _start(self, node):
        node.parentNode = self._open[-1]
        self._open.append(node)
        self.events.append((START_ELEMENT, node))

    def endElement(self, name):
        self.events.append((END_ELEMENT, self._open.pop()))

    def endElementNS(self, name, qname):
        self.endElement(name)

    def _leaf(self, event, node):
        node.parentNode = self._open[-1]
        self.events.append((event, node))

    def characters(self, chars):
        self._leaf(CHARACTERS, self.document.createTextNode(chars))

    def ignorableWhitespace(self, chars):
        self._leaf(IGNORABLE_WHITESPACE, self.document.createTextNode(chars))

    def comment(self, s):
        self._leaf(COMMENT, self.document.createComment(s))

    def processingInstruction(self, target, data):
        self._leaf(PROCESSING_INSTRUCTION, self.document.createProcessingInstruction(target, data))


class DOMEventStream:
    """Iterable over (event, node)."""

    def __init__(self, stream, parser, bufsize):
        self.stream, self.parser, self.bufsize = stream, parser, bufsize
        self.reset()

    def reset(self):
        self.pulldom = PullDOM()
        self.parser.setFeature(handler.feature_namespaces, 1)
        self.parser.setContentHandler(self.pulldom)

    def __iter__(self):
        return self

    def __next__(self):
        event = self.getEvent()
        if event is None:
            raise StopIteration
        return event

    def getEvent(self):
        """The next one, None at the end."""
        while not self.pulldom.events:
            if self.stream is None:
                return None
            data = self.stream.read(self.bufsize)
            if data:
                self.parser.feed(data)
            else:
                self.parser.close()
                self.stream = None
        return self.pulldom.events.pop(0)

    def expandNode(self, node):
        """Reads what is below a node into it."""
        parents = [node]
        while (event := self.getEvent()) is not None:
            kind, current = event
            if kind == END_DOCUMENT or kind == END_ELEMENT and current is node:
                return
            if kind == END_ELEMENT:
                parents.pop()
                continue
            current.parentNode = None
            parents[-1].appendChild(current)
            if kind == START_ELEMENT:
                parents.append(current)

    def clear(self):
        del self.pulldom


default_bufsize = (2 ** 14) - 20


def parse(stream_or_string, parser=None, bufsize=None):
    """The events of a file, or of the file of this name."""
    stream = open(stream_or_string, "rb") if isinstance(stream_or_string, str) else stream_or_string
    return DOMEventStream(stream, parser or make_parser(), bufsize or default_bufsize)


def parseString(string, parser=None):
    """The events of a text."""
    return DOMEventStream(io.StringIO(string), parser or make_parser(), len(string))
