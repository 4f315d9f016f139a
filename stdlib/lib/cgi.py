"""What a web server hands to a program: the fields of a form, by environment and stdin (RFC 3875)."""
import html
import locale
import os
import sys
import tempfile
import urllib.parse
import warnings
from collections.abc import Mapping
from email.message import Message
from email.parser import FeedParser
from io import BytesIO, StringIO, TextIOWrapper

warnings.warn("'cgi' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)

__all__ = ["MiniFieldStorage", "FieldStorage", "parse", "parse_multipart", "parse_header", "test", "print_exception", "print_environ",
           "print_form", "print_directory", "print_arguments", "print_environ_usage"]

maxlen = 0  # bytes of a form; 0: any number
_LINE = 1 << 16


def parse(fp=None, environ=os.environ, keep_blank_values=0, strict_parsing=0, separator="&"):
    """{name: [value, ...]} of a form."""
    fp = fp or sys.stdin
    encoding = getattr(fp, "encoding", "latin-1")
    if isinstance(fp, TextIOWrapper):
        fp = fp.buffer
    method = environ.setdefault("REQUEST_METHOD", "GET")
    text = environ.get("QUERY_STRING", "") or (sys.argv[1] if sys.argv[1:] else "")
    if method == "POST":
        kind, options = parse_header(environ["CONTENT_TYPE"])
        if kind == "multipart/form-data":
            return parse_multipart(fp, options, separator=separator)
        if kind == "application/x-www-form-urlencoded":
            length = int(environ["CONTENT_LENGTH"])
            if maxlen and length > maxlen:
                raise ValueError("Maximum content length exceeded")
            body = fp.read(length).decode(encoding)
            query = environ.get("QUERY_STRING", "")
            text = body + "&" + query if query else body
    environ["QUERY_STRING"] = text
    return urllib.parse.parse_qs(text, keep_blank_values, strict_parsing, encoding=encoding, separator=separator)


def parse_multipart(fp, pdict, encoding="utf-8", errors="replace", separator="&"):
    """{name: [value, ...]} of multipart/form-data, whose options pdict has."""
    headers = Message()
    headers.set_type("multipart/form-data; boundary={}".format(pdict["boundary"].decode("ascii")))
    try:
        headers["Content-Length"] = pdict["CONTENT-LENGTH"]
    except KeyError:
        pass
    fields = FieldStorage(fp, headers=headers, encoding=encoding, errors=errors, environ={"REQUEST_METHOD": "POST"}, separator=separator)
    return {name: fields.getlist(name) for name in fields}


def _split_unquoted(line):
    """The parts between semicolons that stand in no quotes."""
    part, quoted, i = "", False, 0
    while i < len(line):
        c = line[i]
        if quoted and c == "\\" and i + 1 < len(line):
            part += line[i:i + 2]
            i += 2
            continue
        if c == '"':
            quoted = not quoted
        if c == ";" and not quoted:
            yield part.strip()
            part = ""
        else:
            part += c
        i += 1
    yield part.strip()


def parse_header(line):
    """(value, {option: value}) of a header: "text/html; charset=utf-8"."""
    first, *rest = _split_unquoted(line)
    options = {}
    for part in rest:
        name, equals, value = part.partition("=")
        if equals:
            value = value.strip()
            if len(value) >= 2 and value[0] == value[-1] == '"':
                value = value[1:-1].replace("\\\\", "\\").replace('\\"', '"')
            options[name.strip().lower()] = value
    return first, options


class MiniFieldStorage:
    """A field that is just text."""

    filename = list = type = file = disposition = None
    type_options, disposition_options, headers = {}, {}, {}

    def __init__(self, name, value):
        self.name, self.value = name, value

    def __repr__(self):
        return "MiniFieldStorage(%r, %r)" % (self.name, self.value)


class FieldStorage:
    """The fields of a form, by name; or one of them, whose value may be a file."""

    bufsize = 8 * 1024
    FieldStorageClass = None

    def __init__(self, fp=None, headers=None, outerboundary=b"", environ=os.environ, keep_blank_values=0, strict_parsing=0, limit=None,
                 encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
        self.keep_blank_values, self.strict_parsing, self.max_num_fields, self.separator = keep_blank_values, strict_parsing, max_num_fields, separator
        method = environ.get("REQUEST_METHOD", "GET").upper()
        self.qs_on_post = None
        if method in ("GET", "HEAD"):
            query = environ["QUERY_STRING"] if "QUERY_STRING" in environ else sys.argv[1] if sys.argv[1:] else ""
            fp = BytesIO(query.encode(locale.getpreferredencoding(), "surrogateescape"))
            if headers is None:
                headers = {"content-type": "application/x-www-form-urlencoded"}
        if headers is None:
            headers = {"content-type": environ.get("CONTENT_TYPE", "application/x-www-form-urlencoded")} if method == "POST" or "CONTENT_TYPE" in environ else {}
            if "QUERY_STRING" in environ:
                self.qs_on_post = environ["QUERY_STRING"]
            if "CONTENT_LENGTH" in environ:
                headers["content-length"] = environ["CONTENT_LENGTH"]
        elif not isinstance(headers, (Mapping, Message)):
            raise TypeError("headers must be mapping or an instance of email.message.Message")
        self.headers = headers
        self.fp = self._bytes_of(fp)
        self.encoding, self.errors = encoding, errors
        if not isinstance(outerboundary, bytes):
            raise TypeError("outerboundary must be bytes, not %s" % type(outerboundary).__name__)
        self.outerboundary = outerboundary
        self.bytes_read, self.limit = 0, limit
        self._read_options()
        self.list = self.file = None
        self.done = 0
        if self.type == "application/x-www-form-urlencoded":
            self.read_urlencoded()
        elif self.type[:10] == "multipart/":
            self.read_multi(environ, keep_blank_values, strict_parsing)
        else:
            self.read_single()

    @staticmethod
    def _bytes_of(fp):
        if fp is None:
            return sys.stdin.buffer
        if isinstance(fp, TextIOWrapper):
            return fp.buffer
        if not (hasattr(fp, "read") and hasattr(fp, "readline")):
            raise TypeError("fp must be file pointer")
        return fp

    def _read_options(self):
        headers = self.headers
        text = headers["content-disposition"] if "content-disposition" in headers else ""
        self.disposition, self.disposition_options = parse_header(text)
        self.name = self.disposition_options.get("name")
        self.filename = self.disposition_options.get("filename")
        self._binary_file = self.filename is not None
        if "content-type" in headers:
            self.type, self.type_options = parse_header(headers["content-type"])
        else:
            self.type, self.type_options = "text/plain" if self.outerboundary else "application/x-www-form-urlencoded", {}
        self.innerboundary = self.type_options.get("boundary", "").encode(self.encoding, self.errors)
        try:
            self.length = int(headers["content-length"]) if "content-length" in headers else -1
        except ValueError:
            self.length = -1
        if maxlen and self.length > maxlen:
            raise ValueError("Maximum content length exceeded")
        if self.limit is None and self.length >= 0:
            self.limit = self.length

    def __del__(self):
        try:
            self.file.close()
        except AttributeError:
            pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.file.close()

    def __repr__(self):
        return "FieldStorage(%r, %r, %r)" % (self.name, self.filename, self.value)

    # ---- as a mapping

    def __iter__(self):
        return iter(self.keys())

    def __getattr__(self, name):
        if name != "value":
            raise AttributeError(name)
        if self.file:
            self.file.seek(0)
            value = self.file.read()
            self.file.seek(0)
            return value
        return self.list

    def _fields(self):
        if self.list is None:
            raise TypeError("not indexable")
        return self.list

    def __getitem__(self, key):
        found = [item for item in self._fields() if item.name == key]
        if not found:
            raise KeyError(key)
        return found[0] if len(found) == 1 else found

    def getvalue(self, key, default=None):
        """The value of a field, or the list of several."""
        if key not in self:
            return default
        found = self[key]
        return [item.value for item in found] if isinstance(found, list) else found.value

    def getfirst(self, key, default=None):
        """The first value."""
        if key not in self:
            return default
        found = self[key]
        return (found[0] if isinstance(found, list) else found).value

    def getlist(self, key):
        """All values."""
        if key not in self:
            return []
        found = self[key]
        return [item.value for item in (found if isinstance(found, list) else [found])]

    def keys(self):
        """The names of the fields."""
        return list({item.name: None for item in self._fields()})

    def __contains__(self, key):
        return any(item.name == key for item in self._fields())

    def __len__(self):
        return len(self.keys())

    def __bool__(self):
        if self.list is None:
            raise TypeError("Cannot be converted to bool.")
        return bool(self.list)

    # ---- reading

    def _query(self, text):
        return urllib.parse.parse_qsl(text, self.keep_blank_values, self.strict_parsing, encoding=self.encoding, errors=self.errors,
                                      max_num_fields=self.max_num_fields, separator=self.separator)

    def read_urlencoded(self):
        """Fields as in a URL."""
        data = self.fp.read(self.length)
        if not isinstance(data, bytes):
            raise ValueError("%s should return bytes, got %s" % (self.fp, type(data).__name__))
        text = data.decode(self.encoding, self.errors)
        if self.qs_on_post:
            text += "&" + self.qs_on_post
        self.list = [MiniFieldStorage(*pair) for pair in self._query(text)]
        self.skip_lines()

    def _part_headers(self):
        """The headers of the next part, None at the end."""
        head = line = self.fp.readline()
        while line.strip():
            line = self.fp.readline()
            head += line
        if not head:
            return None
        self.bytes_read += len(head)
        parser = FeedParser()
        parser.feed(head.decode(self.encoding, self.errors))
        return parser.close()

    def read_multi(self, environ, keep_blank_values, strict_parsing):
        """Fields that are parts of a message."""
        boundary = self.innerboundary
        if not valid_boundary(boundary):
            raise ValueError("Invalid boundary in multipart form: %r" % (boundary,))
        self.list = [MiniFieldStorage(*pair) for pair in self._query(self.qs_on_post)] if self.qs_on_post else []
        line = self.fp.readline()
        if not isinstance(line, bytes):
            raise ValueError("%s should return bytes, got %s" % (self.fp, type(line).__name__))
        self.bytes_read += len(line)
        while line and line.strip() != b"--" + boundary:
            line = self.fp.readline()
            self.bytes_read += len(line)
        left = self.max_num_fields
        while True:
            headers = self._part_headers()
            if headers is None:
                break
            del headers["content-length"]       # of a part, it is not to be trusted
            limit = None if self.limit is None else self.limit - self.bytes_read
            part = (self.FieldStorageClass or self.__class__)(self.fp, headers, boundary, environ, keep_blank_values, strict_parsing, limit,
                                                              self.encoding, self.errors, left, self.separator)
            if left is not None:
                left -= 1
                if part.list:
                    left -= len(part.list)
                if left < 0:
                    raise ValueError("Max number of fields exceeded")
            self.bytes_read += part.bytes_read
            self.list.append(part)
            if part.done or self.bytes_read >= self.length > 0:
                break
        self.skip_lines()

    def read_single(self):
        """One field."""
        if self.length >= 0:
            self.read_binary()
            self.skip_lines()
        else:
            self.read_lines()
        self.file.seek(0)

    def read_binary(self):
        """So many bytes."""
        self.file = self.make_file()
        left = self.length
        while left > 0:
            data = self.fp.read(min(left, self.bufsize))
            if not isinstance(data, bytes):
                raise ValueError("%s should return bytes, got %s" % (self.fp, type(data).__name__))
            self.bytes_read += len(data)
            if not data:
                self.done = -1
                break
            self.file.write(data)
            left -= len(data)

    def read_lines(self):
        """Lines up to the boundary, or to the end."""
        self.file = self._small = BytesIO() if self._binary_file else StringIO()
        if self.outerboundary:
            self.read_lines_to_outerboundary()
        else:
            self.read_lines_to_eof()

    def _store(self, line):
        if self._small is not None and self.file.tell() + len(line) > 1000:
            small, self._small = self._small, None
            self.file = self.make_file()
            self.file.write(small.getvalue())
        self.file.write(line if self._binary_file else line.decode(self.encoding, self.errors))

    def read_lines_to_eof(self):
        """All of them."""
        while True:
            line = self.fp.readline(_LINE)
            self.bytes_read += len(line)
            if not line:
                self.done = -1
                break
            self._store(line)

    def _lines_to_boundary(self):
        """The lines before it, with the last one's end as its own piece."""
        ends = {b"--" + self.outerboundary: 0, b"--" + self.outerboundary + b"--": 1}
        delimiter, at_start, read = b"", True, 0
        while self.limit is None or 0 <= read < self.limit:
            line = self.fp.readline(_LINE)
            self.bytes_read += len(line)
            read += len(line)
            if not line:
                self.done = -1
                return
            if delimiter == b"\r":
                line, delimiter = b"\r" + line, b""
            if at_start and line.startswith(b"--") and line.rstrip() in ends:
                self.done = ends[line.rstrip()]
                return
            before = delimiter
            for delimiter in (b"\r\n", b"\n", b"\r", b""):
                if line.endswith(delimiter):
                    line = line[:len(line) - len(delimiter)]
                    at_start = delimiter in (b"\r\n", b"\n")
                    break
            yield before + line

    def read_lines_to_outerboundary(self):
        """Keep the lines before the boundary."""
        for line in self._lines_to_boundary():
            self._store(line)

    def skip_lines(self):
        """Forget them."""
        if self.outerboundary and not self.done:
            for _ in self._lines_to_boundary():
                pass

    def make_file(self):
        """Where a large value is kept."""
        return tempfile.TemporaryFile("wb+") if self._binary_file else tempfile.TemporaryFile("w+", encoding=self.encoding, newline="\n")


def valid_boundary(s):
    """May it separate parts?"""
    import re
    pattern = b"^[ -~]{0,200}[!-~]$" if isinstance(s, bytes) else "^[ -~]{0,200}[!-~]$"
    return re.match(pattern, s)


# ---- pages for trying out

def test(environ=os.environ):
    """A page with all there is to know."""
    print("Content-type: text/html\n")
    sys.stderr = sys.stdout
    try:
        form = FieldStorage()
        print_directory()
        print_arguments()
        print_form(form)
        print_environ(environ)
        print_environ_usage()
    except Exception:
        print_exception()


def print_exception(type=None, value=None, tb=None, limit=None):
    """A traceback."""
    import traceback
    if type is None:
        type, value, tb = sys.exc_info()
    print("\n<H3>Traceback (most recent call last):</H3>")
    lines = traceback.format_tb(tb, limit) + traceback.format_exception_only(type, value)
    print("<PRE>%s<B>%s</B></PRE>" % (html.escape("".join(lines[:-1])), html.escape(lines[-1])))


def _definitions(title, pairs):
    print("\n<H3>%s</H3>\n<DL>" % title)
    for name, value in pairs:
        print("<DT>", html.escape(name), "<DD>", html.escape(value))
    print("</DL>\n")


def print_environ(environ=os.environ):
    """The environment."""
    _definitions("Shell Environment:", ((key, environ[key]) for key in sorted(environ)))


def print_form(form):
    """The fields."""
    if not form.keys():
        print("<P>No form fields.")
    print("\n<H3>Form Contents:</H3>\n<DL>")
    for key in sorted(form.keys()):
        print("<DT>%s: <i>%s</i>\n<DD>%s" % (html.escape(key), html.escape(repr(type(form[key]))), html.escape(repr(form[key]))))
    print("</DL>\n")


def print_directory():
    """The folder."""
    print("\n<H3>Current Working Directory:</H3>")
    try:
        print(html.escape(os.getcwd()))
    except OSError as e:
        print("OSError:", html.escape(str(e)))


def print_arguments():
    """The arguments."""
    print("\n<H3>Command Line Arguments:</H3>\n\n", sys.argv, "\n")


def print_environ_usage():
    """What the environment may tell."""
    names = ("AUTH_TYPE CONTENT_LENGTH CONTENT_TYPE DOCUMENT_ROOT GATEWAY_INTERFACE HTTP_ACCEPT HTTP_COOKIE HTTP_HOST HTTP_REFERER "
             "HTTP_USER_AGENT PATH_INFO PATH_TRANSLATED QUERY_STRING REMOTE_ADDR REMOTE_HOST REMOTE_IDENT REMOTE_USER REQUEST_METHOD "
             "SCRIPT_NAME SERVER_NAME SERVER_PORT SERVER_PROTOCOL SERVER_SOFTWARE").split()
    print("\n<H3>These environment variables could have been set:</H3>\n<UL>")
    print("".join(f"<LI>{name}\n" for name in names) + "</UL>")
