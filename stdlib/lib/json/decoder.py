"""JSONDecoder: values from JSON text."""
from _json import scan, scanstring

from . import scanner

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """Text that is not JSON: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


c_scanstring = scanstring
_PARTS = {"FLAGS", "WHITESPACE", "WHITESPACE_STR", "STRINGCHUNK", "BACKSLASH", "NaN", "PosInf", "NegInf", "JSONObject",
          "JSONArray", "py_scanstring", "re"}


def __getattr__(name):
    """The decoder's parts in Python are read when somebody asks for them."""
    if name in _PARTS:
        import _json_scanner
        return getattr(_json_scanner, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _skip(s, at):
    while at < len(s) and s[at] in " \t\n\r":
        at += 1
    return at


class JSONDecoder:
    """Decoding with hooks: for objects, numbers and the constants NaN and Infinity."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def __getattr__(self, name):
        """The parts of the scanner, of which an instance has its own only when a program replaces them."""
        if name == "scan_once":
            return scanner.make_scanner(self)
        if name == "parse_string":
            return scanstring
        if name in ("parse_object", "parse_array"):
            import _json_scanner
            return _json_scanner.JSONObject if name == "parse_object" else _json_scanner.JSONArray
        if name == "memo":
            self.memo = memo = {}
            return memo
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def decode(self, s):
        """The value of a text that is one JSON document."""
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """(value, end) of the document at idx; what follows is not looked at."""
        try:
            if "scan_once" in self.__dict__:
                return self.scan_once(s, idx)
            return scan(s, idx, self.strict, self.object_hook, self.object_pairs_hook,
                        None if self.parse_float is float else self.parse_float,
                        None if self.parse_int is int else self.parse_int, self.parse_constant)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
