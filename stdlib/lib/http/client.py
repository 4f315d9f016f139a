"""Requests over HTTP, one at a time over a connection.

A connection is idle, has a request begun (putrequest), has it sent (endheaders), or has an answer that is not read yet.
"""
import re
import socket
import sys

from http import PHRASES as responses

from http._errors import (BadStatusLine, CannotSendHeader, CannotSendRequest, HTTPException, ImproperConnectionState, IncompleteRead,
                          InvalidURL, LineTooLong, NotConnected, RemoteDisconnected, ResponseNotReady, UnimplementedFileMode,
                          UnknownProtocol, UnknownTransferEncoding)
from http._response import MAX_HEADERS as _MAXHEADERS, MAX_LINE as _MAXLINE, HTTPMessage, HTTPResponse, parse_headers

__all__ = ["HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
           "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader",
           "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses", "HTTPSConnection"]

error = HTTPException
HTTP_PORT, HTTPS_PORT = 80, 443
_IDLE, _STARTED, _SENT = "Idle", "Request-started", "Request-sent"
_WITH_BODY = ("PATCH", "POST", "PUT")
_LEGAL_NAME = re.compile(rb"[^:\s][^:\r\n]*").fullmatch
_ILLEGAL_VALUE = re.compile(rb"\n(?![ \t])|\r(?![ \t\n])").search
_URL_BLANKS = re.compile("[\x00-\x20\x7f]")
_METHOD_BLANKS = re.compile("[\x00-\x1f]")

_CODES = {"".join("_" if c in " -" else c for c in phrase.upper() if c != "'"): code for code, phrase in responses.items()}


def __getattr__(name):
    """OK, NOT_FOUND ...: members of HTTPStatus."""
    if name in _CODES:
        from http import HTTPStatus
        return HTTPStatus(_CODES[name])
    raise AttributeError(f"module 'http.client' has no attribute {name!r}")


def _encoded(text, what="data"):
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError as e:
        raise UnicodeEncodeError(e.encoding, e.object, e.start, e.end, "%s (%.20r) is not valid Latin-1. Use %s.encode('utf-8') if you want to "
                                 "send it encoded in UTF-8." % (what.title(), text[e.start:e.end], what)) from None


def _field_line(name, values):
    """b"name: value", without what could begin another line.  ValueError."""
    name = name.encode("ascii") if hasattr(name, "encode") else name
    if not _LEGAL_NAME(name):
        raise ValueError("Invalid header name %r" % (name,))
    parts = []
    for value in values:
        value = value.encode("latin-1") if hasattr(value, "encode") else b"%d" % value if isinstance(value, int) else value
        if _ILLEGAL_VALUE(value):
            raise ValueError("Invalid header value %r" % (value,))
        parts.append(value)
    return name + b": " + b"\r\n\t".join(parts)


