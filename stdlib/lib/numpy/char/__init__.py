"""numpy.char: methods of str for every element of an array of strings."""

import operator

import numpy as np
from numpy._dispatch import publish as _publish
from numpy._objects import made

_as_wide = "upper lower capitalize title swapcase strip lstrip rstrip".split()
_texts = "replace center ljust rjust zfill expandtabs".split()
_numbers = "find rfind index rindex count".split()
_tests = "startswith endswith isalpha isdigit isdecimal isnumeric isalnum isspace islower isupper istitle".split()
_objects_of = "split rsplit splitlines partition rpartition".split()

__all__ = [*_as_wide, *_texts, *_numbers, *_tests, *_objects_of, "add", "multiply", "mod", "join", "decode", "encode", "str_len", "array", "asarray", "chararray", "compare_chararrays", "equal", "not_equal", "less",
           "less_equal", "greater", "greater_equal"]


def _strings(a):
    a = np.asarray(a)
    if a.dtype.kind not in "US":
        raise TypeError("string operation on non-string array")
    return a


def _spread(*arguments):
    """Arguments that are arrays together, the others repeated: a shape and tuples of items."""
    arrays = [np.asarray(x) for x in arguments]
    shape = np.broadcast_shapes(*[a.shape for a in arrays])
    return shape, list(zip(*[np.broadcast_to(a, shape).ravel().tolist() for a in arrays]))


_OBJECTS, _TEXT = object(), object()


def _each(name, kind, as_wide=False):
    """A method of str and bytes, or a function of the items, as an array of texts (as wide as they were, or as it takes), of objects, or of numbers."""
    def run(a, *arguments):
        a = _strings(a)
        shape, rows = _spread(a, *arguments)
        function = getattr(str if a.dtype.kind == "U" else bytes, name) if isinstance(name, str) else name
        values = [function(*row) for row in rows]
        if kind is _OBJECTS:
            return made(values, shape)
        if kind is not _TEXT:
            return np.array(values, dtype=kind).reshape(shape)
        return np.array(values, a.dtype if as_wide else a.dtype.kind).reshape(shape)
    return run


for _name in _as_wide:
    globals()[_name] = _each(_name, _TEXT, True)
for _name in _texts:
    globals()[_name] = _each(_name, _TEXT)
for _name in _numbers:
    globals()[_name] = _each(_name, np.int64)
for _name in _tests:
    globals()[_name] = _each(_name, np.bool_)
for _name in ("split", "rsplit", "splitlines"):
    globals()[_name] = _each(_name, _OBJECTS)
del _name


def _parts(name):
    def run(a, sep):
        a = _strings(a)
        shape, rows = _spread(a, sep)
        return np.array([list(getattr(x, name)(y)) for x, y in rows], a.dtype.kind).reshape(shape + (3,))
    return run


partition, rpartition = _parts("partition"), _parts("rpartition")
add = _each(operator.add, _TEXT)
_repeated = _each(lambda x, n: x * max(n, 0), _TEXT)
mod = _each(lambda x, values: x % values, _TEXT)
str_len = _each(len, np.int64)


def multiply(a, i):
    """Each text i times; i below 0 counts as 0.  ValueError if i are no integers."""
    if np.asarray(i).dtype.kind not in "biu":
        raise ValueError("Can only multiply by integers")
    return _repeated(a, i)


def _of_unicode(name):
    test = _each(name, np.bool_)

    def run(a):
        if np.asarray(a).dtype.kind != "U":
            raise TypeError(f"{name} is only available for Unicode strings and arrays")
        return test(a)
    return run


isnumeric, isdecimal = _of_unicode("isnumeric"), _of_unicode("isdecimal")


def join(sep, seq):
    """The characters of each text with sep between them."""
    seq = _strings(seq)
    return _each(lambda x, s: s.join(x), _TEXT)(seq, sep)


def decode(a, encoding=None, errors=None):
    """bytes to str (UTF-8 unless told otherwise), as wide as the longest."""
    return _recoded(a, "S", "U", lambda x: x.decode(encoding or "utf-8", errors or "strict"))


def encode(a, encoding=None, errors=None):
    """str to bytes (UTF-8 unless told otherwise), as wide as the longest."""
    return _recoded(a, "U", "S", lambda x: x.encode(encoding or "utf-8", errors or "strict"))


def _recoded(a, kind, to, function):
    a = _strings(a)
    if a.dtype.kind != kind:
        raise TypeError("string operation on non-string array")
    return np.array([function(x) for x in a.ravel().tolist()], to).reshape(a.shape)


def _trimmed(x):
    """x without white space and zeros at its end, in whatever order."""
    zero = "\0" if isinstance(x, str) else b"\0"
    shorter = x.rstrip().rstrip(zero)
    return x if len(shorter) == len(x) else _trimmed(shorter)


_without_end = _each(_trimmed, _TEXT)

_comparisons = {"==": "equal", "!=": "not_equal", "<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal"}


def compare_chararrays(x1, x2, cmp, rstrip):
    """Compared as cmp says; rstrip: without the white space at their ends."""
    if cmp not in _comparisons:
        raise ValueError("comparison must be '==', '!=', '<', '>', '<=', '>='")
    x1, x2 = np.asarray(x1), np.asarray(x2)
    if x1.dtype.kind not in "US" or x2.dtype.kind not in "US":
        raise TypeError("comparison of non-string arrays")
    if rstrip:
        x1, x2 = _without_end(x1), _without_end(x2)
    return np.asarray(getattr(np, _comparisons[cmp])(x1, x2))


def _without_ends(operator):
    """A comparison that does not see white space at the ends."""
    return lambda x1, x2: compare_chararrays(x1, x2, operator, True)


for _sign, _name in _comparisons.items():
    globals()[_name] = _without_ends(_sign)


def __getattr__(name):
    if name not in ("array", "asarray", "chararray"):
        raise AttributeError(f"module 'numpy.char' has no attribute {name!r}")
    from numpy.char import _chararray
    return getattr(_chararray, name)


_publish(globals(), "numpy.char")
