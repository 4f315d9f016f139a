"""urlopen and urlretrieve for http and https, over libcurl (over ssl with a context); file: for local files.

An answer is a buffered reader over the body, which comes as it is read.  Redirects are followed, proxies are those of the
environment.  Openers built of handlers are in _openers, which is taken in when a name of it is asked for; install_opener() makes
urlopen() use one.
"""
import io
import os
import sys

import _curl

from http._fields import Fields

from ._environment import getproxies, getproxies_environment, proxy_bypass, proxy_bypass_environment
from .error import ContentTooShortError, HTTPError, URLError
from .parse import quote, unquote, urljoin, urlsplit, urlunsplit

_OPENERS = ["OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler", "HTTPCookieProcessor", "ProxyHandler",
            "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm", "HTTPPasswordMgrWithPriorAuth", "AbstractBasicAuthHandler",
            "HTTPBasicAuthHandler", "ProxyBasicAuthHandler", "AbstractDigestAuthHandler", "HTTPDigestAuthHandler",
            "ProxyDigestAuthHandler", "AbstractHTTPHandler", "HTTPHandler", "HTTPSHandler", "FileHandler", "DataHandler", "UnknownHandler",
            "HTTPErrorProcessor", "build_opener"]
_FTP = ["FTPHandler", "CacheFTPHandler", "ftpwrapper"]
__all__ = ["Request", "urlopen", "install_opener", "urlretrieve", "urlcleanup", "pathname2url", "url2pathname", "getproxies",
           "parse_http_list", "parse_keqv_list", "URLopener", "FancyURLopener"] + _OPENERS + _FTP[:2]
_ELSEWHERE = {"URLopener": "_url_opener", "FancyURLopener": "_url_opener", "unwrap": "_split", "addinfourl": "response",
              "addclosehook": "response", "urlparse": "parse", "urlunparse": "parse", "unquote_to_bytes": "parse"}

_MOST_REDIRECTS = 10
_NO_TIMEOUT = object()
_AGENT = "Python-urllib/3.11"


class Request:
    """A URL with the data, fields and method that it is to be asked for with."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        sys.audit("urllib.Request", url, data, headers, method)
        self.full_url = url
        self.data = data
        self.headers = {}
        self.unredirected_hdrs = {}
        for name, value in headers.items():
            self.add_header(name, value)
        self.unverifiable = unverifiable
        self.origin_req_host = self.host.partition(":")[0].lower() if origin_req_host is None else origin_req_host
        self.timeout = self._tunnel_host = self._proxied = None
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._url}#{self.fragment}" if self.fragment else self._url

    @full_url.setter
    def full_url(self, url):
        url = str(url).strip()
        if url[:1] == "<":
            from ._split import unwrap
            url = unwrap(url)
        parts = urlsplit(url)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {url!r}")
        self.type, self.host, self.fragment = parts.scheme, parts.netloc, parts.fragment or None
        self._url = url.partition("#")[0]
        self.selector = urlunsplit(("", "", parts.path, parts.query, "")) or "/"

    def has_proxy(self):
        return self._proxied is not None

    def set_proxy(self, host, type):
        """The host that is asked instead; https goes through it by a tunnel."""
        if self.type == "https" and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self._proxied = self.host = host

    def get_method(self):
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


# ---- answers

class _Body(io.RawIOBase):
    def __init__(self, handle):
        self._handle = handle

    def readable(self):
        return True

    def readinto(self, buffer):
        try:
            data = self._handle.read(len(buffer), False)
        except _curl.Error as error:
            if error.args[0] == _curl.PARTIAL_FILE:
                return 0
            raise _reason(error) from None
        buffer[:len(data)] = data
        return len(data)

    def close(self):
        if not self.closed:
            self._handle.close()
        super().close()


class _Answer(io.BufferedReader):
    """What urlopen returns: the body as a file, and what came before it."""

    def __init__(self, raw, url, status, reason, headers):
        super().__init__(raw, 65536)
        self.url = url
        self.status = self.code = status
        self.reason = self.msg = reason
        self.headers = headers

    def __repr__(self):
        return f"<http.client.HTTPResponse object at {id(self):#x}>"

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()


# ---- asking

class SSLCertVerificationError(OSError):
    """The server's certificate is not to be trusted."""

    def __str__(self):
        return self.args[1]


