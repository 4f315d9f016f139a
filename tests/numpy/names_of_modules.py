"""Modules in which programs look for numpy's functions, and rarer names."""
import warnings

import numpy as np
import numpy.core.numeric
import numpy.core.umath as umath
import numpy.lib.function_base as functions
from numpy.core.fromnumeric import ravel
from numpy.lib import Arrayterator, NumpyVersion
from numpy.lib.mixins import NDArrayOperatorsMixin
from numpy.linalg.linalg import norm
from numpy.matrixlib import matrix

print(umath.add is np.add, functions.diff is np.diff, ravel is np.ravel, norm is np.linalg.norm, matrix is np.matrix)
# expect: True True True True True
print(numpy.core.numeric.normalize_axis_tuple((0, -1), 3), numpy.core.array is np.array)
# expect: (0, 2) True
print(NumpyVersion("1.8.0rc1") < "1.8.0", NumpyVersion("1.10.0") > "1.9.3", NumpyVersion("1.9.0.dev-f16acvda") < "1.9.0")
# expect: True True True
print([block.shape for block in Arrayterator(np.arange(120).reshape(2, 3, 4, 5), 30)], list(Arrayterator(np.arange(4))[1:3].flat))
# expect: [(1, 1, 4, 5), (1, 1, 4, 5), (1, 1, 4, 5), (1, 1, 4, 5), (1, 1, 4, 5), (1, 1, 4, 5)] [1, 2]
print(np.mintypecode("fd"), np.mintypecode(["F", "d"]), np.mintypecode("hb"), np.sctype2char("i4"), np.obj2sctype(np.ones(1, "f4")))
# expect: d D d i <class 'numpy.float32'>
print(np.issctype(np.int32), np.issctype(3), np.issubclass_(3, int), np.issubsctype("f4", float), np.maximum_sctype("b"))
# expect: True False False False <class 'numpy.int64'>
print(np.cast["f4"]([1, 2]), np.string_ is np.bytes_, np.version.version >= "1.24", np.safe_eval("[1, 2]"))
# expect: [1. 2.] True True [1, 2]
low, high = np.byte_bounds(np.arange(12)[::-2])
print(high - low, np.dtype("complex128") == "D")  # expect: 88 True
np.who({"x": np.arange(3), "y": np.ones((2, 2))})
# expect: Name            Shape            Bytes            Type
# expect: ===========================================================
# expect:
# expect: x               3                24               int64
# expect: y               2 x 2            32               float64
# expect:
# expect: Upper bound on total bytes  =       56


class Number(NDArrayOperatorsMixin):
    def __init__(self, value):
        self.value = value

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **kwargs):
        result = getattr(ufunc, method)(*(x.value if isinstance(x, Number) else x for x in inputs), **kwargs)
        if out:
            out[0].value = result
            return out[0]
        return Number(result) if not isinstance(result, tuple) else tuple(map(Number, result))

    def __repr__(self):
        return f"Number({self.value})"


n = Number(3)
print(n + 1, 2 - n, -n, n * n, divmod(n, 2), n < 4, 2 ** n, n | 8, abs(n), ~n)
# expect: Number(4) Number(-1) Number(-3) Number(9) (Number(1), Number(1)) Number(True) Number(8) Number(11) Number(3) Number(-4)
n += 4
print(n)  # expect: Number(7)


@np.deprecate(message="Use new.")
def old():
    """Says what.

    And more.
    """
    return 5


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(old(), seen[0].message)  # expect: 5     `old` is deprecated!
    # expect:     Use new.
print(repr(old.__doc__))
# expect: '    `old` is deprecated!\n    Use new.\n\n    Says what.\n\n    And more.\n    '
