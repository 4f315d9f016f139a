import http.client
import io
import threading
from wsgiref.handlers import SimpleHandler, format_date_time
from wsgiref.headers import Headers
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.util import FileWrapper, application_uri, request_uri, setup_testing_defaults, shift_path_info

env = {"PATH_INFO": "/a/b/c", "SCRIPT_NAME": "/app", "QUERY_STRING": "q=1"}
setup_testing_defaults(env)
print(application_uri(env), request_uri(env), shift_path_info(env), env["SCRIPT_NAME"], env["PATH_INFO"], env["SERVER_PORT"])
h = Headers([("A", "1")])
h.add_header("Content-Disposition", "attachment", filename="x y.txt")
h["a"] = "2"
print(h, h.get_all("A"), len(h), "b" in h, h.setdefault("b", "3"), bytes(h)[:10], list(FileWrapper(io.BytesIO(b"abcde"), 2)), format_date_time(0))


def app(environ, start_response):
    if environ["PATH_INFO"] == "/error":
        raise ValueError("oops")
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']} {environ['QUERY_STRING']} {environ.get('HTTP_X_TEST')} ".encode() + body]


out = io.BytesIO()
env["PATH_INFO"], env["QUERY_STRING"] = "/p", ""
handler = SimpleHandler(io.BytesIO(), out, io.StringIO(), env)
handler.origin_server = False
handler.run(app)
print(out.getvalue())
errors = io.StringIO()
out = io.BytesIO()
env["PATH_INFO"] = "/error"
handler = SimpleHandler(io.BytesIO(), out, errors, env)
handler.origin_server = False
handler.run(app)
print(out.getvalue(), errors.getvalue().splitlines()[-1])


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for method, path, body in ("GET", "/x%20y?q=2", None), ("POST", "/form", b"data"):
        c = http.client.HTTPConnection("127.0.0.1", server.server_port)
        c.request(method, path, body, {"X-Test": "yes"})
        r = c.getresponse()
        print(r.status, r.getheader("content-length"), r.read())
    server.shutdown()
