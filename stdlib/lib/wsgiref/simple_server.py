"""A server for one WSGI application, for trying things out."""
import sys
import urllib.parse
from http.server import BaseHTTPRequestHandler, HTTPServer

from wsgiref.handlers import SimpleHandler

__all__ = ["WSGIServer", "WSGIRequestHandler", "demo_app", "make_server"]

server_version = "WSGIServer/0.2"
sys_version = "CPython/" + sys.version.split()[0]
_MAX_LINE = 65536
software_version = server_version + " " + sys_version


class ServerHandler(SimpleHandler):
    """Logs the request when it is done."""

    server_software = software_version

    def close(self):
        try:
            self.request_handler.log_request(self.status.split(" ", 1)[0], self.bytes_sent)
        finally:
            super().close()


class WSGIServer(HTTPServer):
    """A server with an application."""

    application = None

    def server_bind(self):
        super().server_bind()
        self.setup_environ()

    def setup_environ(self):
        self.base_environ = {"SERVER_NAME": self.server_name, "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PORT": str(self.server_port),
                             "REMOTE_HOST": "", "CONTENT_LENGTH": "", "SCRIPT_NAME": ""}

    def get_app(self):
        return self.application

    def set_app(self, application):
        self.application = application


class WSGIRequestHandler(BaseHTTPRequestHandler):
    """Answers by the application."""

    server_version = server_version

    def get_environ(self):
        env = self.server.base_environ.copy()
        env["SERVER_PROTOCOL"], env["SERVER_SOFTWARE"] = self.request_version, self.server_version
        env["REQUEST_METHOD"] = self.command
        path, _, query = self.path.partition("?")
        env["PATH_INFO"], env["QUERY_STRING"] = urllib.parse.unquote(path, "iso-8859-1"), query
        host = self.address_string()
        if host != self.client_address[0]:
            env["REMOTE_HOST"] = host
        env["REMOTE_ADDR"] = self.client_address[0]
        env["CONTENT_TYPE"] = self.headers.get("content-type") or "text/plain"
        if length := self.headers.get("content-length"):
            env["CONTENT_LENGTH"] = length
        for name, value in self.headers.items():
            key = name.replace("-", "_").upper()
            if key not in env:
                key = "HTTP_" + key
                env[key] = env[key] + "," + value.strip() if key in env else value.strip()
        return env

    def get_stderr(self):
        return sys.stderr

    def handle(self):
        """One request."""
        self.raw_requestline = self.rfile.readline(_MAX_LINE + 1)
        if len(self.raw_requestline) > _MAX_LINE:
            self.requestline = self.request_version = self.command = ""
            self.send_error(414)
        elif self.parse_request():
            answering = ServerHandler(self.rfile, self.wfile, self.get_stderr(), self.get_environ(), multithread=False)
            answering.request_handler = self
            answering.run(self.server.get_app())


def demo_app(environ, start_response):
    """Shows the environment."""
    lines = ["Hello world!", ""] + ["%s = %r" % pair for pair in sorted(environ.items())]
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    return ["".join(line + "\n" for line in lines).encode("utf-8")]


def make_server(host, port, app, server_class=WSGIServer, handler_class=WSGIRequestHandler):
    """A server that waits for serve_forever()."""
    server = server_class((host, port), handler_class)
    server.set_app(app)
    return server


if __name__ == "__main__":
    with make_server("", 8000, demo_app) as httpd:
        print("Serving HTTP on", httpd.socket.getsockname()[0], "port", httpd.socket.getsockname()[1], "...")
        import webbrowser
        webbrowser.open("http://localhost:8000/xyz?abc")
        httpd.handle_request()
