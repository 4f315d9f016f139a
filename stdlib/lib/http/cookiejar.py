"""Cookies on the side of clients: a jar takes them from answers and puts them into requests (RFC 6265)."""
import re
import threading
import time
import urllib.parse

__all__ = ["Cookie", "CookieJar", "CookiePolicy", "DefaultCookiePolicy", "FileCookieJar", "LWPCookieJar", "LoadError",
           "MozillaCookieJar"]

_IP = re.compile(r"\.\d+$")
_COUNTRY = r"\.(?:co|ac|com|edu|org|net|gov|mil|int|aero|biz|cat|coop|info|jobs|mobi|museum|name|pro|travel|eu)\.\w\w"
_KNOWN = {"discard", "secure", "version", "expires", "max-age", "domain", "path", "port", "comment", "commenturl"}
_MONTHS = {name: i for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


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

def __getattr__(name):
    if name == "LWPCookieJar":
        from ._lwp_cookies import LWPCookieJar
        return LWPCookieJar
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class LoadError(OSError):
    """A file that holds no cookies."""


class Cookie:
    """A cookie, and where it belongs to."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path, path_specified, secure,
                 expires, discard, comment, comment_url, rest, rfc2109=False):
        if port is None and port_specified is True:
            raise ValueError("if port is None, port_specified must be false")
        self.version = None if version is None else int(version)
        self.expires = None if expires is None else int(float(expires))
        self.name, self.value, self.port, self.port_specified = name, value, port, port_specified
        self.domain, self.domain_specified, self.domain_initial_dot = domain.lower(), domain_specified, domain_initial_dot
        self.path, self.path_specified, self.secure, self.discard = path, path_specified, secure, discard
        self.comment, self.comment_url, self.rfc2109 = comment, comment_url, rfc2109
        self._rest = dict(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        """Is its time over?"""
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        where = self.domain + ("" if self.port is None else ":" + self.port) + self.path
        return "<Cookie %s for %s>" % (self.name if self.value is None else "%s=%s" % (self.name, self.value), where)

    def __repr__(self):
        names = ("version", "name", "value", "port", "port_specified", "domain", "domain_specified", "domain_initial_dot", "path",
                 "path_specified", "secure", "expires", "discard", "comment", "comment_url")
        parts = ["%s=%s" % (name, repr(getattr(self, name))) for name in names]
        return "%s(%s)" % (type(self).__name__, ", ".join(parts + ["rest=%s" % repr(self._rest), "rfc2109=%s" % repr(self.rfc2109)]))


# ---- which are taken, and where they go

class CookiePolicy:
    """Which cookies are taken, and which go back."""

    netscape, rfc2965, hide_cookie2 = True, False, False

    def set_ok(self, cookie, request):
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        return True

    def path_return_ok(self, path, request):
        return True


def request_host(request):
    """The host that a request goes to, in lower case."""
    host = urllib.parse.urlsplit(request.get_full_url()).netloc or request.get_header("Host", "")
    return re.sub(r":\d+$", "", host.rpartition("@")[2], flags=re.ASCII).lower()


def eff_request_host(request):
    """(host, the same with ".local" if it has no dot)"""
    host = request_host(request)
    return host, host + ".local" if "." not in host else host


def request_path(request):
    """The path of a request's URL, at least /."""
    path = urllib.parse.urlsplit(request.get_full_url()).path
    return path if path.startswith("/") else "/" + path


def _port_of(request):
    return str(urllib.parse.urlsplit(request.get_full_url()).port or {"http": 80, "https": 443}.get(request.type))


def domain_match(A, B):
    """Does host A belong to domain B?"""
    A, B = A.lower(), B.lower()
    return A == B or B.startswith(".") and A.endswith(B) and len(A) > len(B) and not _IP.search(A)


class DefaultCookiePolicy(CookiePolicy):
    """Cookies of hosts for themselves and for the domains they are in."""

    # strict_ns_domain, to be joined by |
    DomainStrictNoDots = 1              # only a host directly below a domain may set its cookies
    DomainStrictNonDomain = 2           # cookies without a domain go to their very host only
    DomainRFC2965Match = 4
    DomainLiberal = 0
    DomainStrict = DomainStrictNoDots | DomainStrictNonDomain

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False, rfc2109_as_netscape=None, hide_cookie2=False,
                 strict_domain=False, strict_rfc2965_unverifiable=True, strict_ns_unverifiable=False, strict_ns_domain=DomainLiberal,
                 strict_ns_set_initial_dollar=False, strict_ns_set_path=False, secure_protocols=("https", "wss")):
        self.netscape, self.rfc2965, self.rfc2109_as_netscape, self.hide_cookie2 = netscape, rfc2965, rfc2109_as_netscape, hide_cookie2
        self.strict_domain, self.strict_ns_domain, self.strict_ns_set_path = strict_domain, strict_ns_domain, strict_ns_set_path
        self.strict_ns_set_initial_dollar, self.secure_protocols = strict_ns_set_initial_dollar, secure_protocols
        self.strict_rfc2965_unverifiable, self.strict_ns_unverifiable = strict_rfc2965_unverifiable, strict_ns_unverifiable
        self._blocked = tuple(blocked_domains or ())
        self._allowed = None if allowed_domains is None else tuple(allowed_domains)

    def blocked_domains(self):
        return self._blocked

    def set_blocked_domains(self, blocked_domains):
        self._blocked = tuple(blocked_domains)

    def allowed_domains(self):
        return self._allowed

    def set_allowed_domains(self, allowed_domains):
        self._allowed = None if allowed_domains is None else tuple(allowed_domains)

    @staticmethod
    def _among(domain, patterns):
        return any(domain == pattern or pattern.startswith(".") and domain.endswith(pattern) for pattern in patterns)

    def is_blocked(self, domain):
        return self._among(domain, self._blocked)

    def is_not_allowed(self, domain):
        return self._allowed is not None and not self._among(domain, self._allowed)

    def set_ok(self, cookie, request):
        """May it be taken from the answer to this request?"""
        if not self.netscape or self._is_foreign(request) or cookie.name.startswith("$") and self.strict_ns_set_initial_dollar:
            return False
        if self.strict_ns_set_path and cookie.path_specified and not _below(request_path(request), cookie.path):
            return False
        if cookie.port_specified and _port_of(request) not in cookie.port.split(","):
            return False
        return self._may_set_domain(cookie, request)

    def _is_foreign(self, request):
        """Is it, without the user's will, for another host than the page is from?"""
        return self.strict_ns_unverifiable and request.unverifiable and not _same_site(request)

    def _may_set_domain(self, cookie, request):
        host, full = eff_request_host(request)
        domain = cookie.domain
        if self.is_blocked(domain) or self.is_not_allowed(domain):
            return False
        if not cookie.domain_specified:
            return True
        if self.strict_domain and re.fullmatch(_COUNTRY, domain):
            return False
        if "." not in domain.lstrip(".") and domain != ".local" or not ("." + full).endswith(domain):
            return False
        if self.strict_ns_domain & self.DomainRFC2965Match and not domain_match(full, domain):
            return False
        prefix = host[:-len(domain)]
        return not (self.strict_ns_domain & self.DomainStrictNoDots and "." in prefix and not _IP.search(host))

    def return_ok(self, cookie, request):
        """May it go along with this request?"""
        host, full = eff_request_host(request)
        if not self.netscape or self._is_foreign(request):
            return False
        if cookie.secure and request.type not in self.secure_protocols or cookie.is_expired():
            return False
        if cookie.port_specified and _port_of(request) not in cookie.port.split(","):
            return False
        dotted = "." + cookie.domain.removeprefix(".")
        if self.strict_ns_domain & self.DomainStrictNonDomain and not cookie.domain_specified and cookie.domain != full:
            return False
        return not cookie.domain or ("." + full).endswith(dotted)

    def domain_return_ok(self, domain, request):
        return not self.is_blocked(domain) and not self.is_not_allowed(domain)

    def path_return_ok(self, path, request):
        return _below(request_path(request), path)


