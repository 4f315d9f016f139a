"""Trees of XML as the Document Object Model has them: parse(), parseString(), nodes, toxml(), toprettyxml()."""
import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE
from xml.dom._node import Node, NodeList, _put_escaped

_CHILDREN_OF_ELEMENTS = (1, 7, 8, 3, 4, 5)


def _clone(node, deep, document):
    kind = node.nodeType
    if kind == Node.ELEMENT_NODE:
        made = document.createElementNS(node.namespaceURI, node.nodeName)
        for attribute in node.attributes.values():
            made.setAttributeNS(attribute.namespaceURI, attribute.nodeName, attribute.value)
    elif kind == Node.DOCUMENT_FRAGMENT_NODE:
        made = document.createDocumentFragment()
    elif kind == Node.TEXT_NODE:
        return document.createTextNode(node.data)
    elif kind == Node.CDATA_SECTION_NODE:
        return document.createCDATASection(node.data)
    elif kind == Node.COMMENT_NODE:
        return document.createComment(node.data)
    elif kind == Node.PROCESSING_INSTRUCTION_NODE:
        return document.createProcessingInstruction(node.target, node.data)
    elif kind == Node.ATTRIBUTE_NODE:
        made = document.createAttributeNS(node.namespaceURI, node.nodeName)
        made.value = node.value
        return made
    elif kind == Node.DOCUMENT_NODE:
        made = Document()
        made.encoding, made.standalone, made.version = node.encoding, node.standalone, node.version
        document, deep = made, True
    elif kind == Node.DOCUMENT_TYPE_NODE:
        made = DocumentType(node.name)
        made.publicId, made.systemId, made.internalSubset = node.publicId, node.systemId, node.internalSubset
        return made
    else:
        raise xml.dom.NotSupportedErr("Cannot clone node %s" % repr(node))
    if deep:
        for child in node.childNodes:
            made.appendChild(_clone(child, True, document))
    return made


class DocumentFragment(Node):
    """Nodes that go somewhere together."""

    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"
    _child_types = _CHILDREN_OF_ELEMENTS + (Node.NOTATION_NODE,)

    def __init__(self):
        self.childNodes = NodeList()


class Attr(Node):
    """An attribute."""

    nodeType = Node.ATTRIBUTE_NODE
    specified = True

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self.nodeName = self.name = qName
        self.namespaceURI = namespaceURI
        self.prefix = prefix if prefix is not None else qName.partition(":")[0] if ":" in qName else None
        self._local = localName
        self.ownerElement = None
        self._value = ""

    @property
    def localName(self):
        return self._local or self.nodeName.rpartition(":")[2]

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    nodeValue = value

    @property
    def childNodes(self):
        text = Text()
        text.data, text.ownerDocument = self._value, self.ownerDocument
        return NodeList([text])

    def unlink(self):
        self.ownerElement = self.ownerDocument = None


class NamedNodeMap:
    """The attributes of an element, by name and by namespace."""

    def __init__(self, attrs, ownerElement):
        self._attrs, self._owner = attrs, ownerElement

    def item(self, index):
        return list(self._attrs.values())[index] if 0 <= index < len(self._attrs) else None

    def items(self):
        return [(node.nodeName, node.value) for node in self._attrs.values()]

    def itemsNS(self):
        return [((node.namespaceURI, node.localName), node.value) for node in self._attrs.values()]

    def keys(self):
        return self._attrs.keys()

    def keysNS(self):
        return [(node.namespaceURI, node.localName) for node in self._attrs.values()]

    def values(self):
        return self._attrs.values()

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    def __contains__(self, key):
        return (key in self._attrs) if isinstance(key, str) else any((node.namespaceURI, node.localName) == key for node in self._attrs.values())

    def __len__(self):
        return len(self._attrs)

    length = property(__len__)

    def __getitem__(self, key):
        if isinstance(key, tuple):
            return self._owner._attribute_ns(*key) or _raise(KeyError(key))
        return self._attrs[key]

    def __setitem__(self, key, value):
        if isinstance(value, str):
            self._owner.setAttribute(key, value)
        elif isinstance(value, Attr):
            self._owner.setAttributeNode(value)
        else:
            raise TypeError("value must be a string or Attr object")

    def __delitem__(self, key):
        self._owner.removeAttributeNode(self[key])

    def getNamedItem(self, name):
        return self._attrs.get(name)

    def getNamedItemNS(self, namespaceURI, localName):
        return self._owner._attribute_ns(namespaceURI, localName)

    def setNamedItem(self, node):
        return self._owner.setAttributeNode(node)

    def removeNamedItem(self, name):
        node = self._attrs.get(name)
        if node is None:
            raise xml.dom.NotFoundErr()
        return self._owner.removeAttributeNode(node)


