"""What can go wrong with SAX."""


class SAXException(Exception):
    """A message, and the exception behind it, if there is one."""

    def __init__(self, msg, exception=None):
        self._msg, self._exception = msg, exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, ix):
        raise AttributeError("__getitem__")


class SAXParseException(SAXException):
    """With the place in the document."""

    def __init__(self, msg, exception, locator):
        super().__init__(msg, exception)
        self._locator = locator
        self._systemId = locator.getSystemId()
        self._colnum = locator.getColumnNumber()
        self._linenum = locator.getLineNumber()

    def getColumnNumber(self):
        return self._colnum

    def getLineNumber(self):
        return self._linenum

    def getPublicId(self):
        return self._locator.getPublicId()

    def getSystemId(self):
        return self._systemId

    def __str__(self):
        def shown(value):
            return "?" if value is None else value
        system = "<unknown>" if self._systemId is None else self._systemId
        return "%s:%s:%s: %s" % (system, shown(self._linenum), shown(self._colnum), self._msg)


class SAXNotRecognizedException(SAXException):
    """A feature or property of this name is not known."""


class SAXNotSupportedException(SAXException):
    """It cannot be set so."""


class SAXReaderNotAvailable(SAXNotSupportedException):
    """There is no parser."""