def _reason(error):
    """An exception for what libcurl reports."""
    code, text, os_error, connected = error.args
    if code == _curl.OPERATION_TIMEDOUT:
        return TimeoutError("timed out")
    if code in (_curl.COULDNT_RESOLVE_HOST, _curl.COULDNT_RESOLVE_PROXY):
        return OSError(-2, "Name or service not known")
    if os_error > 0:
        return OSError(os_error, os.strerror(os_error))
    if code == _curl.GOT_NOTHING:
        from http.client import RemoteDisconnected
        return RemoteDisconnected("Remote end closed connection without response")
    if "SSL certificate problem: " in text:
        why = text.partition("SSL certificate problem: ")[2]
        return SSLCertVerificationError(1, f"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {why} (_ssl.c:992)")
    return OSError(text)


def _proxy_for(parts):
    proxies = getproxies()
    host = (parts.hostname or "").lower()
    for name in proxies.get("no", "").replace(" ", "").lower().split(","):
        if name == "*" or name and (host == name.lstrip(".") or host.endswith("." + name.lstrip("."))):
            return None
    proxy = proxies.get(parts.scheme)
    return proxy if proxy is None or "://" in proxy else "http://" + proxy


def _field_lines(request):
    fields = {"Accept-encoding": "identity", "User-agent": _AGENT, "Connection": "close"}
    if request.data is not None:
        fields["Content-type"] = "application/x-www-form-urlencoded"
    fields.update(request.header_items())
    fields.pop("Content-length", None)
    return [f"{name}: {value}".encode("latin-1") for name, value in fields.items()] + [b"Expect:", b"Accept:"]


def _body(request):
    data = request.data
    if data is None:
        return {}
    if isinstance(data, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
    if isinstance(data, (bytes, bytearray, memoryview)):
        return {"body": data}
    if hasattr(data, "read"):
        return {"feed": lambda: data.read(65536)}
    pieces = (piece for piece in data if piece)
    return {"feed": lambda: next(pieces, b"")}


def _check_url(request):
    """InvalidURL, UnicodeEncodeError: what no line of a request may contain."""
    import re
    from http.client import InvalidURL
    host, path = re.fullmatch(r"[^/]*//([^/?]*)(.*)", request._url, re.DOTALL).groups()
    for text in host.rpartition("@")[2], path:
        found = re.search("[\0-\x20\x7f]", text)
        if found:
            raise InvalidURL(f"URL can't contain control characters. {text!r} (found at least {found[0]!r})")
    f"{request.get_method()} {path}".encode("ascii")


def _ask(request, timeout, ca_file, ca_path):
    """One exchange: its answer."""
    _check_url(request)
    parts = urlsplit(request.full_url)
    url = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], quote(parts.path, "/%:=&?~#+!$,;'@()*[]"), parts.query, ""))
    ca_file = ca_file or os.environ.get("SSL_CERT_FILE")
    ca_path = ca_path or os.environ.get("SSL_CERT_DIR")
    handle = _curl.Handle()
    sys.audit("http.client.connect", handle, parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))
    try:
        _, status, reason, fields = handle.start(
            url, request.get_method(), _field_lines(request), proxy=_proxy_for(parts), connect_timeout=timeout,
            read_timeout=timeout, ca_file=ca_file, ca_path=ca_path, **_body(request))
    except _curl.Error as error:
        handle.close()
        why = _reason(error)
        if isinstance(why, ConnectionResetError) or error.args[3] and isinstance(why, TimeoutError):
            raise why from None
        raise URLError(why) from None
    return _Answer(_Body(handle), request.full_url, status, reason, Fields(fields))


def _redirected(request, answer):
    """The request that a redirect asks for, or None."""
    target = answer.headers.get("location") or answer.headers.get("uri")
    method = request.get_method()
    if target is None or answer.status not in (301, 302, 303, 307, 308):
        return None
    if not (method in ("GET", "HEAD") or method == "POST" and answer.status in (301, 302, 303)):
        return None
    url = urljoin(request.full_url, quote(target, "!#$%&'()*+,/:;=?@[]~"))
    if urlsplit(url).scheme not in ("http", "https"):
        raise HTTPError(url, answer.status, f"{answer.reason} - Redirection to url '{url}' is not allowed", answer.headers, answer)
    fields = {k: v for k, v in request.headers.items() if k.lower() not in ("content-length", "content-type")}
    return Request(url, headers=fields, method="HEAD" if method == "HEAD" else "GET")


def _open_file(request):
    path = url2pathname(urlsplit(request.full_url).path)
    try:
        file = open(path, "rb", buffering=0)
    except OSError as error:
        raise URLError(error) from None
    size = os.fstat(file.fileno()).st_size
    return _Answer(file, request.full_url, None, None, Fields([("Content-length", str(size))]))


