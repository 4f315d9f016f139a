"""HTTP servers for trying things out: a handler class with a method do_GET, do_POST ... for each method it knows.

Not for the open internet: nothing here defends itself against clients that mean harm, beyond bounded heads.
"""
import io
import os
import socket
import socketserver
import sys
import time
from urllib.parse import quote, unquote

from . import PHRASES
from ._descriptions import DESCRIPTIONS
from ._fields import Fields

__all__ = ["HTTPServer", "ThreadingHTTPServer", "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler", "CGIHTTPRequestHandler"]


def __getattr__(name):
    if name == "CGIHTTPRequestHandler":         # few programs need it
        from ._cgi_server import CGIHTTPRequestHandler
        return CGIHTTPRequestHandler
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


DEFAULT_ERROR_MESSAGE = """\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""
_LINE_MOST = 65536
_FIELDS_MOST = 100


def _escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class HTTPServer(socketserver.TCPServer):
    """Answers one connection at a time."""

    allow_reuse_address = True

    def server_bind(self):
        super().server_bind()
        host, port = self.server_address[:2]
        self.server_name = host
        self.server_port = port


_SHOWN = {c: f"\\x{c:02x}" for c in [*range(0x20), *range(0x7f, 0xa0)]} | {ord("\\"): r"\\"}  # what a log may hold


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    """A thread for each connection."""

    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Reads requests and calls do_METHOD; has what that needs to answer."""

    sys_version = "Python/" + sys.version.split()[0]
    server_version = "BaseHTTP/0.6"
    protocol_version = "HTTP/1.0"
    default_request_version = "HTTP/0.9"
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = "text/html;charset=utf-8"
    responses = {code: (phrase, DESCRIPTIONS.get(code, "")) for code, phrase in PHRASES.items()}
    weekdayname = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    monthname = [None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    # ---- reading

    def handle(self):
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def handle_one_request(self):
        try:
            self.raw_requestline = self.rfile.readline(_LINE_MOST + 1)
            if len(self.raw_requestline) > _LINE_MOST:
                self.requestline = self.request_version = self.command = ""
                self.send_error(414)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, "do_" + self.command, None)
            if method is None:
                self.send_error(501, f"Unsupported method ({self.command!r})")
                return
            method()
            self.wfile.flush()
        except TimeoutError as error:
            self.log_error("Request timed out: %r", error)
            self.close_connection = True

    def parse_request(self):
        """command, path, request_version and headers; False after an error, which has been sent."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = self.raw_requestline.decode("latin-1").rstrip("\r\n")
        words = self.requestline.split()
        if not words:
            return False
        if len(words) >= 3:
            if not self._read_version(words[-1]):
                return False
        if not 2 <= len(words) <= 3:
            self.send_error(400, f"Bad request syntax ({self.requestline!r})")
            return False
        if len(words) == 2 and words[0] != "GET":
            self.send_error(400, f"Bad HTTP/0.9 request type ({words[0]!r})")
            return False
        self.command, self.path = words[:2]
        if self.path.startswith("//"):
            self.path = "/" + self.path.lstrip("/")
        if not self._read_fields():
            return False
        connection = self.headers.get("Connection", "").lower()
        if connection == "close":
            self.close_connection = True
        elif connection == "keep-alive" and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False
        if self.headers.get("Expect", "").lower() == "100-continue" and self.request_version >= "HTTP/1.1":
            return self.handle_expect_100()
        return True

    def handle_expect_100(self):
        """The client waits with the body for a word: "go on", unless a subclass answers with an error and False."""
        self.send_response_only(100)
        self.end_headers()
        return True

    def _read_version(self, version):
        numbers = version[5:].split(".")
        if not version.startswith("HTTP/") or len(numbers) != 2 or not all(n.isdigit() and len(n) <= 10 for n in numbers):
            self.send_error(400, f"Bad request version ({version!r})")
            return False
        number = tuple(map(int, numbers))
        if number >= (2, 0):
            self.send_error(505, f"Invalid HTTP version ({version[5:]})")
            return False
        if number >= (1, 1) and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False
        self.request_version = version
        return True

    def _read_fields(self):
        fields = []
        while True:
            line = self.rfile.readline(_LINE_MOST + 1)
            if len(line) > _LINE_MOST:
                self.send_error(431, "Line too long")
                return False
            if line in (b"\r\n", b"\n", b""):
                break
            if len(fields) == _FIELDS_MOST:
                self.send_error(431, "Too many headers")
                return False
            name, colon, value = line.decode("latin-1").partition(":")
            if colon:
                fields.append((name, value.strip()))
        self.headers = Fields(fields)
        return True

    # ---- answering

    def send_error(self, code, message=None, explain=None):
        """A page that says what is wrong."""
        usual = self.responses.get(code, ("???", "???"))
        message = usual[0] if message is None else message
        explain = usual[1] if explain is None else explain
        body = b""
        if code >= 200 and code not in (204, 205, 304):
            page = self.error_message_format % {"code": code, "message": _escape(message), "explain": _escape(explain)}
            body = page.encode("utf-8", "replace")
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        if body:
            self.send_header("Content-Type", self.error_content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def send_response(self, code, message=None):
        """The status line and the fields Server and Date."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def send_response_only(self, code, message=None):
        if self.request_version == "HTTP/0.9":
            return
        message = self.responses.get(code, ("", ""))[0] if message is None else message
        self._pending().append(f"{self.protocol_version} {int(code)} {message}\r\n".encode("latin-1", "strict"))

    def send_header(self, keyword, value):
        if self.request_version != "HTTP/0.9":
            self._pending().append(f"{keyword}: {value}\r\n".encode("latin-1", "strict"))
        if keyword.lower() == "connection":
            if value.lower() == "close":
                self.close_connection = True
            elif value.lower() == "keep-alive":
                self.close_connection = False

    def end_headers(self):
        if self.request_version != "HTTP/0.9":
            self._pending().append(b"\r\n")
            self.flush_headers()

    def flush_headers(self):
        self.wfile.write(b"".join(self._pending()))
        self._headers_buffer = []

    def _pending(self):
        if not hasattr(self, "_headers_buffer"):
            self._headers_buffer = []
        return self._headers_buffer

    # ---- the log

    def log_request(self, code="-", size="-"):
        self.log_message('"%s" %s %s', self.requestline, str(int(code) if isinstance(code, int) else code), str(size))

    def log_error(self, format, *args):
        self.log_message(format, *args)

    def log_message(self, format, *args):
        shown = (format % args).translate(_SHOWN)
        sys.stderr.write(f"{self.address_string()} - - [{self.log_date_time_string()}] {shown}\n")

    def address_string(self):
        return self.client_address[0]

    def version_string(self):
        return self.server_version + " " + self.sys_version

    def date_time_string(self, timestamp=None):
        t = time.gmtime(time.time() if timestamp is None else timestamp)
        return f"{self.weekdayname[t[6]]}, {t[2]:02} {self.monthname[t[1]]} {t[0]:04} {t[3]:02}:{t[4]:02}:{t[5]:02} GMT"

    def log_date_time_string(self):
        t = time.localtime()
        return f"{t[2]:02}/{self.monthname[t[1]]}/{t[0]:04} {t[3]:02}:{t[4]:02}:{t[5]:02}"


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """The files below a folder."""

    server_version = "SimpleHTTP/0.6"
    extensions_map = {".gz": "application/gzip", ".Z": "application/octet-stream", ".bz2": "application/x-bzip2", ".xz": "application/x-xz"}

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        file = self.send_head()
        if file:
            with file:
                self.copyfile(file, self.wfile)

    def do_HEAD(self):
        file = self.send_head()
        if file:
            file.close()

    def send_head(self):
        """The status and the headers.  The file that is the body, for the caller to close; None if all has been sent."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            where, mark, query = self.path.partition("?")
            if not where.endswith("/"):
                self.send_response(301)
                self.send_header("Location", where + "/" + mark + query)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            indices = (os.path.join(path, name) for name in ("index.html", "index.htm"))
            path = next((index for index in indices if os.path.isfile(index)), None)
            if path is None:
                return self.list_directory(self.translate_path(self.path))
        try:
            if path.endswith("/"):
                raise FileNotFoundError
            file = open(path, "rb")
        except OSError:
            self.send_error(404, "File not found")
            return None
        body = None
        try:
            status = os.fstat(file.fileno())
            if self._has_newest(status.st_mtime):
                self.send_response(304)
            else:
                self.send_response(200)
                self.send_header("Content-type", self.guess_type(path))
                self.send_header("Content-Length", str(status.st_size))
                self.send_header("Last-Modified", self.date_time_string(status.st_mtime))
                body = file
            self.end_headers()
            return body
        finally:
            if body is None:
                file.close()

    def _has_newest(self, changed):
        """Has the client this file as it is now?  It says so by a time in GMT; an ETag would count for more."""
        since = self.headers.get("If-Modified-Since")
        if since is None or "If-None-Match" in self.headers:
            return False
        import datetime
        import email.utils
        try:
            since = email.utils.parsedate_to_datetime(since)
        except (TypeError, IndexError, OverflowError, ValueError):
            return False
        if since.tzinfo is None:
            since = since.replace(tzinfo=datetime.timezone.utc)
        return since.utcoffset() == datetime.timedelta(0) and int(changed) <= since.timestamp()

    def list_directory(self, path):
        """A page with the names in a folder, as send_head answers."""
        try:
            names = sorted(os.listdir(path), key=str.lower)
        except OSError:
            self.send_error(404, "No permission to list directory")
            return None
        page = self._listing(path, names).encode(sys.getfilesystemencoding(), "surrogateescape")
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=" + sys.getfilesystemencoding())
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return io.BytesIO(page)

    def _listing(self, path, names):
        title = "Directory listing for " + _escape(unquote(self.path, errors="surrogatepass"))
        lines = ["<!DOCTYPE HTML>", '<html lang="en">', "<head>", f'<meta charset="{sys.getfilesystemencoding()}">',
                 f"<title>{title}</title>", "</head>", "<body>", f"<h1>{title}</h1>", "<hr>", "<ul>"]
        for name in names:
            full = os.path.join(path, name)
            link = name + "/" if os.path.isdir(full) else name
            shown = name + "@" if os.path.islink(full) else link
            lines.append(f'<li><a href="{quote(link, errors="surrogatepass")}">{_escape(shown)}</a></li>')
        return "\n".join([*lines, "</ul>", "<hr>", "</body>", "</html>", ""])

    def translate_path(self, path):
        """The file for a URL's path; never one above the folder."""
        path = unquote(path.partition("?")[0].partition("#")[0], errors="surrogatepass")
        words = []
        for word in path.split("/"):
            if word == "..":
                words = words[:-1]
            elif word and word != "." and "\0" not in word:
                words.append(word)
        return os.path.join(self.directory, *words) + ("/" if path.rstrip().endswith("/") else "")

    def copyfile(self, source, outputfile):
        while block := source.read(65536):
            outputfile.write(block)

    def guess_type(self, path):
        extension = os.path.splitext(path)[1]
        known = self.extensions_map.get(extension) or self.extensions_map.get(extension.lower())
        if known is None:
            import mimetypes
            known = mimetypes.guess_type(path)[0]
        return known or "application/octet-stream"


