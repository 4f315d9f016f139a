"""Cookies: what servers set (the Netscape way, as RFC 6265 describes it), and which of them a request takes along.

A jar keeps them by domain, path and name.  A domain that a server names must be its own or one above it with a dot in
it; it is kept with a dot in front, and a host without dots counts as "host.local", as http.cookiejar has it.
"""
import time
from collections.abc import MutableMapping
from urllib.parse import urlsplit

_MONTHS = {name: i for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


class CookieConflictError(RuntimeError):
    """Two cookies have the name that was asked for."""


# ---- dates

def _days(year, month, day):
    """Days since 1970 of a Gregorian date, counted in years that begin in March."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def http2time(text):
    """Seconds since 1970 of a date as servers write it, in any of the usual orders; None if it is none."""
    clock = month = None
    numbers = []
    for word in text.replace("-", " ").replace(",", " ").split():
        if ":" in word and clock is None:
            clock = word.split(":")
        elif word[:3].lower() in _MONTHS and month is None:
            month = _MONTHS[word[:3].lower()]
        elif word.isdigit() and word.isascii() and len(word) <= 4:
            numbers.append(int(word))
    if clock is None or month is None or len(numbers) != 2 or not all(x.isdigit() and len(x) <= 2 for x in clock):
        return None
    day, year = numbers
    if year < 100:
        year += 2000 if year < 70 else 1900
    hour, minute, second = (list(map(int, clock)) + [0, 0])[:3]
    if not (1 <= day <= 31 and hour < 24 and minute < 60 and second < 62):
        return None
    return _days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second


# ---- a cookie

class Cookie:
    """One cookie, with the attributes that http.cookiejar gives it."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path,
                 path_specified, secure, expires, discard, comment, comment_url, rest, rfc2109=False):
        self.version = version
        self.name = name
        self.value = value
        self.port = port
        self.port_specified = port_specified
        self.domain = domain.lower()
        self.domain_specified = domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path = path
        self.path_specified = path_specified
        self.secure = secure
        self.expires = None if expires is None else int(float(expires))
        self.discard = discard
        self.comment = comment
        self.comment_url = comment_url
        self._rest = dict(rest)
        self.rfc2109 = rfc2109

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def is_expired(self, now=None):
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        text = self.name if self.value is None else f"{self.name}={self.value}"
        return f"<Cookie {text} for {self.domain}{'' if self.port is None else ':' + self.port}{self.path}>"

    def __repr__(self):
        names = ("version", "name", "value", "port", "port_specified", "domain", "domain_specified", "domain_initial_dot", "path",
                 "path_specified", "secure", "expires", "discard", "comment", "comment_url")
        shown = [f"{name}={getattr(self, name)!r}" for name in names]
        return f"{type(self).__name__}({', '.join(shown)}, rest={self._rest!r}, rfc2109={self.rfc2109!r})"


def create_cookie(name, value, **kwargs):
    """A cookie for every host, unless the keywords say more."""
    fields = {"version": 0, "name": name, "value": value, "port": None, "domain": "", "path": "/", "secure": False,
              "expires": None, "discard": True, "comment": None, "comment_url": None, "rest": {"HttpOnly": None}, "rfc2109": False}
    bad = set(kwargs) - set(fields)
    if bad:
        raise TypeError(f"create_cookie() got unexpected keyword arguments: {list(bad)}")
    fields.update(kwargs)
    fields["port_specified"] = bool(fields["port"])
    fields["domain_specified"] = bool(fields["domain"])
    fields["domain_initial_dot"] = fields["domain"].startswith(".")
    fields["path_specified"] = bool(fields["path"])
    return Cookie(**fields)


# ---- who may set it, who gets it

def _host_of(url):
    host = (urlsplit(url).hostname or "").lower()
    return host if "." in host or ":" in host else host + ".local"


def _is_number(host):
    return ":" in host or host.rpartition(".")[2].isdigit()


def _path_of(url):
    path = urlsplit(url).path
    return path if path.startswith("/") else "/" + path


def _may_set(domain, host):
    """May host set a cookie for ".domain"?"""
    if domain[1:] == host:
        return True
    if _is_number(host) or not host.endswith(domain):
        return False
    return "." in domain[1:] or domain == ".local"


def _goes_to(cookie, url, now):
    parts = urlsplit(url)
    host, path, domain = _host_of(url), _path_of(url), cookie.domain
    if cookie.is_expired(now) or (cookie.secure and parts.scheme != "https"):
        return False
    if domain and host != domain and not (domain.startswith(".") and ("." + host).endswith(domain)):
        return False
    return path == cookie.path or (path.startswith(cookie.path) and (cookie.path.endswith("/") or path[len(cookie.path)] == "/"))


def parse_set_cookie(field, url, now=None):
    """The cookie of a field Set-Cookie in the answer from url; None if it may not be set."""
    pair, *attributes = field.split(";")
    name, equals, value = (x.strip() for x in pair.partition("="))
    if not name:
        return None
    value = value if equals else None
    known, rest = {}, {}
    for attribute in attributes:
        key, equals, text = (x.strip() for x in attribute.partition("="))
        if key.lower() in ("expires", "domain", "path", "secure", "max-age", "version", "port", "comment"):
            known.setdefault(key.lower(), text.strip('"') if equals else None)
        elif key:
            rest[key] = text if equals else None
    host = _host_of(url)
    domain = (known.get("domain") or "").lower()
    named = bool(domain)
    dotted = domain.startswith(".")
    if named:
        domain = domain if dotted else "." + domain
        if not _may_set(domain, host):
            return None
    path = known.get("path") or ""
    path_named = path.startswith("/")
    if not path_named:
        path = _path_of(url).rpartition("/")[0] or "/"
    expires = http2time(known["expires"]) if known.get("expires") else None
    try:
        if known.get("max-age"):
            expires = int((time.time() if now is None else now) + int(known["max-age"]))
    except ValueError:
        pass
    return Cookie(0, name, value, None, False, domain or host, named, dotted, path, path_named, "secure" in known, expires,
                  expires is None, known.get("comment"), None, rest)


