"""HTTPAdapter: requests over libcurl, with a pool of connections.

A _curl.Handle keeps one connection.  The pool has the idle ones by what they were made for; a request takes one or makes
one, its body (Body) keeps it until everything has been read, and gives it back.  A body that is dropped halfway takes its connection
with it.  After a fork the child begins with an empty pool: nothing of the parent's is ever spoken on.
"""
import os
import sys
from _thread import allocate_lock
from http import PHRASES
from urllib.parse import urlsplit, urlunsplit

import _curl
from urllib3 import exceptions as lower
from urllib3.connection import HostPool

from .cookies import take_cookies
from .exceptions import (ConnectionError, ConnectTimeout, InvalidHeader, InvalidProxyURL, InvalidURL, ProxyError, ReadTimeout,
                         RetryError, SSLError)
from .models import Response
from .structures import CaseInsensitiveDict
from .utils import get_encoding_from_headers, prepend_scheme_if_needed, select_proxy, urldefragauth

DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0
_PIECE = 65536
_PORTS = {"http": 80, "https": 443}
_TLS_CODES = {_curl.SSL_CONNECT_ERROR, _curl.SSL_CERTPROBLEM, _curl.SSL_CIPHER, _curl.PEER_FAILED_VERIFICATION,
              _curl.SSL_CACERT_BADFILE, _curl.SSL_ISSUER_ERROR}
_NO_NAME = "Failed to establish a new connection: [Errno -2] Name or service not known"


# ---- what failed, in the words of requests

def _tls_text(text):
    """libcurl's words as OpenSSL's through the module ssl."""
    _, is_verification, why = text.partition("SSL certificate problem: ")
    if not is_verification and "target host name '" in text:
        host = text.partition("target host name '")[2].rstrip("'")
        is_verification, why = True, f"Hostname mismatch, certificate is not valid for '{host}'."
    return f"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {why} (_ssl.c:992)" if is_verification else text


class SSLCertVerificationError(OSError):
    """The name under which the module ssl shows it."""


def _tls_reason(text):
    text = _tls_text(text)
    inner = SSLCertVerificationError(1, text) if "CERTIFICATE_VERIFY_FAILED" in text else OSError(text)
    return lower.SSLError(inner)


def _aborted(error):
    """The connection broke before the answer's head was there."""
    code, text, os_error, _ = error.args
    from http.client import BadStatusLine, HTTPException, LineTooLong, RemoteDisconnected
    if code == _curl.GOT_NOTHING:
        inner = RemoteDisconnected("Remote end closed connection without response")
    elif "reading header line" in text:
        inner = LineTooLong("header line")
    elif code in (_curl.UNSUPPORTED_PROTOCOL, _curl.WEIRD_SERVER_REPLY) and "Content-Length" not in text:
        inner = BadStatusLine(text)
    elif code in (_curl.RECV_ERROR, _curl.SEND_ERROR) and os_error > 0:
        inner = OSError(os_error, os.strerror(os_error))
    elif code in (_curl.RECV_ERROR, _curl.SEND_ERROR) and "reset" in text.lower():
        inner = ConnectionResetError(104, "Connection reset by peer")
    else:
        inner = HTTPException(text)
    return lower.ProtocolError("Connection aborted.", inner)


