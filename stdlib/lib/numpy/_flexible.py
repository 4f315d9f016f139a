"""What arrays of text, bytes, times and structures are asked for beside moving their elements about: the core computes with numbers alone.

A method finds its function by the kind of the elements: those of times are numpy._time_arrays', the others are here.
"""

import operator

import _numpy
import numpy as np

from ._axes import axis_index
from ._time_plans import computed as time_computed

_absent = NotImplemented
ORDER = {"equal": operator.eq, "not_equal": operator.ne, "less": operator.lt, "less_equal": operator.le, "greater": operator.gt, "greater_equal": operator.ge}
LOGICAL = {"logical_and", "logical_or", "logical_xor", "logical_not"}
_WITH_LOOPS = {"add", "subtract", "multiply", "maximum", "minimum", "fmax", "fmin", "negative", "gcd", "lcm"}     # whose error names the operands' types


# ---- dtypes

def dtype_of_value(kind, value):
    """The dtype for this value, where only the kind is given."""
    from ._times import dtype_of
    return dtype_of(kind, value)


def characters_of(value):
    """Nested sequences of texts as such of their characters."""
    if isinstance(value, (str, bytes)):
        return [value[n:n + 1] for n in range(len(value))]
    return [characters_of(part) for part in value] if isinstance(value, (list, tuple)) else value


def fail_operands(a, b):
    names = [f"<class 'numpy.dtype[{kind.type.__name__}]'>" for kind in (a, b)]
    raise TypeError(f"The DType {names[0]} could not be promoted by {names[1]}. This means that no common DType exists for the given inputs. For example they "
                    f"cannot be stored in a single array unless the dtype is `object`. The full list of DTypes is: ({', '.join(names)})")


def fail_promotion(a, b):
    names = [f"<class 'numpy.dtype[{kind.type.__name__}]'>" for kind in (a, b)]
    raise TypeError(f"The DTypes {names[0]} and {names[1]} do not have a common DType. For example they cannot be stored in a single array "
                    "unless the dtype is `object`.")


# ---- ufuncs

def refuse_loop(name, shown):
    from numpy.core._exceptions import _UFuncNoLoopError
    raise _UFuncNoLoopError(f"ufunc '{name}' did not contain a loop with signature matching types {shown} -> None")


def class_names(kinds):
    names = [f"<class 'numpy.dtype[{kind.type.__name__}]'>" for kind in kinds]
    return names[0] if len(names) == 1 else f"({', '.join(names)})"


def refuse(name, arrays):
    if name in ORDER:
        refuse_loop(name, class_names([a.dtype for a in arrays]))
    if name in _WITH_LOOPS:
        kinds = ", ".join(repr(a.dtype) for a in arrays)
        refuse_loop(name, f"({kinds})" if len(arrays) > 1 else class_names([arrays[0].dtype]))
    raise TypeError(f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types "
                    "according to the casting rule ''safe''")


def _logical(name, arrays, out, where):
    """Of times and numbers by their truth; text and structures have none here."""
    kinds = [a.dtype for a in arrays]
    if any(kind.kind in "US" for kind in kinds):
        refuse_loop(name, class_names(kinds))
    for kind in kinds:
        if kind.kind == "V":
            raise TypeError(f"Cannot cast array data from {kind!r} to dtype('bool') according to the rule 'unsafe'")
    return getattr(np, name)(*[truths(a) if a.dtype.kind in "mM" else a for a in arrays], out=out, where=where)


def ufunc(name, arrays, out=None, where=True):
    """numpy's ufunc of that name: one of the operands is flexible, none is of objects."""
    kinds = {a.dtype.kind for a in arrays}
    if name in LOGICAL:
        return _logical(name, arrays, out, where)
    if kinds & set("mM"):
        from ._times import ufunc as of_times
        return of_times(name, *arrays, out=out, where=where)
    if "V" in kinds and name in ("equal", "not_equal"):
        from ._structures import compared
        result = compared(name, *arrays)
    elif name in ORDER and len(kinds) == 1 and kinds <= set("US"):
        result = compare_text(name, *arrays)
    else:
        refuse(name, arrays)
    if out is None:
        return result
    np.copyto(out, result, where=where)
    return out


