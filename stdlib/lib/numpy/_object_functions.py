"""What the core calls when its own function of the same name meets strings or other objects (objects.c).

Arguments come in the order of the core's signatures; NotImplemented stands for one that was not given.
"""

import builtins
import operator

import numpy as np

from ._objects import OBJECT, TEXT_WIDTHS, ObjectArray, ObjectDtype, broadcast_of, is_numbers, is_objects, made, made_from, width_of
from ._objects import dtype as dtype_of

dtype = dtype_of
_absent = NotImplemented


def _given(value, default=None):
    return default if value is _absent else value


def _objects(x):
    return x if is_objects(x) else made_from(x)


def array(object, dtype, copy, order, subok, ndmin, like):
    return made_from(object, _given(dtype), _given(ndmin, 0))


def asarray(a, dtype, order, like):
    wanted = None if _given(dtype) is None else dtype_of(dtype)
    return a if is_objects(a) and (wanted is None or wanted == a.dtype) else made_from(a, wanted)


asanyarray = asarray


def ascontiguousarray(a, dtype, like):
    return asarray(a, dtype, None, like)


def _filled(shape, value, kind):
    kind = dtype_of(kind)
    if kind.kind in "US" and not kind._width:
        kind = ObjectDtype(kind.kind, 1)
    count = 1
    shape = tuple(shape) if hasattr(shape, "__len__") else (operator.index(shape),)
    for n in shape:
        count *= n
    return made([value] * count, shape, kind)


def _blank(kind, number):
    return dtype_of(kind).blank(number)


def empty(shape, dtype, order, like):
    return _filled(shape, _blank(dtype, None), dtype)


def zeros(shape, dtype, order, like):
    return _filled(shape, _blank(dtype, 0), dtype)


def ones(shape, dtype, order, like):
    return _filled(shape, _blank(dtype, 1), dtype)


def full(shape, fill_value, dtype, order, like):
    one = made_from(fill_value, _given(dtype))
    if one.ndim:
        result = _filled(shape, None, one.dtype)
        result[...] = one
        return result
    return _filled(shape, one._only(), one.dtype)


def _like(number):
    def make(prototype, dtype, order, subok, shape):
        kind = _given(dtype)
        kind = prototype.dtype if kind is None else kind
        return _filled(prototype.shape if _given(shape) is None else shape, _blank(kind, number), kind)
    return make


empty_like, zeros_like, ones_like = _like(None), _like(0), _like(1)


def full_like(a, fill_value, dtype, order, subok, shape):
    kind = _given(dtype)
    return _filled(a.shape if _given(shape) is None else shape, fill_value, a.dtype if kind is None else kind)


def _common(arrays):
    """Arrays of strings or objects that become one, and its dtype."""
    arrays = [_objects(a) if not is_numbers(a) else made_from(a, OBJECT) for a in arrays]
    for kind in "US":
        if builtins.all(a.dtype.kind == kind for a in arrays):
            return arrays, ObjectDtype(kind, builtins.max(a.dtype._width for a in arrays))
    if arrays[0].dtype.kind in "mMV" and builtins.all(a.dtype.kind == arrays[0].dtype.kind for a in arrays):
        return arrays, arrays[0].dtype.type.kind_of([x for a in arrays for x in a._listed()])
    return arrays, OBJECT


def _joined(arrays, join):
    arrays = list(arrays)
    texts = [a for a in arrays if not is_numbers(a)]
    arrays, kind = _common(arrays)
    if kind.kind == "O" and builtins.all(_objects(a).dtype.kind == "U" for a in texts):
        kind = ObjectDtype("U", builtins.max(width_of(a._listed()) for a in arrays))
    items, places = [], []
    for a in arrays:
        places.append(a._places + len(items))
        items += a._items
    return made_from(ObjectArray(items, join(places), OBJECT), kind)


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
    if x is _absent:
        return _objects(condition).nonzero()
    condition = np.asarray(condition)
    arrays, kind = _common([x, y])
    if kind.kind == "O" and builtins.any(isinstance(v, str) for v in (x, y)):
        kind = ObjectDtype("U", builtins.max(width_of(a._listed()) for a in arrays)) if builtins.all(
            isinstance(v, (str, int, float)) or is_numbers(v) or is_objects(v) and v.dtype.kind == "U" for v in (x, y)) else kind
    shape = np.broadcast_shapes(condition.shape, arrays[0].shape, arrays[1].shape)
    a, b = (v._view(np.broadcast_to(v._places, shape))._listed() for v in arrays)
    chosen = [p if c else q for c, p, q in zip(np.broadcast_to(condition, shape).ravel().tolist(), a, b)]
    return made(chosen, shape, kind)


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
              "max", "min", "any", "all", "mean", "nonzero", "argmax", "argmin"):
    globals()[_name] = _method(_name)


def copy(a, order, subok):
    return _objects(a).copy()


def take(a, indices, axis, out, mode):
    return _objects(a).take(indices, _given(axis), None, _given(mode, "raise"))


def shape(a):
    return _objects(a).shape


def ndim(a):
    return _objects(a).ndim