class _Exchange:
    """What a failure has to name: the request, the host, the timeouts, the proxy."""

    def __init__(self, request, url, pool, timeouts, proxy):
        self.request = request
        self.url = url
        self.pool = pool
        self.connect_timeout, self.read_timeout = timeouts
        self.proxy = proxy

    def _retries(self, reason):
        return lower.MaxRetryError(self.pool, self.url, reason)

    def _no_connection(self, text):
        return lower.NewConnectionError(self.pool.connection, text)

    def failure(self, error):
        """The exception of requests for a _curl.Error before the head."""
        code, text, os_error, connected = error.args
        make, inner = self._classify(code, text, os_error, connected) or (ConnectionError, _aborted(error))
        return make(inner, request=self.request)

    def _classify(self, code, text, os_error, connected):
        if os_error < 0:
            why = OSError(f"Tunnel connection failed: {-os_error} {PHRASES.get(-os_error, '')}".rstrip())
            return ProxyError, self._retries(lower.ProxyError("Cannot connect to proxy.", why))
        if code in (_curl.COULDNT_RESOLVE_PROXY, _curl.COULDNT_CONNECT, _curl.PROXY) and self.proxy:
            why = _NO_NAME if os_error <= 0 else f"Failed to establish a new connection: [Errno {os_error}] {os.strerror(os_error)}"
            return ProxyError, self._retries(lower.ProxyError("Cannot connect to proxy.", self._no_connection(why)))
        if code == _curl.COULDNT_RESOLVE_HOST:
            return ConnectionError, self._retries(self._no_connection(_NO_NAME))
        if code == _curl.COULDNT_CONNECT:
            why = f"[Errno {os_error}] {os.strerror(os_error)}" if os_error > 0 else text
            return ConnectionError, self._retries(self._no_connection("Failed to establish a new connection: " + why))
        if code == _curl.OPERATION_TIMEDOUT and connected:
            return ReadTimeout, self.silence()
        if code == _curl.OPERATION_TIMEDOUT:
            why = f"Connection to {self.pool.host} timed out. (connect timeout={self.connect_timeout})"
            return ConnectTimeout, self._retries(lower.ConnectTimeoutError(self.pool.connection, why))
        if code in _TLS_CODES:
            return SSLError, self._retries(_tls_reason(text))
        if code == _curl.URL_MALFORMAT:
            return InvalidURL, text
        return None

    def silence(self):
        return lower.ReadTimeoutError(self.pool, self.url, f"Read timed out. (read timeout={self.read_timeout})")


# ---- the body

class Body:
    """Response.raw: the body as a file, while it comes.  It is uncompressed already."""

    def __init__(self, handle, give_back, exchange, head, chunked):
        self._lock = allocate_lock()
        self._handle = handle
        self._give_back = give_back
        self._exchange = exchange
        version, self.status, self.reason, fields = head
        self.version = version
        self.headers = CaseInsensitiveDict()
        together = {}
        for name, value in fields:
            together.setdefault(name.lower(), (name, []))[1].append(value)
        for name, values in together.values():
            self.headers[name] = ", ".join(values)
        self._chunked = chunked
        self._release_if_done()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self.stream(_PIECE)

    @property
    def closed(self):
        return self._handle is None

    def readable(self):
        return True

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def _release_if_done(self):
        handle = self._handle
        if handle is None or not handle.done:
            return
        self._handle = None
        if handle.reusable:
            self._give_back(handle)
        else:
            handle.close()

    def _broken(self, error):
        """The error's place is in the middle of the body; None: it is only shorter than announced, as old servers do."""
        code, text, _, connected = error.args
        if code == _curl.OPERATION_TIMEDOUT:
            return lower.ReadTimeoutError(self._exchange.pool, None, "Read timed out.")
        if code == _curl.BAD_CONTENT_ENCODING:
            return lower.DecodeError("Received response with content-encoding: "
                                     f"{self.headers.get('content-encoding', '')}, but failed to decode it.", text)
        if code == _curl.PARTIAL_FILE and not self._chunked:
            return None
        if code in _TLS_CODES:
            return _tls_reason(text)
        return lower.ProtocolError(f"Connection broken: {text}", error)

    def _read(self, amount, fill):
        with self._lock:  # when one thread finds the end the others must not go on with the connection, which may serve anew
            if self._handle is None:
                return b""
            try:
                data = self._handle.read(amount, fill)
            except _curl.Error as error:
                self.close()
                broken = self._broken(error)
                if broken is None:
                    return b""
                raise broken from None
            except BaseException:
                self.close()
                raise
            self._release_if_done()
            return data

    def read(self, amt=None, decode_content=None, cache_content=False):
        """All that is left, or amt bytes, fewer only at the end."""
        return self._read(-1 if amt is None or amt < 0 else amt, True)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def stream(self, amt=_PIECE, decode_content=None):
        """Pieces of amt bytes; of a chunked body what is there, without waiting for more."""
        amount, fill = (_PIECE, False) if amt is None else (amt, not self._chunked)
        while data := self._read(amount, fill):
            yield data

    def release_conn(self):
        """Nothing to do: a connection that can be used again has gone back when the body ended."""

    def close(self):
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.close()


# ---- what is sent

