"""validator(application): the same application, with both its server and itself watched for what PEP 3333 forbids.

What is forbidden is an AssertionError, what is only doubtful a WSGIWarning.
"""
import re
import sys
import warnings

__all__ = ["validator"]

_NEEDED = ("REQUEST_METHOD", "SERVER_NAME", "SERVER_PORT", "wsgi.version", "wsgi.input", "wsgi.errors", "wsgi.multithread",
           "wsgi.multiprocess", "wsgi.run_once")
_METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PATCH", "PUT", "DELETE", "TRACE")
_WITHOUT_BODY = (204, 304)
_HEADER_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9\-_]*")
_BAD_IN_VALUE = re.compile(r"[\000-\037]")


class WSGIWarning(Warning):
    """Something that is allowed, but may be meant otherwise."""


def assert_(cond, *args):
    """AssertionError unless the condition holds."""
    if not cond:
        raise AssertionError(*args)


def _require(condition, message, *values):
    if not condition:
        raise AssertionError(message % values)


def _text(value, title):
    _require(type(value) is str, "%s must be of type str (got %r)", title, value)
    return value


def validator(application):
    """The application, watched."""
    def watched(*args, **kw):
        assert_(len(args) == 2, "Two arguments required")
        assert_(not kw, "No keyword arguments allowed")
        environ, start_response = args
        _check_environ(environ)
        started = []

        def start(*args, **kw):
            _require(len(args) in (2, 3), "Invalid number of arguments: %s", args)
            assert_(not kw, "No keyword arguments allowed")
            status, headers = args[:2]
            code = _check_status(status)
            _check_headers(headers)
            _check_content_type(code, headers)
            _check_exc_info(args[2] if len(args) == 3 else None)
            started.append(None)
            return WriteWrapper(start_response(*args))
        environ["wsgi.input"] = InputWrapper(environ["wsgi.input"])
        environ["wsgi.errors"] = ErrorWrapper(environ["wsgi.errors"])
        body = application(environ, start)
        assert_(body is not None and body != False, "The application must return an iterator, if only an empty list")  # noqa: E712
        assert_(not isinstance(body, (str, bytes)), "You should not return a string as your application iterator, instead return a "
                "single-item list containing a bytestring.")
        return IteratorWrapper(body, started)
    return watched


# What goes between server and application ----------------------------------------------------------------------------

class InputWrapper:
    """The request's body, which gives bytes and is not closed."""

    def __init__(self, wsgi_input):
        self.input = wsgi_input

    def _asked(self, method, args, enough):
        assert_(enough)
        data = getattr(self.input, method)(*args)
        assert_(type(data) is bytes)
        return data

    def read(self, *args):
        return self._asked("read", args, len(args) == 1)

    def readline(self, *args):
        return self._asked("readline", args, len(args) <= 1)

    def readlines(self, *args):
        assert_(len(args) <= 1)
        lines = self.input.readlines(*args)
        assert_(type(lines) is list)
        for line in lines:
            assert_(type(line) is bytes)
        return lines

    def __iter__(self):
        while line := self.readline():
            yield line

    def close(self):
        assert_(0, "input.close() must not be called")


class ErrorWrapper:
    """The stream of errors, which takes text and is not closed."""

    def __init__(self, wsgi_errors):
        self.errors = wsgi_errors

    def write(self, s):
        assert_(type(s) is str)
        self.errors.write(s)

    def flush(self):
        self.errors.flush()

    def writelines(self, seq):
        for line in seq:
            self.write(line)

    def close(self):
        assert_(0, "errors.close() must not be called")


class WriteWrapper:
    """What start_response() gave, which takes bytes."""

    def __init__(self, wsgi_writer):
        self.writer = wsgi_writer

    def __call__(self, s):
        assert_(type(s) is bytes)
        self.writer(s)


class IteratorWrapper:
    """The body: bytes, after start_response() was called, and closed at the end."""

    def __init__(self, wsgi_iterator, check_start_response):
        self.original_iterator = wsgi_iterator
        self.iterator = iter(wsgi_iterator)
        self.closed = False
        self.check_start_response = check_start_response

    def __iter__(self):
        return self

    def __next__(self):
        assert_(not self.closed, "Iterator read after closed")
        data = next(self.iterator)
        _require(type(data) is bytes, "Iterator yielded non-bytestring (%r)", data)
        if self.check_start_response is not None:
            assert_(self.check_start_response, "The application returns and we started iterating over its body, but start_response has "
                    "not yet been called")
            self.check_start_response = None
        return data

    def close(self):
        self.closed = True
        if hasattr(self.original_iterator, "close"):
            self.original_iterator.close()

    def __del__(self):
        if not self.closed:
            sys.stderr.write("Iterator garbage collected without being closed")
        assert_(self.closed, "Iterator garbage collected without being closed")


