"""Headers of an answer: a mapping over the list of pairs that start_response() takes."""
import re

_NEEDS_QUOTES = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _parameter(name, value=None, quote=1):
    if not value:
        return name
    if quote or _NEEDS_QUOTES.search(value):
        return '%s="%s"' % (name, value.replace("\\", "\\\\").replace('"', r"\""))
    return "%s=%s" % (name, value)


class Headers:
    """Names ignore case; a name may occur more than once."""

    def __init__(self, headers=None):
        headers = [] if headers is None else headers
        if type(headers) is not list:
            raise TypeError("Headers must be a list of name/value tuples")
        self._headers = headers

    @staticmethod
    def _text(value):
        if type(value) is str:
            return value
        raise AssertionError("Header names/values must be of type str (got {0})".format(repr(value)))

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, val):
        del self[name]
        self._headers.append((self._text(name), self._text(val)))

    def __delitem__(self, name):
        name = self._text(name).lower()
        self._headers[:] = [pair for pair in self._headers if pair[0].lower() != name]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def get_all(self, name):
        name = self._text(name).lower()
        return [value for key, value in self._headers if key.lower() == name]

    def get(self, name, default=None):
        return next(iter(self.get_all(name)), default)

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return self._headers[:]

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._headers)

    def __str__(self):
        return "\r\n".join(["%s: %s" % pair for pair in self._headers] + ["", ""])

    def __bytes__(self):
        return str(self).encode("iso-8859-1")

    def setdefault(self, name, value):
        """The value there is, or else this one."""
        found = self.get(name)
        if found is None:
            self._headers.append((self._text(name), self._text(value)))
            return value
        return found

    def add_header(self, _name, _value, **_params):
        """With parameters: filename="x"."""
        parts = [] if _value is None else [self._text(_value)]
        for key, value in _params.items():
            parts.append(_parameter(key.replace("_", "-"), value))
        self._headers.append((self._text(_name), "; ".join(parts)))
