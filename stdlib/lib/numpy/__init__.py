"""Arrays: the package over the C module _numpy.

Names come from _numpy; aliases and the few functions that are easier in Python follow.  Behaviour is numpy 1.24's.  What numpy has and
this package lacks is listed below, so that asking for it says so.
"""
import numbers as _numbers
from os import urandom as _urandom

import _numpy
from _numpy import *
from numpy._dispatch import public as _public, publish as _publish
from numpy._routines import elsewhere as _routines

__version__ = "1.24.2"
_start = _urandom(32)  # what numpy.random begins with, which is imported when first asked for

pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = Inf = Infinity = infty = PINF = float("inf")
NINF = -inf
nan = NaN = NAN = float("nan")
PZERO, NZERO = 0.0, -0.0
newaxis = None
little_endian = True
MAXDIMS, CLIP, WRAP, RAISE = 32, 1, 2, 0
typecodes = {"Character": "c", "Integer": "bhilqp", "UnsignedInteger": "BHILQP", "Float": "efdg", "Complex": "FDG",
             "AllInteger": "bBhHiIlLqQpP", "AllFloat": "efdgFDG", "Datetime": "Mm", "All": "?bhilqpBHILQPefdgFDGSUVOMm"}
True_, False_ = _numpy.True_, _numpy.False_

_numbers.Number.register(number)
_numbers.Complex.register(inexact)
_numbers.Real.register(floating)
_numbers.Integral.register(integer)

byte, short, intc, int_, intp, longlong = int8, int16, int32, int64, int64, int64
ubyte, ushort, uintc, uint, uintp, ulonglong = uint8, uint16, uint32, uint64, uint64, uint64
half, single, double, float_ = float16, float32, float64, float64
csingle = singlecomplex = complex64
cdouble = complex_ = cfloat = complex128
bool8 = bool_
longdouble = longfloat = float64  # this machine's long double is not among the element types
clongdouble = clongfloat = longcomplex = complex128
ScalarType = (int, float, complex, bool, bytes, str, memoryview, bool_, complex64, complex128, float16, float32, float64,
              int8, int16, int32, int64, uint8, uint16, uint32, uint64)
sctypes = {"int": [int8, int16, int32, int64], "uint": [uint8, uint16, uint32, uint64], "float": [float16, float32, float64],
           "complex": [complex64, complex128], "others": [bool, object, bytes, str]}
nbytes = {kind: dtype(kind).itemsize for kinds in sctypes.values() for kind in kinds if kind.__module__ == "numpy"}
MAY_SHARE_BOUNDS, MAY_SHARE_EXACT = 0, -1
BUFSIZE = UFUNC_BUFSIZE_DEFAULT = 8192
tracemalloc_domain = 389047
SHIFT_DIVIDEBYZERO, SHIFT_OVERFLOW, SHIFT_UNDERFLOW, SHIFT_INVALID = 0, 3, 6, 9
FPE_DIVIDEBYZERO, FPE_OVERFLOW, FPE_UNDERFLOW, FPE_INVALID = 1, 2, 4, 8
ERR_IGNORE, ERR_WARN, ERR_RAISE, ERR_CALL, ERR_PRINT, ERR_LOG, ERR_DEFAULT = 0, 1, 2, 3, 4, 5, 521


class AxisError(ValueError, IndexError):
    """An axis that the array does not have."""

    __module__ = "numpy"

    def __init__(self, axis, ndim=None, msg_prefix=None):
        if ndim is None and msg_prefix is None:
            self._msg, self.axis, self.ndim = axis, None, None
        else:
            self._msg, self.axis, self.ndim = msg_prefix, axis, ndim

    def __str__(self):
        if self.axis is None:
            return self._msg
        text = f"axis {self.axis} is out of bounds for array of dimension {self.ndim}"
        return text if self._msg is None else f"{self._msg}: {text}"


class ComplexWarning(RuntimeWarning):
    """An imaginary part is lost."""

    __module__ = "numpy"


class VisibleDeprecationWarning(UserWarning):
    """Deprecated, and shown to users."""

    __module__ = "numpy"


class ModuleDeprecationWarning(DeprecationWarning):
    """A module that goes."""

    __module__ = "numpy"


class TooHardError(RuntimeError):
    """A problem that was given up."""

    __module__ = "numpy"


for _alias, _name in (("abs", "absolute"), ("true_divide", "divide"), ("mod", "remainder"), ("conj", "conjugate"),
                      ("bitwise_not", "invert")):
    globals().setdefault(_alias, getattr(_numpy, _name))
_publish(globals(), "numpy")

# What is imported when it is first asked for: a name and its module.
_elsewhere = {
    **_routines,
    "random": "numpy.random",
    **dict.fromkeys("""linspace logspace geomspace meshgrid indices fromfunction broadcast_shapes broadcast_arrays ix_ diag diagflat tri tril
        triu tril_indices triu_indices fill_diagonal vander argwhere unravel_index ravel_multi_index put putmask place extract
        compress choose take_along_axis copyto ndindex ndenumerate
        issubdtype isscalar iterable isfortran real imag iscomplexobj isrealobj iscomplex isreal angle require asfarray
        apply_along_axis mgrid ogrid""".split(), "numpy._functions"),
    **dict.fromkeys("""atleast_1d atleast_2d atleast_3d flip fliplr flipud rot90 roll tile resize vstack row_stack hstack dstack column_stack
        array_split split hsplit vsplit dsplit append delete insert trim_zeros""".split(), "numpy._rearranging"),
    **dict.fromkeys(("iinfo", "finfo"), "numpy._limits"),
    "core": "numpy.core",
    **dict.fromkeys(("array2string", "array_str", "array_repr", "set_string_function", "set_printoptions", "get_printoptions",
                     "printoptions", "format_float_positional", "format_float_scientific"), "numpy.core.arrayprint"),
}


def __getattr__(name):
    where = _elsewhere.get(name)
    if where is None:
        if name.startswith("_"):
            raise AttributeError(f"module 'numpy' has no attribute {name!r}")
        from numpy._absent import explain
        raise AttributeError(explain(name))
    import importlib
    module = importlib.import_module(where)
    value = module if where == f"numpy.{name}" or name == "emath" else _public(name, getattr(module, name))
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *_elsewhere})