# Checks --------------------------------------------------------------------------------------------------------------

def _check_environ(environ):
    _require(type(environ) is dict, "Environment is not of the right type: %r (environment: %r)", type(environ), environ)
    for key in _NEEDED:
        _require(key in environ, "Environment missing required key: %r", key)
    for key in ("HTTP_CONTENT_TYPE", "HTTP_CONTENT_LENGTH"):
        _require(key not in environ, "Environment should not have the key: %s (use %s instead)", key, key[5:])
    if "QUERY_STRING" not in environ:
        warnings.warn("QUERY_STRING is not in the WSGI environment; the cgi module will use sys.argv when this variable is missing, so "
                      "application errors are more likely", WSGIWarning)
    for key, value in environ.items():
        if "." not in key:          # those of extensions may be anything
            _require(type(value) is str, "Environmental variable %s is not a string: %r (value: %r)", key, type(value), value)
    _require(type(environ["wsgi.version"]) is tuple, "wsgi.version should be a tuple (%r)", environ["wsgi.version"])
    _require(environ["wsgi.url_scheme"] in ("http", "https"), "wsgi.url_scheme unknown: %r", environ["wsgi.url_scheme"])
    for name, attributes in (("input", ("read", "readline", "readlines", "__iter__")), ("errors", ("flush", "write", "writelines"))):
        stream = environ["wsgi." + name]
        for attribute in attributes:
            _require(hasattr(stream, attribute), "wsgi." + name + " (%r) doesn't have the attribute %s", stream, attribute)
    if environ["REQUEST_METHOD"] not in _METHODS:
        warnings.warn("Unknown REQUEST_METHOD: %r" % environ["REQUEST_METHOD"], WSGIWarning)
    _check_paths(environ)


def _check_paths(environ):
    for key in ("SCRIPT_NAME", "PATH_INFO"):
        value = environ.get(key)
        _require(not value or value.startswith("/"), key + " doesn't start with /: %r", value)
    length = environ.get("CONTENT_LENGTH")
    _require(not length or int(length) >= 0, "Invalid CONTENT_LENGTH: %r", length)
    if not environ.get("SCRIPT_NAME"):
        assert_("PATH_INFO" in environ, "One of SCRIPT_NAME or PATH_INFO are required (PATH_INFO should at least be '/' if SCRIPT_NAME is "
                "empty)")
    assert_(environ.get("SCRIPT_NAME") != "/", "SCRIPT_NAME cannot be '/'; it should instead be '', and PATH_INFO should be '/'")


def _check_status(status):
    """Its number."""
    code = _text(status, "Status").split(None, 1)[0]
    _require(len(code) == 3, "Status codes must be three characters: %r", code)
    _require(int(code) >= 100, "Status code is invalid: %r", int(code))
    if len(status) < 4 or status[3] != " ":
        warnings.warn("The status string (%r) should be a three-digit integer followed by a single space and a status explanation" % status,
                      WSGIWarning)
    return int(code)


def _check_headers(headers):
    _require(type(headers) is list, "Headers (%r) must be of type list: %r", headers, type(headers))
    for item in headers:
        _require(type(item) is tuple, "Individual headers (%r) must be of type tuple: %r", item, type(item))
        assert_(len(item) == 2)
        name, value = _text(item[0], "Header name"), _text(item[1], "Header value")
        _require(name.lower() != "status", "The Status header cannot be used; it conflicts with CGI script, and HTTP status is not given "
                 "through headers (value: %r).", value)
        _require("\n" not in name and ":" not in name, "Header names may not contain ':' or '\\n': %r", name)
        _require(_HEADER_NAME.fullmatch(name), "Bad header name: %r", name)
        _require(not name.endswith(("-", "_")), "Names may not end in '-' or '_': %r", name)
        bad = _BAD_IN_VALUE.search(value)
        _require(not bad, "Bad header value: %r (bad char: %r)", value, bad and bad[0])


def _check_content_type(code, headers):
    found = any(name.lower() == "content-type" for name, _ in headers)
    if code in _WITHOUT_BODY:
        _require(not found, "Content-Type header found in a %s response, which must not return content.", code)
    else:
        _require(found, "No Content-Type header found in headers (%s)", headers)


def _check_exc_info(exc_info):
    _require(exc_info is None or type(exc_info) is tuple, "exc_info (%r) is not a tuple: %r", exc_info, type(exc_info))
