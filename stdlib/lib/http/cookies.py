"""Cookies as servers set them and clients send them back (RFC 2109, 6265)."""
import re
import string

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_is_legal_key = re.compile("[%s]+" % re.escape(_LEGAL)).fullmatch
_PATTERN = re.compile(r"""\s*(?P<key>[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=\[\]]+?)
    (\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=\[\]]*))?
    \s*(\s+|;|$)""", re.ASCII | re.VERBOSE)


class CookieError(Exception):
    """A cookie that cannot be."""


def _quote(text):
    """In quotes, if it needs them."""
    if text is None or all(c in _LEGAL for c in text):
        return text
    return '"' + "".join("\\" + c if c in '"\\' else "\\%03o" % ord(c) if c in ",;" or not (32 <= ord(c) < 127) and ord(c) < 256 else c
                         for c in text) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return re.sub(r"\\(?:([0-3][0-7][0-7])|(.))", lambda found: chr(int(found[1], 8)) if found[1] else found[2], text[1:-1])


class Morsel(dict):
    """One cookie: key, value, coded_value; as a dict, its attributes."""

    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age", "secure": "Secure",
                 "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, "")

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, key, value):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        dict.__setitem__(self, key, value)

    def setdefault(self, key, val=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        return dict.setdefault(self, key, val)

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return dict.__eq__(self, other) and (self._value, self._key, self._coded_value) == (other._value, other._key, other._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        made = Morsel()
        dict.update(made, self)
        made.__dict__.update(self.__dict__)
        return made

    def update(self, values):
        for key, value in dict(values).items():
            self[key] = value

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """What the cookie is called and holds."""
        if key.lower() in self._reserved:
            raise CookieError("Attempt to set a reserved key %r" % (key,))
        if not _is_legal_key(key):
            raise CookieError("Illegal key %r" % (key,))
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state["key"], state["value"], state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The header's line."""
        return "%s %s" % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (type(self).__name__, self.OutputString())

    def js_output(self, attrs=None):
        """A script that sets it."""
        return """
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = \"%s\";
        // end hiding -->
        </script>
        """ % self.OutputString(attrs).replace('"', r'\"')

    def OutputString(self, attrs=None):
        """key=value; attributes"""
        wanted = self._reserved if attrs is None else attrs
        attributes = [self._attribute_text(key, value) for key, value in sorted(self.items()) if key in wanted and value != ""]
        return "; ".join(["%s=%s" % (self.key, self.coded_value), *filter(None, attributes)])

    def _attribute_text(self, key, value):
        """name=value; of a flag its name or nothing."""
        name = self._reserved[key]
        if key in self._flags:
            return name if value else ""
        if isinstance(value, int) and key == "expires":
            import time
            value = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + value))
        elif isinstance(value, int) and key == "max-age":
            value = int(value)          # True, too, is a number
        elif isinstance(value, str) and key == "comment":
            value = _quote(value)
        return "%s=%s" % (name, value)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class BaseCookie(dict):
    """Cookies by name; subclasses say how values become text and back."""

    def value_decode(self, val):
        """(value, text)"""
        return val, val

    def value_encode(self, val):
        """(value, text)"""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _set(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        """Lines for headers."""
        return sep.join(value.output(attrs, header) for _, value in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (type(self).__name__, " ".join("%s=%s" % (key, repr(value.value)) for key, value in sorted(self.items())))

    def js_output(self, attrs=None):
        return "".join(value.js_output(attrs) for _, value in sorted(self.items()))

    def load(self, rawdata):
        """Cookies of a header's text, or of a dict."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        found, morsel = [], False
        at = 0
        while 0 <= at < len(rawdata):
            match = _PATTERN.match(rawdata, at)
            if not match:
                break
            key, value = match["key"], match["val"]
            at = match.end()
            if key[0] == "$":
                if morsel:
                    found.append((None, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not morsel:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    found.append((None, key, True))
                else:
                    found.append((None, key, _unquote(value)))
            elif value is not None:
                found.append((True, key, self.value_decode(value)))
                morsel = True
            else:
                return
        present = None
        for is_cookie, key, value in found:
            if is_cookie:
                self._set(key, *value)
                present = self[key]
            else:
                present[key] = value


class SimpleCookie(BaseCookie):
    """Values are text."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