def _same_site(request):
    """Does a request go to the host it came from, or to one in the domain above that?"""
    origin = request.origin_req_host
    above = origin.partition(".")[2]
    has_domain = not _IP.search(origin) and ("." in above or above == "local")
    return domain_match(request_host(request), "." + above if has_domain else origin)


def _below(path, top):
    return path == top or path.startswith(top) and (top.endswith("/") or path[len(top):len(top) + 1] == "/")


# ---- jars

def _pairs(field):
    """[(name, value)] of a field Set-Cookie: the cookie, and its attributes in lower case; a value is None without "="."""
    pairs = []
    for part in field.split(";"):
        name, equals, value = part.partition("=")
        name, value = name.strip(), value.strip() if equals else None
        if name:
            pairs.append((name.lower() if pairs and name.lower() in _KNOWN else name, value))
        elif not pairs:
            break
    return pairs


def _expiry(known, now):
    """Seconds since 1970, None: with the program.  ValueError."""
    if "max-age" in known:
        return now + int(known["max-age"])
    return http2time((known.get("expires") or "").strip('"'))


def _cookie_of(field, request, now):
    """The cookie of a field Set-Cookie in the answer to a request; None if it is none."""
    pairs = _pairs(field)
    known, rest = {}, {}
    for name, value in pairs[1:]:
        if name in _KNOWN:
            known.setdefault(name, value)
        else:
            rest[name] = value
    if not pairs or any(known.get(name, "") is None for name in ("version", "max-age", "domain", "path")):
        return None
    try:
        version, expires = int(known.get("version", "0").strip('"')), _expiry(known, now)
    except ValueError:
        return None
    domain = known.get("domain")
    path = urllib.parse.quote(known.get("path", ""), safe="%/;:@&=+$,!~*'()")
    path = re.sub("%[0-9a-f]{2}", lambda escape: escape[0].upper(), path, flags=re.I)
    above = request_path(request).rpartition("/")[0] or "/"
    port = known.get("port")
    return Cookie(0, *pairs[0], port and re.sub(r"\s+", "", port), bool(port),
                  eff_request_host(request)[1] if domain is None else "." + domain.removeprefix("."), domain is not None,
                  domain is not None and domain.startswith("."), path or above, bool(path), "secure" in known, expires,
                  expires is None or "discard" in known, known.get("comment"), known.get("commenturl"), rest, rfc2109=version == 1)


