"""numpy.char: methods of str for every element of an array of strings."""

import numpy as np
from numpy._objects import OBJECT, ObjectDtype, is_numbers, is_objects, made, made_from

_as_wide = "upper lower capitalize title swapcase strip lstrip rstrip".split()
_texts = "replace center ljust rjust zfill expandtabs".split()
_numbers = "find rfind index rindex count".split()
_tests = "startswith endswith isalpha isdigit isdecimal isnumeric isalnum isspace islower isupper istitle".split()
_objects_of = "split rsplit splitlines partition rpartition".split()

__all__ = [*_as_wide, *_texts, *_numbers, *_tests, *_objects_of, "add", "multiply", "mod", "join", "str_len", "array", "asarray", "equal", "not_equal", "less",
           "less_equal", "greater", "greater_equal"]


def _strings(a):
    a = a if is_objects(a) else np.asarray(a)
    if not is_objects(a) or a.dtype.kind != "U":
        raise TypeError("string operation on non-string array")
    return a


def _spread(*arguments):
    """Arguments that are arrays together, the others repeated: a shape and tuples of items."""
    arrays = [x if is_objects(x) else made_from(x, OBJECT) if not is_numbers(x) else made_from(x.tolist(), OBJECT) for x in arguments]
    shape = np.broadcast_shapes(*[a.shape for a in arrays])
    return shape, list(zip(*[np.broadcast_to(a, shape).flat for a in arrays]))


def _each(function, kind, as_wide=False):
    """function of the items, as an array of strings (as wide as they were, or as it takes), of objects, or of numbers."""
    def run(a, *arguments):
        a = _strings(a)
        shape, rows = _spread(a, *arguments)
        values = [function(*map(_python, row)) for row in rows]
        if kind is not None and not isinstance(kind, ObjectDtype):
            return np.array(values, dtype=kind).reshape(shape)
        return made(values, shape, a.dtype if as_wide else kind or ObjectDtype("U"))
    return run


def _python(x):
    return str(x) if isinstance(x, str) else x


for _name in _as_wide:
    globals()[_name] = _each(getattr(str, _name), None, True)
for _name in _texts:
    globals()[_name] = _each(getattr(str, _name), None)
for _name in _numbers:
    globals()[_name] = _each(getattr(str, _name), np.int64)
for _name in _tests:
    globals()[_name] = _each(getattr(str, _name), np.bool_)
for _name in ("split", "rsplit", "splitlines"):
    globals()[_name] = _each(getattr(str, _name), OBJECT)
del _name


def _parts(name):
    def run(a, sep):
        a = _strings(a)
        return made_from([list(getattr(str(x), name)(sep)) for x in a.flat], ObjectDtype("U")).reshape(a.shape + (3,))
    return run


partition, rpartition = _parts("partition"), _parts("rpartition")
add = _each(str.__add__, None)
multiply = _each(lambda x, n: x * max(n, 0), None)
mod = _each(lambda x, values: x % values, None)
str_len = _each(len, np.int64)


def join(sep, seq):
    seq = _strings(seq)
    return _each(lambda x, s: s.join(x), None)(seq, sep)


def array(obj, itemsize=None, copy=True, unicode=None, order=None):
    return np.array(obj, dtype=f"U{itemsize}" if itemsize else str)


def asarray(obj, itemsize=None, unicode=None, order=None):
    return array(obj, itemsize)


def equal(x1, x2):
    return _strings(x1) == x2


def not_equal(x1, x2):
    return _strings(x1) != x2


def less(x1, x2):
    return _strings(x1) < x2


def less_equal(x1, x2):
    return _strings(x1) <= x2


def greater(x1, x2):
    return _strings(x1) > x2


def greater_equal(x1, x2):
    return _strings(x1) >= x2
