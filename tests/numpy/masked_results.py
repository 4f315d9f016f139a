# where= writes nothing elsewhere, whatever the type of out; reductions into out are cast by any means; reduceat of nothing; frexp of infinities.
import warnings

import numpy as np

warnings.simplefilter("ignore")
mask = np.array([True, False, True, False])
for dtype in ("i8", "f4", "c16", ">u2"):
    a = np.array([5, 7, 0, 9], dtype)
    print(dtype, np.logical_and(a, 3, out=a, where=mask, casting="unsafe").tolist(), np.add(a, 0.5, out=a, where=mask, casting="unsafe").tolist())
    print(np.sum([[1.5, 2], [3, 4]], axis=0, out=np.zeros(2, dtype)), np.min([[np.nan, 2], [3, 4]], axis=0, out=np.zeros(2, dtype)).real.astype("i2"))
    print(np.mean([1, 2, 6], out=np.zeros((), dtype)), np.var([1.5, 2, 6], out=np.zeros((), dtype)))
    # expect: i8 [1, 7, 0, 9] [1, 7, 0, 9]
    # expect: [4 6] [0 2]
    # expect: 3 4
    # expect: f4 [1.0, 7.0, 0.0, 9.0] [1.5, 7.0, 0.5, 9.0]
    # expect: [4.5 6. ] [0 2]
    # expect: 3.0 4.055556
    # expect: c16 [(1+0j), (7+0j), 0j, (9+0j)] [(1.5+0j), (7+0j), (0.5+0j), (9+0j)]
    # expect: [4.5+0.j 6. +0.j] [0 2]
    # expect: (3+0j) (4.055555555555555+0j)
    # expect: >u2 [1, 7, 0, 9] [1, 7, 0, 9]
    # expect: [4 6] [0 2]
    # expect: 3 4
for call in ("np.add.reduceat([1, 2], [])", "np.less.reduceat([1.5], [])", "np.true_divide.accumulate(np.array([1, 2], 'u1'), dtype='u1')",
             "np.logical_and.reduce([1, 2], dtype='i8')", "np.subtract.reduce(np.ones((1, 1)), axis=None, initial=2)", "np.gcd.reduce([1.5])",
             "np.dot(np.eye(2), np.eye(2), out=np.zeros((2, 2), 'f4'))",
             "np.take([1, 2, 3], [0.5, True])", "np.take([1, 2, 3], np.array([0.5]))", "np.round(np.array([11, 25]), 1, out=np.zeros(2, 'u8'))",
             "np.round(np.array([11, 25]), 1, out=np.zeros(2))", "np.frexp([np.inf, -np.inf, np.nan, 8.0])", "np.array([5, 6]).__ipow__(2.0)",
             "np.broadcast_to([1, 2], (2, 2, 2)).ravel('K')", "np.int8(3).numerator, np.uint8(4).denominator", "np.float64(3).numerator",
             "np.int8(3).as_integer_ratio()", "np.bool_(True).bit_count()", "f'{np.float32(1.1)} {np.float16(0.1)} {np.complex64(1.1)}'",
             "np.finfo('f4')", "np.array(5) == 'a'", "np.var(True, axis=-1, where=False, keepdims=True)"):
    try:
        print(call, repr(eval(call)))
    except Exception as error:
        print(call, type(error).__name__, error)  # expect: np.add.reduceat([1, 2], []) array([], dtype=int64)
        # expect: np.less.reduceat([1.5], []) TypeError No loop matching the specified signature and casting was found for ufunc less
        # expect: np.true_divide.accumulate(np.array([1, 2], 'u1'), dtype='u1') TypeError No loop matching the specified signature and casting was found for ufunc divide
        # expect: np.logical_and.reduce([1, 2], dtype='i8') TypeError No loop matching the specified signature and casting was found for ufunc logical_and
        # expect: np.subtract.reduce(np.ones((1, 1)), axis=None, initial=2) ValueError reduction operation 'subtract' is not reorderable, so at most one axis may be specified
        # expect: np.gcd.reduce([1.5]) UFuncTypeError ufunc 'gcd' did not contain a loop with signature matching types (None, <class 'numpy.dtype[float64]'>) -> None
        # expect: np.dot(np.eye(2), np.eye(2), out=np.zeros((2, 2), 'f4')) ValueError output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)
        # expect: np.take([1, 2, 3], [0.5, True]) array([1, 2])
        # expect: np.take([1, 2, 3], np.array([0.5])) TypeError Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'
        # expect: np.round(np.array([11, 25]), 1, out=np.zeros(2, 'u8')) TypeError Cannot cast array data from dtype('int64') to dtype('uint64') according to the rule 'same_kind'
        # expect: np.round(np.array([11, 25]), 1, out=np.zeros(2)) array([11., 25.])
        # expect: np.frexp([np.inf, -np.inf, np.nan, 8.0]) (array([ inf, -inf,  nan,  0.5]), array([0, 0, 0, 4], dtype=int32))
        # expect: np.array([5, 6]).__ipow__(2.0) array([25, 36])
        # expect: np.broadcast_to([1, 2], (2, 2, 2)).ravel('K') array([1, 2, 1, 2, 1, 2, 1, 2])
        # expect: np.int8(3).numerator, np.uint8(4).denominator (3, 1)
        # expect: np.float64(3).numerator AttributeError 'numpy.float64' object has no attribute 'numerator'
        # expect: np.int8(3).as_integer_ratio() AttributeError 'numpy.int8' object has no attribute 'as_integer_ratio'
        # expect: np.bool_(True).bit_count() AttributeError 'numpy.bool_' object has no attribute 'bit_count'
        # expect: f'{np.float32(1.1)} {np.float16(0.1)} {np.complex64(1.1)}' '1.100000023841858 0.0999755859375 (1.100000023841858+0j)'
        # expect: np.finfo('f4') finfo(resolution=1e-06, min=-3.4028235e+38, max=3.4028235e+38, dtype=float32)
        # expect: np.array(5) == 'a' False
        # expect: np.var(True, axis=-1, where=False, keepdims=True) nan

a = np.zeros((3, 3), int)
a.flat[[0, 4, 8]] = [1, 2]
a.flat[1:3] = [np.nan]
a.flat[5:] = []
print(a.tolist())
# expect-error: ValueError: cannot convert float NaN to integer