def _field_lines(headers):
    """libcurl writes the lengths itself, and it must not wait for "100 Continue"."""
    lines = [b"Expect:"]
    for name, value in headers.items():
        if name.lower() in ("content-length", "transfer-encoding"):
            continue
        name = name.encode("ascii") if isinstance(name, str) else name
        value = value.encode("latin-1") if isinstance(value, str) else value
        if b"\r" in value or b"\n" in value or b"\0" in value:
            raise InvalidHeader(f"Invalid header value {value!r}")
        lines.append(name + b": " + value if value.strip() else name + b";")
    lines += [name + b":" for name in (b"Accept", b"User-Agent") if name.decode() not in headers]
    return lines


def _feeder(body):
    """A function that gives the next piece of a file or iterable, b"" at the end."""
    def from_file():
        data = body.read(_PIECE)
        return data.encode("utf-8") if isinstance(data, str) else data

    pieces = None if hasattr(body, "read") else iter(body)

    def from_iterable():
        for piece in pieces:
            if piece:
                return piece.encode("utf-8") if isinstance(piece, str) else piece
        return b""

    return from_iterable if pieces is not None else from_file


def _body_arguments(request):
    body, length = request.body, request.headers.get("Content-Length")
    if body is None:
        return {"body": b""} if length is not None or request.method in ("POST", "PUT", "PATCH") else {}
    if isinstance(body, str):
        return {"body": body.encode("latin-1")}
    if isinstance(body, (bytes, bytearray, memoryview)):
        return {"body": body}
    return {"feed": _feeder(body), "size": int(length) if length is not None else None}


def _check_timeout(value, name):
    if value is None:
        return None
    if isinstance(value, bool):
        raise ValueError("Timeout cannot be a boolean value. It must be an int, float or None.")
    try:
        seconds = float(value)
    except (TypeError, ValueError):
        raise ValueError(f"Timeout value {name} was {value}, but it must be an int, float or None.") from None
    if seconds <= 0:
        raise ValueError(f"Attempted to set {name} timeout to {value}, but the timeout cannot be set to a value less than or equal to 0.")
    return value


def _timeouts(timeout):
    if isinstance(timeout, tuple):
        try:
            connect, read = timeout
            return _check_timeout(connect, "connect"), _check_timeout(read, "read")
        except ValueError:
            raise ValueError(f"Invalid timeout {timeout}. Pass a (connect, read) timeout tuple, or a single float to set both "
                             "timeouts to the same value.") from None
    return _check_timeout(timeout, "connect"), timeout


def _trust_arguments(verify, cert):
    arguments = {}
    if verify is False or verify is None:
        arguments["verify"] = False
    elif verify is not True:
        path = os.fspath(verify)
        if not os.path.exists(path):
            raise OSError(f"Could not find a suitable TLS CA certificate bundle, invalid path: {path}")
        arguments["ca_path" if os.path.isdir(path) else "ca_file"] = path
    if cert:
        files = (cert,) if isinstance(cert, str) else tuple(cert)
        for path, what in zip(files, ("certificate", "key")):
            if not os.path.exists(path):
                raise OSError(f"Could not find the TLS {what} file, invalid path: {path}")
        arguments["cert"] = files[0]
        if len(files) > 1:
            arguments["key"] = files[1]
    return arguments


