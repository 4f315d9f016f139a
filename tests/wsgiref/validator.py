# wsgiref.validate finds what server and application do wrong.
import io
import sys
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

sys.stderr = io.StringIO()


def call(application, start=lambda *args: print, **changes):
    environ = {"QUERY_STRING": ""}
    setup_testing_defaults(environ)
    environ.update(changes)
    answer = None
    try:
        answer = validator(application)(environ, start)
        print(list(answer))
    except (AssertionError, ValueError) as e:
        print(type(e).__name__, str(e)[:70])
    finally:
        if answer is not None:
            answer.close()


def answering(status="200 OK", headers=[("Content-Type", "text/plain")], body=[b"ok"], read=None):
    def application(environ, start_response):
        start_response(status, headers)
        if read: read(environ["wsgi.input"], environ["wsgi.errors"])
        return body
    return application


call(answering())
for bad in (dict(status="20 OK"), dict(status="abc"), dict(headers=()), dict(headers=[]), dict(headers=[("a b", "c")]),
            dict(headers=[("Status", "c")]), dict(headers=[("a", "c\n")]), dict(status="204 No"), dict(body="text"), dict(body=["text"]),
            dict(headers=[["a", "b"]]), dict(read=lambda stdin, stderr: stdin.read()), dict(read=lambda stdin, stderr: stderr.write(b"")),
            dict(read=lambda stdin, stderr: stderr.close()), dict(body=None), dict(headers=[("a-", "b")])):
    call(answering(**bad))
call(answering(), SCRIPT_NAME="/")
call(answering(), PATH_INFO="x")
call(answering(), CONTENT_LENGTH="-1")
call(answering(), **{"wsgi.url_scheme": "ftp"})
call(answering(), HTTP_CONTENT_TYPE="x")
call(answering(), A=1)
call(lambda environ, start_response: [b"without start"])
call(answering(body=[b"a", b"b"], read=lambda stdin, stderr: (stdin.read(1), stderr.write("x"), stderr.flush())))
