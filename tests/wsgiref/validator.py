# wsgiref.validate: what servers and applications may not do; wsgiref.types: names for annotations.
import io
import typing
import warnings
import wsgiref.types
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

warnings.simplefilter("always")
warnings.showwarning = lambda message, kind, *rest: print("warning:", kind.__name__, message)


class Body(list):
    def close(self):
        print("closed")


def hello(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return Body([b"hello ", environ["wsgi.input"].read(3)])


def run(app, change=None, drop=None, call=None):
    environ = {"QUERY_STRING": "", "wsgi.input": io.BytesIO(b"body")}
    setup_testing_defaults(environ)
    environ.update(change or {})
    environ.pop(drop, None)
    if change is list:
        environ = []
    try:
        body = validator(app)(*(call or (environ, lambda *args: io.BytesIO().write)))
        print(list(body))
        body.close()
    except (AssertionError, ValueError) as e:
        print(type(e).__name__, e)


run(hello)
run(hello, call=({},))
for change in ({"HTTP_CONTENT_TYPE": "x"}, {"X": 3}, {"wsgi.version": 1}, {"wsgi.url_scheme": "ftp"}, {"wsgi.errors": None}, {"REQUEST_METHOD": "BREW"},
               {"SCRIPT_NAME": "x"}, {"PATH_INFO": "x"}, {"CONTENT_LENGTH": "-1"}, {"CONTENT_LENGTH": "x"}, {"SCRIPT_NAME": "/"}, {"SCRIPT_NAME": ""}):
    run(hello, change)
for key in ("QUERY_STRING", "SERVER_NAME", "wsgi.run_once"):
    run(hello, drop=key)
GOOD = [("Content-Type", "a")]
for args in (("200 OK",), (200, GOOD), ("20 OK", GOOD), ("099 x", GOOD), ("200", GOOD), ("200 OK", ()), ("200 OK", [["a", "b"]]), ("200 OK", [("a",)]),
             ("200 OK", [("a", 3)]), ("200 OK", [("Status", "x")]), ("200 OK", [("a:b", "x")]), ("200 OK", [("9a", "x")]), ("200 OK", [("a-", "x")]),
             ("200 OK", [("a", "x\1")]), ("200 OK", []), ("204 None", GOOD), ("204 None", []), ("200 OK", GOOD, 3), ("200 OK", GOOD, (1, 2, 3))):
    def app(environ, start_response):
        start_response(*args)
        return []
    run(app)
for result in (None, "text", b"bytes", ["text"], False):
    def app(environ, start_response):
        start_response("200 OK", GOOD)
        return result
    run(app)
run(lambda environ, start_response: [b"x"])
for use in (lambda e: e["wsgi.input"].read(), lambda e: e["wsgi.input"].close(), lambda e: e["wsgi.errors"].close(), lambda e: e["wsgi.errors"].write(b""),
            lambda e: print(list(e["wsgi.input"])), lambda e: e["wsgi.input"].readlines(1, 2)):
    def app(environ, start_response):
        use(environ)
        write = start_response("200 OK", GOOD)
        write("text")
    run(app)
print(sorted(wsgiref.types.__all__), wsgiref.types.WSGIEnvironment == dict[str, typing.Any], wsgiref.types.InputStream.__mro__[1].__name__)
# expect-error: AssertionError: Iterator garbage collected without being closed
# exit: 0
