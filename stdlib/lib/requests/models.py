"""What is sent and what comes back: Request, PreparedRequest, Response."""
import json as _json
import os
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

from urllib3.exceptions import DecodeError, ProtocolError, ReadTimeoutError, SSLError as _SSLError

from .auth import HTTPBasicAuth
from .cookies import CookieJar, cookie_field, cookiejar_from_dict
from .exceptions import (ChunkedEncodingError, ConnectionError, ContentDecodingError, HTTPError, InvalidJSONError, InvalidURL,
                         JSONDecodeError, MissingSchema, SSLError, StreamConsumedError)
from .hooks import RequestHooksMixin, default_hooks
from .structures import CaseInsensitiveDict
from .utils import (check_header_validity, get_auth_from_url, guess_encoding, guess_filename,
                    guess_json_utf, iter_slices, parse_header_links, requote_uri, super_len, to_key_val_list)

REDIRECT_STATI = (301, 302, 303, 307, 308)
DEFAULT_REDIRECT_LIMIT = 30
CONTENT_CHUNK_SIZE = 10 * 1024
ITER_CHUNK_SIZE = 512


# ---- a request as it is asked for

class Request(RequestHooksMixin):
    """What a program asks for; prepare() makes what is sent of it."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                 hooks=None, json=None):
        self.method = method
        self.url = url
        self.headers = {} if headers is None else headers
        self.files = [] if files is None else files
        self.data = [] if data is None else data
        self.params = {} if params is None else params
        self.auth = auth
        self.cookies = cookies
        self.json = json
        self.hooks = default_hooks()
        for event, hook in (hooks or {}).items():
            self.register_hook(event, hook)

    def __repr__(self):
        return f"<Request [{self.method}]>"

    def prepare(self):
        prepared = PreparedRequest()
        prepared.prepare(self.method, self.url, self.headers, self.files, self.data, self.params, self.auth, self.cookies,
                         self.hooks, self.json)
        return prepared


# ---- URLs and bodies

def _without_dots(path):
    """RFC 3986, 5.2.4."""
    if "/." not in path:
        return path
    kept = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def _upper_escapes(text):
    first, *rest = text.split("%")
    return "%".join([first, *(r[:2].upper() + r[2:] if all(c in "0123456789abcdefABCDEF" for c in r[:2]) else r for r in rest)])


def _check_host(url, host, parts):
    if not host:
        raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
    try:
        parts.port
    except ValueError:
        raise InvalidURL(f"Failed to parse: {url}") from None
    if any(c in " \"<>\\^`{|}\x7f" or c < " " for c in host):
        raise InvalidURL(f"Failed to parse: {url}")
    if host.startswith(("*", ".")):
        raise InvalidURL("URL has an invalid label.")


def _split_url(url):
    try:
        parts = urlsplit(url)
    except ValueError:
        raise InvalidURL(f"Failed to parse: {url}") from None
    if not parts.scheme or not parts.netloc and parts.scheme not in ("http", "https"):
        raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant http://{url}?")
    userinfo, at, host = parts.netloc.rpartition("@")
    _check_host(url, parts.hostname, parts)
    return parts, userinfo + at + host.lower()


def encode_params(data):
    """Pairs as "a=1&b=2", sequences as several pairs; text and files as they are."""
    if isinstance(data, (str, bytes)) or hasattr(data, "read"):
        return data
    if not hasattr(data, "__iter__"):
        return data
    pairs = []
    for key, values in to_key_val_list(data):
        if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
            values = [values]
        pairs += [tuple(x.encode("utf-8") if isinstance(x, str) else x for x in (key, value)) for value in values if value is not None]
    return urlencode(pairs, doseq=True)


def _bytes(value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8")


def _form_pairs(data):
    for key, values in to_key_val_list(data or {}):
        if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
            values = [values]
        for value in values:
            if value is not None:
                yield key, _bytes(value)


def _file_parts(files):
    """(name, file name, content, content type, more fields) of each."""
    for key, given in to_key_val_list(files or {}):
        content_type, more = None, {}
        if isinstance(given, (tuple, list)):
            filename, content, *rest = given
            content_type = rest[0] if rest else None
            more = rest[1] if len(rest) > 1 else {}
        else:
            filename, content = guess_filename(given) or key, given
        if isinstance(content, (str, bytes, bytearray)):
            body = _bytes(content) if isinstance(content, str) else bytes(content)
        elif hasattr(content, "read"):
            body = content.read()
            body = _bytes(body)
        elif content is None:
            continue
        else:
            body = _bytes(content)
        yield key, filename, body, content_type, more


def _quoted(value):
    if isinstance(value, bytes):
        value = value.decode("utf-8")
    return value.replace("\\", "\\\\").replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def encode_files(files, data):
    """A form with files, multipart/form-data: the body and its content type."""
    if not files:
        raise ValueError("Files must be provided.")
    if isinstance(data, (str, bytes)):
        raise ValueError("Data must not be a string.")
    boundary = os.urandom(16).hex()
    mark = b"--" + boundary.encode("ascii")
    lines = []
    for name, value in _form_pairs(data):
        disposition = f'Content-Disposition: form-data; name="{_quoted(name)}"'
        lines += [mark, disposition.encode("utf-8"), b"", value]
    for name, filename, body, content_type, more in _file_parts(files):
        disposition = f'Content-Disposition: form-data; name="{_quoted(name)}"'
        if filename is not None:
            disposition += f'; filename="{_quoted(filename)}"'
        fields = [disposition] + ([f"Content-Type: {content_type}"] if content_type else []) + [f"{k}: {v}" for k, v in more.items()]
        lines += [mark, *(field.encode("utf-8") for field in fields), b"", body]
    return b"\r\n".join([*lines, mark + b"--", b""]), f"multipart/form-data; boundary={boundary}"


# ---- a request as it is sent

class PreparedRequest(RequestHooksMixin):
    """The very URL, fields and body."""

    def __init__(self):
        self.method = self.url = self.headers = self._cookies = self.body = self._body_position = self._digest = None
        self.hooks = default_hooks()

    def prepare(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                hooks=None, json=None):
        self.prepare_method(method)
        self.prepare_url(url, params)
        self.prepare_headers(headers)
        self.prepare_cookies(cookies)
        self.prepare_body(data, files, json)
        self.prepare_auth(auth, url)
        self.prepare_hooks(hooks)  # behind the credentials, which may add one

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"

    def copy(self):
        twin = PreparedRequest()
        twin.method = self.method
        twin.url = self.url
        twin.headers = None if self.headers is None else self.headers.copy()
        twin._cookies = None if self._cookies is None else self._cookies.copy()
        twin.body = self.body
        twin.hooks = self.hooks
        twin._body_position = self._body_position
        twin._digest = self._digest
        return twin

    def prepare_method(self, method):
        self.method = method if method is None else (method if isinstance(method, str) else method.decode("ascii")).upper()

    def prepare_url(self, url, params):
        url = url.decode("utf-8") if isinstance(url, bytes) else str(url)
        url = url.lstrip()
        if ":" in url and not url.lower().startswith("http"):
            self.url = url
            return
        parts, netloc = _split_url(url)
        query = parts.query
        extra = encode_params(params.encode() if isinstance(params, str) else params) if params else ""
        if isinstance(extra, bytes):
            extra = extra.decode("utf-8")
        if extra:
            query = f"{query}&{extra}" if query else extra
        path = _without_dots(_upper_escapes(parts.path)) or "/"
        self.url = requote_uri(urlunsplit((parts.scheme, netloc, path, query, parts.fragment)))

    @property
    def path_url(self):
        parts = urlsplit(self.url)
        return (parts.path or "/") + ("?" + parts.query if parts.query else "")

    def prepare_headers(self, headers):
        self.headers = CaseInsensitiveDict()
        for header in (headers or {}).items():
            check_header_validity(header)
            name, value = header
            self.headers[name if isinstance(name, str) else name.decode("ascii")] = value

    def prepare_body(self, data, files, json=None):
        body, content_type = None, None
        if not data and json is not None:
            content_type = "application/json"
            try:
                body = _json.dumps(json, allow_nan=False)
            except ValueError as error:
                raise InvalidJSONError(error, request=self)
            body = body.encode("utf-8")
        if hasattr(data, "__iter__") and not isinstance(data, (str, bytes, list, tuple, Mapping)):
            self._prepare_stream(data, files)
            return
        if files:
            body, content_type = encode_files(files, data)
        elif data:
            body = encode_params(data)
            if not isinstance(data, (str, bytes)) and not hasattr(data, "read"):
                content_type = "application/x-www-form-urlencoded"
        self.prepare_content_length(body)
        if content_type and "content-type" not in self.headers:
            self.headers["Content-Type"] = content_type
        self.body = body

    def _prepare_stream(self, data, files):
        if files:
            raise NotImplementedError("Streamed bodies and files are mutually exclusive.")
        if hasattr(data, "tell"):
            try:
                self._body_position = data.tell()
            except OSError:
                self._body_position = object()
        size = super_len(data)
        if size:
            self.headers["Content-Length"] = str(size)
        else:
            self.headers["Transfer-Encoding"] = "chunked"
        self.body = data

    def prepare_content_length(self, body):
        if body is not None:
            size = super_len(body)
            if size:
                self.headers["Content-Length"] = str(size)
        elif self.method not in ("GET", "HEAD") and self.headers.get("Content-Length") is None:
            self.headers["Content-Length"] = "0"

    def prepare_auth(self, auth, url=""):
        if auth is None and any(in_url := get_auth_from_url(self.url)):
            auth = in_url
        if auth:
            sign = HTTPBasicAuth(*auth) if isinstance(auth, tuple) and len(auth) == 2 else auth
            vars(self).update(vars(sign(self)))
            self.prepare_content_length(self.body)

    def prepare_cookies(self, cookies):
        self._cookies = cookies if isinstance(cookies, CookieJar) else cookiejar_from_dict(cookies)
        field = cookie_field(self._cookies, self.url) if self.url and len(self._cookies) else None
        if field is not None and "Cookie" not in self.headers:
            self.headers["Cookie"] = field

    def prepare_hooks(self, hooks):
        for event, hook in (hooks or {}).items():
            self.register_hook(event, hook)


# ---- what comes back

def _decode_most(data, encoding):
    """Text, and the bytes at the end that are the beginning of a character."""
    text = []
    while True:
        try:
            text.append(data.decode(encoding))
            return "".join(text), b""
        except UnicodeDecodeError as error:
            text.append(data[:error.start].decode(encoding))
            if error.end == len(data) and error.reason in ("unexpected end of data", "truncated data"):
                return "".join(text), data[error.start:]
            text.append("\ufffd")
            data = data[error.end:]


class Response:
    """The server's answer.  With stream=True the body has not been read: read it, or close()."""

    __attrs__ = ["_content", "status_code", "url", "headers", "history", "encoding", "reason", "cookies", "elapsed", "request"]

    def __init__(self):
        self._content = False
        self._content_consumed = False
        self._next = None
        self._elapsed_s = 0.0
        self.status_code = self.url = self.encoding = self.reason = self.raw = self.request = self.connection = None
        self.headers = CaseInsensitiveDict()
        self.history = []
        self.cookies = cookiejar_from_dict({})

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getstate__(self):
        if not self._content_consumed:
            self.content
        return {name: getattr(self, name) for name in self.__attrs__}

    def __setstate__(self, state):
        self.__init__()
        for name, value in state.items():
            setattr(self, name, value)
        self._content_consumed = True

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    @property
    def elapsed(self):
        """From sending the request until its answer's fields were there."""
        from datetime import timedelta
        return timedelta(seconds=self._elapsed_s)

    @elapsed.setter
    def elapsed(self, value):
        self._elapsed_s = value.total_seconds()

    @property
    def ok(self):
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in REDIRECT_STATI

    @property
    def is_permanent_redirect(self):
        return "location" in self.headers and self.status_code in (301, 308)

    @property
    def next(self):
        """The request that a redirect asks for, when redirects are not followed."""
        return self._next

    @property
    def apparent_encoding(self):
        return guess_encoding(self.content or b"")

    # ---- the body

    def _read_pieces(self, chunk_size):
        try:
            yield from self.raw.stream(chunk_size, decode_content=True)
        except ProtocolError as error:
            raise ChunkedEncodingError(error)
        except DecodeError as error:
            raise ContentDecodingError(error)
        except ReadTimeoutError as error:
            raise ConnectionError(error)
        except _SSLError as error:
            raise SSLError(error)
        self._content_consumed = True

    def iter_content(self, chunk_size=1, decode_unicode=False):
        """The body in pieces of chunk_size bytes; None: as they come."""
        if self._content_consumed and isinstance(self._content, bool):
            raise StreamConsumedError()
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f"chunk_size must be an int, it is instead a {type(chunk_size)}.")
        pieces = iter_slices(self._content, chunk_size) if self._content_consumed else self._read_pieces(chunk_size)
        return self._decoded(pieces) if decode_unicode else pieces

    def _decoded(self, pieces):
        if self.encoding is None:
            yield from pieces
            return
        pending = b""
        for piece in pieces:
            text, pending = _decode_most(pending + piece, self.encoding)
            if text:
                yield text
        if pending:
            yield pending.decode(self.encoding, "replace")

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False, delimiter=None):
        """The body line by line, without their ends."""
        begun = None                    # the beginning of a line that the next piece goes on with
        for piece in self.iter_content(chunk_size, decode_unicode):
            text = piece if begun is None else begun + piece
            lines = text.split(delimiter) if delimiter else text.splitlines()
            ends_within = lines and lines[-1] and lines[-1][-1] == text[-1]
            begun = lines.pop() if ends_within else None
            yield from lines
        if begun is not None:
            yield begun

    @property
    def content(self):
        """The body as bytes."""
        if self._content is False:
            if self._content_consumed:
                raise RuntimeError("The content for this response was already consumed")
            nothing = self.raw is None or self.status_code == 0
            self._content = None if nothing else b"".join(self.iter_content(CONTENT_CHUNK_SIZE))
        self._content_consumed = True
        return self._content

    @property
    def text(self):
        """The body as str, by `encoding`, or by a guess if that is None."""
        if not self.content:
            return ""
        try:
            return str(self.content, self.encoding or self.apparent_encoding, errors="replace")
        except (LookupError, TypeError):
            return str(self.content, errors="replace")

    def json(self, **kwargs):
        """The body as JSON means it."""
        try:
            return _json.loads(self._json_text(), **kwargs)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos)

    def _json_text(self):
        """The text; without a declared encoding in the one that JSON's first bytes show."""
        shown = guess_json_utf(self.content) if not self.encoding and len(self.content or b"") > 3 else None
        try:
            return self.content.decode(shown) if shown else self.text
        except UnicodeDecodeError:
            return self.text

    @property
    def links(self):
        """The field Link, by rel or URL."""
        header = self.headers.get("link")
        return {link.get("rel") or link.get("url"): link for link in parse_header_links(header)} if header else {}

    def raise_for_status(self):
        """HTTPError for 4xx and 5xx."""
        reason = self.reason.decode("utf-8", "replace") if isinstance(self.reason, bytes) else self.reason
        kind = {4: "Client", 5: "Server"}.get((self.status_code or 0) // 100)
        if kind:
            raise HTTPError(f"{self.status_code} {kind} Error: {reason} for url: {self.url}", response=self)

    def close(self):
        """Gives the connection back; without it a body that was not read is dropped when the response goes."""
        if not self._content_consumed and self.raw is not None:
            self.raw.close()
        release = getattr(self.raw, "release_conn", None)
        if release is not None:
            release()
