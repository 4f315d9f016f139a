"""What parsers call: classes to derive from, whose methods do nothing; names of features and properties."""

version = "2.0beta"


class ErrorHandler:
    """Told of what is wrong."""

    def error(self, exception):
        raise exception

    def fatalError(self, exception):
        raise exception

    def warning(self, exception):
        print(exception)


class ContentHandler:
    """Told of what the document holds."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        """Called first: locator says where in the document the parser is."""
        self._locator = locator

    def startDocument(self):
        """Before all else."""

    def endDocument(self):
        """After all else."""

    def startPrefixMapping(self, prefix, uri):
        """A namespace's prefix, before the element that declares it."""

    def endPrefixMapping(self, prefix):
        """After that element."""

    def startElement(self, name, attrs):
        """A start tag, where namespaces are not looked at."""

    def endElement(self, name):
        """An end tag."""

    def startElementNS(self, name, qname, attrs):
        """A start tag, where they are: name is (uri, local name)."""

    def endElementNS(self, name, qname):
        """An end tag."""

    def characters(self, content):
        """Text, perhaps in several pieces."""

    def ignorableWhitespace(self, whitespace):
        """Blanks that mean nothing."""

    def processingInstruction(self, target, data):
        """<?target data?>"""

    def skippedEntity(self, name):
        """An entity that was not read."""


class DTDHandler:
    """Told of declarations."""

    def notationDecl(self, name, publicId, systemId):
        """A notation."""

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        """An entity that is no XML."""


class EntityResolver:
    """Asked where entities are."""

    def resolveEntity(self, publicId, systemId):
        return systemId


class LexicalHandler:
    """Told of what does not matter to most: a property of parsers."""

    def comment(self, content):
        """A comment."""

    def startDTD(self, name, public_id, system_id):
        """<!DOCTYPE"""

    def endDTD(self):
        """Its end."""

    def startCDATA(self):
        """<![CDATA["""

    def endCDATA(self):
        """Its end."""


_FEATURES, _PROPERTIES = "http://xml.org/sax/features/", "http://xml.org/sax/properties/"
feature_namespaces = _FEATURES + "namespaces"
feature_namespace_prefixes = _FEATURES + "namespace-prefixes"
feature_string_interning = _FEATURES + "string-interning"
feature_validation = _FEATURES + "validation"
feature_external_ges = _FEATURES + "external-general-entities"
feature_external_pes = _FEATURES + "external-parameter-entities"
all_features = [feature_namespaces, feature_namespace_prefixes, feature_string_interning, feature_validation, feature_external_ges,
                feature_external_pes]
property_lexical_handler = _PROPERTIES + "lexical-handler"
property_declaration_handler = _PROPERTIES + "declaration-handler"
property_dom_node = _PROPERTIES + "dom-node"
property_xml_string = _PROPERTIES + "xml-string"
property_encoding = "http://www.python.org/sax/properties/encoding"
property_interning_dict = "http://www.python.org/sax/properties/interning-dict"
all_properties = [property_lexical_handler, property_dom_node, property_declaration_handler, property_xml_string, property_encoding,
                  property_interning_dict]
