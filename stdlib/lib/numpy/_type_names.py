"""Older ways to ask for and about element types."""
import numpy as np

string_, unicode_ = np.bytes_, np.str_
_largest_first = "GDFgdfQqLlIiHhBb?"
_by_number = "?bBhHiIlLqQfdgFDGOSUVMme"
_names = """byte ubyte short ushort int uint intp uintp long ulong longlong ulonglong intc uintc int_ int0 uint0 half single double float float_ longdouble longfloat
    csingle singlecomplex cdouble cfloat complex complex_ clongdouble clongfloat longcomplex bool bool_ bool8 object object_ object0 bytes bytes_ bytes0 string_
    str str_ str0 unicode unicode_ void void0 datetime64 timedelta64 p P a""".split()
_sized = ["b1", "M8", "m8"] + [f"{kind}{size}" for kind, sizes in (("i", (1, 2, 4, 8)), ("u", (1, 2, 4, 8)), ("f", (2, 4, 8)), ("c", (8, 16))) for size in sizes]
sctypeDict = {
    **{number: np.dtype(letter).type for number, letter in enumerate(_by_number)},
    **{name: np.dtype(name).type for name in [*_by_number, *_names, *_sized]},
    **{kind.__name__: kind for kind in np.nbytes},
}


def mintypecode(typechars, typeset="GDFgdf", default="d"):
    """The letter of the smallest type of a set that can hold all of these types (letters, or arrays)."""
    letters = [t if isinstance(t, str) else np.asarray(t).dtype.char for t in typechars]
    wanted = {t for t in letters if t in typeset}
    if not wanted:
        return default
    if "F" in wanted and "d" in wanted:
        return "D"
    return min(wanted, key=_largest_first.index)


def obj2sctype(rep, default=None):
    """The scalar type of a dtype, a type, a name or an array; default, if it has none."""
    if isinstance(rep, type) and issubclass(rep, np.generic):
        return rep
    if isinstance(rep, np.ndarray):
        return rep.dtype.type
    try:
        return np.dtype(rep).type
    except Exception:
        return default


def sctype2char(sctype):
    """The letter of a type."""
    kind = obj2sctype(sctype)
    if kind is None:
        raise ValueError("unrecognized type")
    return np.dtype(kind).char


def issctype(rep):
    """Whether rep is a scalar type or a dtype."""
    if not isinstance(rep, (type, np.dtype)):
        return False
    kind = obj2sctype(rep)
    return kind is not None and kind != np.object_


def issubclass_(arg1, arg2):
    """issubclass that is False for what is no class."""
    try:
        return issubclass(arg1, arg2)
    except TypeError:
        return False


def issubsctype(arg1, arg2):
    """Whether the first's scalar type is derived from the second's."""
    return issubclass(obj2sctype(arg1), obj2sctype(arg2))


def maximum_sctype(t):
    """The type of the same kind with the most precision."""
    kind = obj2sctype(t)
    if kind is None:
        return t
    base = {"i": "int", "u": "uint", "f": "float", "c": "complex"}.get(np.dtype(kind).kind)
    return np.sctypes[base][-1] if base else kind


class _Casts(dict):
    """numpy.cast[type](x): x as an array of that type."""

    def __getitem__(self, key):
        kind = obj2sctype(key)
        return lambda x: np.array(x, copy=False).astype(kind)


cast = _Casts()
