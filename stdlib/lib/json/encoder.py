"""JSONEncoder: JSON text from values."""
from _json import encode, encode_basestring, encode_basestring_ascii

__all__ = ["JSONEncoder"]

c_encode_basestring, c_encode_basestring_ascii = encode_basestring, encode_basestring_ascii
_PARTS = {"ESCAPE", "ESCAPE_ASCII", "ESCAPE_DCT", "HAS_UTF8", "INFINITY", "py_encode_basestring",
          "py_encode_basestring_ascii", "_make_iterencode", "re"}


def __getattr__(name):
    """The encoder's parts in Python are read when somebody asks for them."""
    if name in _PARTS:
        import _json_pieces
        return getattr(_json_pieces, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class JSONEncoder:
    """Encoding with options; override default() for more types."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for an object of an unknown type."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """o as JSON text."""
        if type(self).iterencode is not _iterencode and not isinstance(o, str):
            return "".join(self.iterencode(o, _one_shot=True))
        indent = self.indent            # as _encode(), which would be one more call
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return encode(o, self.default, indent, self.item_separator, self.key_separator, self.ensure_ascii,
                      self.sort_keys, self.skipkeys, self.allow_nan, self.check_circular)

    def _encode(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return encode(o, self.default, indent, self.item_separator, self.key_separator, self.ensure_ascii,
                      self.sort_keys, self.skipkeys, self.allow_nan, self.check_circular)

    def iterencode(self, o, _one_shot=False):
        """The text in pieces; all of it at once if _one_shot."""
        if _one_shot:
            return iter((self._encode(o),))
        import _json_pieces
        return _json_pieces._make_iterencode({} if self.check_circular else None, self.default,
                                             encode_basestring_ascii if self.ensure_ascii else encode_basestring,
                                             self.indent, self._float_text, self.key_separator, self.item_separator,
                                             self.sort_keys, self.skipkeys, _one_shot)(o, 0)

    def _float_text(self, value):
        return encode(value, None, None, ",", ":", True, False, False, self.allow_nan, False)


_iterencode = JSONEncoder.iterencode