def test(HandlerClass=BaseHTTPRequestHandler, ServerClass=ThreadingHTTPServer, protocol="HTTP/1.0", port=8000, bind=None):
    """Serve until Ctrl-C, and say where."""
    HandlerClass.protocol_version = protocol
    infos = socket.getaddrinfo(bind, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    ServerClass.address_family, address = infos[0][0], infos[0][4]
    with ServerClass(address, HandlerClass) as server:
        host, port = server.socket.getsockname()[:2]
        shown = f"[{host}]" if ":" in host else host
        print(f"Serving HTTP on {host} port {port} (http://{shown}:{port}/) ...")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\nKeyboard interrupt received, exiting.")
            sys.exit(0)


def main():
    """python -m http.server [--cgi] [-b ADDRESS] [-d DIRECTORY] [-p VERSION] [port]"""
    import argparse
    parser = argparse.ArgumentParser(prog="server.py")
    parser.add_argument("--cgi", action="store_true", help="run as CGI server")
    parser.add_argument("-b", "--bind", metavar="ADDRESS", help="bind to this address (default: all interfaces)")
    parser.add_argument("-d", "--directory", default=os.getcwd(), help="serve this directory (default: current directory)")
    parser.add_argument("-p", "--protocol", metavar="VERSION", default="HTTP/1.0",
                        help="conform to this HTTP version (default: %(default)s)")
    parser.add_argument("port", default=8000, type=int, nargs="?", help="bind to this port (default: %(default)s)")
    wanted = parser.parse_args()
    kind = SimpleHTTPRequestHandler
    if wanted.cgi:
        from ._cgi_server import CGIHTTPRequestHandler as kind

    class Handler(kind):
        def __init__(self, *args):
            super().__init__(*args, directory=wanted.directory)

    test(Handler, protocol=wanted.protocol, port=wanted.port, bind=wanted.bind)


if __name__ == "__main__":
    main()