def _has_own_trust():
    """Has the program put another function in the place of the one that makes contexts?"""
    ssl = sys.modules.get("ssl")
    return ssl is not None and ssl._create_default_https_context is not ssl.create_default_context


def _open_over_ssl(request, timeout, context):
    make = __getattr__("build_opener")
    opener = make(__getattr__("HTTPSHandler")(context=context)) if context is not None else make()
    return opener.open(request, timeout=timeout)


def urlopen(url, data=None, timeout=_NO_TIMEOUT, *, cafile=None, capath=None, cadefault=False, context=None):
    """The answer to a URL or Request; HTTPError for 4xx and 5xx, URLError if there is none."""
    request = Request(url, data) if isinstance(url, str) else url
    if data is not None:
        request.data = data
    if _installed is not None:
        return _installed.open(request, timeout=timeout)
    if request.type == "https" and (context is not None or _has_own_trust()):
        return _open_over_ssl(request, timeout, context)
    if request.type in ("data", "ftp"):
        return __getattr__("build_opener")().open(request, timeout=timeout)
    if request.type == "file":
        return _open_file(request)
    if request.type not in ("http", "https"):
        raise URLError(f"unknown url type: {request.type}")
    if not request.host:
        raise URLError("no host given")
    seconds = None if timeout is _NO_TIMEOUT else timeout
    for _ in range(_MOST_REDIRECTS + 1):
        answer = _ask(request, seconds, cafile, capath)
        following = _redirected(request, answer)
        if following is None:
            break
        answer.close()
        request = following
    else:
        text = "The HTTP server returned a redirect error that would lead to an infinite loop.\nThe last 30x error message was:\n"
        raise HTTPError(answer.url, answer.status, text + answer.reason, answer.headers, answer)
    if not 200 <= answer.status < 300:
        raise HTTPError(answer.url, answer.status, answer.reason, answer.headers, answer)
    return answer


_installed = None


def install_opener(opener):
    """From now on urlopen() asks this opener."""
    global _installed
    _installed = opener


def parse_http_list(s):
    """The parts of a header between commas that stand in no quotes."""
    parts, part, quoted, escaped = [], "", False, False
    for c in s:
        if escaped:
            escaped = False
        elif quoted and c == "\\":
            escaped = True
            continue
        elif c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            parts.append(part)
            part = ""
            continue
        part += c
    if part:
        parts.append(part)
    return [part.strip() for part in parts]


def parse_keqv_list(l):
    """The dict of 'key="value"' texts."""
    pairs = (text.split("=", 1) for text in l)
    return {key: value[1:-1] if value[0] == value[-1] == '"' else value for key, value in pairs}


def request_host(request):
    """The host of a request, in small letters and without a port."""
    host = urlsplit(request.full_url).netloc or request.get_header("Host", "")
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()


def __getattr__(name):
    if name in _ELSEWHERE:
        import importlib
        globals()[name] = getattr(importlib.import_module("." + _ELSEWHERE[name], __package__), name)
        return globals()[name]
    if name in _FTP:
        from . import _ftp
        globals().update({each: getattr(_ftp, each) for each in _FTP})
        return globals()[name]
    if name not in _OPENERS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import _openers
    globals().update({each: getattr(_openers, each) for each in _OPENERS})
    return globals()[name]


_temporary = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Downloads to a file, a temporary one if none is named: (filename, fields).  reporthook(blocks, block size, size)."""
    with urlopen(url, data) as answer:
        if filename is None and urlsplit(url).scheme == "file":
            return url2pathname(urlsplit(url).path), answer.headers     # it is here already
        if filename is None:
            import tempfile
            descriptor, filename = tempfile.mkstemp()
            _temporary.append(filename)
            out = open(descriptor, "wb")
        else:
            out = open(filename, "wb")
        block, count, got = 8192, 0, 0
        size = int(answer.headers.get("content-length", -1))
        with out:
            if reporthook:
                reporthook(count, block, size)
            while piece := answer.read(block):
                got += len(piece)
                out.write(piece)
                count += 1
                if reporthook:
                    reporthook(count, block, size)
    result = filename, answer.headers
    if 0 <= got < size:
        raise ContentTooShortError(f"retrieval incomplete: got only {got} out of {size} bytes", result)
    return result


def urlcleanup():
    """Removes the temporary files of urlretrieve."""
    while _temporary:
        try:
            os.unlink(_temporary.pop())
        except OSError:
            pass


def pathname2url(pathname):
    """A path as the path of a file: URL."""
    return quote(pathname)


def url2pathname(pathname):
    """Back from that."""
    return unquote(pathname)