def compared(name, a, b):
    """a < b of arrays and whatever, one of them flexible; NotImplemented where nothing compares."""
    planned = time_computed(name, a, b)
    if planned is not None:
        return planned
    equality = name in ("equal", "not_equal")
    a, b = (x if isinstance(x, np.ndarray) else np.asarray(x) for x in (a, b))
    kinds = a.dtype.kind + b.dtype.kind
    if "V" in kinds and equality:
        from ._structures import compared as of_structures
        return of_structures(name, a, b)
    try:
        if kinds in ("UU", "SS"):
            return compare_text(name, a, b)
        if set(kinds) <= set("mMbiufcV") and set(kinds) & set("mM"):
            return ufunc(name, [a, b])
    except (TypeError, ValueError) as error:
        if not equality or isinstance(error, FutureWarning):
            raise
        _warn_deprecated()
        return NotImplemented
    if equality:
        _warn_scalar()
    return NotImplemented


def _warn_deprecated():
    import warnings
    warnings.warn("elementwise comparison failed; this will raise an error in the future.", DeprecationWarning, stacklevel=4)


def _warn_scalar():
    import warnings
    warnings.warn("elementwise comparison failed; returning scalar instead, but in the future will perform elementwise comparison", FutureWarning,
                  stacklevel=4)


def _plain_rows(a, b):
    """Both of one width, in one row; an array that is repeated has one element."""
    if a.dtype == b.dtype and a.shape == b.shape and a.ndim == 1 and a.flags.c_contiguous and b.flags.c_contiguous and a.dtype.isnative:
        return (a, b), a.shape
    kind = np.promote_types(a.dtype, b.dtype)
    shape = np.broadcast_shapes(a.shape, b.shape)
    rows = [np.ascontiguousarray((x if x.size == 1 else np.broadcast_to(x, shape)).ravel(), kind) for x in (a, b)]
    return rows, shape


def compare_text(name, a, b):
    (x, y), shape = _plain_rows(a, b)
    if not (x.size and y.size):
        return np.zeros(shape, bool)
    return _numpy._compare_text(x, y, name).reshape(shape)[()]


# ---- methods

def method(name, a, *arguments):
    """ndarray's method of that name, of an array that is not of numbers; NotImplemented stands for what was not given."""
    arguments = list(arguments)
    while arguments and arguments[-1] is _absent:
        arguments.pop()
    if a.dtype.kind in "mM":
        from ._time_arrays import METHODS
        function = METHODS.get(name)
    else:
        function = _METHODS.get(name)
    if function is None:
        refuse(_UFUNCS.get(name, name), [a] * (name not in ("conjugate", "conj")) + [a])
    names = _PARAMETERS.get(name, ())
    return function(a, **{names[n]: value for n, value in enumerate(arguments) if value is not _absent})


_PARAMETERS = {
    **dict.fromkeys(("max", "min"), ("axis", "out", "keepdims", "initial", "where")), "ptp": ("axis", "out", "keepdims"),
    **dict.fromkeys(("any", "all"), ("axis", "out", "keepdims", "where")),
    **dict.fromkeys(("sum", "prod"), ("axis", "dtype", "out", "keepdims", "initial", "where")), "mean": ("axis", "dtype", "out", "keepdims", "where"),
    **dict.fromkeys(("var", "std"), ("axis", "dtype", "out", "ddof", "keepdims", "where")), **dict.fromkeys(("cumsum", "cumprod"), ("axis", "dtype", "out")),
    **dict.fromkeys(("sort", "argsort"), ("axis", "kind", "order")), **dict.fromkeys(("partition", "argpartition"), ("kth", "axis", "kind", "order")),
    "searchsorted": ("v", "side", "sorter"), **dict.fromkeys(("argmax", "argmin"), ("axis", "out", "keepdims")), "clip": ("min", "max", "out"),
    "round": ("decimals", "out"),
}
_UFUNCS = {"max": "maximum", "min": "minimum", "sum": "add", "mean": "add", "cumsum": "add", "prod": "multiply", "cumprod": "multiply", "std": "multiply",
           "var": "multiply", "ptp": "maximum", "dot": "multiply", "trace": "add", "conj": "conjugate", "round": "rint"}


def truths(a):
    """Is an element more than nothing?"""
    if not a.itemsize:
        return np.zeros(a.shape, bool)
    raw = np.ascontiguousarray(a).reshape(a.shape + (1,)).view("u1") if a.ndim else np.frombuffer(a.tobytes(), "u1")
    return (raw != 0).any(axis=-1)


def elements_nonzero(a):
    return truths(a).nonzero()


def elements_any(a, axis=None, out=None, keepdims=False, where=True):
    return np.any(truths(a), axis=axis, out=out, keepdims=bool(keepdims))


def elements_all(a, axis=None, out=None, keepdims=False, where=True):
    return np.all(truths(a), axis=axis, out=out, keepdims=bool(keepdims))


