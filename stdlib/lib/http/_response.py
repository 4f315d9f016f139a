"""Answers of HTTP servers, read from a socket's file: status line, headers, and the body in one of its three forms (as long as
Content-Length says, in chunks, up to the end of the connection)."""
import email.message
import email.parser
import io

from http._errors import BadStatusLine, HTTPException, IncompleteRead, LineTooLong, RemoteDisconnected, UnknownProtocol

MAX_LINE = 65536
MAX_HEADERS = 100
_FIRST_PART = 1 << 20


class HTTPMessage(email.message.Message):
    """The headers."""

    def getallmatchingheaders(self, name):
        """The lines of the headers of this name."""
        return [f"{key}: {value}" for key, value in self.items() if key.lower() == name.lower()]


HTTPMessage.__module__ = "http.client"


def _header_lines(file):
    lines = []
    while True:
        line = file.readline(MAX_LINE + 1)
        if len(line) > MAX_LINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > MAX_HEADERS:
            raise HTTPException("got more than %d headers" % MAX_HEADERS)
        if line in (b"\r\n", b"\n", b""):
            return lines


def parse_headers(fp, _class=HTTPMessage):
    """The headers up to the empty line."""
    return email.parser.Parser(_class=_class).parsestr(b"".join(_header_lines(fp)).decode("iso-8859-1"))


class HTTPResponse(io.BufferedIOBase):
    """An answer; a file to read its body from."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = self.chunked = self.length = self.will_close = "UNKNOWN"
        self.chunk_left = None          # of the present chunk; None: no chunk begun

    def _read_status(self):
        line = str(self.fp.readline(MAX_LINE + 1), "iso-8859-1")
        if len(line) > MAX_LINE:
            raise LineTooLong("status line")
        if self.debuglevel > 0:
            print("reply:", repr(line))
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, status, reason, *_ = (line.split(None, 2) + ["", "", ""])[:3]
        if not version.startswith("HTTP/"):
            self._close_conn()
            raise BadStatusLine(line)
        try:
            number = int(status)
        except ValueError:
            number = 0
        if not 100 <= number <= 999:
            raise BadStatusLine(line)
        return version, number, reason

    def begin(self):
        """Reads up to the body; answers 100 (Continue) are passed over."""
        if self.headers is not None:
            return
        version, status, reason = self._read_status()
        while status == 100:
            skipped = _header_lines(self.fp)
            if self.debuglevel > 0:
                print("headers:", skipped)
            version, status, reason = self._read_status()
        self.code, self.status, self.reason = status, status, reason.strip()
        if not version.startswith("HTTP/1.") and version != "HTTP/0.9":
            raise UnknownProtocol(version)
        self.version = 10 if version in ("HTTP/1.0", "HTTP/0.9") else 11
        self.headers = self.msg = parse_headers(self.fp)
        for key, value in self.headers.items() if self.debuglevel > 0 else ():
            print("header:", key + ":", value)
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        bodiless = status in (204, 304) or status < 200 or self._method == "HEAD"
        self.length = 0 if bodiless else self._announced_length()
        self.will_close = self._closes() or self.length is None and not self.chunked

    def _closes(self):
        connection = (self.headers.get("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        return not (self.headers.get("keep-alive") or "keep-alive" in connection or
                    "keep-alive" in (self.headers.get("proxy-connection") or "").lower())

    def _announced_length(self):
        length = self.headers.get("content-length")
        if not length or self.chunked:
            return None
        try:
            length = int(length)
        except ValueError:
            return None
        return None if length < 0 else length

    def _close_conn(self):
        file, self.fp = self.fp, None
        if file is not None:
            file.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        """Has all been read?"""
        return self.fp is None

    # -- the body

    def read(self, amt=None):
        """amt bytes, all there are if it is None."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if self.chunked:
            return self._read_chunked(amt)
        if amt is None:
            data = self.fp.read() if self.length is None else self._read_exactly(self.length)
            self.length = 0
            self._close_conn()
            return data
        if self.length is not None:
            amt = min(amt, self.length)
        data = self.fp.read(amt)
        if not data and amt:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._close_conn()
        return data

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as flat:
            data = self.read(len(flat))
            flat[:len(data)] = data
        return len(data)

    def _read_exactly(self, amt):
        """In parts that double: a server may promise more than it sends, and more than there is memory."""
        parts, missing, part = [], amt, _FIRST_PART
        while missing:
            try:
                data = self.fp.read(min(missing, part))
            except IncompleteRead:
                self._close_conn()
                raise
            missing -= len(data)
            parts.append(data)
            if not data:
                self._close_conn()
                raise IncompleteRead(b"".join(parts), missing)
            part *= 2
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _next_chunk(self):
        """Bytes left of the present chunk, of the next one if it is used up; None after the last one."""
        if self.chunk_left:
            return self.chunk_left
        if self.chunk_left is not None:
            self._read_exactly(2)       # the line end behind it
        line = self.fp.readline(MAX_LINE + 1)
        if len(line) > MAX_LINE:
            raise LineTooLong("chunk size")
        try:
            self.chunk_left = int(line.partition(b";")[0], 16)
        except ValueError:
            self._close_conn()
            raise IncompleteRead(b"") from None
        if self.chunk_left:
            return self.chunk_left
        while True:                     # what may follow the last chunk
            line = self.fp.readline(MAX_LINE + 1)
            if len(line) > MAX_LINE:
                raise LineTooLong("trailer line")
            if line in (b"\r\n", b"\n", b""):
                break
        self._close_conn()
        self.chunk_left = None
        return None

    def _read_chunked(self, amt):
        parts = []
        try:
            while (amt is None or amt > 0) and (left := self._next_chunk()) is not None:
                data = self._read_exactly(left if amt is None else min(left, amt))
                parts.append(data)
                self.chunk_left -= len(data)
                if amt is not None:
                    amt -= len(data)
        except IncompleteRead as e:
            raise IncompleteRead(b"".join(parts)) from e
        return b"".join(parts)

    def read1(self, n=-1):
        """At most n bytes with at most one read below."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            left = self._next_chunk()
            if left is None:
                return b""
            data = self.fp.read1(min(n, left) if 0 <= n else left)
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b"")
            return data
        if self.length is not None and not 0 <= n <= self.length:
            n = self.length
        data = self.fp.read1(n)
        if not data and n:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(data)
        return data

    def peek(self, n=-1):
        """What comes next, without taking it."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            try:
                left = self._next_chunk()
            except IncompleteRead:
                return b""
            return b"" if left is None else self.fp.peek(left)[:left]
        return self.fp.peek(n)

    def readline(self, limit=-1):
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            return super().readline(limit)
        if self.length is not None and not 0 <= limit <= self.length:
            limit = self.length
        line = self.fp.readline(limit)
        if not line and limit:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(line)
        return line

    def fileno(self):
        return self.fp.fileno()

    # -- what came before it

    def getheader(self, name, default=None):
        """The headers of this name, joined by ", "."""
        if self.headers is None:
            from http._errors import ResponseNotReady
            raise ResponseNotReady()
        found = self.headers.get_all(name) or default
        return found if isinstance(found, str) or not hasattr(found, "__iter__") else ", ".join(found)

    def getheaders(self):
        """[(name, value)]"""
        if self.headers is None:
            from http._errors import ResponseNotReady
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


HTTPResponse.__module__ = "http.client"
