"""The Document Object Model: numbers of node types, exceptions, names of namespaces."""


class Node:
    """Numbers that nodeType may be."""

    ELEMENT_NODE = 1
    ATTRIBUTE_NODE = 2
    TEXT_NODE = 3
    CDATA_SECTION_NODE = 4
    ENTITY_REFERENCE_NODE = 5
    ENTITY_NODE = 6
    PROCESSING_INSTRUCTION_NODE = 7
    COMMENT_NODE = 8
    DOCUMENT_NODE = 9
    DOCUMENT_TYPE_NODE = 10
    DOCUMENT_FRAGMENT_NODE = 11
    NOTATION_NODE = 12


INDEX_SIZE_ERR, DOMSTRING_SIZE_ERR, HIERARCHY_REQUEST_ERR, WRONG_DOCUMENT_ERR, INVALID_CHARACTER_ERR = 1, 2, 3, 4, 5
NO_DATA_ALLOWED_ERR, NO_MODIFICATION_ALLOWED_ERR, NOT_FOUND_ERR, NOT_SUPPORTED_ERR, INUSE_ATTRIBUTE_ERR = 6, 7, 8, 9, 10
INVALID_STATE_ERR, SYNTAX_ERR, INVALID_MODIFICATION_ERR, NAMESPACE_ERR, INVALID_ACCESS_ERR, VALIDATION_ERR = 11, 12, 13, 14, 15, 16


class DOMException(Exception):
    """Base of the exceptions; each class has its `code`."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        Exception.__init__(self, *args, **kw)

    def _get_code(self):
        return self.code


for _name, _code in (("IndexSizeErr", 1), ("DomstringSizeErr", 2), ("HierarchyRequestErr", 3), ("WrongDocumentErr", 4),
                     ("InvalidCharacterErr", 5), ("NoDataAllowedErr", 6), ("NoModificationAllowedErr", 7), ("NotFoundErr", 8),
                     ("NotSupportedErr", 9), ("InuseAttributeErr", 10), ("InvalidStateErr", 11), ("SyntaxErr", 12),
                     ("InvalidModificationErr", 13), ("NamespaceErr", 14), ("InvalidAccessErr", 15), ("ValidationErr", 16)):
    globals()[_name] = type(_name, (DOMException,), {"code": _code, "__module__": __name__})


class UserDataHandler:
    """What happens to a node, as its user data's handler is told."""

    NODE_CLONED, NODE_IMPORTED, NODE_DELETED, NODE_RENAMED = 1, 2, 3, 4


XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = None
EMPTY_PREFIX = None


_factories = {}                 # name: function that gives an implementation


def getDOMImplementation(name=None, features=()):
    """The implementation of this name, or the first one that has these features: [(feature, version)], or a text of these words.  ImportError, KeyError."""
    from xml.dom.minidom import _features_of, getDOMImplementation
    if name == "minidom":
        return getDOMImplementation()
    if name:
        return _factories[name]()
    for factory in *_factories.values(), getDOMImplementation:
        found = factory()
        if all(found.hasFeature(*pair) for pair in _features_of(features)):
            return found
    raise ImportError("no suitable DOM implementation found")


def registerDOMImplementation(name, factory):
    """factory() gives the implementation of this name."""
    _factories[name] = factory
