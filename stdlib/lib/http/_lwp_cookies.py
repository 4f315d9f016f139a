"""Cookies in the form of libwww-perl: a line "Set-Cookie3: name=value; path=..." for each.  A part of http.cookiejar."""
import re
import time

from .cookiejar import Cookie, FileCookieJar, LoadError

__all__ = ["LWPCookieJar"]

_MAGIC = "#LWP-Cookies-2.0\n"
_FLAGS = "port_spec", "path_spec", "domain_dot", "secure", "discard"
_KNOWN = {*_FLAGS, "port", "path", "domain", "expires", "comment", "commenturl", "version"}
_PART = re.compile(r'\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,]*)))?\s*(?:;|$)')


def _moment(seconds):
    return time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(seconds))


def _seconds(text):
    """Of "2033-05-18 03:33:20Z"; None if it is no moment."""
    found = re.fullmatch(r"(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)Z", text or "")
    if not found:
        return None
    from calendar import timegm
    return timegm((*map(int, found.groups()), 0, 0, 0))


def _quoted(name, value):
    if value is None:
        return name
    if not re.fullmatch(r"\w+", value):
        value = '"%s"' % re.sub(r'(["\\])', r"\\\1", value)
    return f"{name}={value}"


def _line_of(cookie):
    parts = [(cookie.name, cookie.value), ("path", cookie.path), ("domain", cookie.domain)]
    if cookie.port is not None:
        parts.append(("port", cookie.port))
    parts += [(flag, None) for flag, is_set in (("path_spec", cookie.path_specified), ("port_spec", cookie.port_specified),
                                                ("domain_dot", cookie.domain_initial_dot), ("secure", cookie.secure)) if is_set]
    if cookie.expires:
        parts.append(("expires", _moment(float(cookie.expires))))
    if cookie.discard:
        parts.append(("discard", None))
    parts += [(name, value) for name, value in (("comment", cookie.comment), ("commenturl", cookie.comment_url)) if value]
    parts += [(name, str(cookie._rest[name])) for name in sorted(cookie._rest)]
    parts.append(("version", str(cookie.version)))
    return "; ".join(_quoted(name, value) for name, value in parts)


def _parts(text):
    """[(name, value or None)] of a line."""
    found, at = [], 0
    while at < len(text) and (part := _PART.match(text, at)):
        name, quoted, plain = part.groups()
        found.append((name, re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else plain))
        at = part.end()
    return found


def _cookie_of(text):
    (name, value), *rest = _parts(text)
    known = {flag: False for flag in _FLAGS}
    other = {}
    for key, given in rest:
        lower = key.lower()
        if lower in _FLAGS:
            known[lower] = True
        elif lower in _KNOWN:
            known.setdefault(lower, given)
        else:
            other[key] = given
    domain, expires = known.get("domain"), _seconds(known.get("expires"))
    return Cookie(known.get("version"), name, value, known.get("port"), known["port_spec"], domain, domain.startswith("."),
                  known["domain_dot"], known.get("path"), known["path_spec"], known["secure"], expires, known["discard"] or expires is None,
                  known.get("comment"), known.get("commenturl"), other)


class LWPCookieJar(FileCookieJar):
    """Loads and saves cookies with all that is known of them, in a form that people can read."""

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        """The cookies as lines."""
        now = time.time()
        return "\n".join(["Set-Cookie3: " + _line_of(cookie) for cookie in self if (ignore_discard or not cookie.discard) and
                          (ignore_expires or not cookie.is_expired(now))] + [""])

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Write them to a file."""
        with open(self._name(filename), "w") as file:
            file.write(_MAGIC + self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, file, filename, ignore_discard, ignore_expires):
        if not re.match(r"#LWP-Cookies-(\d+\.\d+)", file.readline()):
            raise LoadError("%r does not look like a Set-Cookie3 (LWP) format file" % filename)
        now = time.time()
        for line in file:
            if not line.startswith("Set-Cookie3:"):
                continue
            try:
                cookie = _cookie_of(line[len("Set-Cookie3:"):].strip())
            except (ValueError, AttributeError):
                raise LoadError("invalid Set-Cookie3 format file %r: %r" % (filename, line)) from None
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                self.set_cookie(cookie)
