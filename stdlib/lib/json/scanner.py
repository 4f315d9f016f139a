"""What reads one JSON value: make_scanner, of a decoder."""
from _json import scan

__all__ = ["make_scanner"]


class c_make_scanner:
    """A callable (text, place) -> (value, end) with a decoder's options; StopIteration(place) where there is no value."""

    def __init__(self, context):
        self.strict = context.strict
        self.object_hook = context.object_hook
        self.object_pairs_hook = context.object_pairs_hook
        self.parse_float = context.parse_float
        self.parse_int = context.parse_int
        self.parse_constant = context.parse_constant

    def __call__(self, string, idx):
        if not isinstance(string, str):
            raise TypeError(f"first argument must be a string, not {type(string).__name__}")
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return scan(string, idx, self.strict, self.object_hook, self.object_pairs_hook,
                    None if self.parse_float is float else self.parse_float,
                    None if self.parse_int is int else self.parse_int, self.parse_constant)


make_scanner = c_make_scanner


def __getattr__(name):
    """The scanner in Python is read when somebody asks for it."""
    if name in ("py_make_scanner", "NUMBER_RE", "re"):
        import _json_scanner
        return getattr(_json_scanner, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
