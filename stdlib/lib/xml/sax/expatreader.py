"""The parser of SAX: expat's calls become those of handlers."""
from pyexpat import ErrorString, ExpatError, ParserCreate

from xml.sax import handler, xmlreader
from xml.sax._exceptions import SAXNotRecognizedException, SAXNotSupportedException, SAXParseException

version = "2.0"
AttributesImpl, AttributesNSImpl = xmlreader.AttributesImpl, xmlreader.AttributesNSImpl


class ExpatLocator(xmlreader.Locator):
    """Where the parser is."""

    def __init__(self, reader):
        self._reader = reader

    def getColumnNumber(self):
        parser = self._reader._parser
        return None if parser is None else parser.ErrorColumnNumber

    def getLineNumber(self):
        parser = self._reader._parser
        return 1 if parser is None else parser.ErrorLineNumber

    def getPublicId(self):
        return self._reader._source.getPublicId()

    def getSystemId(self):
        return self._reader._source.getSystemId()


class ExpatParser(xmlreader.IncrementalParser, xmlreader.Locator):
    """An IncrementalParser; also the Locator of what it reads."""

    def __init__(self, namespaceHandling=0, bufsize=2 ** 16 - 20):
        super().__init__(bufsize)
        self._source = xmlreader.InputSource()
        self._parser = None
        self._namespaces = namespaceHandling
        self._lexical = None
        self._parsing = False
        self._external_ges = 0
        self._interning = None

    def parse(self, source):
        from xml.sax import saxutils
        source = saxutils.prepare_input_source(source)
        self._source = source
        try:
            self.reset()
            self._cont_handler.setDocumentLocator(ExpatLocator(self))
            super().parse(source)
        finally:
            file = source.getCharacterStream() or source.getByteStream()
            if file is not None and source.getSystemId() is not None:
                file.close()

    def prepareParser(self, source):
        if source.getSystemId() is not None:
            self._parser.SetBase(source.getSystemId())

    # -- settings

    def getFeature(self, name):
        if name == handler.feature_namespaces:
            return self._namespaces
        if name == handler.feature_string_interning:
            return self._interning is not None
        if name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            return 0
        if name == handler.feature_external_ges:
            return self._external_ges
        raise SAXNotRecognizedException("Feature '%s' not recognized" % name)

    def setFeature(self, name, state):
        if self._parsing:
            raise SAXNotSupportedException("Cannot set features while parsing")
        if name == handler.feature_namespaces:
            self._namespaces = state
        elif name == handler.feature_external_ges:
            self._external_ges = state
        elif name == handler.feature_string_interning:
            self._interning = {} if state else None
        elif name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            if state:
                what = {handler.feature_validation: "expat does not support validation",
                        handler.feature_external_pes: "expat does not read external parameter entities",
                        handler.feature_namespace_prefixes: "expat does not report namespace prefixes"}[name]
                raise SAXNotSupportedException(what)
        else:
            raise SAXNotRecognizedException("Feature '%s' not recognized" % name)

    def getProperty(self, name):
        if name == handler.property_lexical_handler:
            return self._lexical
        if name == handler.property_interning_dict:
            return self._interning
        raise SAXNotRecognizedException("Property '%s' not recognized" % name)

    def setProperty(self, name, value):
        if name == handler.property_lexical_handler:
            self._lexical = value
            if self._parsing:
                self._set_lexical()
        elif name == handler.property_interning_dict:
            self._interning = value
        else:
            raise SAXNotRecognizedException("Property '%s' not recognized" % name)

    # -- reading

    def feed(self, data, isFinal=False):
        if not self._parsing:
            self.reset()
            self._parsing = True
            self._cont_handler.startDocument()
        try:
            self._parser.Parse(data, isFinal)
        except ExpatError as e:
            self._err_handler.fatalError(SAXParseException(ErrorString(e.code), e, self))

    def close(self):
        if not self._parsing and self._parser is not None or self._parser is None:
            return
        try:
            self.feed(b"", isFinal=True)
            self._cont_handler.endDocument()
        finally:
            self._parsing = False

    def reset(self):
        separator = " " if self._namespaces else None
        parser = self._parser = ParserCreate(self._source.getEncoding(), separator, intern=self._interning)
        if self._namespaces:
            parser.namespace_prefixes = True
            parser.StartElementHandler, parser.EndElementHandler = self._start_ns, self._end_ns
        else:
            parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.ProcessingInstructionHandler = lambda target, data: self._cont_handler.processingInstruction(target, data)
        parser.UnparsedEntityDeclHandler = lambda name, base, system, public, notation: self._dtd_handler.unparsedEntityDecl(name, public, system, notation)
        parser.NotationDeclHandler = lambda name, base, system, public: self._dtd_handler.notationDecl(name, public, system)
        parser.StartNamespaceDeclHandler = lambda prefix, uri: self._cont_handler.startPrefixMapping(prefix, uri)
        parser.EndNamespaceDeclHandler = lambda prefix: self._cont_handler.endPrefixMapping(prefix)
        parser.CharacterDataHandler = lambda text: self._cont_handler.characters(text)
        parser.SkippedEntityHandler = lambda name, is_parameter: self._cont_handler.skippedEntity(name)
        self._set_lexical()
        self._parsing = False

    def _set_lexical(self):
        lexical, parser = self._lexical, self._parser
        parser.CommentHandler = lexical.comment if lexical else None
        parser.StartCdataSectionHandler = lexical.startCDATA if lexical else None
        parser.EndCdataSectionHandler = lexical.endCDATA if lexical else None
        parser.StartDoctypeDeclHandler = (lambda name, system, public, internal: lexical.startDTD(name, public, system)) if lexical else None
        parser.EndDoctypeDeclHandler = lexical.endDTD if lexical else None

    def _start(self, name, attrs):
        self._cont_handler.startElement(name, AttributesImpl(attrs))

    def _end(self, name):
        self._cont_handler.endElement(name)

    @staticmethod
    def _pair(name):
        """((uri, local name), qualified name) of expat's "uri local prefix"."""
        parts = name.split()
        if len(parts) == 1:
            return (None, name), name
        qualified = parts[1] if len(parts) == 2 else "%s:%s" % (parts[2], parts[1])
        return (parts[0], parts[1]), qualified

    def _start_ns(self, name, attrs):
        pair, _ = self._pair(name)
        values, names = {}, {}
        for key, value in attrs.items():
            key, written = self._pair(key)
            values[key], names[key] = value, written
        self._cont_handler.startElementNS(pair, None, AttributesNSImpl(values, names))

    def _end_ns(self, name):
        self._cont_handler.endElementNS(self._pair(name)[0], None)

    # -- as a Locator

    def getColumnNumber(self):
        return None if self._parser is None else self._parser.ErrorColumnNumber

    def getLineNumber(self):
        return 1 if self._parser is None else self._parser.ErrorLineNumber

    def getPublicId(self):
        return self._source.getPublicId()

    def getSystemId(self):
        return self._source.getSystemId()


def create_parser(*args, **kwargs):
    """A parser over expat."""
    return ExpatParser(*args, **kwargs)