class HTTPConnection:
    """A connection to a server, opened by the first request."""

    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0
    _http_vsn, _http_vsn_str = 11, "HTTP/1.1"

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout, self.source_address, self.blocksize = timeout, source_address, blocksize
        self.sock = None
        self._buffer = []
        self._response = None
        self._state = _IDLE
        self._method = None
        self._tunnel_host = self._tunnel_port = None
        self._tunnel_headers = {}
        self.host, self.port = self._get_hostport(host, port)
        if found := re.search("[\x00-\x20\x7f]", self.host):
            raise InvalidURL(f"URL can't contain control characters. {self.host!r} (found at least {found[0]!r})")
        self._create_connection = socket.create_connection

    def _get_hostport(self, host, port):
        if port is None:
            at = host.rfind(":")
            if at > host.rfind("]"):
                try:
                    port = int(host[at + 1:])
                except ValueError:
                    if host[at + 1:]:
                        raise InvalidURL("nonnumeric port: '%s'" % host[at + 1:])
                    port = self.default_port
                host = host[:at]
            else:
                port = self.default_port
        return host[1:-1] if host.startswith("[") and host.endswith("]") else host, port

    def set_debuglevel(self, level):
        """Above 0: what is sent and received is printed."""
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        """The server is a proxy that is to connect to this host (CONNECT)."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = dict(headers or {})

    def _tunnel(self):
        if _URL_BLANKS.search(self._tunnel_host):
            raise ValueError("Tunnel host can't contain control characters %r" % (self._tunnel_host,))
        head = b"CONNECT %s:%d HTTP/1.0\r\n" % (self._tunnel_host.encode("ascii"), self._tunnel_port)
        fields = b"".join(_field_line(name, (value,)) + b"\r\n" for name, value in self._tunnel_headers.items())
        self.send(head + fields + b"\r\n")
        response = self.response_class(self.sock, method=self._method)
        _, code, message = response._read_status()
        if code != 200:
            self.close()
            raise OSError(f"Tunnel connection failed: {code} {message.strip()}")
        parse_headers(response.fp)

    def connect(self):
        """Opens the connection."""
        sys.audit("http.client.connect", self, self.host, self.port)
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        """Closes it; the next request opens another."""
        self._state = _IDLE
        sock, self.sock = self.sock, None
        response, self._response = self._response, None
        if sock:
            sock.close()
        if response:
            response.close()

    def send(self, data):
        """Bytes, an iterable of bytes, or a file."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print("send:", repr(data))
        for piece in self._pieces(data):
            sys.audit("http.client.send", self, piece)
            self.sock.sendall(piece)

    def _pieces(self, data):
        if hasattr(data, "read"):
            while block := data.read(self.blocksize):
                yield block.encode("iso-8859-1") if isinstance(block, str) else block
            return
        try:
            memoryview(data)
        except TypeError:
            try:
                yield from data
            except TypeError:
                raise TypeError("data should be a bytes-like object or an iterable, got %r" % type(data)) from None
        else:
            yield data

    # -- a request, step by step

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begins one."""
        if self._response and self._response.isclosed():
            self._response = None
        if self._state != _IDLE:
            raise CannotSendRequest(self._state)
        if found := _METHOD_BLANKS.search(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {found[0]!r})")
        self._state = _STARTED
        self._method = method
        url = url or "/"
        if found := _URL_BLANKS.search(url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {found[0]!r})")
        self._buffer.append(f"{method} {url} {self._http_vsn_str}".encode("ascii"))
        if self._http_vsn == 11:
            if not skip_host:
                self.putheader("Host", self._host_header(url))
            if not skip_accept_encoding:
                self.putheader("Accept-Encoding", "identity")

    def _host_header(self, url):
        if url.startswith("http"):
            from urllib.parse import urlsplit
            netloc = urlsplit(url).netloc
            if netloc:
                return netloc.encode("ascii", "ignore") if netloc.isascii() else netloc.encode("idna")
        host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
        data = host.encode("ascii") if host.isascii() else host.encode("idna")
        if b":" in data:
            data = b"[" + data + b"]"
        return data if port == self.default_port else data + b":%d" % port

    def putheader(self, header, *values):
        """A header; several values become lines of it."""
        if self._state != _STARTED:
            raise CannotSendHeader()
        self._buffer.append(_field_line(header, values))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Sends the request."""
        if self._state != _STARTED:
            raise CannotSendHeader()
        self._state = _SENT
        head = b"\r\n".join([*self._buffer, b"", b""])
        self._buffer.clear()
        self._send_request_parts(head, message_body, encode_chunked)

    def _send_request_parts(self, head, body, encode_chunked):
        self.send(head)
        if body is None:
            return
        for piece in self._pieces(body):
            if piece:
                chunked = encode_chunked and self._http_vsn == 11
                self.send(b"%X\r\n" % len(piece) + bytes(piece) + b"\r\n" if chunked else piece)
        if encode_chunked and self._http_vsn == 11:
            self.send(b"0\r\n\r\n")

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """A whole one."""
        given = frozenset(name.lower() for name in headers)
        skip = {"skip_" + name.replace("-", "_"): True for name in ("host", "accept-encoding") if name in given}
        self.putrequest(method, url, **skip)
        if "content-length" not in given:
            if "transfer-encoding" not in given:
                encode_chunked = False
                length = _length_of(body, method)
                if length is not None:
                    self.putheader("Content-Length", str(length))
                elif body is not None:
                    encode_chunked = True
                    self.putheader("Transfer-Encoding", "chunked")
        else:
            encode_chunked = False
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encoded(body, "body")
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """The answer."""
        if self._response and self._response.isclosed():
            self._response = None
        if self._state != _SENT or self._response:
            raise ResponseNotReady(self._state)
        args = (self.debuglevel,) if self.debuglevel > 0 else ()
        response = self.response_class(self.sock, *args, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self._state = _IDLE
            if response.will_close:
                self.close()
            else:
                self._response = response
            return response
        except:
            response.close()
            raise


def _length_of(body, method):
    """Of the body, if that can be told; 0 where one is expected and there is none."""
    if body is None:
        return 0 if method.upper() in _WITH_BODY else None
    if hasattr(body, "read"):
        return None
    try:
        return memoryview(body).nbytes
    except TypeError:
        return len(body) if isinstance(body, str) else None


class HTTPSConnection(HTTPConnection):
    """A connection over TLS."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, key_file=None, cert_file=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, *,
                 context=None, check_hostname=None, blocksize=8192):
        import ssl
        super().__init__(host, port, timeout, source_address, blocksize)
        if key_file is not None or cert_file is not None or check_hostname is not None:
            import warnings
            warnings.warn("key_file, cert_file and check_hostname are deprecated, use a custom context instead.", DeprecationWarning, 2)
        self.key_file, self.cert_file = key_file, cert_file
        if context is None:
            context = ssl._create_default_https_context()
            if self._http_vsn == 11:
                context.set_alpn_protocols(["http/1.1"])
            if context.post_handshake_auth is not None:
                context.post_handshake_auth = True
        if check_hostname is None:
            check_hostname = context.check_hostname
        if check_hostname and context.verify_mode == ssl.CERT_NONE:
            raise ValueError("check_hostname needs a SSL context with either CERT_OPTIONAL or CERT_REQUIRED")
        if key_file or cert_file:
            context.load_cert_chain(cert_file, key_file)
            if context.post_handshake_auth is not None:
                context.post_handshake_auth = True
        self._context = context
        if check_hostname is not None:
            self._context.check_hostname = check_hostname

    def connect(self):
        """Opens the connection, and makes TLS's handshake."""
        super().connect()
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self._tunnel_host or self.host)