def _plain(row):
    return np.ascontiguousarray(row, row.dtype.newbyteorder("="))


def row_order(row, order=None):
    """The places of the elements of a row, sorted; equal ones stay in theirs."""
    if row.dtype.kind == "V":
        from ._structures import order_of
        return order_of(row, order)
    if order is not None:
        raise ValueError("Cannot specify order when the array has no fields.")
    return _numpy._order_text(_plain(row))


def elements_argsort(a, axis=-1, kind=None, order=None):
    if axis is None or a.ndim == 0:
        a, axis = a.ravel(), -1
    if a.ndim == 1:
        return row_order(a, order)
    lanes = np.moveaxis(a, axis, -1)
    places = np.empty(lanes.shape, np.int64)
    for at in np.ndindex(*lanes.shape[:-1]):
        places[at] = row_order(lanes[at], order)
    return np.moveaxis(places, -1, axis)


def elements_sort(a, axis=-1, kind=None, order=None):
    if a.ndim == 1:
        a[...] = a[row_order(a, order)]
        return
    lanes = np.moveaxis(a, axis, -1)
    for at in np.ndindex(*lanes.shape[:-1]):
        lane = lanes[at]
        lane[...] = lane[row_order(lane, order)]


def elements_partition(a, kth, axis=-1, kind="introselect", order=None):
    elements_sort(a, axis, None, order)


def elements_argpartition(a, kth, axis=-1, kind="introselect", order=None):
    return elements_argsort(a, axis, None, order)


def elements_searchsorted(a, v, side="left", sorter=None):
    v = np.asarray(v, None if a.dtype.kind != "V" else a.dtype)
    if v.dtype.kind not in "USV":
        v = v.astype(str)
    rows = np.promote_types(a.dtype, v.dtype)
    row = (a if sorter is None else a[np.asarray(sorter)]).astype(rows, copy=False)
    keys = v.ravel().astype(rows, copy=False)
    if rows.kind != "V" and row.ndim == 1:
        return _numpy._search_text(_plain(row), _plain(keys), side == "right").reshape(v.shape)[()]
    both = np.concatenate((row, keys) if side == "right" else (keys, row))
    rank = np.empty(len(both), np.int64)
    rank[row_order(both)] = np.arange(len(both))
    mine, theirs = (rank[:len(row)], rank[len(row):]) if side == "right" else (rank[len(keys):], rank[:len(keys)])
    return np.searchsorted(np.sort(mine), theirs).reshape(v.shape)[()]


def _text_place(a, axis, out, keepdims, last):
    if axis is None:
        lanes, shape = a, (1,) * a.ndim if keepdims else ()
    else:
        axis = axis_index(axis, a.ndim or 1) if a.ndim or axis not in (0, -1) else None
        lanes = a if axis is None else np.moveaxis(a, axis, -1)
        shape = tuple(1 if n == axis else size for n, size in enumerate(a.shape)) if keepdims else lanes.shape[:-1]
    found = _numpy._place_text(_plain(lanes.ravel()), a.size if axis is None else a.shape[axis], last).reshape(shape)
    if out is None:
        return found[()]
    if out.shape != shape:
        raise ValueError(f"output array does not match result of np.{'argmax' if last else 'argmin'}.")
    out[...] = found
    return out


def _place(a, axis, out, keepdims, last):
    name = "argmax" if last else "argmin"
    if not a.size:
        raise ValueError(f"attempt to get {name} of an empty sequence")
    if a.dtype.kind != "V":
        return _text_place(a, axis, out, keepdims, last)
    ranks = _ranks(a)
    return getattr(ranks, name)(axis, out, keepdims=keepdims)


def _ranks(a):
    """Numbers in the order of the elements, equal ones for equal ones."""
    flat = a.ravel()
    places = row_order(flat)
    ordered = flat[places]
    fresh = np.ones(len(flat), np.int64)
    fresh[1:] = ordered[1:] != ordered[:-1]
    ranks = np.empty(len(flat), np.int64)
    ranks[places] = np.cumsum(fresh)
    return ranks.reshape(a.shape)


def elements_argmax(a, axis=None, out=None, keepdims=False):
    return _place(a, axis, out, keepdims, True)


def elements_argmin(a, axis=None, out=None, keepdims=False):
    return _place(a, axis, out, keepdims, False)


_METHODS = {name: globals()[f"elements_{name}"] for name in """nonzero any all argsort sort partition argpartition searchsorted argmax
    argmin""".split()}
