"""URLopener and FancyURLopener, which were there before urlopen(): methods open_SCHEME and http_error_NUMBER, to be overridden."""
import io
import warnings

from .error import ContentTooShortError, HTTPError
from .parse import urlsplit, unquote
from .request import Request, getproxies
from .response import addinfourl

__all__ = ["URLopener", "FancyURLopener"]


class URLopener:
    """Opens URLs of a few schemes.  What the server says against it is an error."""
    version = "Python-urllib/3.11"

    def __init__(self, proxies=None, **x509):
        warnings.warn("%(class)s style of invoking requests is deprecated. Use newer urlopen functions/methods"
                      % {"class": type(self).__name__}, DeprecationWarning, stacklevel=3)
        self.proxies = getproxies() if proxies is None else proxies
        self.key_file, self.cert_file = x509.get("key_file"), x509.get("cert_file")
        self.addheaders = [("User-Agent", self.version), ("Accept", "*/*")]
        self.tempcache = None
        self.ftpcache = {}
        self._temporary = []

    def __del__(self):
        self.close()

    def close(self):
        self.cleanup()

    def cleanup(self):
        """Remove what retrieve() has kept in files of its own."""
        import os
        for name in getattr(self, "_temporary", ()):
            try:
                os.unlink(name)
            except OSError:
                pass
        self._temporary = []
        if getattr(self, "tempcache", None):
            self.tempcache.clear()

    def addheader(self, *args):
        """A field that every request shall have: a name and a value."""
        self.addheaders.append(args)

    def open(self, fullurl, data=None):
        """A file of what the URL names."""
        from ._split import _ascii, unwrap
        from .parse import quote
        url = quote(unwrap(_ascii(fullurl)), safe="%/:=&?~#+!$,;'@()*[]|")
        scheme = urlsplit(url).scheme or "file"
        method = getattr(self, "open_" + scheme.replace("-", "_"), None)
        if method is None or scheme == "local_file":
            return self.open_unknown(url, data)
        rest = url.partition(":")[2] if url[:len(scheme) + 1].lower() == scheme + ":" else url
        try:
            return method(rest) if data is None else method(rest, data)
        except (HTTPError, ContentTooShortError):
            raise
        except OSError as error:
            raise OSError("socket error", error) from error

    def open_unknown(self, fullurl, data=None):
        raise OSError("url error", "unknown url type", urlsplit(fullurl).scheme)

    def retrieve(self, url, filename=None, reporthook=None, data=None):
        """(name of a file with what the URL names, fields)"""
        import os
        import tempfile
        from .request import url2pathname
        from ._split import unwrap
        url = unwrap(url)
        if self.tempcache and url in self.tempcache:
            return self.tempcache[url]
        parts = urlsplit(url)
        if filename is None and parts.scheme in ("", "file"):
            with self.open(url) as source:
                return url2pathname(parts.path), source.info()
        with self.open(url, data) as source:
            fields = source.info()
            if filename is None:
                handle, filename = tempfile.mkstemp(os.path.splitext(parts.path)[1])
                os.close(handle)
                self._temporary.append(filename)
            size = int(fields.get("Content-Length", -1))
            got = _copy(source, filename, size, reporthook)
        result = filename, fields
        if self.tempcache is not None:
            self.tempcache[url] = result
        if 0 <= size and got < size:
            raise ContentTooShortError("retrieval incomplete: got only %i out of %i bytes" % (got, size), result)
        return result

    def _open_web(self, scheme, rest, data):
        from .request import HTTPErrorProcessor, HTTPRedirectHandler, ProxyHandler, build_opener

        class Silent(HTTPErrorProcessor):
            """Leaves redirects and errors to the methods of the URLopener."""
            def http_response(self, request, response):
                return response
            https_response = http_response

        class Unredirected(HTTPRedirectHandler):
            def redirect_request(self, *args):
                return None

        url = f"{scheme}:{rest}"
        answer = build_opener(ProxyHandler(self.proxies), Silent, Unredirected).open(Request(url, data, dict(self.addheaders)))
        if 200 <= answer.status < 300:
            return addinfourl(answer, answer.headers, url, answer.status)
        return self.http_error(url, answer, answer.status, answer.reason, answer.headers, data)

    def open_http(self, url, data=None):
        return self._open_web("http", url, data)

    def open_https(self, url, data=None):
        return self._open_web("https", url, data)

    def http_error(self, url, fp, errcode, errmsg, headers, data=None):
        """http_error_NUMBER, if there is one and it has an answer; otherwise http_error_default."""
        method = getattr(self, "http_error_%d" % errcode, None)
        if method is not None:
            result = method(url, fp, errcode, errmsg, headers) if data is None else method(url, fp, errcode, errmsg, headers, data)
            if result:
                return result
        return self.http_error_default(url, fp, errcode, errmsg, headers)

    def http_error_default(self, url, fp, errcode, errmsg, headers):
        fp.close()
        raise HTTPError(url, errcode, errmsg, headers, None)

    def open_file(self, url):
        if url[:2] == "//" and url[2:3] != "/" and url[2:12].lower() != "localhost/":
            raise ValueError("file:// scheme is supported only on localhost")
        return self.open_local_file(url)

    def open_local_file(self, url):
        import email.message
        import email.utils
        import mimetypes
        import os
        from .error import URLError
        from .request import url2pathname
        path = url2pathname(urlsplit("file:" + url).path)
        try:
            state = os.stat(path)
            file = open(path, "rb")
        except OSError as error:
            raise URLError(error.strerror, error.filename) from error
        fields = email.message.Message()
        fields["Content-Type"] = mimetypes.guess_type(path)[0] or "text/plain"
        fields["Content-Length"] = str(state.st_size)
        fields["Last-modified"] = email.utils.formatdate(state.st_mtime, usegmt=True)
        return addinfourl(file, fields, "file://" + path)

    def open_data(self, url, data=None):
        import base64
        import email
        import time
        if not isinstance(url, str):
            raise OSError("data error", "proxy support for data protocol currently not implemented")
        kind, comma, data = url.partition(",")
        if not comma:
            raise OSError("data error", "bad data URL")
        kind, semicolon, encoding = kind.rpartition(";") if ";" in kind and "=" not in kind.rpartition(";")[2] else (kind, "", "")
        text = base64.decodebytes(data.encode("ascii")).decode("latin-1") if encoding == "base64" else unquote(data)
        date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())
        head = f"Date: {date}\nContent-type: {kind or 'text/plain;charset=US-ASCII'}\nContent-Length: {len(text)}\n\n{text}"
        return addinfourl(io.StringIO(head), email.message_from_string(head), url)


