"""What http.client raises."""


class HTTPException(Exception):
    """Any failure."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """Not a URL."""


class UnknownProtocol(HTTPException):
    """The answer is in a version of HTTP that is not known."""

    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """The answer's body comes in a way that is not known."""


class UnimplementedFileMode(HTTPException):
    """makefile() was asked for something else."""


class IncompleteRead(HTTPException):
    """The body ended too early."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = "" if self.expected is None else f", {self.expected} more expected"
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """Base: a call came at the wrong time."""


class CannotSendRequest(ImproperConnectionState):
    """Another request is under way."""


class CannotSendHeader(ImproperConnectionState):
    """There is no request that headers could belong to."""


class ResponseNotReady(ImproperConnectionState):
    """There is no request that could be answered."""


class BadStatusLine(HTTPException):
    """What came does not begin as an answer does."""

    def __init__(self, line):
        self.args = (line or repr(line),)
        self.line = line


class LineTooLong(HTTPException):
    """A line of more than 65536 bytes."""

    def __init__(self, line_type):
        super().__init__(f"got more than 65536 bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The connection was closed instead of an answer."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


for _class in list(globals().values()):
    if isinstance(_class, type):
        _class.__module__ = "http.client"
