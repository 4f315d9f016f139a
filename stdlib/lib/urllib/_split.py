"""The older functions that take URLs apart, for urllib.parse: a piece each, from the outside in.  They warn that they will go."""
import warnings

__all__ = ["splittype", "splithost", "splituser", "splitpasswd", "splitport", "splitnport", "splitquery", "splittag", "splitattr",
           "splitvalue", "to_bytes", "unwrap"]


def _deprecated(name, instead="urlparse"):
    warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8, use urllib.parse.{instead}() instead", DeprecationWarning, stacklevel=3)


def splittype(url):
    """(scheme or None, the rest)"""
    _deprecated("splittype")
    scheme, colon, rest = url.partition(":")
    return (scheme.lower(), rest) if colon and scheme and "/" not in scheme else (None, url)


def splithost(url):
    """(host or None, path) of //host/path"""
    _deprecated("splithost")
    if not url.startswith("//"):
        return None, url
    end = min((at for at in (url.find(c, 2) for c in "/#?") if at >= 0), default=len(url))
    path = url[end:]
    return url[2:end], path if not path or path[0] == "/" else "/" + path


def splituser(host):
    """(user or None, host) of user@host"""
    _deprecated("splituser")
    user, at, host = host.rpartition("@")
    return user if at else None, host


def splitpasswd(user):
    """(user, password or None) of user:password"""
    _deprecated("splitpasswd")
    user, colon, password = user.partition(":")
    return user, password if colon else None


def splitport(host):
    """(host, port or None) of host:port"""
    _deprecated("splitport")
    name, colon, port = host.rpartition(":")
    if colon and (not port or port.isascii() and port.isdigit()):
        return name, port or None
    return host, None


def splitnport(host, defport=-1):
    """(host, number): defport without a port, None for one that is no number"""
    _deprecated("splitnport")
    name, colon, port = host.rpartition(":")
    if not colon:
        return host, defport
    if not port:
        return name, defport
    return name, int(port) if port.isascii() and port.isdigit() else None


def _behind(url, mark):
    before, found, behind = url.rpartition(mark)
    return (before, behind) if found else (url, None)


def splitquery(url):
    """(path, query or None)"""
    _deprecated("splitquery")
    return _behind(url, "?")


def splittag(url):
    """(path, fragment or None)"""
    _deprecated("splittag")
    return _behind(url, "#")


def splitattr(url):
    """(path, [attribute, ...]) of path;a=1;b=2"""
    _deprecated("splitattr")
    path, *attributes = url.split(";")
    return path, attributes


def splitvalue(attr):
    """(name, value or None) of name=value"""
    _deprecated("splitvalue", "parse_qsl")
    name, equals, value = attr.partition("=")
    return name, value if equals else None


def to_bytes(url):
    """The URL, which must be ASCII."""
    warnings.warn("urllib.parse.to_bytes() is deprecated as of 3.8", DeprecationWarning, stacklevel=2)
    return _ascii(url)


def _ascii(url):
    if isinstance(url, str):
        try:
            return url.encode("ascii").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters") from None
    return url


def unwrap(url):
    """The URL of <URL:url>."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == "URL:" else url