def size(a, axis):
    a = _objects(a)
    return a.size if _given(axis) is None else a.shape[axis]


def expand_dims(a, axis):
    a = _objects(a)
    return a._view(np.expand_dims(a._places, axis))


def moveaxis(a, source, destination):
    return a._view(np.moveaxis(a._places, source, destination))


def broadcast_to(array, shape, subok):
    array = _objects(array)
    return array._view(np.broadcast_to(array._places, shape))


def flatnonzero(a):
    return _objects(a).ravel().nonzero()[0]


def count_all_nonzero(a):
    return int(_objects(a).astype(bool).sum())


def astype(a, kind):
    """ndarray.astype, of numbers."""
    kind = dtype_of(kind)
    if kind.kind == "U" and not kind._width:
        kind = ObjectDtype("U", TEXT_WIDTHS.get(a.dtype.name, 32))
    items = a.ravel().tolist() if kind.kind == "O" else list(a.ravel())
    return made(items, a.shape, kind)


# ---- ufuncs

_binary = {
    "add": operator.add, "subtract": operator.sub, "multiply": operator.mul, "divide": operator.truediv, "floor_divide": operator.floordiv,
    "remainder": operator.mod, "power": operator.pow, "bitwise_and": operator.and_, "bitwise_or": operator.or_, "bitwise_xor": operator.xor,
    "left_shift": operator.lshift, "right_shift": operator.rshift, "maximum": lambda x, y: x if x >= y else y,
    "minimum": lambda x, y: x if x <= y else y, "logical_and": lambda x, y: x and y, "logical_or": lambda x, y: x or y,
    "equal": operator.eq, "not_equal": operator.ne, "less": operator.lt, "less_equal": operator.le, "greater": operator.gt,
    "greater_equal": operator.ge,
}
_unary = {"negative": operator.neg, "positive": operator.pos, "absolute": abs, "invert": operator.invert, "square": lambda x: x * x,
          "logical_not": operator.not_, "reciprocal": lambda x: 1 / x, "conjugate": lambda x: x.conjugate()}
_of_numbers_only = {"isnan", "isinf", "isfinite", "signbit", "copysign", "nextafter", "spacing", "logaddexp", "logaddexp2", "heaviside"}
_with_loops = {"add", "subtract", "multiply", "maximum", "minimum", "fmax", "fmin"}  # whose error names the operands' types


def _refuse(name, arrays):
    if name in _with_loops:
        from numpy.core._exceptions import _UFuncNoLoopError
        kinds = ", ".join(repr(a.dtype) for a in arrays)
        raise _UFuncNoLoopError(f"ufunc '{name}' did not contain a loop with signature matching types ({kinds}) -> None")
    raise TypeError(f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types "
                    "according to the casting rule ''safe''")


def _looped(name):
    def of(x):
        method = getattr(x, name, None)
        if not callable(method):
            raise TypeError(f"loop of ufunc does not support argument 0 of type {type(x).__name__} which has no callable {name} method")
        return method()
    return of


def _of_times(name, arrays):
    """Through the operators, which know units."""
    if name == "isnat":
        return arrays[0]._counts() == -2 ** 63
    if name not in _binary and name not in _unary:
        _refuse(name, arrays)
    if len(arrays) == 1:
        return _unary[name](arrays[0])
    a, b = arrays
    if name in ("maximum", "minimum"):
        return where((a >= b) if name == "maximum" else (a <= b), a, b)
    return _binary[name](a, b) if not is_numbers(a) else getattr(b, {"add": "__radd__", "multiply": "__rmul__"}.get(name, "__rsub__"))(a)


def arange(start, stop, step, dtype, *others):
    from ._datetimes import arange_of
    start, stop, step = _given(start), _given(stop), _given(step)
    kind = _given(dtype)
    if kind is None:
        kind = next(x for x in (start, stop, step) if hasattr(x, "dtype")).dtype
    kind = dtype_of(kind)
    return arange_of(start, stop, step, kind)


def ufunc(name, a, b):
    """A ufunc of one or two operands, for every item."""
    given = [a] if b is _absent else [a, b]
    arrays = [x if is_objects(x) or is_numbers(x) else np.asarray(x) for x in given]
    texts = [not is_numbers(x) and x.dtype.kind == "U" for x in arrays]
    compares = name in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal")
    if name in _of_numbers_only or builtins.any(texts) and not (compares and builtins.all(texts)):
        _refuse(name, arrays)
    if builtins.any(not is_numbers(x) and x.dtype.kind in "mM" for x in arrays):
        return _of_times(name, arrays)
    function = (_binary if len(given) == 2 else _unary).get(name)
    if function is None and len(given) == 2:
        _refuse(name, arrays)
    shape = broadcast_of(*arrays)
    columns = [np.broadcast_to(x, shape) for x in arrays]
    columns = [x.ravel().tolist() if is_numbers(x) else [str(i) if isinstance(i, str) else i for i in x.flat] for x in columns]
    values = list(map(function or _looped(name), *columns))
    if compares:
        return np.array([bool(x) for x in values], dtype=bool).reshape(shape)[()]
    return made(values, shape, OBJECT) if shape else values[0]
