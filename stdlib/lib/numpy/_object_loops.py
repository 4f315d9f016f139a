"""Ufuncs of objects: what they do with one or two of them, with Python's operators."""

import builtins
import math
import operator

import numpy as np
from numpy._objects import OBJECT, broadcast_of, is_objects, made
from numpy._time_plans import computed as time_computed

_absent = NotImplemented


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


binary = {
    "add": operator.add, "subtract": operator.sub, "multiply": operator.mul, "divide": operator.truediv, "floor_divide": operator.floordiv,
    "remainder": operator.mod, "power": operator.pow, "bitwise_and": operator.and_, "bitwise_or": operator.or_, "bitwise_xor": operator.xor,
    "left_shift": operator.lshift, "right_shift": operator.rshift, "maximum": lambda x, y: x if x >= y else y,
    "minimum": lambda x, y: x if x <= y else y, "logical_and": lambda x, y: x and y, "logical_or": lambda x, y: x or y,
    "equal": operator.eq, "not_equal": operator.ne, "less": operator.lt, "less_equal": operator.le, "greater": operator.gt,
    "greater_equal": operator.ge, "gcd": _gcd, "lcm": lambda x, y: builtins.abs(x // (_gcd(x, y) or 1) * y),
}
unary = {"negative": operator.neg, "positive": operator.pos, "absolute": abs, "invert": operator.invert, "square": lambda x: x * x,
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


def ufunc(name, a, b, out, where):
    """A ufunc of one or two operands, for every item."""
    if out is _absent and where is _absent and b is not _absent:
        planned = time_computed(name, a, b)
        if planned is not None:
            return planned
    arrays = [np.asarray(x) for x in ([a] if b is _absent else [a, b])]
    if not builtins.any(is_objects(x) for x in arrays + [out]):
        from ._flexible import ufunc as of_flexible
        return of_flexible(name, arrays, None if out is _absent else out, True if where is _absent else where)
    if where is not _absent:
        return NotImplemented
    function = (binary if len(arrays) == 2 else unary).get(name)
    if name in _of_numbers_only or function is None and len(arrays) == 2:
        from ._flexible import refuse
        refuse(name, arrays)
    shape = broadcast_of(*arrays)
    columns = [np.broadcast_to(x, shape).ravel().tolist() for x in arrays]
    values = list(map(function or _looped(name), *columns))
    if name in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal"):
        return np.array([bool(x) for x in values], dtype=bool).reshape(shape)[()]
    if out is not _absent and out is not None:
        if not is_objects(out) and not np.can_cast(OBJECT, out.dtype, "same_kind"):
            from numpy.core._exceptions import UFuncTypeError
            raise UFuncTypeError(f"Cannot cast ufunc '{name}' output from dtype('O') to {out.dtype!r} with casting rule 'same_kind'")
        out[...] = made(values, shape)
        return out
    return made(values, shape) if shape else values[0]