class CookieJar:
    """Cookies; iterable."""

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._lock = threading.RLock()
        self._cookies = {}              # domain -> path -> name -> Cookie

    def set_policy(self, policy):
        self._policy = policy

    def __iter__(self):
        for paths in list(self._cookies.values()):
            for names in list(paths.values()):
                yield from list(names.values())

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return "<%s[%s]>" % (type(self).__name__, ", ".join(map(repr, self)))

    def __str__(self):
        return "<%s[%s]>" % (type(self).__name__, ", ".join(map(str, self)))

    def set_cookie(self, cookie):
        """Takes it, without asking the policy."""
        with self._lock:
            self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def set_cookie_if_ok(self, cookie, request):
        """Takes it if the policy allows it."""
        if self._policy.set_ok(cookie, request):
            self.set_cookie(cookie)

    def clear(self, domain=None, path=None, name=None):
        """All, those of a domain, of a path in it, or one.  KeyError."""
        if name is not None and (domain is None or path is None):
            raise ValueError("domain and path must be given to remove a cookie by name")
        if path is not None and domain is None:
            raise ValueError("domain must be given to remove cookies by path")
        if domain is None:
            self._cookies = {}
            return
        *way, last = [key for key in (domain, path, name) if key is not None]
        place = self._cookies
        for key in way:
            place = place[key]
        del place[last]

    def _remove(self, which):
        with self._lock:
            for cookie in list(self):
                if which(cookie):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_session_cookies(self):
        """Those that last only as long as the program."""
        self._remove(lambda cookie: cookie.discard)

    def clear_expired_cookies(self):
        """Those whose time is over."""
        self._remove(lambda cookie: cookie.is_expired())

    def _field(self, request):
        """The field Cookie of a request, the longest paths first; "" without cookies."""
        with self._lock:
            self.clear_expired_cookies()
            fitting = [cookie for cookie in self if self._policy.domain_return_ok(cookie.domain, request) and
                       self._policy.path_return_ok(cookie.path, request) and self._policy.return_ok(cookie, request)]
        fitting.sort(key=lambda cookie: len(cookie.path), reverse=True)
        return "; ".join(cookie.name if cookie.value is None else "%s=%s" % (cookie.name, cookie.value) for cookie in fitting)

    def add_cookie_header(self, request):
        """Gives a request the field Cookie, if it has none."""
        field = self._field(request)
        if field and not request.has_header("Cookie"):
            request.add_unredirected_header("Cookie", field)

    def make_cookies(self, response, request):
        """The cookies of an answer, good or not; those that are over leave the jar."""
        return self._made(response.info().get_all("Set-Cookie", []), request)

    def _made(self, fields, request):
        made = []
        now = int(time.time())
        for field in fields:
            cookie = _cookie_of(field, request, now)
            if cookie is None:
                continue
            if cookie.is_expired(now):
                self._cookies.get(cookie.domain, {}).get(cookie.path, {}).pop(cookie.name, None)
            else:
                made.append(cookie)
        return made

    def _take(self, fields, request):
        """Keeps what fields Set-Cookie say, as far as the policy allows it."""
        with self._lock:
            for cookie in self._made(fields, request):
                self.set_cookie_if_ok(cookie, request)

    def extract_cookies(self, response, request):
        """Takes the cookies of an answer that the policy allows; one that is over removes its forerunner."""
        self._take(response.info().get_all("Set-Cookie", []), request)


