"""Small helpers: URLs, fields, encodings, proxies of the environment."""
import os
from _socket import inet_aton
from collections import OrderedDict
from contextlib import contextmanager
from urllib._environment import getproxies
from urllib.parse import quote, unquote, urlparse, urlunparse
from urllib.request import parse_http_list

from .exceptions import InvalidHeader, InvalidURL, UnrewindableBodyError
from .structures import CaseInsensitiveDict

VERSION = "2.28.1"
DEFAULT_ACCEPT_ENCODING = "gzip, deflate"
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_SAFE_WITH_PERCENT = "!#$%&'()*+,/:;=?@[]~"
_SAFE = "!#$&'()*+,/:;=?@[]~"


# ---- what requests sends by itself

def default_user_agent(name="python-requests"):
    """What we call ourselves."""
    return f"{name}/{VERSION}"


def default_headers():
    """What each request of a new session says."""
    return CaseInsensitiveDict({"User-Agent": default_user_agent(), "Accept-Encoding": DEFAULT_ACCEPT_ENCODING, "Accept": "*/*",
                                "Connection": "keep-alive"})


def check_header_validity(header):
    """Neither a line's end, which would begin another field, nor a blank in front."""
    for part, what in zip(header, ("name", "value")):
        if not isinstance(part, (str, bytes)):
            raise InvalidHeader(f"Header part ({part!r}) from {dict([header])} must be of type str or bytes, not {type(part)}")
        text = part if isinstance(part, str) else part.decode("latin-1")
        bad = text[:1].isspace() or "\r" in text or "\n" in text
        if bad or (what == "name" and (not text or ":" in text or any(c.isspace() for c in text[-1:]))):
            raise InvalidHeader(f"Invalid leading whitespace, reserved character(s), or returncharacter(s) in header {what}: {part!r}")


def to_native_string(string, encoding="ascii"):
    """A str, also of bytes."""
    return string if isinstance(string, str) else string.decode(encoding)


# ---- pairs

def from_key_val_list(value):
    """A mapping or an iterable of pairs as an OrderedDict."""
    pairs = to_key_val_list(value)
    return None if pairs is None else OrderedDict(pairs)


def to_key_val_list(value):
    """A mapping or an iterable of pairs as a list of pairs."""
    if value is None:
        return None
    if isinstance(value, (str, bytes, bool, int)):
        raise ValueError("cannot encode objects that are not 2-tuples")
    return list(value.items() if hasattr(value, "items") else value)


def super_len(o):
    """How many bytes are left to be read from it; 0 if that cannot be known."""
    if isinstance(o, str):
        return len(o)
    total, at = None, 0
    if hasattr(o, "__len__"):
        total = len(o)
    elif hasattr(o, "len"):
        total = o.len
    elif hasattr(o, "fileno"):
        try:
            total = os.fstat(o.fileno()).st_size
        except (OSError, AttributeError, ValueError):
            total = None
    if hasattr(o, "tell"):
        try:
            at = o.tell()
            if total is None and hasattr(o, "seek"):
                o.seek(0, 2)
                total = o.tell()
                o.seek(at)
        except OSError:
            at = total or 0
    return max(0, (total or 0) - at)


def guess_filename(obj):
    """The last part of a file's name."""
    name = getattr(obj, "name", None)
    if name and isinstance(name, (str, bytes)) and name[:1] not in ("<", b"<"):
        return os.path.basename(name)
    return None


def iter_slices(string, slice_length):
    """Pieces of a text, so long each; all at once without a length."""
    if slice_length is None or slice_length <= 0:
        slice_length = len(string) or 1
    for start in range(0, len(string), slice_length):
        yield string[start:start + slice_length]


# ---- URLs

def unquote_unreserved(uri):
    """Undoes %XX where it was not needed."""
    first, *rest = uri.split("%")
    parts = [first]
    for part in rest:
        code = part[:2]
        if len(code) == 2 and code.isalnum():
            try:
                c = chr(int(code, 16))
            except ValueError:
                raise InvalidURL(f"Invalid percent-escape sequence: '{code}'")
            parts.append(c + part[2:] if c in _UNRESERVED else "%" + part)
        else:
            parts.append("%" + part)
    return "".join(parts)


def requote_uri(uri):
    """Everything that may not stand in a URL as %XX; what is quoted already stays."""
    try:
        return quote(unquote_unreserved(uri), safe=_SAFE_WITH_PERCENT)
    except InvalidURL:
        return quote(uri, safe=_SAFE)


