"""Handlers: run(application) calls a WSGI application with an environment and writes what it returns."""
import os
import sys

from wsgiref.headers import Headers
from wsgiref.util import FileWrapper, guess_scheme, is_hop_by_hop

__all__ = ["BaseHandler", "SimpleHandler", "BaseCGIHandler", "CGIHandler", "IISCGIHandler", "read_environ", "format_date_time"]

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def format_date_time(timestamp):
    """As headers have it."""
    import time
    year, month, day, hour, minute, second, weekday, _, _ = time.gmtime(timestamp)
    return "%s, %02d %3s %4d %02d:%02d:%02d GMT" % (_DAYS[weekday], day, _MONTHS[month], year, hour, minute, second)


def read_environ():
    """os.environ, its text as WSGI wants it: bytes as Latin-1."""
    return {key: value.encode("utf-8", "surrogateescape").decode("iso-8859-1") for key, value in os.environ.items()}


class BaseHandler:
    """Subclasses say get_stdin, get_stderr, add_cgi_vars, _write, _flush."""

    wsgi_version = (1, 0)
    wsgi_multithread = wsgi_multiprocess = True
    wsgi_run_once = False
    wsgi_file_wrapper = FileWrapper
    origin_server = True
    http_version = "1.0"
    server_software = None
    os_environ = read_environ()
    headers_class = Headers
    traceback_limit = None
    error_status = "500 Internal Server Error"
    error_headers = [("Content-Type", "text/plain")]
    error_body = b"A server error occurred.  Please contact the administrator."
    status = result = headers = None
    headers_sent = False
    bytes_sent = 0

    def run(self, application):
        """An error of the application becomes an answer; one of the connection is let be."""
        try:
            self.setup_environ()
            self.result = application(self.environ, self.start_response)
            self.finish_response()
        except (ConnectionAbortedError, BrokenPipeError, ConnectionResetError):
            return
        except:
            try:
                self.handle_error()
            except:
                self.close()
                raise

    def setup_environ(self):
        env = self.environ = self.os_environ.copy()
        self.add_cgi_vars()
        env.update({"wsgi.input": self.get_stdin(), "wsgi.errors": self.get_stderr(), "wsgi.version": self.wsgi_version,
                    "wsgi.run_once": self.wsgi_run_once, "wsgi.url_scheme": self.get_scheme(), "wsgi.multithread": self.wsgi_multithread,
                    "wsgi.multiprocess": self.wsgi_multiprocess})
        if self.wsgi_file_wrapper is not None:
            env["wsgi.file_wrapper"] = self.wsgi_file_wrapper
        if self.origin_server and self.server_software:
            env.setdefault("SERVER_SOFTWARE", self.server_software)

    def get_scheme(self):
        return guess_scheme(self.environ)

    def finish_response(self):
        try:
            self._send_result()
        except:
            self._close_result()
            raise
        self.close()

    def _send_result(self):
        if self.result_is_file() and self.sendfile():
            return
        for data in self.result:
            self.write(data)
        self.finish_content()

    def _close_result(self):
        close = getattr(self.result, "close", None)
        if close is not None:
            close()

    def set_content_length(self):
        """If it can be known: nothing sent yet, one piece."""
        try:
            blocks = len(self.result)
        except (TypeError, AttributeError, NotImplementedError):
            return
        if blocks == 1:
            self.headers["Content-Length"] = str(self.bytes_sent)

    def cleanup_headers(self):
        if "Content-Length" not in self.headers:
            self.set_content_length()

    def start_response(self, status, headers, exc_info=None):
        """What the application calls; returns write()."""
        if exc_info:
            try:
                if self.headers_sent:
                    raise
            finally:
                exc_info = None
        elif self.headers is not None:
            raise AssertionError("Headers already set!")
        self.status = self._convert_string_type(status, "Status")
        self.headers = self.headers_class(headers)
        for fits, problem in ((len(status) >= 4, "Status must be at least 4 characters"),
                              (status[:3].isdigit(), "Status message must begin w/3-digit code"),
                              (status[3:4] == " ", "Status message must have a space after code")):
            assert fits, problem
        for name, value in headers:
            self._convert_string_type(name, "Header name")
            self._convert_string_type(value, "Header value")
            assert not is_hop_by_hop(name), f"Hop-by-hop header, '{name}: {value}', not allowed"
        return self.write

    def _convert_string_type(self, value, title):
        if type(value) is str:
            return value
        raise AssertionError("{0} must be of type str (got {1})".format(title, repr(value)))

    def send_preamble(self):
        """The status line, for those who are the server with its date and name."""
        if not self.origin_server:
            lines = ["Status: " + self.status]
        elif self.client_is_modern():
            import time
            lines = ["HTTP/%s %s" % (self.http_version, self.status)]
            if "Date" not in self.headers:
                lines.append("Date: " + format_date_time(time.time()))
            if self.server_software and "Server" not in self.headers:
                lines.append("Server: " + self.server_software)
        else:
            return
        for line in lines:
            self._write((line + "\r\n").encode("iso-8859-1"))

    def write(self, data):
        """A piece of the body; the headers go first."""
        assert type(data) is bytes, "write() argument must be a bytes instance"
        if not self.status:
            raise AssertionError("write() before start_response()")
        self.bytes_sent = len(data) + (self.bytes_sent if self.headers_sent else 0)
        if not self.headers_sent:
            self.send_headers()
        self._write(data)
        self._flush()

    def sendfile(self):
        """A faster way for files; False: there is none."""
        return False

    def finish_content(self):
        if not self.headers_sent:
            self.headers.setdefault("Content-Length", "0")
            self.send_headers()

    def close(self):
        try:
            self._close_result()
        finally:
            self.result = self.headers = self.status = self.environ = None
            self.bytes_sent, self.headers_sent = 0, False

    def send_headers(self):
        self.cleanup_headers()
        self.headers_sent = True
        if not self.origin_server or self.client_is_modern():
            self.send_preamble()
            self._write(bytes(self.headers))

    def result_is_file(self):
        return self.wsgi_file_wrapper is not None and isinstance(self.result, self.wsgi_file_wrapper)

    def client_is_modern(self):
        """Does it speak more than HTTP/0.9?"""
        return self.environ["SERVER_PROTOCOL"].upper() != "HTTP/0.9"

    def log_exception(self, exc_info):
        from traceback import print_exception
        log = self.get_stderr()
        print_exception(*exc_info, self.traceback_limit, log)
        log.flush()

    def handle_error(self):
        """Logs the present exception and, if nothing was sent, answers 500."""
        self.log_exception(sys.exc_info())
        if not self.headers_sent:
            self.result = self.error_output(self.environ, self.start_response)
            self.finish_response()

    def error_output(self, environ, start_response):
        start_response(self.error_status, self.error_headers[:], sys.exc_info())
        return [self.error_body]

    def _write(self, data):
        raise NotImplementedError

    def _flush(self):
        raise NotImplementedError

    def get_stdin(self):
        raise NotImplementedError

    def get_stderr(self):
        raise NotImplementedError

    def add_cgi_vars(self):
        raise NotImplementedError


class SimpleHandler(BaseHandler):
    """With streams and an environment that are given."""

    def __init__(self, stdin, stdout, stderr, environ, multithread=True, multiprocess=False):
        self.stdin, self.stdout, self.stderr, self.base_env = stdin, stdout, stderr, environ
        self.wsgi_multithread, self.wsgi_multiprocess = multithread, multiprocess

    def get_stdin(self):
        return self.stdin

    def get_stderr(self):
        return self.stderr

    def add_cgi_vars(self):
        self.environ.update(self.base_env)

    def _write(self, data):
        written = self.stdout.write(data)
        while written is not None and written < len(data):
            data = data[written:]
            written = self.stdout.write(data)

    def _flush(self):
        self.stdout.flush()
        self._flush = self.stdout.flush


class BaseCGIHandler(SimpleHandler):
    """Behind a server."""

    origin_server = False


class CGIHandler(BaseCGIHandler):
    """As a CGI program."""

    wsgi_run_once = True
    os_environ = {}

    def __init__(self):
        super().__init__(sys.stdin.buffer, sys.stdout.buffer, sys.stderr, read_environ(), multithread=False, multiprocess=True)


class IISCGIHandler(CGIHandler):
    """The same: IIS is not here."""