class FileCookieJar(CookieJar):
    """A jar that can be kept in a file."""

    def __init__(self, filename=None, delayload=False, policy=None):
        super().__init__(policy)
        self.filename = filename
        self.delayload = bool(delayload)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        raise NotImplementedError()

    def _name(self, filename):
        if filename is None and self.filename is None:
            raise ValueError("a filename was not supplied (nor was the CookieJar instance initialised with one)")
        return self.filename if filename is None else filename

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        """More cookies, from a file."""
        filename = self._name(filename)
        with open(filename) as file:
            self._really_load(file, filename, ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        """The cookies of a file instead of what is there."""
        kept, self._cookies = self._cookies, {}
        try:
            self.load(filename, ignore_discard, ignore_expires)
        except OSError:
            self._cookies = kept
            raise


class MozillaCookieJar(FileCookieJar):
    """In the form of Netscape's cookies.txt, which curl and wget read."""

    def _really_load(self, file, filename, ignore_discard, ignore_expires):
        if not re.match("#( Netscape)? HTTP Cookie File", file.readline()):
            raise LoadError("%r does not look like a Netscape format cookies file" % filename)
        now = time.time()
        for line in file:
            rest = {}
            if line.startswith("#HttpOnly_"):
                rest["HTTPOnly"], line = "", line[len("#HttpOnly_"):]
            line = line.rstrip("\n")
            if line.strip().startswith(("#", "$")) or not line.strip():
                continue
            try:
                domain, specified, path, secure, expires, name, value = line.split("\t")
            except ValueError:
                raise LoadError("invalid Netscape format cookies file %r: %r" % (filename, line)) from None
            if not name:
                name, value = value, None
            cookie = Cookie(0, name, value, None, False, domain, specified == "TRUE", domain.startswith("."), path, False, secure == "TRUE",
                            expires or None, not expires, None, None, rest)
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                self.set_cookie(cookie)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        now = time.time()
        with open(self._name(filename), "w") as file:
            file.write("# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n# This is a generated file!  Do not edit.\n\n")
            for cookie in self:
                if not ignore_discard and cookie.discard or not ignore_expires and cookie.is_expired(now):
                    continue
                name, value = ("", cookie.name) if cookie.value is None else (cookie.name, cookie.value)
                start = "#HttpOnly_" if cookie.has_nonstandard_attr("HTTPOnly") else ""
                fields = (start + cookie.domain, "TRUE" if cookie.domain.startswith(".") else "FALSE", cookie.path, "TRUE" if cookie.secure else "FALSE",
                          "" if cookie.expires is None else str(cookie.expires), name, value)
                file.write("\t".join(fields) + "\n")