# ---- the jar

class RequestsCookieJar(MutableMapping):
    """Cookies, also to be used as a dict from name to value."""

    def __init__(self, policy=None):
        self._cookies = {}  # domain -> path -> name -> Cookie

    # as a jar

    def __iter__(self):
        """The cookies, not the names."""
        return iter([cookie for paths in self._cookies.values() for names in paths.values() for cookie in names.values()])

    def __len__(self):
        return sum(1 for _ in self)

    def set_cookie(self, cookie, *args, **kwargs):
        if isinstance(cookie.value, str) and cookie.value.startswith('"') and cookie.value.endswith('"'):
            cookie.value = cookie.value.replace('\\"', "")
        self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def clear(self, domain=None, path=None, name=None):
        if name is not None:
            del self._cookies[domain][path][name]
        elif path is not None:
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_expired_cookies(self):
        now = time.time()
        for cookie in self:
            if cookie.is_expired(now):
                self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_session_cookies(self):
        for cookie in self:
            if cookie.discard:
                self.clear(cookie.domain, cookie.path, cookie.name)

    def take(self, fields, url):
        """Keeps what the fields Set-Cookie of an answer from url set; a cookie that has expired is removed."""
        now = time.time()
        for field in fields:
            cookie = parse_set_cookie(field, url, now)
            if cookie is None:
                continue
            if cookie.is_expired(now):
                self._cookies.get(cookie.domain, {}).get(cookie.path, {}).pop(cookie.name, None)
            else:
                self.set_cookie(cookie)

    def field_for(self, url):
        """The field Cookie of a request for url, the longest paths first; None without cookies."""
        now = time.time()
        going = [cookie for cookie in self if _goes_to(cookie, url, now)]
        going.sort(key=lambda cookie: len(cookie.path), reverse=True)
        return "; ".join(c.name if c.value is None else f"{c.name}={c.value}" for c in going) or None

    # as a dict

    def _find(self, name, domain=None, path=None):
        return [c.value for c in self if c.name == name and domain in (None, c.domain) and path in (None, c.path)]

    def _find_no_duplicates(self, name, domain=None, path=None):
        found = self._find(name, domain, path)
        if len(found) > 1:
            raise CookieConflictError(f"There are multiple cookies with name, {name!r}")
        if not found or not found[0]:
            raise KeyError(f"name={name!r}, domain={domain!r}, path={path!r}")
        return found[0]

    def get(self, name, default=None, domain=None, path=None):
        try:
            return self._find_no_duplicates(name, domain, path)
        except KeyError:
            return default

    def set(self, name, value, **kwargs):
        if value is None:
            for cookie in self:
                if cookie.name == name and kwargs.get("domain") in (None, cookie.domain) and kwargs.get("path") in (None, cookie.path):
                    self.clear(cookie.domain, cookie.path, cookie.name)
            return None
        cookie = value if isinstance(value, Cookie) else create_cookie(name, value, **kwargs)
        self.set_cookie(cookie)
        return cookie

    def __getitem__(self, name):
        return self._find_no_duplicates(name)

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        self.set(name, None)

    def __contains__(self, name):
        return any(cookie.name == name for cookie in self)

    def iterkeys(self):
        return (cookie.name for cookie in self)

    def itervalues(self):
        return (cookie.value for cookie in self)

    def iteritems(self):
        return ((cookie.name, cookie.value) for cookie in self)

    def keys(self):
        return list(self.iterkeys())

    def values(self):
        return list(self.itervalues())

    def items(self):
        return list(self.iteritems())

    def list_domains(self):
        return list(dict.fromkeys(cookie.domain for cookie in self))

    def list_paths(self):
        return list(dict.fromkeys(cookie.path for cookie in self))

    def multiple_domains(self):
        domains = [cookie.domain for cookie in self if cookie.domain is not None]
        return len(domains) != len(set(domains))

    def get_dict(self, domain=None, path=None):
        return {c.name: c.value for c in self if domain in (None, c.domain) and path in (None, c.path)}

    def update(self, other=(), **kwargs):
        if isinstance(other, RequestsCookieJar):
            for cookie in other:
                self.set_cookie(_copy_cookie(cookie))
        else:
            super().update(other, **kwargs)

    def copy(self):
        jar = RequestsCookieJar()
        jar.update(self)
        return jar

    def get_policy(self):
        return None

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__

    def __repr__(self):
        return f"<RequestsCookieJar[{', '.join(map(repr, self))}]>"

    def __str__(self):
        return f"<RequestsCookieJar[{', '.join(map(str, self))}]>"


def _copy_cookie(cookie):
    twin = object.__new__(Cookie)
    twin.__dict__.update(cookie.__dict__)
    return twin


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    """A jar, or the one given, with the items of the dict as cookies."""
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    there = set(cookie.name for cookie in jar)
    for name in cookie_dict or ():
        if overwrite or name not in there:
            jar.set_cookie(create_cookie(name, cookie_dict[name]))
    return jar


def merge_cookies(cookiejar, cookies):
    """The jar with cookies added, a dict or a jar."""
    if not isinstance(cookiejar, RequestsCookieJar):
        raise ValueError("You can only merge into CookieJar")
    if isinstance(cookies, dict):
        return cookiejar_from_dict(cookies, cookiejar, overwrite=False)
    cookiejar.update(cookies)
    return cookiejar
