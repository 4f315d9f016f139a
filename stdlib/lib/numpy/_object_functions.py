"""What the core calls when its own function of the same name meets what are no numbers (objects.c): objects, or flexible elements.

Arguments come in the order of the core's signatures; NotImplemented stands for one that was not given.
"""

import builtins
import itertools
import math
import operator

import numpy as np

from ._places import is_elsewhere
from ._objects import OBJECT, broadcast_of, is_objects, made, made_from
from ._objects import dtype as dtype_of

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
    if builtins.any(a.dtype.names is not None for a in arrays):
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
              "max", "min", "any", "all", "mean", "nonzero", "argmax", "argmin", "ptp", "cumsum", "cumprod", "var", "std", "clip", "around", "argpartition"):
    globals()[_name] = _method(_name)


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


# ---- products

def _operands(*values):
    """As arrays; None if none is of objects, and the core's refusal stands."""
    arrays = [_objects(x) for x in values]
    return [a if is_objects(a) else made_from(a, OBJECT) for a in arrays] if builtins.any(is_objects(a) for a in arrays) else None


def _product(x, y):
    """The sum of products of two rows."""
    from functools import reduce
    return reduce(operator.add, map(operator.mul, x, y)) if x else 0


def _delivered(result, out):
    if out is None or out is _absent:
        return result
    if out.shape != np.shape(result):
        raise ValueError("output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)")
    out[...] = result
    return out


_SIGNATURE = "(n?,k),(k,m?)->(n?,m?)"


def matmul(x1, x2, out):
    """Products of matrices of objects, the last two dimensions."""
    operands = _operands(x1, x2)
    if operands is None:
        return NotImplemented
    a, b = operands
    for n, x in enumerate(operands):
        if not x.ndim:
            raise ValueError(f"matmul: Input operand {n} does not have enough dimensions (has 0, gufunc core with signature {_SIGNATURE} requires 1)")
    left, right = a.reshape(1, -1) if a.ndim == 1 else a, b.reshape(-1, 1) if b.ndim == 1 else b
    if left.shape[-1] != right.shape[-2]:
        raise ValueError(f"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {_SIGNATURE} "
                         f"(size {right.shape[-2]} is different from {left.shape[-1]})")
    lead = np.broadcast_shapes(left.shape[:-2], right.shape[:-2])
    left, right = (x._view(np.broadcast_to(x._places, lead + x.shape[-2:])) for x in (left, right))
    items = []
    for at in np.ndindex(*lead):
        rows, columns = left[at].tolist(), right[at].T.tolist()
        items += [_product(row, column) for row in rows for column in columns]
    shape = lead + (left.shape[-2],) * (a.ndim > 1) + (right.shape[-1],) * (b.ndim > 1)
    return _delivered(made(items, shape) if shape else items[0], out)


def dot(a, b, out):
    """Sums of products of objects over a's last and b's last dimension but one."""
    operands = _operands(a, b)
    if operands is None:
        return NotImplemented
    a, b = operands
    if not a.ndim or not b.ndim:
        return _delivered(a * b, out)
    axis = b.ndim - 2 if b.ndim > 1 else 0
    if a.shape[-1] != b.shape[axis]:
        raise ValueError(f"shapes {str(a.shape).replace(' ', '')} and {str(b.shape).replace(' ', '')} not aligned: {a.shape[-1]} (dim {a.ndim - 1}) != "
                         f"{b.shape[axis]} (dim {axis})")
    rest = [n for n in range(b.ndim) if n != axis]
    rows = a.reshape(-1, a.shape[-1]).tolist()
    columns = b.transpose(rest + [axis]).reshape(-1, b.shape[axis]).tolist()
    items = [_product(row, column) for row in rows for column in columns]
    shape = a.shape[:-1] + tuple(b.shape[n] for n in rest)
    return _delivered(made(items, shape) if shape else items[0], out)


def inner(a, b):
    """Sums of products of objects over the last dimensions."""
    b = _objects(b)
    return dot(a, b if b.ndim < 2 else b.swapaxes(-1, -2) if b.ndim == 2 else np.moveaxis(b, -1, -2), None)


def vdot(a, b):
    """The sum of products of all elements, a's conjugated."""
    operands = _operands(a, b)
    if operands is None:
        return NotImplemented
    x, y = (part.ravel().tolist() for part in operands)
    if len(x) != len(y):
        raise ValueError("cannot reshape array of size " + f"{len(x)} into shape ({len(y)},)")
    return _product([part.conjugate() for part in x], y)


# ---- ufuncs

def _gcd(x, y):
    try:
        return math.gcd(x, y)
    except TypeError:
        while y:
            x, y = y, x % y
        return builtins.abs(x)


def _sign(x):
    if x < 0:
        return -1
    return 1 if x > 0 else 0


_binary = {
    "add": operator.add, "subtract": operator.sub, "multiply": operator.mul, "divide": operator.truediv, "floor_divide": operator.floordiv,
    "remainder": operator.mod, "power": operator.pow, "bitwise_and": operator.and_, "bitwise_or": operator.or_, "bitwise_xor": operator.xor,
    "left_shift": operator.lshift, "right_shift": operator.rshift, "maximum": lambda x, y: x if x >= y else y,
    "minimum": lambda x, y: x if x <= y else y, "logical_and": lambda x, y: x and y, "logical_or": lambda x, y: x or y,
    "equal": operator.eq, "not_equal": operator.ne, "less": operator.lt, "less_equal": operator.le, "greater": operator.gt,
    "greater_equal": operator.ge, "gcd": _gcd, "lcm": lambda x, y: builtins.abs(x // (_gcd(x, y) or 1) * y),
}
_unary = {"negative": operator.neg, "positive": operator.pos, "absolute": abs, "invert": operator.invert, "square": lambda x: x * x,
          "logical_not": operator.not_, "reciprocal": lambda x: 1 / x, "conjugate": lambda x: x.conjugate(),
          "floor": math.floor, "ceil": math.ceil, "trunc": math.trunc, "sign": _sign}
_of_numbers_only = {"isnan", "isinf", "isfinite", "signbit", "copysign", "nextafter", "spacing", "logaddexp", "logaddexp2", "heaviside"}


def _looped(name):
    def of(x):
        method = getattr(x, name, None)
        if not callable(method):
            raise TypeError(f"loop of ufunc does not support argument 0 of type {type(x).__name__} which has no callable {name} method")
        return method()
    return of


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


def ufunc(name, a, b, out, where):
    """A ufunc of one or two operands, for every item."""
    arrays = [np.asarray(x) for x in ([a] if b is _absent else [a, b])]
    if not builtins.any(is_objects(x) for x in arrays):
        from ._flexible import ufunc as of_flexible
        return of_flexible(name, arrays, _given(out), _given(where, True))
    if out is not _absent or where is not _absent:
        return NotImplemented
    function = (_binary if len(arrays) == 2 else _unary).get(name)
    if name in _of_numbers_only or function is None and len(arrays) == 2:
        from ._flexible import refuse
        refuse(name, arrays)
    shape = broadcast_of(*arrays)
    columns = [np.broadcast_to(x, shape).ravel().tolist() for x in arrays]
    values = list(map(function or _looped(name), *columns))
    if name in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal"):
        return np.array([bool(x) for x in values], dtype=bool).reshape(shape)[()]
    return made(values, shape) if shape else values[0]