def prepend_scheme_if_needed(url, new_scheme):
    """The URL with a scheme in front if it had none."""
    return url if "://" in url else f"{new_scheme}://{url.lstrip('/')}"


def get_auth_from_url(url):
    """User and password of a URL, as they are meant."""
    parsed = urlparse(url)
    try:
        return unquote(parsed.username), unquote(parsed.password)
    except (AttributeError, TypeError):
        return "", ""


def urldefragauth(url):
    """The URL without fragment and user."""
    scheme, netloc, path, params, query, fragment = urlparse(url)
    if not netloc:
        netloc, path = path, netloc
    return urlunparse((scheme, netloc.rsplit("@", 1)[-1], path, params, query, ""))


# ---- encodings

def parse_content_type(header):
    """"text/html; charset=x" as ("text/html", {"charset": "x"})."""
    content_type, *fields = header.split(";")
    params = {}
    for field in fields:
        name, equals, value = field.strip().partition("=")
        if name:
            params[name.strip("\"' ").lower()] = value.strip("\"' ") if equals else True
    return content_type.strip(), params


def get_encoding_from_headers(headers):
    """What the field Content-Type says; None if nothing."""
    header = headers.get("content-type")
    if not header:
        return None
    content_type, params = parse_content_type(header)
    if "charset" in params:
        return params["charset"].strip("'\"") if isinstance(params["charset"], str) else None
    if "text" in content_type:
        return "ISO-8859-1"
    if "application/json" in content_type:
        return "utf-8"
    return None


_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"),
          (b"\xfe\xff", "utf-16"))


def guess_json_utf(data):
    """The Unicode encoding of JSON, from where its zero bytes are (RFC 4627, 3)."""
    sample = data[:4]
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    zeros = tuple(i for i, b in enumerate(sample) if b == 0)
    return {(): "utf-8", (0, 2): "utf-16-be", (1, 3): "utf-16-le", (0, 1, 2): "utf-32-be", (1, 2, 3): "utf-32-le"}.get(zeros)


def guess_encoding(data):
    """A guess from the bytes alone."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if data.isascii():
        return "ascii"
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return "Windows-1252"


def parse_header_links(value):
    """The field Link: [{"url": ..., "rel": ...}, ...]."""
    links = []
    value = value.strip(" '\"")
    for entry in value.replace(",<", ", <").split(", <") if value else ():
        url, _, params = entry.partition(";")
        link = {"url": url.strip("<> '\"")}
        for param in params.split(";"):
            key, equals, text = param.partition("=")
            if not equals:
                break
            link[key.strip(" '\"")] = text.strip(" '\"")
        links.append(link)
    return links


# ---- fields that are lists

def unquote_header_value(value, is_filename=False):
    """The text of "a quoted one"."""
    if not value or value[0] != '"' or value[-1] != '"':
        return value
    value = value[1:-1]
    if is_filename and value.startswith("\\\\"):
        return value
    return value.replace("\\\\", "\\").replace('\\"', '"')


def parse_list_header(value):
    """The items of a field between commas; those in quotes without them."""
    return [unquote_header_value(item) if item[:1] == item[-1:] == '"' else item for item in parse_http_list(value)]


def parse_dict_header(value):
    """{name: value} of a field `name=value, ...`; None where no value stands."""
    found = {}
    for item in parse_http_list(value):
        name, sign, text = item.partition("=")
        found[name] = unquote_header_value(text) if sign else None
    return found


# ---- credentials in a file

NETRC_FILES = (".netrc", "_netrc")


def get_netrc_auth(url, raise_errors=False):
    """(user, password) for the URL's host in the file $NETRC, or ~/.netrc, ~/_netrc; else None."""
    named = os.environ.get("NETRC")
    for path in map(os.path.expanduser, [named] if named is not None else [f"~/{name}" for name in NETRC_FILES]):
        if os.path.exists(path):
            break
    else:
        return None
    from netrc import NetrcParseError, netrc
    try:
        found = netrc(path).authenticators(urlparse(url).netloc.split(":")[0])
    except (NetrcParseError, OSError):
        if raise_errors:
            raise
        return None
    return (found[0] or found[1], found[2]) if found else None


# ---- proxies

def _env(name):
    return os.environ.get(name.lower()) or os.environ.get(name.upper())


def _ipv4(text):
    try:
        return int.from_bytes(inet_aton(text), "big")
    except OSError:
        return None


