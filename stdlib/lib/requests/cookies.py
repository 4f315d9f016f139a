"""Cookies of sessions: the jars of http.cookiejar, which are also dicts from name to value."""
from collections.abc import MutableMapping
from copy import copy
from http.cookiejar import Cookie, CookieJar
from urllib.parse import urlsplit


class CookieConflictError(RuntimeError):
    """Two cookies have the name that was asked for."""


class CookieConflictError(RuntimeError):
    """Two cookies have the name that was asked for."""


def create_cookie(name, value, *, version=0, port=None, domain="", path="/", secure=False, expires=None, discard=True, comment=None,
                  comment_url=None, rest=None, rfc2109=False, **unknown):
    """A cookie for every host, unless the keywords say more."""
    if unknown:
        raise TypeError(f"create_cookie() got unexpected keyword arguments: {list(unknown)}")
    return Cookie(version, name, value, port, bool(port), domain, bool(domain), domain.startswith("."), path, bool(path), secure, expires,
                  discard, comment, comment_url, {"HttpOnly": None} if rest is None else rest, rfc2109)


class _Asked:
    """A request as jars look at it."""

    unverifiable = False

    def __init__(self, url):
        self.url = url
        self.type = urlsplit(url).scheme

    def get_full_url(self):
        return self.url

    def get_header(self, name, default=None):
        return default


def cookie_field(jar, url):
    """The field Cookie of a request for url, None without cookies."""
    return jar._field(_Asked(url)) or None


def take_cookies(jar, fields, url):
    """Keeps what the fields Set-Cookie of an answer from url say; a cookie that is over is removed."""
    jar._take(fields, _Asked(url))


# ---- the jar

class RequestsCookieJar(CookieJar, MutableMapping):
    """Cookies, also to be used as a dict from name to value; iterating gives the cookies."""

    def __getstate__(self):
        return {name: value for name, value in vars(self).items() if name != "_lock"}

    def __setstate__(self, state):
        self.__init__()
        vars(self).update(state)

    def set_cookie(self, cookie, *args, **kwargs):
        """Takes it; a quoted value loses its escaped quotes."""
        if isinstance(cookie.value, str) and cookie.value.startswith('"') and cookie.value.endswith('"'):
            cookie.value = cookie.value.replace('\\"', "")
        super().set_cookie(cookie)

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
            for cookie in list(self):
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
        if isinstance(other, CookieJar):
            for cookie in other:
                self.set_cookie(copy(cookie))
        else:
            super().update(other, **kwargs)

    def copy(self):
        jar = RequestsCookieJar(self._policy)
        jar.update(self)
        return jar

    def get_policy(self):
        return self._policy


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
    if not isinstance(cookiejar, CookieJar):
        raise ValueError("You can only merge into CookieJar")
    if isinstance(cookies, dict):
        return cookiejar_from_dict(cookies, cookiejar, overwrite=False)
    if isinstance(cookiejar, RequestsCookieJar):
        cookiejar.update(cookies)
    else:
        for cookie in cookies:
            cookiejar.set_cookie(copy(cookie))
    return cookiejar
