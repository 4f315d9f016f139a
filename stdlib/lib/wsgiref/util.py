"""Small things about WSGI environments."""
import posixpath

__all__ = ["FileWrapper", "guess_scheme", "application_uri", "request_uri", "shift_path_info", "setup_testing_defaults", "is_hop_by_hop"]


class FileWrapper:
    """A file in blocks."""

    def __init__(self, filelike, blksize=8192):
        self.filelike, self.blksize = filelike, blksize
        if hasattr(filelike, "close"):
            self.close = filelike.close

    def __iter__(self):
        return self

    def __next__(self):
        data = self.filelike.read(self.blksize)
        if data:
            return data
        raise StopIteration


def guess_scheme(environ):
    """"http" or "https"."""
    return "https" if environ.get("HTTPS") in ("yes", "on", "1") else "http"


def application_uri(environ):
    """Where the application is."""
    from urllib.parse import quote
    scheme = environ["wsgi.url_scheme"]
    host = environ.get("HTTP_HOST")
    if not host:
        port = environ["SERVER_PORT"]
        host = environ["SERVER_NAME"] + ("" if port == {"http": "80", "https": "443"}.get(scheme) else ":" + port)
    return scheme + "://" + host + quote(environ.get("SCRIPT_NAME") or "/", encoding="latin1")


def request_uri(environ, include_query=True):
    """What was asked for."""
    from urllib.parse import quote
    url = application_uri(environ)
    path = quote(environ.get("PATH_INFO", ""), safe="/;=,", encoding="latin1")
    url += path if environ.get("SCRIPT_NAME") else path[1:]
    if include_query and environ.get("QUERY_STRING"):
        url += "?" + environ["QUERY_STRING"]
    return url


def shift_path_info(environ):
    """Moves a name from PATH_INFO to SCRIPT_NAME and returns it."""
    path = environ.get("PATH_INFO", "")
    if not path:
        return None
    parts = path.split("/")
    parts[1:-1] = [part for part in parts[1:-1] if part and part != "."]
    name = parts[1]
    del parts[1]
    script = posixpath.normpath(environ.get("SCRIPT_NAME", "") + "/" + name).rstrip("/")
    if not name and not script.endswith("/"):
        script += "/"
    environ["SCRIPT_NAME"], environ["PATH_INFO"] = script, "/".join(parts)
    return None if name == "." else name


def setup_testing_defaults(environ):
    """What an environment must have, where it has not."""
    import io
    scheme = environ.get("wsgi.url_scheme", guess_scheme(environ))
    usual = {"SERVER_NAME": "127.0.0.1", "SERVER_PROTOCOL": "HTTP/1.0", "HTTP_HOST": environ.get("SERVER_NAME", "127.0.0.1"),
             "REQUEST_METHOD": "GET", "SERVER_PORT": "80" if scheme == "http" else "443", "wsgi.version": (1, 0), "wsgi.run_once": 0,
             "wsgi.multithread": 0, "wsgi.multiprocess": 0, "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(), "wsgi.url_scheme": scheme}
    if "SCRIPT_NAME" not in environ and "PATH_INFO" not in environ:
        usual.update(SCRIPT_NAME="", PATH_INFO="/")
    for name, value in usual.items():
        environ.setdefault(name, value)


_HOP_BY_HOP = {"connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailers", "transfer-encoding", "upgrade"}


def is_hop_by_hop(header_name):
    """Is it between neighbours only?"""
    return header_name.lower() in _HOP_BY_HOP
