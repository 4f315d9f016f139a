"""What the core calls when its own function of the same name meets what are no numbers (objects.c): objects, or flexible elements.

Arguments come in the order of the core's signatures; NotImplemented stands for one that was not given.
"""

import builtins
import itertools
import math
import operator

import numpy as np

from ._places import is_elsewhere
from ._objects import OBJECT, is_objects, made, made_from
from ._objects import dtype as dtype_of
from ._object_folds import around, clip, cumprod, cumsum, ufunc_accumulate, ufunc_at, ufunc_outer, ufunc_reduce, ufunc_reduceat
from ._object_loops import ufunc
from ._object_products import dot, inner, matmul, vdot

dtype = dtype_of
_absent = NotImplemented


def _given(value, default=None):
    return default if value is _absent else value


def _objects(x):
    return x if isinstance(x, np.ndarray) else np.asarray(x)


def array(object, dtype, copy, order, subok, ndmin, like):
    return made_from(object, _given(dtype), _given(ndmin, 0))


def asarray(a, dtype, order, like):
    wanted = None if _given(dtype) is None else dtype_of(dtype)
    return a if isinstance(a, np.ndarray) and is_elsewhere(a) and (wanted is None or wanted == a.dtype) else made_from(a, wanted)


asanyarray = asarray


def frombuffer(buffer, dtype, count, offset, like):
    raise ValueError("cannot create an OBJECT array from memory buffer")


def ascontiguousarray(a, dtype, like):
    return asarray(a, dtype, None, like)


def _filled(shape, value):
    """An array of objects."""
    shape = tuple(shape) if hasattr(shape, "__len__") else (operator.index(shape),)
    return made([value] * builtins.int(np.prod(shape, dtype=int)), shape)


def _made(shape, kind, value):
    """An array of objects, or of structures with objects; what the core refuses of other dtypes it refuses for good."""
    kind = dtype_of(kind)
    if kind is OBJECT:
        return _filled(shape, value)
    if not kind.hasobject:
        return NotImplemented
    from ._object_structures import filled
    return filled(shape, kind, value, value or 0)


def empty(shape, dtype, order, like):
    return _made(shape, dtype, None)


def zeros(shape, dtype, order, like):
    return _made(shape, dtype, 0)


def ones(shape, dtype, order, like):
    return _made(shape, dtype, 1)


def full(shape, fill_value, dtype, order, like):
    one = made_from(fill_value, _given(dtype))
    if not is_objects(one):
        result = np.empty(shape, one.dtype)
        result[...] = one
        return result
    result = _filled(shape, one._only() if not one.ndim else None)
    if one.ndim:
        result[...] = one
    return result


def _like(number):
    def make(prototype, dtype, order, subok, shape):
        return full_like(prototype, number, dtype, order, subok, shape)
    return make


empty_like, zeros_like, ones_like = _like(None), _like(0), _like(1)


def full_like(a, fill_value, dtype, order, subok, shape):
    kind = _given(dtype)
    shape = _objects(a).shape if _given(shape) is None else shape
    kind = _objects(a).dtype if kind is None else dtype_of(kind)
    return _filled(shape, fill_value) if kind is OBJECT else np.zeros(shape, kind) if kind.hasobject and fill_value == 0 else np.full(shape, fill_value, kind)


def _joined(arrays, join):
    """Arrays of objects, and others that become some, as one."""
    arrays = [_objects(a) for a in arrays]
    if builtins.all(a.dtype.names is not None for a in arrays):
        from ._object_structures import joined as of_structures
        return of_structures(arrays, join)
    arrays = [a if is_objects(a) else made_from(a, OBJECT) for a in arrays]
    items, places = [], []
    for a in arrays:
        places.append(a._places + len(items))
        items += a._items
    joined = join(places)
    return made([items[k] for k in joined.ravel().tolist()], joined.shape)


def concatenate(arrays, axis, out, dtype, casting):
    joined = _joined(arrays, lambda places: np.concatenate(places, _given(axis, 0)))
    if dtype is not _absent and dtype is not None:
        joined = joined.astype(dtype)
    if out is _absent or out is None:
        return joined
    out[...] = joined
    return out


def stack(arrays, axis, *others):
    return _joined(arrays, lambda places: np.stack(places, _given(axis, 0)))


