"""Names for messages: what failed was a connection of this kind, of a pool for that host."""


class HTTPConnection:
    """A connection of HTTP."""
    pool_name = "HTTPConnectionPool"


class HTTPSConnection(HTTPConnection):
    """The same over TLS."""
    pool_name = "HTTPSConnectionPool"


class HostPool:
    """The connections to one host."""

    def __init__(self, scheme, host, port):
        self.connection = HTTPSConnection() if scheme == "https" else HTTPConnection()
        self.host = host
        self.port = port

    def __str__(self):
        return f"{self.connection.pool_name}(host={self.host!r}, port={self.port!r})"
