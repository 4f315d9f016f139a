# reduce, accumulate, reduceat, outer, at.
import numpy as np


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = np.arange(24).reshape(2, 3, 4)
for axis in (0, 1, 2, -1, None, (0, 2), ()):
    print(axis, np.add.reduce(x, axis=axis).tolist(), np.maximum.reduce(x, axis=axis).tolist())
    # expect: 0 [[12, 14, 16, 18], [20, 22, 24, 26], [28, 30, 32, 34]] [[12, 13, 14, 15], [16, 17, 18, 19], [20, 21, 22, 23]]
    # expect: 1 [[12, 15, 18, 21], [48, 51, 54, 57]] [[8, 9, 10, 11], [20, 21, 22, 23]]
    # expect: 2 [[6, 22, 38], [54, 70, 86]] [[3, 7, 11], [15, 19, 23]]
    # expect: -1 [[6, 22, 38], [54, 70, 86]] [[3, 7, 11], [15, 19, 23]]
    # expect: None 276 23
    # expect: (0, 2) [60, 92, 124] [15, 19, 23]
    # expect: () [[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]], [[12, 13, 14, 15], [16, 17, 18, 19], [20, 21, 22, 23]]] [[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]], [[12, 13, 14, 15], [16, 17, 18, 19], [20, 21, 22, 23]]]
print(np.subtract.reduce(x, axis=1).tolist(), np.divide.reduce([8.0, 2, 2]), np.logical_and.reduce(x, axis=2).tolist())
# expect: [[-12, -13, -14, -15], [-24, -25, -26, -27]] 2.0 [[False, True, True], [True, True, True]]
print(np.add.reduce(x, axis=1, keepdims=True).shape, np.add.reduce(x, axis=(0, 1), initial=100).tolist())
# expect: (2, 1, 4) [160, 166, 172, 178]
print(np.add.reduce(x, axis=2, where=x % 2 == 0).tolist(), np.add.reduce(np.ones(3, np.int8)).dtype, np.add.reduce(np.ones(3, np.uint8)).dtype)
# expect: [[2, 10, 18], [26, 34, 42]] int64 uint64
print(np.add.accumulate(x, axis=1).tolist(), np.multiply.accumulate([1, 2, 3, 4]), np.maximum.accumulate([3, 1, 4, 1, 5]))
# expect: [[[0, 1, 2, 3], [4, 6, 8, 10], [12, 15, 18, 21]], [[12, 13, 14, 15], [28, 30, 32, 34], [48, 51, 54, 57]]] [ 1  2  6 24] [3 3 4 4 5]
print(np.add.accumulate(np.ones(5, bool)), np.add.accumulate(np.arange(6).reshape(2, 3).T, axis=0).tolist())
# expect: [1 2 3 4 5] [[0, 3], [1, 7], [3, 12]]
print(np.add.reduceat(np.arange(8), [0, 4, 1, 5, 2, 6, 3, 7])[::2], np.add.reduceat(x, [0, 2], axis=1).tolist())
# expect: [ 6 10 14 18] [[[4, 6, 8, 10], [8, 9, 10, 11]], [[28, 30, 32, 34], [20, 21, 22, 23]]]
print(np.multiply.outer([1, 2, 3], [4, 5]).tolist(), np.add.outer(np.arange(2), np.ones((2, 2))).shape)
# expect: [[4, 5], [8, 10], [12, 15]] (2, 2, 2)
a = np.zeros(4)
np.add.at(a, [0, 1, 1, 3], [1, 2, 3, 4])
print(a)  # expect: [1. 5. 0. 4.]
a = np.arange(5)
np.negative.at(a, [0, 2])
print(a)  # expect: [ 0  1 -2  3  4]
out = np.zeros(4, int)
print(np.add.reduce(x, axis=(0, 1), out=out) is out, out)  # expect: True [60 66 72 78]
attempt(lambda: np.maximum.reduce([]))
# expect: ValueError: zero-size array to reduction operation maximum which has no identity
attempt(lambda: np.add.reduce([]))  # expect: 0.0
attempt(lambda: np.maximum.reduce(np.zeros((0, 3)), axis=0))
# expect: ValueError: zero-size array to reduction operation maximum which has no identity
attempt(lambda: np.maximum.reduce(np.zeros((0, 3)), axis=1))  # expect: array([], dtype=float64)
attempt(lambda: np.maximum.reduce([], initial=7))  # expect: 7.0
attempt(lambda: np.subtract.reduce(x, axis=None))
# expect: ValueError: reduction operation 'subtract' is not reorderable, so at most one axis may be specified
attempt(lambda: np.add.reduce(x, axis=3))
# expect: AxisError: axis 3 is out of bounds for array of dimension 3
attempt(lambda: np.add.reduce(x, axis=(0, 0)))  # expect: ValueError: duplicate value in 'axis'
attempt(lambda: np.sin.reduce(x))  # expect: ValueError: reduce only supported for binary functions
attempt(lambda: np.maximum.reduce(x, where=x > 1))
# expect: ValueError: reduction operation 'maximum' does not have an identity, so to use a where mask one has to specify 'initial'
attempt(lambda: np.add.reduceat(np.arange(4), [5]))
# expect: IndexError: index 5 out-of-bounds in add.reduceat [0, 4)
attempt(lambda: np.add.accumulate(3))  # expect: TypeError: cannot accumulate on a scalar
attempt(lambda: np.add.reduce(x, axis=0, out=np.zeros(3)))
# expect: ValueError: output parameter for reduction operation add has the wrong number of dimensions: Found 1 but expected 2
attempt(lambda: np.less.reduce(x))
# expect: TypeError: No loop matching the specified signature and casting was found for ufunc less