def _in_network(address, network):
    base, _, bits = network.partition("/")
    base = _ipv4(base)
    if base is None or (bits and not (bits.isdigit() and int(bits) <= 32)):
        return False
    shift = 32 - int(bits or 32)
    return address >> shift == base >> shift


def is_ipv4_address(string_ip):
    """Is it four numbers between dots?"""
    return _ipv4(string_ip) is not None


def is_valid_cidr(string_network):
    """Is it an address, a slash, and 1 to 32 bits?"""
    address, slash, bits = string_network.partition("/")
    return bool(slash) and bits.isdigit() and 1 <= int(bits) <= 32 and is_ipv4_address(address)


def dotted_netmask(mask):
    """The mask of so many bits, as an address."""
    return ".".join(map(str, (0xFFFFFFFF << (32 - mask) & 0xFFFFFFFF).to_bytes(4, "big")))


def address_in_network(ip, net):
    """Does the address lie in the network `address/bits`?"""
    return _in_network(_ipv4(ip), net)


@contextmanager
def set_environ(env_name, value):
    """A variable of the environment has this value for a while; None: as it is."""
    before = os.environ.get(env_name)
    if value is not None:
        os.environ[env_name] = value
    try:
        yield
    finally:
        if value is not None and before is None:
            os.environ.pop(env_name, None)
        elif value is not None:
            os.environ[env_name] = before


def should_bypass_proxies(url, no_proxy):
    """Does NO_PROXY (or what is given for it) name the URL's host?"""
    no_proxy = _env("no_proxy") if no_proxy is None else no_proxy
    parsed = urlparse(url)
    host = parsed.hostname
    if host is None:
        return True
    if not no_proxy:
        return False
    names = [name for name in no_proxy.replace(" ", "").split(",") if name]
    if "*" in names:
        return True
    address = _ipv4(host)
    if address is not None:
        return any(_in_network(address, name) or name == host for name in names)
    with_port = f"{host}:{parsed.port}" if parsed.port else host
    return any(h.endswith(name) or h == name.lstrip(".") for name in (name.lower() for name in names) for h in (host, with_port))


def get_environ_proxies(url, no_proxy=None):
    """The proxies that the environment names for this URL: {scheme: URL}."""
    return {} if should_bypass_proxies(url, no_proxy) else getproxies()


def resolve_proxies(request, proxies, trust_env=True):
    """The proxies of a request: those given, and that of the environment for its scheme."""
    proxies = dict(proxies) if proxies is not None else {}
    no_proxy = proxies.get("no_proxy")
    if trust_env and not should_bypass_proxies(request.url, no_proxy):
        scheme = urlparse(request.url).scheme
        from_environment = getproxies()
        proxy = from_environment.get(scheme, from_environment.get("all"))
        if proxy:
            proxies.setdefault(scheme, proxy)
    return proxies


def select_proxy(url, proxies):
    """The one that fits best: for scheme and host, for the scheme, for the host, for all."""
    proxies = proxies or {}
    parsed = urlparse(url)
    if parsed.hostname is None:
        return proxies.get(parsed.scheme, proxies.get("all"))
    for key in (f"{parsed.scheme}://{parsed.hostname}", parsed.scheme, f"all://{parsed.hostname}", "all"):
        if key in proxies:
            return proxies[key]
    return None


# ---- bodies

def rewind_body(prepared_request):
    """The body of a request is sent once more. UnrewindableBodyError."""
    position, seek = prepared_request._body_position, getattr(prepared_request.body, "seek", None)
    if seek is None or not isinstance(position, int):
        raise UnrewindableBodyError("Unable to rewind request body for redirect.")
    try:
        seek(position)
    except OSError:
        raise UnrewindableBodyError("An error occurred when rewinding request body for redirect.") from None


@contextmanager
def atomic_open(filename):
    """A binary file that takes its name when it is complete."""
    import tempfile
    handle, name = tempfile.mkstemp(dir=os.path.dirname(filename))
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        os.replace(name, filename)
    except BaseException:
        os.remove(name)
        raise


# ---- cookies, under the names that programs import from here

def dict_from_cookiejar(cj):
    """{name: value} of the cookies."""
    return {cookie.name: cookie.value for cookie in cj}


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    """The cookies of a dict, in this jar or a new one."""
    from .cookies import cookiejar_from_dict as make
    return make(cookie_dict, cookiejar, overwrite)


def add_dict_to_cookiejar(cj, cookie_dict):
    """The jar, with the cookies of a dict."""
    return cookiejar_from_dict(cookie_dict, cj)