def _copy(source, filename, size, reporthook):
    """The bytes copied.  reporthook(number of pieces, bytes of a piece, size) is told of each."""
    block, got, pieces = 8192, 0, 0
    with open(filename, "wb") as target:
        if reporthook:
            reporthook(0, block, size)
        while data := source.read(block):
            got += len(data)
            target.write(data)
            pieces += 1
            if reporthook:
                reporthook(pieces, block, size)
    return got


class FancyURLopener(URLopener):
    """Follows redirects, asks for passwords, and takes what else the server says for an answer."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.auth_cache = {}
        self.tries = 0
        self.maxtries = 10

    def http_error_default(self, url, fp, errcode, errmsg, headers):
        return addinfourl(fp, headers, url, errcode)

    def http_error_302(self, url, fp, errcode, errmsg, headers, data=None):
        self.tries += 1
        try:
            if self.maxtries and self.tries >= self.maxtries:
                meth = getattr(self, "http_error_500", self.http_error_default)
                return meth(url, fp, 500, "Internal Server Error: Redirect Recursion", headers)
            return self.redirect_internal(url, fp, errcode, errmsg, headers, data)
        finally:
            self.tries = 0

    def redirect_internal(self, url, fp, errcode, errmsg, headers, data):
        from .parse import urljoin
        place = headers.get("location") or headers.get("uri")
        if not place:
            return None
        fp.close()
        place = urljoin(url, place)
        scheme = urlsplit(place).scheme
        if scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(place, errcode, errmsg + " Redirection to url '%s' is not allowed." % place, headers, None)
        return self.open(place)

    def http_error_301(self, url, fp, errcode, errmsg, headers, data=None):
        return self.http_error_302(url, fp, errcode, errmsg, headers, data)

    def http_error_303(self, url, fp, errcode, errmsg, headers, data=None):
        return self.http_error_302(url, fp, errcode, errmsg, headers, data)

    def http_error_307(self, url, fp, errcode, errmsg, headers, data=None):
        if data is None:
            return self.http_error_302(url, fp, errcode, errmsg, headers, data)
        return self.http_error_default(url, fp, errcode, errmsg, headers)

    http_error_308 = http_error_307

    def http_error_401(self, url, fp, errcode, errmsg, headers, data=None, retry=False):
        """Once more, with a name and a password that get_user_passwd() knows."""
        import base64
        import re
        challenge = re.match(r'[ \t]*([^ \t]+)[ \t]+realm="([^"]*)"', headers.get("www-authenticate", ""))
        if not retry and challenge and challenge.group(1).lower() == "basic":
            user, password = self.get_user_passwd(urlsplit(url).netloc, challenge.group(2))
            if user or password:
                fp.close()
                token = base64.b64encode(f"{user}:{password}".encode()).decode()
                self.addheaders.append(("Authorization", "Basic " + token))
                try:
                    return self.open(url) if data is None else self.open(url, data)
                finally:
                    self.addheaders.pop()
        return self.http_error_default(url, fp, errcode, errmsg, headers)

    def get_user_passwd(self, host, realm, clear_cache=0):
        key = realm + "@" + host.lower()
        if clear_cache:
            self.auth_cache.pop(key, None)
        if key not in self.auth_cache:
            user, password = self.prompt_user_passwd(host, realm)
            if not (user or password):
                return user, password
            self.auth_cache[key] = user, password
            return user, password
        return self.auth_cache.pop(key)     # known, and yet asked for: it was wrong

    def prompt_user_passwd(self, host, realm):
        """(name, password), asked for at the terminal; to be overridden."""
        import getpass
        try:
            user = input("Enter username for %s at %s: " % (realm, host))
            return user, getpass.getpass("Enter password for %s in %s at %s: " % (user, realm, host))
        except KeyboardInterrupt:
            print()
            return None, None
