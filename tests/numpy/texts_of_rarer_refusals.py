"""Texts that depend on what was seen first: types, shapes, places."""
import warnings

import numpy as np


def tell(work, *args, **keywords):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            print(work(*args, **keywords))
        except Exception as e:
            print(type(e).__name__, e)


tell(np.lcm, np.zeros(3, "u4"), np.zeros(3, "f2"), dtype="c8")
# expect: UFuncTypeError ufunc 'lcm' did not contain a loop with signature matching types (<class 'numpy.dtype[uint32]'>, <class 'numpy.dtype[float16]'>) -> <class 'numpy.dtype[complex64]'>
tell(np.lcm, 3, np.zeros(3, "f2"), dtype="c8")
# expect: UFuncTypeError ufunc 'lcm' did not contain a loop with signature matching types (<class 'numpy.dtype[complex64]'>, <class 'numpy.dtype[complex64]'>) -> <class 'numpy.dtype[complex64]'>
tell(np.gcd.outer, np.zeros(3, "i4"), np.zeros(3, "f8"), dtype="f8")
# expect: UFuncTypeError ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtype[int32]'>, <class 'numpy.dtype[float64]'>) -> <class 'numpy.dtype[float64]'>
tell(np.moveaxis, np.zeros((2, 3)), 3, 0)
# expect: AxisError source: axis 3 is out of bounds for array of dimension 2
tell(np.moveaxis, np.zeros((2, 3)), 0, -5)
# expect: AxisError destination: axis -5 is out of bounds for array of dimension 2
tell(np.rollaxis, np.zeros((2, 3)), 0, 4)
# expect: AxisError 'start' arg requires -2 <= start < 3, but 4 was passed in
tell(np.percentile, np.zeros(0), 30, method="lower")
# expect: IndexError index -1 is out of bounds for axis 0 with size 0
tell(np.percentile, np.zeros(0, int), 30, method="lower")
# expect: IndexError cannot do a non-empty take from an empty axes.
tell(np.percentile, np.zeros(0), 30)  # expect: IndexError cannot do a non-empty take from an empty axes.
tell(np.nonzero, np.array(True))
# expect: DeprecationWarning Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(cond).nonzero()` if the old behavior was intended. If the context of this warning is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.
tell(np.nonzero, np.array(3))
# expect: DeprecationWarning Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(arr).nonzero()` if the old behavior was intended.
tell(np.round, np.uint8(3), 1, out=np.zeros((), bool))
# expect: TypeError Cannot cast scalar from dtype('uint8') to dtype('bool') according to the rule 'same_kind'
tell(np.power, np.ones((1, 1), int), np.array([-1, -2]), out=np.ones((1, 1), int))
# expect: ValueError non-broadcastable output operand with shape (1,1) doesn't match the broadcast shape (1,2)
