"""What goes wrong with a request."""
from json import JSONDecodeError as _JSONDecodeError

from urllib3.exceptions import HTTPError as _BaseHTTPError


class RequestException(IOError):
    """Any failure; `request` and `response` where there are such."""

    def __init__(self, *args, **kwargs):
        self.response = kwargs.pop("response", None)
        self.request = kwargs.pop("request", None)
        if self.response is not None and not self.request and hasattr(self.response, "request"):
            self.request = self.response.request
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException):
    """Not JSON."""


class JSONDecodeError(InvalidJSONError, _JSONDecodeError):
    """The body is no JSON."""

    def __init__(self, *args, **kwargs):
        _JSONDecodeError.__init__(self, *args)
        InvalidJSONError.__init__(self, *self.args, **kwargs)


class HTTPError(RequestException):
    """The server said 4xx or 5xx (raise_for_status)."""


class ConnectionError(RequestException):
    """There was no connection, or it broke."""


class ProxyError(ConnectionError):
    """The proxy was to blame."""


class SSLError(ConnectionError):
    """TLS failed, or the server's certificate is not to be trusted."""


class Timeout(RequestException):
    """It took too long."""


class ConnectTimeout(ConnectionError, Timeout):
    """No connection in time.  The request was not sent and may be tried again."""


class ReadTimeout(Timeout):
    """The server said nothing for too long."""


class URLRequired(RequestException):
    """There is no URL."""


class TooManyRedirects(RequestException):
    """The redirects have no end."""


class MissingSchema(RequestException, ValueError):
    """http:// or https:// is missing."""


class InvalidSchema(RequestException, ValueError):
    """Neither http nor https."""


class InvalidURL(RequestException, ValueError):
    """Not a URL."""


class InvalidHeader(RequestException, ValueError):
    """A header field that may not be sent."""


class InvalidProxyURL(InvalidURL):
    """The proxy's URL is none."""


class ChunkedEncodingError(RequestException):
    """The server announced chunks and sent something else."""


class ContentDecodingError(RequestException, _BaseHTTPError):
    """The body is not compressed as it says."""


class StreamConsumedError(RequestException, TypeError):
    """The body has been read already."""


class RetryError(RequestException):
    """The retries are used up."""


class UnrewindableBodyError(RequestException):
    """A redirect wants the body again, which cannot be read twice."""


class RequestsWarning(Warning):
    """Any warning."""


class FileModeWarning(RequestsWarning, DeprecationWarning):
    """A file was opened as text."""


class RequestsDependencyWarning(RequestsWarning):
    """Versions that do not fit."""
