"""NDArrayOperatorsMixin: Python's operators for classes that only define __array_ufunc__."""

import numpy as np

__all__ = ["NDArrayOperatorsMixin"]

_binary = {"lt": "less", "le": "less_equal", "eq": "equal", "ne": "not_equal", "gt": "greater", "ge": "greater_equal"}
_numeric = {"add": "add", "sub": "subtract", "mul": "multiply", "matmul": "matmul", "truediv": "true_divide", "floordiv": "floor_divide",
            "mod": "remainder", "divmod": "divmod", "pow": "power", "lshift": "left_shift", "rshift": "right_shift", "and": "bitwise_and",
            "xor": "bitwise_xor", "or": "bitwise_or"}
_unary = {"neg": "negative", "pos": "positive", "abs": "absolute", "invert": "invert"}


def _steps_back(other):
    """Whether other says that it is not for ufuncs."""
    try:
        return other.__array_ufunc__ is None
    except AttributeError:
        return False


def _forward(ufunc):
    return lambda self, other: NotImplemented if _steps_back(other) else ufunc(self, other)


def _reflected(ufunc):
    return lambda self, other: NotImplemented if _steps_back(other) else ufunc(other, self)


def _inplace(ufunc):
    return lambda self, other: ufunc(self, other, out=(self,))


def _alone(ufunc):
    return lambda self: ufunc(self)


class NDArrayOperatorsMixin:
    """Operators that call the ufunc of the same meaning."""

    __slots__ = ()


def _define(name, function):
    function.__name__ = f"__{name}__"
    function.__qualname__ = f"{NDArrayOperatorsMixin.__qualname__}.__{name}__"
    setattr(NDArrayOperatorsMixin, function.__name__, function)


for _name, _ufunc in (_binary | _numeric).items():
    _define(_name, _forward(getattr(np, _ufunc)))
for _name, _ufunc in _numeric.items():
    _define("r" + _name, _reflected(getattr(np, _ufunc)))
    if _name != "divmod":
        _define("i" + _name, _inplace(getattr(np, _ufunc)))
for _name, _ufunc in _unary.items():
    _define(_name, _alone(getattr(np, _ufunc)))