def where(condition, x, y):
    condition = np.asarray(condition)
    if x is _absent:
        return condition.nonzero()
    arrays = [_objects(v) for v in (x, y)]
    if builtins.any(a.dtype.names is not None and a.dtype.hasobject for a in arrays):
        return _joined([np.broadcast_to(a, condition.shape) for a in arrays], lambda places: np.where(condition, *places))
    shape = np.broadcast_shapes(condition.shape, arrays[0].shape, arrays[1].shape)
    chosen = np.broadcast_to(condition, shape)
    if not builtins.any(is_objects(a) for a in arrays):
        kinds = [a.dtype for a in arrays]
        result = np.empty(shape, np.promote_types(*kinds))
        result[...] = np.broadcast_to(arrays[1], shape)
        chosen = chosen.astype(bool)
        result[chosen] = np.broadcast_to(arrays[0], shape)[chosen]
        return result
    a, b = (np.broadcast_to(made_from(v, OBJECT), shape)._listed() for v in arrays)
    return made([p if c else q for c, p, q in zip(chosen.ravel().tolist(), a, b)], shape)


def sort(a, axis, kind, order):
    result = _objects(a).copy()
    axis = _given(axis, -1)
    if axis is None:
        result, axis = result.ravel(), -1
    result.sort(axis, None, _given(order))
    return result


def _method(name):
    def function(a, *arguments):
        arguments = list(arguments)
        while arguments and arguments[-1] is _absent:
            arguments.pop()
        return getattr(_objects(a), name)(*[_given(x) for x in arguments])
    return function


for _name in ("argsort", "searchsorted", "repeat", "take", "reshape", "transpose", "swapaxes", "squeeze", "ravel", "diagonal", "copy", "sum", "prod",
              "max", "min", "any", "all", "mean", "nonzero", "ptp", "cumsum", "cumprod", "var", "std", "clip", "around", "argpartition"):
    globals()[_name] = _method(_name)


def _place(name):
    def function(a, axis, out, keepdims):
        options = {} if keepdims is _absent else {"keepdims": keepdims}
        return getattr(_objects(a), name)(_given(axis), _given(out), **options)
    return function


argmax, argmin = _place("argmax"), _place("argmin")
around = _method("round")


def partition(a, kth, axis, kind, order):
    return sort(a, axis, kind, order)


def copy(a, order, subok):
    return _objects(a).copy()


def take(a, indices, axis, out, mode):
    return _objects(a).take(indices, _given(axis), None, _given(mode, "raise"))


def shape(a):
    return _objects(a).shape


def ndim(a):
    return _objects(a).ndim


def result_type(arrays):
    from functools import reduce
    return reduce(np.promote_types, [np.dtype(x) if isinstance(x, (np.dtype, type, str)) else _objects(x).dtype for x in arrays])


def size(a, axis):
    a = _objects(a)
    return a.size if _given(axis) is None else a.shape[axis]


def expand_dims(a, axis):
    a = _objects(a)
    return a._view(np.expand_dims(a._places, axis))


def moveaxis(a, source, destination):
    a = _objects(a)
    return a._view(np.moveaxis(a._places, source, destination))


def broadcast_to(array, shape, subok):
    array = _objects(array)
    return array._view(np.broadcast_to(array._places, shape))


def flatnonzero(a):
    return _objects(a).ravel().nonzero()[0]


def count_all_nonzero(a):
    return len(flatnonzero(a))


def astype(a, kind):
    """ndarray.astype to objects, or to structures with some."""
    if dtype_of(kind) is not OBJECT:
        return made_from(a, kind)
    return made(a.ravel().tolist(), a.shape)


def fromiter(iterable, dtype, count, like):
    """Of objects, or of elements that are blocks."""
    kind, count = dtype_of(dtype), _given(count, -1)
    items = list(itertools.islice(iterable, builtins.max(count, 0)) if count >= 0 else iterable)
    if len(items) < count:
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(items)} items.")
    if kind is OBJECT:
        return made(items, (len(items),))
    result = np.empty((len(items),), kind)
    for n, item in enumerate(items):
        result[n] = item
    return result


def _arange_of_objects(start, stop, step):
    """start, start + step, and so on by the difference of these two."""
    start, stop = (0, start) if stop is None else (start, stop)
    step = 1 if step is None else step
    count = math.ceil((stop - start) / step)
    return made([start + n * (start + step - start) if n else start for n in range(count)], (builtins.max(count, 0),))


def arange(start, stop, step, dtype, *others):
    start, stop, step, kind = _given(start), _given(stop), _given(step), _given(dtype)
    kind = None if kind is None else dtype_of(kind)
    if kind == OBJECT or kind is None and builtins.any(is_objects(np.asarray(x)) for x in (start, stop, step) if x is not None):
        return _arange_of_objects(start, stop, step)
    given = [np.asarray(x).dtype.kind for x in (start, stop, step) if x is not None]
    if kind is not None and kind.kind not in "mM" or kind is None and not set(given) & set("mM"):
        raise TypeError(f"arange() not supported for inputs with DType {type(np.asarray(start).dtype)}.") if not set(given) <= set("US") else TypeError(
            "arange() not supported for inputs with DType <class 'numpy.dtype[str_]'>.")
    from ._times import arange_of
    return arange_of(start, stop, step, kind)
