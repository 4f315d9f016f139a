"""URLs taken apart and put together (RFC 3986, and the HTML rules for queries).

Every function takes str or ASCII bytes and answers in kind: bytes are decoded on the way in and the result is encoded on
the way out, so that the work is written once, for str.
"""
import functools
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

# Schemes whose relative references are resolved, that have an authority ("//host"), that have ";parameters".
uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
               "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp",
               "tel"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_CONTROLS = "".join(map(chr, range(33)))
_REMOVED = {ord(c): None for c in "\t\r\n"}
_HEX = {a + b: int(a + b, 16) for a in "0123456789abcdefABCDEF" for b in "0123456789abcdefABCDEF"}
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


# ---- str or bytes

def _same(result):
    return result


def _encode_result(result, encoding="ascii", errors="strict"):
    return result.encode(encoding, errors)


def _coerce_args(*args):
    """The arguments as str, and what makes the result of the kind they had."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (*args, _same)
    return (*(a.decode("ascii", "strict") if a else "" for a in args), _encode_result)


# ---- results

class _Authority:
    """user:password@host:port, read from netloc."""
    __slots__ = ()

    def _parts(self):
        """user, password, host and port as they stand; None where there is none."""
        colon, at, opening, closing = (":", "@", "[", "]") if isinstance(self.netloc, str) else (b":", b"@", b"[", b"]")
        userinfo, has_user, hostinfo = self.netloc.rpartition(at)
        user = password = None
        if has_user:
            user, has_password, password = userinfo.partition(colon)
            password = password if has_password else None
        _, bracketed, rest = hostinfo.partition(opening)
        if bracketed:
            host, _, port = rest.partition(closing)
            port = port.partition(colon)[2]
        else:
            host, _, port = hostinfo.partition(colon)
        return user, password, host or None, port or None

    @property
    def username(self):
        return self._parts()[0]

    @property
    def password(self):
        return self._parts()[1]

    @property
    def hostname(self):
        host = self._parts()[2]
        if not host:
            return None
        percent = "%" if isinstance(host, str) else b"%"
        name, sign, zone = host.partition(percent)
        return name.lower() + sign + zone

    @property
    def port(self):
        port = self._parts()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class DefragResult(namedtuple("DefragResult", "url fragment")):
    """A URL and its fragment."""
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url

    def encode(self, encoding="ascii", errors="strict"):
        return DefragResultBytes(*(x.encode(encoding, errors) for x in self))


class SplitResult(_Authority, namedtuple("SplitResult", "scheme netloc path query fragment")):
    """The five parts of a URL."""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)

    def encode(self, encoding="ascii", errors="strict"):
        return SplitResultBytes(*(x.encode(encoding, errors) for x in self))


class ParseResult(_Authority, namedtuple("ParseResult", "scheme netloc path params query fragment")):
    """The six parts of a URL, parameters apart."""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)

    def encode(self, encoding="ascii", errors="strict"):
        return ParseResultBytes(*(x.encode(encoding, errors) for x in self))


class DefragResultBytes(namedtuple("DefragResultBytes", "url fragment")):
    """The same of bytes."""
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url

    def decode(self, encoding="ascii", errors="strict"):
        return DefragResult(*(x.decode(encoding, errors) for x in self))


class SplitResultBytes(_Authority, namedtuple("SplitResultBytes", "scheme netloc path query fragment")):
    """The same of bytes."""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)

    def decode(self, encoding="ascii", errors="strict"):
        return SplitResult(*(x.decode(encoding, errors) for x in self))


class ParseResultBytes(_Authority, namedtuple("ParseResultBytes", "scheme netloc path params query fragment")):
    """The same of bytes."""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)

    def decode(self, encoding="ascii", errors="strict"):
        return ParseResult(*(x.decode(encoding, errors) for x in self))


# ---- apart

def _split_scheme(url, fallback):
    scheme, colon, rest = url.partition(":")
    if colon and scheme and scheme[0].isascii() and scheme[0].isalpha() and all(c in scheme_chars for c in scheme):
        return scheme.lower(), rest
    return fallback, url


def _splitnetloc(url, start=0):
    """The part from start on that names the host, and the rest."""
    end = min((at for at in (url.find(c, start) for c in "/?#") if at >= 0), default=len(url))
    return url[start:end], url[end:]


def _splitparams(path):
    """A path, and the parameters behind the last part of it."""
    at = path.find(";", max(path.rfind("/"), 0))
    return (path, "") if at < 0 else (path[:at], path[at + 1:])


def _is_ipv4(text):
    parts = text.split(".")
    return len(parts) == 4 and all(p.isascii() and p.isdigit() and len(p) <= 3 and int(p) < 256 and (p == "0" or p[0] != "0")
                                   for p in parts)


def _is_ipv6(text):
    address, percent, zone = text.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    head, dots, last = address.rpartition(":")
    if _is_ipv4(last):
        address = head + ":0:0"
    groups = address.split(":")
    if "::" in address:
        if address.count("::") > 1 or ":::" in address:
            return False
        inner = [g for g in groups if g]
        well_ended = (groups[0] or address.startswith("::")) and (groups[-1] or address.endswith("::"))
        right_count = len(inner) <= 7
    else:
        inner, well_ended, right_count = groups, True, len(groups) == 8
    digits = "0123456789abcdefABCDEF"
    return bool(well_ended) and right_count and all(0 < len(g) <= 4 and all(c in digits for c in g) for g in inner)


def _check_bracketed_host(host):
    if host.startswith("v"):
        version, _, rest = host[1:].partition(".")
        if not version or not rest or any(c not in "0123456789abcdefABCDEF" for c in version):
            raise ValueError("IPvFuture address is invalid")
    elif _is_ipv4(host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_ipv6(host):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _check_brackets(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    before, bracket, rest = netloc.rpartition("@")[2].partition("[")
    host, _, port = rest.partition("]") if bracket else before.partition(":")
    if bracket and (before or port and port[0] != ":"):
        raise ValueError("Invalid IPv6 URL")
    _check_bracketed_host(host)


def _check_netloc(netloc):
    """Characters that become a delimiter when they are normalised would give the host another name."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    bare = netloc
    for c in "@:#?":
        bare = bare.replace(c, "")
    normal = unicodedata.normalize("NFKC", bare)
    if normal == bare:
        return
    for c in "/?#@:":
        if c in normal:
            raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """(scheme, netloc, path, query, fragment), as they stand."""
    url, scheme, kind = _coerce_args(url, scheme)
    url = url.lstrip(_CONTROLS).translate(_REMOVED)
    scheme = scheme.strip(_CONTROLS).translate(_REMOVED)
    netloc = query = fragment = ""
    scheme, url = _split_scheme(url, scheme)
    if url.startswith("//"):
        netloc, url = _splitnetloc(url, 2)
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _check_netloc(netloc)
    return kind(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    """As urlsplit, with the ";parameters" of the last part of the path as a sixth item."""
    url, scheme, kind = _coerce_args(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _splitparams(path)
    return kind(ParseResult(scheme, netloc, path, params, query, fragment))


# ---- together

def urlunsplit(components):
    """Back from urlsplit()."""
    scheme, netloc, url, query, fragment, kind = _coerce_args(*components)
    if netloc or (scheme and scheme in uses_netloc and not url.startswith("//")):
        if url and not url.startswith("/"):
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return kind(url)


def urlunparse(components):
    """Back from urlparse()."""
    scheme, netloc, path, params, query, fragment, kind = _coerce_args(*components)
    if params:
        path += ";" + params
    return kind(urlunsplit((scheme, netloc, path, query, fragment)))


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    url, kind = _coerce_args(url)
    bare, fragment = url, ""
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        bare = urlunparse((scheme, netloc, path, params, query, ""))
    return kind(DefragResult(bare, fragment))


def _merge_paths(base, path):
    """RFC 3986, 5.2.3 and 5.2.4: the path seen from base, without its dots."""
    parts = base.split("/")
    if parts[-1] != "":
        del parts[-1]
    if path.startswith("/"):
        segments = path.split("/")
    else:
        segments = parts + path.split("/")
        segments[1:-1] = [s for s in segments[1:-1] if s]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def urljoin(base, url, allow_fragments=True):
    """What a link to url in the document at base means."""
    if not base:
        return url
    if not url:
        return base
    base, url, kind = _coerce_args(base, url)
    b = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b.scheme, allow_fragments)
    if scheme != b.scheme or scheme not in uses_relative:
        return kind(url)
    if scheme in uses_netloc:
        if netloc:
            return kind(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = b.netloc
    if not path and not params:
        return kind(urlunparse((scheme, netloc, b.path, b.params, query or b.query, fragment)))
    return kind(urlunparse((scheme, netloc, _merge_paths(b.path, path), params, query, fragment)))


# ---- percent signs

def unquote_to_bytes(string):
    """%XX as bytes; a str's other characters as UTF-8."""
    if not string:
        string.split  # no str and no bytes: an AttributeError
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    if not rest:
        return string
    pieces = [first]
    for piece in rest:
        value = _HEX.get(piece[:2].decode("latin-1"))
        pieces += [b"%", piece] if value is None else [bytes((value,)), piece[2:]]
    return b"".join(pieces)


def _ascii_runs(text):
    """Pieces of text that are all ASCII or all not, in turn."""
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or text[i].isascii() != text[start].isascii():
            yield text[start:i]
            start = i


def unquote(string, encoding="utf-8", errors="replace"):
    """%XX as characters."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding, "replace" if errors is None else errors)
    if "%" not in string:
        string.split
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    if string.isascii():
        return unquote_to_bytes(string).decode(encoding, errors)
    return "".join(unquote_to_bytes(run).decode(encoding, errors) if run.isascii() else run for run in _ascii_runs(string))


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote(), and + is a blank."""
    return unquote(string.replace("+", " "), encoding, errors)


@functools.lru_cache
def _quoting(safe):
    """The bytes that stay, and what becomes of each."""
    kept = bytes(_UNRESERVED.union(b for b in safe if b < 128))
    return kept, [chr(b) if b in kept else f"%{b:02X}" for b in range(256)]


def quote_from_bytes(bs, safe="/"):
    """Bytes as text: all but letters, digits, "_.-~" and what is safe become %XX."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept, texts = _quoting(bytes(safe))
    if not bs.rstrip(kept):
        return bs.decode("ascii")
    return "".join([texts[b] for b in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """A part of a URL: what may not stand in it becomes %XX of its UTF-8."""
    if isinstance(string, str):
        if not string or (encoding is None and type(string) is str and string.isascii() and string.isalnum()):
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, blanks as "+"."""
    blank = " " if isinstance(string, str) else b" "
    if isinstance(string, (str, bytes)) and blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


# ---- queries

def _pairs(query):
    if hasattr(query, "items"):
        return query.items()
    try:
        if len(query) and not isinstance(query[0], tuple):
            raise TypeError
    except TypeError as error:
        raise TypeError("not a valid non-string sequence or mapping object") from error
    return query


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """"a=1&b=2" of a mapping or of pairs; doseq: a value that is a sequence gives one pair for each item."""
    def text(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    parts = []
    for key, value in _pairs(query):
        key = text(key)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                parts += [key + "=" + text(item) for item in value]
                continue
        parts.append(key + "=" + text(value))
    return "&".join(parts)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
              separator="&"):
    """The pairs of a query, in order."""
    qs, kind = _coerce_args(qs)
    separator = _coerce_args(separator)[0]
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator) if qs else ():
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            name, value = unquote(name.replace("+", " "), encoding, errors), unquote(value.replace("+", " "), encoding, errors)
            pairs.append((kind(name), kind(value)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
             separator="&"):
    """A query as a dict from name to list of values."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def clear_cache():
    """Forget what is kept of URLs and quoting."""
    _quoting.cache_clear()


def __getattr__(name):
    from . import _split
    if name in _split.__all__:
        return getattr(_split, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
