"""What lies below the exceptions of requests: their args[0], and its `reason`."""


class HTTPError(Exception):
    """Any failure."""


class HTTPWarning(Warning):
    """Any warning."""


class PoolError(HTTPError):
    """A failure of the connections to one host."""

    def __init__(self, pool, message):
        self.pool = pool
        super().__init__(f"{pool}: {message}")


class RequestError(PoolError):
    """... while one URL was asked for."""

    def __init__(self, pool, url, message):
        self.url = url
        super().__init__(pool, message)


class SSLError(HTTPError):
    """TLS failed."""


class ProxyError(HTTPError):
    """The proxy could not be reached, or refused."""

    def __init__(self, message, error, *args):
        super().__init__(message, error, *args)
        self.original_error = error


class DecodeError(HTTPError):
    """The body is not compressed as it says."""


class ProtocolError(HTTPError):
    """The connection broke, or what came is no HTTP."""


ConnectionError = ProtocolError


class MaxRetryError(RequestError):
    """The last try failed, too: `reason`."""

    def __init__(self, pool, url, reason=None):
        self.reason = reason
        super().__init__(pool, url, f"Max retries exceeded with url: {url} (Caused by {reason!r})")


class TimeoutError(HTTPError):
    """It took too long."""


class ReadTimeoutError(TimeoutError, RequestError):
    """No answer in time."""


class ConnectTimeoutError(TimeoutError):
    """No connection in time."""


class NewConnectionError(ConnectTimeoutError, PoolError):
    """No connection at all."""


class ResponseError(HTTPError):
    """Too many answers that were to be tried again."""


class IncompleteRead(ProtocolError):
    """The body ended too early."""


class InvalidChunkLength(ProtocolError):
    """The length of a chunk is no number."""


class SecurityWarning(HTTPWarning):
    """Something is not safe."""


class InsecureRequestWarning(SecurityWarning):
    """A certificate was not looked at."""
