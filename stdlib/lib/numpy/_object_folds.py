"""Folds of objects: the methods of ufuncs, running sums, spreads.

What numpy does with the operators of objects is done with them here, in numpy's order: from the first element on.
"""

import functools
import itertools
import operator

import numpy as np
from numpy._axes import axis_index
from numpy._object_loops import binary, unary
from numpy._objects import OBJECT, is_objects, made, made_from

_absent = NotImplemented
_identities = {"add": 0, "multiply": 1, "logical_or": False, "logical_and": True, "bitwise_or": 0, "bitwise_xor": 0, "bitwise_and": -1}


def _given(value, default=None):
    return default if value is _absent else value


def _objects(a):
    """a as an array of objects, or NotImplemented if it has none."""
    a = a if isinstance(a, np.ndarray) else np.asarray(a)
    return a if is_objects(a) else made_from(a, OBJECT)


def _put(result, out):
    out = _given(out)
    if out is None:
        return result
    out[...] = result
    return out


# ---- methods of ufuncs: the first argument is the ufunc's name

def _flexible(a):
    """a as an array of flexible elements, or None where it becomes objects."""
    a = a if isinstance(a, np.ndarray) else np.asarray(a)
    return a if a.dtype.kind in "mMSUV" and not a.dtype.hasobject else None


def _wants_objects(dtype):
    return dtype is not _absent and dtype is not None and np.dtype(dtype) == OBJECT


def _named(**options):
    return {name: value for name, value in options.items() if value is not _absent}


def ufunc_reduce(name, array, axis, dtype, out, keepdims, initial, where):
    flexible = None if _wants_objects(dtype) else _flexible(array)
    if flexible is not None:
        from numpy._flexible_folds import folded
        return folded(name, "reduce", flexible, (_given(axis, 0),), dtype, out, **_named(keepdims=keepdims, initial=initial, where=where))
    function, first = binary.get(name), _given(initial)
    if function is None or _given(where, True) is not True:
        return NotImplemented
    a = array if isinstance(array, np.ndarray) else np.asarray(array)
    if initial is _absent and not is_objects(a):
        first = _identities.get(name)       # numbers that are folded as objects begin with it

    def fold(items):
        if first is not None:
            return functools.reduce(function, items, first)
        if items:
            return functools.reduce(function, items)
        if name not in _identities:
            raise ValueError(f"zero-size array to reduction operation {name} which has no identity")
        return _identities[name]
    a = _objects(a)
    kind = _given(dtype)
    return a._reduced(fold, _given(axis, 0), _given(out), _given(keepdims, False), None if kind is None or np.dtype(kind) == OBJECT else kind)


def _one_axis(axis, ndim, method):
    """axis= of a method that has one."""
    axis = _given(axis, 0)
    axes = range(ndim) if axis is None else [axis_index(n, ndim) if ndim or n not in (0, -1) else 0 for n in (axis if isinstance(axis, tuple) else (axis,))]
    if not ndim:
        raise TypeError(f"cannot {method} on a scalar")
    if len(axes) != 1:
        raise ValueError(f"{method} does not allow multiple axes")
    return axes[0]


def ufunc_accumulate(name, array, axis, dtype, out):
    flexible = None if _wants_objects(dtype) else _flexible(array)
    a = _objects(array) if flexible is None else flexible
    axis = _one_axis(axis, a.ndim, "accumulate")
    if flexible is not None:
        from numpy._flexible_folds import folded
        return folded(name, "accumulate", flexible, (axis,), dtype, out)
    function = binary.get(name)
    if function is None:
        return NotImplemented
    return _put(a._along(axis, lambda items: list(itertools.accumulate(items, function))), out)


def ufunc_reduceat(name, array, indices, axis, dtype, out):
    flexible = None if _wants_objects(dtype) else _flexible(array)
    a = _objects(array) if flexible is None else flexible
    axis = _one_axis(axis, a.ndim, "reduceat")
    if flexible is not None:
        from numpy._flexible_folds import folded
        return folded(name, "reduceat", flexible, (indices, axis), dtype, out)
    function = binary.get(name)
    if function is None:
        return NotImplemented
    starts, length = np.asarray(indices).tolist(), a.shape[axis]
    for n in starts:
        if not 0 <= n < length:
            raise IndexError(f"index {n} out-of-bounds in {name}.reduceat [0, {length})")
    ends = [end if end > start else start + 1 for start, end in zip(starts, starts[1:] + [length])]
    lines = np.moveaxis(a, axis, -1)
    shape, items = lines.shape[:-1], lines.ravel().tolist()
    rows = [items[n:n + length] for n in range(0, len(items), length)]
    found = made([functools.reduce(function, row[start:end]) for row in rows for start, end in zip(starts, ends)], shape + (len(starts),))
    return _put(np.moveaxis(found, -1, axis), out)


def ufunc_outer(name, a, b, keywords):
    a, b = (x if isinstance(x, np.ndarray) else np.asarray(x) for x in (a, b))
    return getattr(np, name)(a.reshape(a.shape + (1,) * b.ndim), b, **keywords)


def ufunc_at(name, a, indices, b):
    values = None if b is _absent else np.asarray(b)
    if not is_objects(a) and (values is None or not is_objects(values)):
        from numpy._flexible_folds import stored
        return stored(name, a, indices, b)
    function = binary.get(name) if values is not None else unary.get(name)
    if function is None:
        return NotImplemented
    places = np.arange(a.size).reshape(a.shape)[indices]
    columns = () if values is None else (np.broadcast_to(_objects(values), np.shape(places)).ravel().tolist(),)
    for place, *others in zip(np.ravel(places).tolist(), *columns):
        where = np.unravel_index(place, a.shape)
        a[where] = function(a.item(place), *others)


# ---- running sums, limits

def cumsum(a, axis=None, dtype=None, out=None):
    a, axis = _objects(a), _given(axis)
    return ufunc_accumulate("add", a.ravel() if axis is None else a, 0 if axis is None else axis, None, out)


def cumprod(a, axis=None, dtype=None, out=None):
    a, axis = _objects(a), _given(axis)
    return ufunc_accumulate("multiply", a.ravel() if axis is None else a, 0 if axis is None else axis, None, out)


def clip(a, a_min, a_max, out=None, *others):
    result = _objects(a)
    low, high = _given(a_min), _given(a_max)
    if low is None and high is None:
        raise ValueError("One of max or min must be given")
    if low is not None:
        result = np.maximum(result, low)
    if high is not None:
        result = np.minimum(result, high)
    return _put(result, out)


def var(a, axis, out, ddof, keepdims):
    """The mean of squared distances from the mean."""
    def of(items):
        mean = functools.reduce(operator.add, items) / len(items)
        squares = [(x - mean) * (x - mean).conjugate() for x in items]
        return functools.reduce(operator.add, squares) / (len(items) - ddof)
    return a._reduced(of, axis, out, keepdims)


def around(a, decimals=0, out=None):
    """round() of each."""
    a = _objects(a)
    return _put(made([round(x, _given(decimals, 0)) for x in a.ravel().tolist()], a.shape), out)
