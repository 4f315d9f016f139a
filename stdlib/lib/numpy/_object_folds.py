"""Folds of objects: the methods of ufuncs, running sums, spreads.

What numpy does with the operators of objects is done with them here, in numpy's order: from the first element on.
"""

import functools
import itertools
import operator

import numpy as np
from numpy._axes import axis_index
from numpy._object_loops import binary
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

def ufunc_reduce(name, array, axis, dtype, out, keepdims, initial, where):
    function, first = binary.get(name), _given(initial)
    if function is None or _given(where, True) is not True:
        return NotImplemented

    def fold(items):
        if first is not None:
            return functools.reduce(function, items, first)
        if items:
            return functools.reduce(function, items)
        if name not in _identities:
            raise ValueError(f"zero-size array to reduction operation {name} which has no identity")
        return _identities[name]
    a = _objects(array)
    kind = _given(dtype)
    return a._reduced(fold, _given(axis, 0), _given(out), _given(keepdims, False), None if kind is None or np.dtype(kind) == OBJECT else kind)


def ufunc_accumulate(name, array, axis, dtype, out):
    function = binary.get(name)
    if function is None:
        return NotImplemented
    a = _objects(array)
    axis = axis_index(_given(axis, 0), a.ndim)
    return _put(a._along(axis, lambda items: list(itertools.accumulate(items, function))), out)


def ufunc_outer(name, a, b):
    a, b = _objects(a), _objects(b)
    return getattr(np, name)(a.reshape(a.shape + (1,) * b.ndim), b)


def ufunc_at(name, a, indices, b):
    function = binary.get(name)
    if function is None or not is_objects(a):
        return NotImplemented
    places = np.arange(a.size).reshape(a.shape)[indices]
    values = np.broadcast_to(_objects(b), places.shape).ravel().tolist()
    for place, value in zip(np.ravel(places).tolist(), values):
        where = np.unravel_index(place, a.shape)
        a[where] = function(a[where], value)


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