def _target(url):
    """The URL's parts, and the pool for its host."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        raise InvalidURL(f"Failed to parse: {url}") from None
    if not parts.hostname:
        raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
    return parts, HostPool(parts.scheme, parts.hostname, port)


def _without_userinfo(url):
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query, ""))


def _warn_unverified(host):
    import warnings
    warnings.warn(f"Unverified HTTPS request is being made to host '{host}'. Adding certificate verification is strongly "
                  "advised. See: https://urllib3.readthedocs.io/en/1.26.x/advanced-usage.html#ssl-warnings",
                  lower.InsecureRequestWarning, stacklevel=5)


# ---- adapters

class BaseAdapter:
    """What a session can mount."""

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


class HTTPAdapter(BaseAdapter):
    """Sends requests; keeps at most pool_maxsize idle connections to each of pool_connections hosts."""

    def __init__(self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES, pool_block=False):
        self.max_retries = max_retries
        self._hosts_kept = pool_connections
        self._kept_per_host = pool_maxsize
        self._forget()

    def __getstate__(self):
        return {"max_retries": self.max_retries, "_hosts_kept": self._hosts_kept, "_kept_per_host": self._kept_per_host}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self._forget()

    # ---- the pool: each step is one operation on a dict or list, which no other thread can divide

    def _forget(self):
        self._process = os.getpid()
        self._idle = {}

    def _take(self, key):
        if self._process != os.getpid():
            self._forget()
        try:
            return self._idle[key].pop()
        except (KeyError, IndexError):
            return _curl.Handle()

    def _returner(self, key):
        idle = self._idle

        def give_back(handle):
            """To the pool that it came from, if that is still in use."""
            if self._idle is not idle or self._process != os.getpid():
                handle.close()
                return
            waiting = idle.setdefault(key, [])
            if len(waiting) < self._kept_per_host:
                waiting.append(handle)
            else:
                handle.close()
            if len(idle) > self._hosts_kept:
                for other in idle.pop(next(iter(idle)), ()):
                    other.close()

        return give_back

    def close(self):
        idle, self._idle = self._idle, {}
        if self._process == os.getpid():
            for handles in idle.values():
                while handles:
                    handles.pop().close()

    # ---- sending

    def _proxy(self, url, proxies):
        proxy = select_proxy(url, proxies)
        if not proxy:
            return None
        proxy = prepend_scheme_if_needed(proxy, "http")
        if not urlsplit(proxy).hostname:
            raise InvalidProxyURL("Please check proxy URL. It is malformed and could be missing the host.")
        return proxy

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        """One exchange, without redirects: a Response whose body has not been read."""
        parts, pool = _target(request.url)
        arguments = _trust_arguments(verify, cert) if parts.scheme == "https" else {}
        timeouts = _timeouts(timeout)
        proxy = self._proxy(request.url, proxies)
        key = (parts.scheme, pool.host, pool.port, proxy, *arguments.items())
        if proxy and parts.scheme == "http":
            exchange = _Exchange(request, urldefragauth(request.url), _target(proxy)[1], timeouts, proxy)
        else:
            exchange = _Exchange(request, request.path_url, pool, timeouts, proxy)
        arguments.update(_body_arguments(request), fields=_field_lines(request.headers), proxy=proxy, digest=request._digest,
                         connect_timeout=timeouts[0], read_timeout=timeouts[1])
        if arguments.get("verify") is False:
            _warn_unverified(parts.hostname)
        return self._try(request, key, exchange, arguments)

    def _try(self, request, key, exchange, arguments):
        """Once, or as often as max_retries allows."""
        retry = self.max_retries
        if isinstance(retry, int):
            left = retry if retry > 0 else 0
            while True:
                try:
                    return self._once(request, key, exchange, arguments)
                except ConnectionError as error:
                    if left == 0 or not isinstance(error.args[0], lower.MaxRetryError):
                        raise
                    left -= 1
        return retry.run(lambda: self._once(request, key, exchange, arguments), request, exchange, RetryError)

    def _once(self, request, key, exchange, arguments):
        handle = self._take(key)
        place = urlsplit(request.url)
        sys.audit("http.client.connect", handle, place.hostname, place.port or (443 if place.scheme == "https" else 80))
        try:
            head = handle.start(_without_userinfo(request.url), request.method, **arguments)
        except _curl.Error as error:
            handle.close()
            raise exchange.failure(error) from None
        except BaseException:
            handle.close()
            raise
        return self._response(request, handle, self._returner(key), exchange, head)

    def _response(self, request, handle, give_back, exchange, head):
        fields = head[3]
        chunked = any(name.lower() == "transfer-encoding" and "chunked" in value.lower() for name, value in fields)
        response = Response()
        response.raw = Body(handle, give_back, exchange, head, chunked)
        response.status_code = head[1]
        response.reason = head[2]
        response.headers = CaseInsensitiveDict(response.raw.headers)
        response.encoding = get_encoding_from_headers(response.headers)
        response.url = request.url
        response.request = request
        response.connection = self
        response._set_cookies = [value for name, value in fields if name.lower() == "set-cookie"]
        take_cookies(response.cookies, response._set_cookies, request.url)
        return response