AttributeList = NamedNodeMap


def _raise(error):
    raise error


class Element(Node):
    """An element."""

    nodeType = Node.ELEMENT_NODE
    _child_types = _CHILDREN_OF_ELEMENTS

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.namespaceURI = namespaceURI
        self.prefix = prefix
        self._local = localName
        self.childNodes = NodeList()
        self._attrs = {}

    @property
    def localName(self):
        return self._local or self.tagName.rpartition(":")[2]

    @property
    def attributes(self):
        return NamedNodeMap(self._attrs, self)

    def __repr__(self):
        return "<DOM Element: %s at %#x>" % (self.tagName, id(self))

    def _attribute_ns(self, namespaceURI, localName):
        for node in self._attrs.values():
            if node.namespaceURI == namespaceURI and node.localName == localName:
                return node
        return None

    def getAttribute(self, attname):
        node = self._attrs.get(attname)
        return "" if node is None else node.value

    def getAttributeNS(self, namespaceURI, localName):
        node = self._attribute_ns(namespaceURI, localName)
        return "" if node is None else node.value

    def setAttribute(self, attname, value):
        node = self._attrs.get(attname)
        if node is None:
            node = Attr(attname)
            node.ownerDocument = self.ownerDocument
            self.setAttributeNode(node)
        node.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, local = _split_name(qualifiedName)
        node = self._attribute_ns(namespaceURI, local)
        if node is None:
            node = Attr(qualifiedName, namespaceURI, local, prefix)
            node.ownerDocument = self.ownerDocument
            self.setAttributeNode(node)
        else:
            del self._attrs[node.nodeName]
            node.prefix, node.nodeName, node.name = prefix, qualifiedName, qualifiedName
            self._attrs[qualifiedName] = node
        node.value = value

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        return self._attribute_ns(namespaceURI, localName)

    def setAttributeNode(self, attr):
        """The node that was there before, if it is another one."""
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        old = self._attrs.get(attr.name)
        if old is attr:
            return None
        self._attrs[attr.name] = attr
        attr.ownerElement = self
        return old

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        if name not in self._attrs:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(self._attrs[name])

    def removeAttributeNS(self, namespaceURI, localName):
        node = self._attribute_ns(namespaceURI, localName)
        if node is None:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(node)

    def removeAttributeNode(self, node):
        if node is None or self._attrs.get(node.name) is not node:
            raise xml.dom.NotFoundErr()
        del self._attrs[node.name]
        node.ownerElement = None
        return node

    removeAttributeNodeNS = removeAttributeNode

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return self._attribute_ns(namespaceURI, localName) is not None

    def hasAttributes(self):
        return bool(self._attrs)

    def setIdAttribute(self, name):
        """From now on Document.getElementById finds the element by this attribute."""
        if name not in self._attrs:
            raise xml.dom.NotFoundErr()
        self._id_attribute = name

    _id_attribute = None

    def getElementsByTagName(self, name):
        """All below, in order; "*" for any name."""
        return self._get(lambda node: name in ("*", node.tagName), NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return self._get(lambda node: localName in ("*", node.localName) and namespaceURI in ("*", node.namespaceURI), NodeList())

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(indent + "<" + self.tagName)
        for name, node in self._attrs.items():
            writer.write(' %s="' % name)
            _put_escaped(writer, node.value, True)
            writer.write('"')
        children = self.childNodes
        if not children:
            writer.write("/>" + newl)
            return
        if len(children) == 1 and children[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            inside = inner_newl = indent = ""       # text alone keeps its line
        else:
            inside, inner_newl = indent + addindent, newl
        writer.write(">" + inner_newl)
        for node in children:
            node.writexml(writer, inside, addindent, inner_newl)
        writer.write("%s</%s>%s" % (indent, self.tagName, newl))

    def unlink(self):
        for node in self._attrs.values():
            node.unlink()
        self._attrs = {}
        super().unlink()


class CharacterData(Node):
    """What texts and comments share."""

    def __init__(self):
        self._data = ""

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        self._data = data

    nodeValue = data

    @property
    def length(self):
        return len(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        dots = "..." if len(self._data) > 10 else ""
        return "<DOM %s node \"%r%s\">" % (type(self).__name__, self._data[:10], dots)

    def _check(self, offset, count=0):
        if offset < 0:
            raise xml.dom.IndexSizeErr("offset cannot be negative")
        if offset >= len(self._data):
            raise xml.dom.IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")

    def substringData(self, offset, count):
        self._check(offset, count)
        return self._data[offset:offset + count]

    def appendData(self, arg):
        self._data += arg

    def insertData(self, offset, arg):
        self._check(offset)
        self._data = self._data[:offset] + arg + self._data[offset:]

    def deleteData(self, offset, count):
        self._check(offset, count)
        self._data = self._data[:offset] + self._data[offset + count:]

    def replaceData(self, offset, count, arg):
        self._check(offset, count)
        self._data = self._data[:offset] + arg + self._data[offset + count:]

    def normalize(self):
        """Nothing to do."""


class Text(CharacterData):
    """Text."""

    nodeType = Node.TEXT_NODE
    nodeName = "#text"

    def splitText(self, offset):
        """The part from offset on, now a node of its own behind this one."""
        if not 0 <= offset <= len(self._data):
            raise xml.dom.IndexSizeErr("illegal offset value")
        made = type(self)()
        made.data, made.ownerDocument = self._data[offset:], self.ownerDocument
        after = self.nextSibling
        if self.parentNode is not None:
            self.parentNode.insertBefore(made, after)
        self._data = self._data[:offset]
        return made

    @property
    def wholeText(self):
        """With the texts side by side."""
        first = self
        while first.previousSibling is not None and first.previousSibling.nodeType in (3, 4):
            first = first.previousSibling
        parts = []
        while first is not None and first.nodeType in (3, 4):
            parts.append(first.data)
            first = first.nextSibling
        return "".join(parts)

    def writexml(self, writer, indent="", addindent="", newl=""):
        _put_escaped(writer, indent + self._data + newl)


class Comment(CharacterData):
    """A comment."""

    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def __init__(self, data):
        super().__init__()
        self._data = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self._data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write("%s<!--%s-->%s" % (indent, self._data, newl))


class CDATASection(Text):
    """Text that is written as it is."""

    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "]]>" in self._data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write("<![CDATA[%s]]>" % self._data)


class ProcessingInstruction(Node):
    """<?target data?>"""

    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = data

    @property
    def nodeValue(self):
        return self.data

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("%s<?%s %s?>%s" % (indent, self.target, self.data, newl))

    def normalize(self):
        """Nothing to do."""


class DocumentType(Node):
    """<!DOCTYPE ...>"""

    nodeType = Node.DOCUMENT_TYPE_NODE
    publicId = systemId = internalSubset = None

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName
        self.entities, self.notations = NodeList(), NodeList()

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("<!DOCTYPE " + self.name)
        if self.publicId:
            writer.write("%s  PUBLIC '%s'%s  '%s'" % (newl, self.publicId, newl, self.systemId))
        elif self.systemId:
            writer.write("%s  SYSTEM '%s'" % (newl, self.systemId))
        if self.internalSubset is not None:
            writer.write(" [" + self.internalSubset + "]")
        writer.write(">" + newl)

    def normalize(self):
        """Nothing to do."""


class DOMImplementation:
    """Makes documents."""

    _FEATURES = {("core", "1.0"), ("core", "2.0"), ("core", None), ("xml", "1.0"), ("xml", "2.0"), ("xml", None), ("ls-load", "3.0"),
                 ("ls-load", None)}

    def hasFeature(self, feature, version):
        return (feature.lower(), version or None) in self._FEATURES

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        made = Document()
        if doctype is not None:
            if doctype.parentNode is not None:
                raise xml.dom.WrongDocumentErr("doctype object owned by another DOM tree")
            made.appendChild(doctype)
            doctype.ownerDocument = made
        if namespaceURI is None and qualifiedName is None and doctype is None:
            return made
        if not qualifiedName:
            raise xml.dom.InvalidCharacterErr("Element with no name")
        prefix, _ = _split_name(qualifiedName)
        if prefix == "xml" and namespaceURI != xml.dom.XML_NAMESPACE or prefix and not namespaceURI:
            raise xml.dom.NamespaceErr("illegal use of prefix without namespaces" if prefix != "xml" else "illegal use of 'xml' prefix")
        made.appendChild(made.createElementNS(namespaceURI, qualifiedName))
        return made

    def createDocumentType(self, qualifiedName, publicId, systemId):
        made = DocumentType(qualifiedName)
        made.publicId, made.systemId = publicId, systemId
        return made

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


class Document(Node):
    """A whole document."""

    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    implementation = DOMImplementation()
    encoding = standalone = version = doctype = None
    _child_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    def __init__(self):
        self.childNodes = NodeList()

    @property
    def documentElement(self):
        return next((node for node in self.childNodes if node.nodeType == Node.ELEMENT_NODE), None)

    def appendChild(self, node):
        self._check_child(node) if node.nodeType != Node.DOCUMENT_FRAGMENT_NODE else None
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement not in (None, node):
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            self.doctype = node
        return super().appendChild(node)

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        prefix, _ = _split_name(qualifiedName)
        return self._owned(Element(qualifiedName, namespaceURI, prefix))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node = self._owned(Text())
        node.data = data
        return node

    def createCDATASection(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node = self._owned(CDATASection())
        node.data = data
        return node

    def createComment(self, data):
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._owned(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, local = _split_name(qualifiedName)
        return self._owned(Attr(qualifiedName, namespaceURI, local, prefix))

    def createDocumentFragment(self):
        return self._owned(DocumentFragment())

    def importNode(self, node, deep):
        """A copy that belongs to this document."""
        if node.nodeType in (Node.DOCUMENT_NODE, Node.DOCUMENT_TYPE_NODE):
            raise xml.dom.NotSupportedErr("cannot import document nodes" if node.nodeType == Node.DOCUMENT_NODE else "cannot import document type nodes")
        return _clone(node, deep, self)

    def getElementById(self, id):
        """The element whose attribute that setIdAttribute named is this."""
        found = self._get(lambda node: node._id_attribute is not None and node.getAttribute(node._id_attribute) == id, NodeList())
        return found[0] if found else None

    getElementsByTagName = Element.getElementsByTagName
    getElementsByTagNameNS = Element.getElementsByTagNameNS

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        words = ['<?xml version="1.0"']
        if encoding:
            words.append('encoding="%s"' % encoding)
        if standalone is not None:
            words.append('standalone="%s"' % ("yes" if standalone else "no"))
        writer.write(" ".join(words) + ("?>" if len(words) > 1 else " ?>") + newl)
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


def _split_name(qualifiedName):
    prefix, colon, local = qualifiedName.partition(":")
    return (prefix, local) if colon else (None, qualifiedName)


def parse(file, parser=None, bufsize=None):
    """The document in a file, or in the file of this name."""
    from xml.dom._builder import parse_file
    return parse_file(file, parser)


def parseString(string, parser=None):
    """The document in text or bytes."""
    from xml.dom._builder import parse_text
    return parse_text(string, parser)


def _features_of(features):
    """[(feature, version or None)] of a list of pairs, or of a text of these words."""
    if not isinstance(features, str):
        return features or ()
    words, pairs = features.split(), []
    while words:
        name = words.pop(0)
        pairs.append((name, words.pop(0) if words and words[0][:1].isdigit() else None))
    return pairs


def getDOMImplementation(features=None):
    """The implementation, if it has these features."""
    if not all(Document.implementation.hasFeature(name, version) for name, version in _features_of(features)):
        return None
    return Document.implementation
