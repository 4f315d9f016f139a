"""Openers and handlers of urllib.request: a request goes through the handlers of an opener, by the names of their methods.

PROTOCOL_request(req) prepares, PROTOCOL_open(req) asks, PROTOCOL_response(req, answer) looks at the answer, PROTOCOL_error_CODE(...) deals
with statuses; default_open and unknown_open stand for any protocol.  Handlers are asked in the order of handler_order.
"""
import base64
import bisect
import os
import socket
import time

import http.client

from .error import HTTPError, URLError
from .parse import quote, unquote, unquote_to_bytes, urljoin, urlparse, urlsplit
from .request import Request, _NO_TIMEOUT, _open_file, getproxies
from .response import addinfourl


class OpenerDirector:
    """Handlers, and open()."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.11")]
        self.handlers = []
        self.handle_open, self.handle_error, self.process_response, self.process_request = {}, {}, {}, {}

    def add_handler(self, handler):
        """Finds out by its methods what a handler is for."""
        if not hasattr(handler, "add_parent"):
            raise TypeError("expected BaseHandler instance, got %r" % type(handler))
        added = False
        for name in dir(handler):
            protocol, _, condition = name.partition("_")
            if name in ("redirect_request", "do_open", "proxy_open") or not condition or not protocol:
                continue
            if condition.startswith("error"):
                kind = condition.partition("_")[2]
                table = self.handle_error.setdefault(protocol, {})
                key = int(kind) if kind.isdigit() else kind
            elif condition in ("open", "response", "request"):
                table = {"open": self.handle_open, "response": self.process_response, "request": self.process_request}[condition]
                key = protocol
            else:
                continue
            bisect.insort(table.setdefault(key, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        """Nothing to do."""

    def _call_chain(self, chain, kind, method, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, method)(*args)
            if result is not None:
                return result
        return None

    def open(self, fullurl, data=None, timeout=_NO_TIMEOUT):
        """The answer to a URL or a Request."""
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        if data is not None:
            request.data = data
        request.timeout = socket.getdefaulttimeout() if timeout is _NO_TIMEOUT else timeout
        protocol = request.type
        for handler in self.process_request.get(protocol, ()):
            request = getattr(handler, protocol + "_request")(request)
        answer = self._open(request)
        for handler in self.process_response.get(protocol, ()):
            answer = getattr(handler, protocol + "_response")(request, answer)
        return answer

    def _open(self, request):
        return (self._call_chain(self.handle_open, "default", "default_open", request) or
                self._call_chain(self.handle_open, request.type, request.type + "_open", request) or
                self._call_chain(self.handle_open, "unknown", "unknown_open", request))

    def error(self, protocol, *args):
        """An answer with a status that is no success: what the handlers make of it."""
        if protocol in ("http", "https"):
            table, kind, method = self.handle_error.get("http", {}), args[2], "http_error_%s" % args[2]
            result = self._call_chain(table, kind, method, *args)
            return result or self._call_chain(table, "default", "http_error_default", *args)
        return self._call_chain(self.handle_error.get(protocol, {}), "", protocol + "_error", *args)


class BaseHandler:
    """Base of handlers."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        """Nothing to do."""

    def __lt__(self, other):
        return self.handler_order < other.handler_order if hasattr(other, "handler_order") else True


class HTTPErrorProcessor(BaseHandler):
    """Statuses other than 2xx are errors."""

    handler_order = 1000

    def http_response(self, request, response):
        if not 200 <= response.code < 300:
            response = self.parent.error("http", request, response, response.code, response.msg, response.info())
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Errors nobody else has dealt with are raised."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Goes where redirects point to."""

    max_repeats, max_redirections = 4, 10
    inf_msg = "The HTTP server returned a redirect error that would lead to an infinite loop.\nThe last 30x error message was:\n"

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The new Request, None to leave it; HTTPError if it must not be followed."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD") or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {name: value for name, value in req.headers.items() if name.lower() not in ("content-length", "content-type")}
        return Request(newurl.replace(" ", "%20"), headers=kept, origin_req_host=req.origin_req_host, unverifiable=True,
                       method="HEAD" if method == "HEAD" else "GET")

    def http_error_302(self, req, fp, code, msg, headers):
        target = headers.get("location") or headers.get("uri")
        if not target:
            return None
        parts = urlparse(target)
        if parts.scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(target, code, "%s - Redirection to url '%s' is not allowed" % (msg, target), headers, fp)
        if not parts.path and parts.netloc:
            target = parts._replace(path="/").geturl()
        target = urljoin(req.full_url, quote(target, encoding="iso-8859-1", safe="!#$%&'()*+,/:;=?@[]~"))
        new = self.redirect_request(req, fp, code, msg, headers, target)
        if new is None:
            return None
        visited = new.redirect_dict = getattr(req, "redirect_dict", {})
        if visited.get(target, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        visited[target] = visited.get(target, 0) + 1
        req.redirect_dict = visited
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class AbstractHTTPHandler(BaseHandler):
    """Asks over http.client."""

    def __init__(self, debuglevel=0):
        self._debuglevel = debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def do_request_(self, request):
        if not request.host:
            raise URLError("no host given")
        if request.data is not None:
            if isinstance(request.data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
            if not request.has_header("Content-length") and not request.has_header("Transfer-encoding"):
                length = http.client._length_of(request.data, request.get_method())
                if length is None:
                    request.add_unredirected_header("Transfer-encoding", "chunked")
                else:
                    request.add_unredirected_header("Content-length", str(length))
        if not request.has_header("Host"):
            request.add_unredirected_header("Host", urlsplit(request.selector).netloc if request.has_proxy() else request.host)
        for name, value in self.parent.addheaders:
            if not request.has_header(name.capitalize()):
                request.add_unredirected_header(name.capitalize(), value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """The answer of a connection that http_class makes."""
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        fields = {name.title(): value for name, value in req.header_items()}
        fields["Connection"] = "close"
        if req._tunnel_host:
            proxy = {name: fields.pop(name) for name in ("Proxy-Authorization",) if name in fields}
            connection.set_tunnel(req._tunnel_host, headers=proxy)
        try:
            try:
                connection.request(req.get_method(), req.selector, req.data, fields, encode_chunked=req.has_header("Transfer-encoding"))
            except OSError as e:
                raise URLError(e) from None
            answer = connection.getresponse()
        except:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        answer.url = req.get_full_url()
        answer.msg = answer.reason
        return answer


class HTTPHandler(AbstractHTTPHandler):
    """http:"""

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """https:"""

    def __init__(self, debuglevel=0, context=None, check_hostname=None):
        super().__init__(debuglevel)
        self._context, self._check_hostname = context, check_hostname

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req, context=self._context, check_hostname=self._check_hostname)

    https_request = AbstractHTTPHandler.do_request_


class HTTPCookieProcessor(BaseHandler):
    """Keeps cookies."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            from http.cookiejar import CookieJar
            cookiejar = CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request, https_response = http_request, http_response


class UnknownHandler(BaseHandler):
    """Any other protocol."""

    def unknown_open(self, req):
        raise URLError("unknown url type: %s" % req.type)


class FileHandler(BaseHandler):
    """file:"""

    def file_open(self, req):
        if req.host and req.host not in ("localhost", socket.gethostname()):
            raise URLError("file:// scheme is supported only on localhost")
        return self.open_local_file(req)

    def open_local_file(self, req):
        return _open_file(req)


class DataHandler(BaseHandler):
    """data:"""

    def data_open(self, req):
        import email.message
        import io
        head, comma, data = req.full_url.partition(":")[2].partition(",")
        if not comma:
            raise ValueError("not enough values to unpack (expected 2, got 1)")
        data = unquote_to_bytes(data)
        if head.endswith(";base64"):
            data, head = base64.decodebytes(data), head[:-7]
        fields = email.message.Message()
        fields["Content-type"] = head or "text/plain;charset=US-ASCII"
        fields["Content-length"] = str(len(data))
        return addinfourl(io.BytesIO(data), fields, req.full_url)

class ProxyHandler(BaseHandler):
    """Sends requests to proxies."""

    handler_order = 100

    def __init__(self, proxies=None):
        self.proxies = getproxies() if proxies is None else proxies
        for kind, url in self.proxies.items():
            setattr(self, kind.lower() + "_open", lambda r, proxy=url, type=kind.lower(): self.proxy_open(r, proxy, type))

    def proxy_open(self, req, proxy, type):
        parts = urlsplit(proxy if "://" in proxy else "//" + proxy)
        if req.host and _bypassed(req.host):
            return None
        if parts.username and parts.password:
            pair = "%s:%s" % (unquote(parts.username), unquote(parts.password))
            req.add_header("Proxy-authorization", "Basic " + base64.b64encode(pair.encode()).decode("ascii"))
        original = req.type
        req.set_proxy(parts.netloc.rpartition("@")[2], parts.scheme or original)
        if original == (parts.scheme or original) or original == "https":
            return None
        return self.parent.open(req, timeout=req.timeout)


def _bypassed(host):
    host = host.partition(":")[0].lower()
    names = getproxies().get("no", "").replace(" ", "").lower().split(",")
    return any(name == "*" or name and (host == name.lstrip(".") or host.endswith("." + name.lstrip("."))) for name in names)


class HTTPPasswordMgr:
    """Names and passwords by realm and place."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        for one in [uri] if isinstance(uri, str) else uri:
            for default_port in True, False:
                self.passwd.setdefault(realm, {})[self.reduce_uri(one, default_port)] = user, passwd

    def find_user_password(self, realm, authuri):
        for default_port in True, False:
            wanted = self.reduce_uri(authuri, default_port)
            for place, found in self.passwd.get(realm, {}).items():
                if self.is_suburi(place, wanted):
                    return found
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """(host, path)"""
        parts = urlsplit(uri)
        if parts[1]:
            scheme, host, path = parts[0], parts[1], parts[2] or "/"
        else:
            scheme, host, path = None, uri, "/"
        if default_port and ":" not in host and scheme in ("http", "https"):
            host += ":%d" % {"http": 80, "https": 443}[scheme]
        return host, path

    def is_suburi(self, base, test):
        """Is one below the other?"""
        if base == test:
            return True
        prefix = base[1] if base[1].endswith("/") else base[1] + "/"
        return base[0] == test[0] and test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """The realm None stands for any."""

    def find_user_password(self, realm, authuri):
        found = super().find_user_password(realm, authuri)
        return found if found[0] is not None else super().find_user_password(None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """Remembers where passwords are sent at once."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for one in [uri] if isinstance(uri, str) else uri:
            for default_port in True, False:
                self.authenticated[self.reduce_uri(one, default_port)] = is_authenticated

    def is_authenticated(self, authuri):
        for default_port in True, False:
            wanted = self.reduce_uri(authuri, default_port)
            for place, known in self.authenticated.items():
                if self.is_suburi(place, wanted):
                    return known
        return None


class AbstractBasicAuthHandler:
    """Names and passwords, as base64."""

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        import re
        for field in headers.get_all(authreq) or ():
            found = re.search(r'(?:^|,)\s*basic\s+realm=("[^"]*"|\'[^\']*\'|[^\s,]*)', field, re.I)
            if found:
                return self.retry_http_basic_auth(host, req, found[1].strip("\"'"))
        schemes = [field.split()[0] for field in headers.get_all(authreq) or () if field]
        if schemes and not any(scheme.lower() in ("basic", "digest") for scheme in schemes):
            raise ValueError("AbstractBasicAuthHandler does not support the following scheme: %r" % schemes[0])
        return None

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        value = "Basic " + base64.b64encode("{}:{}".format(user, password).encode()).decode("ascii")
        if req.get_header(self.auth_header, None) == value:
            return None
        req.add_unredirected_header(self.auth_header, value)
        return self.parent.open(req, timeout=req.timeout)


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Of servers."""

    auth_header = "Authorization"

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("www-authenticate", req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Of proxies."""

    auth_header = "Proxy-authorization"

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)


class AbstractDigestAuthHandler:
    """Names and passwords, as hashes (RFC 7616)."""

    def __init__(self, passwd=None):
        self.passwd = HTTPPasswordMgr() if passwd is None else passwd
        self.add_password = self.passwd.add_password
        self.retried = self.nonce_count = 0
        self.last_nonce = None

    def reset_retry_count(self):
        self.retried = 0

    def http_error_auth_reqed(self, auth_header, host, req, headers):
        challenge = headers.get(auth_header, None)
        if self.retried > 5:
            raise HTTPError(req.full_url, 401, "digest auth failed", headers, None)
        self.retried += 1
        if not challenge:
            return None
        scheme = challenge.split()[0]
        if scheme.lower() == "digest":
            return self.retry_http_digest_auth(req, challenge)
        if scheme.lower() != "basic":
            raise ValueError("AbstractDigestAuthHandler does not support the following scheme: '%s'" % scheme)
        return None

    def retry_http_digest_auth(self, req, auth):
        from .request import parse_http_list, parse_keqv_list
        fields = parse_keqv_list(filter(None, parse_http_list(auth.partition(" ")[2])))
        value = self.get_authorization(req, fields)
        if not value or req.headers.get(self.auth_header) == "Digest " + value:
            return None
        req.add_unredirected_header(self.auth_header, "Digest " + value)
        return self.parent.open(req, timeout=req.timeout)

    def get_cnonce(self, nonce):
        import hashlib
        text = "%s:%s:%s:" % (self.nonce_count, nonce, time.ctime())
        return hashlib.sha1(text.encode("ascii") + os.urandom(8)).hexdigest()[:16]

    def get_authorization(self, req, chal):
        import hashlib
        algorithm = chal.get("algorithm", "MD5")
        if "realm" not in chal or "nonce" not in chal:
            return None
        make = {"MD5": hashlib.md5, "SHA": hashlib.sha1, "SHA-256": hashlib.sha256}.get(algorithm)
        if make is None:
            raise ValueError("Unsupported digest authentication algorithm %r" % algorithm)

        def digest(*parts):
            return make(":".join(parts).encode("ascii")).hexdigest()
        realm, nonce, qop = chal["realm"], chal["nonce"], chal.get("qop")
        user, password = self.passwd.find_user_password(realm, req.full_url)
        if user is None:
            return None
        secret, what = digest(user, realm, password), digest(req.get_method(), req.selector)
        values = {"username": user, "realm": realm, "nonce": nonce, "uri": req.selector}
        more = ""
        if qop is None:
            values["response"] = digest(secret, nonce, what)
        elif "auth" in qop.split(","):
            self.nonce_count = self.nonce_count + 1 if nonce == self.last_nonce else 1
            self.last_nonce = nonce
            count, own = "%08x" % self.nonce_count, self.get_cnonce(nonce)
            values["response"] = digest(secret, nonce, count, own, "auth", what)
            more = ', qop=auth, nc=%s, cnonce="%s"' % (count, own)
        else:
            raise URLError("qop '%s' is not supported." % qop)
        text = ", ".join('%s="%s"' % pair for pair in values.items())
        if chal.get("opaque"):
            text += ', opaque="%s"' % chal["opaque"]
        return text + ', algorithm="%s"' % algorithm + more


class HTTPDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    """Of servers."""

    auth_header, handler_order = "Authorization", 490

    def http_error_401(self, req, fp, code, msg, headers):
        result = self.http_error_auth_reqed("www-authenticate", urlparse(req.full_url)[1], req, headers)
        self.reset_retry_count()
        return result


class ProxyDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    """Of proxies."""

    auth_header, handler_order = "Proxy-Authorization", 490

    def http_error_407(self, req, fp, code, msg, headers):
        result = self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)
        self.reset_retry_count()
        return result


def build_opener(*handlers):
    """An opener with the usual handlers and these, which stand in for usual ones they are derived from."""
    opener = OpenerDirector()
    usual = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler, HTTPErrorProcessor,
             DataHandler, HTTPSHandler]
    from ._ftp import FTPHandler
    usual.insert(5, FTPHandler)
    for cls in usual:
        if not any(issubclass(given, cls) if isinstance(given, type) else isinstance(given, cls) for given in handlers):
            opener.add_handler(cls())
    for given in handlers:
        opener.add_handler(given() if isinstance(given, type) else given)
    return opener


for _class in list(globals().values()):
    if isinstance(_class, type) and _class.__module__ == __name__:
        _class.__module__ = "urllib.request"
