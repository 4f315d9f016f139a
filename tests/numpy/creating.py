# Making arrays: dtype, shape, values, errors.
import warnings
import numpy as np


def show(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            r = f()
            text = f"{r.dtype} {r.shape} {r.tolist()}" if isinstance(r, np.ndarray) else repr(r)
        except Exception as e:
            text = f"{type(e).__name__}: {e}"
    print("; ".join([text, *(f"{w.category.__name__}: {w.message}" for w in caught)]))


class Thing:
    def __array__(self, dtype=None):
        return np.array([1.5, 2])


class Float:
    def __float__(self):
        return 2.5


for f in (lambda: np.array([]), lambda: np.array([1, 2.5, True]), lambda: np.array([[1, 2], [3, 4]]), lambda: np.array([[1], [2, 3]]), lambda: np.array([1, [2]]),
          lambda: np.array(5), lambda: np.array([1, 2], dtype="f4", ndmin=3), lambda: np.array([np.arange(2), [5, 6]]), lambda: np.array([True, False]),
          lambda: np.array([2**63]), lambda: np.array([2**63, -1]), lambda: np.array(range(4)), lambda: np.array((x for x in [1]), dtype=float),
          lambda: np.array([[], []]), lambda: np.array([[[1]], [[2]]]), lambda: np.array("3", dtype=int), lambda: np.array(["1", "2.5"], dtype=float),
          lambda: np.array(Thing()), lambda: np.array([Float(), 1], dtype=float), lambda: np.array(bytearray(b"ab")), lambda: np.array(memoryview(b"abc")[::2]),
          lambda: np.array([1, 2], dtype=">i2"), lambda: np.array([1.7, -1.7]).astype(int), lambda: np.array([300]).astype("i1"), lambda: np.array([np.nan]).astype(int),
          lambda: np.array([1e300]).astype("f4"), lambda: np.array([1 + 2j]).astype(float), lambda: np.array([1, 2]).astype("i4", casting="safe"),
          lambda: np.array([0.5]).astype(int, casting="same_kind"), lambda: np.arange(5), lambda: np.arange(2, 8, 3), lambda: np.arange(0, 1, .3), lambda: np.arange(5.),
          lambda: np.arange(5, 0, -2), lambda: np.arange(3, dtype="f4"), lambda: np.arange(1, 2, .1, "f4"), lambda: np.arange(0, 1, 0), lambda: np.arange(5, 1), lambda: np.arange(),
          lambda: np.arange(10**20), lambda: np.arange(np.float32(3)), lambda: np.arange(3, dtype=bool), lambda: np.arange(2, dtype=bool), lambda: np.arange(1, 3, dtype=complex),
          lambda: np.linspace(0, 1, 5), lambda: np.linspace(0, 1, 5, endpoint=False), lambda: np.linspace(3, 3, 3), lambda: np.linspace(0, 10, 3, dtype=int), lambda: np.linspace(0, 1, 0),
          lambda: np.linspace(0, 1, 1), lambda: np.linspace(0, 1, -1), lambda: np.linspace(0, 1, 3, retstep=True)[1], lambda: np.linspace([0, 1], [1, 3], 3), lambda: np.linspace(0, 1j, 3),
          lambda: np.linspace(0, 1, 2.5), lambda: np.logspace(0, 2, 3), lambda: np.geomspace(1, 100, 3), lambda: np.zeros(3), lambda: np.zeros((2, 0)), lambda: np.zeros(()), lambda: np.zeros([2, 1], "?"),
          lambda: np.zeros(-1), lambda: np.zeros(2.5), lambda: np.zeros("a"), lambda: np.zeros([2, 2.5]), lambda: np.zeros((1,) * 33), lambda: np.zeros(2**62), lambda: np.zeros(2**45),
          lambda: np.ones((2, 2), int), lambda: np.full(2, 7), lambda: np.full((2, 2), [1, 2.5]), lambda: np.full(2, 1j), lambda: np.zeros_like([1, 2]), lambda: np.ones_like(np.zeros((2, 2), "f4"), dtype=int),
          lambda: np.full_like([1, 2], 2.7), lambda: np.empty_like(np.zeros((3, 2)).T).shape, lambda: np.eye(2), lambda: np.eye(2, 3, 1), lambda: np.eye(3, k=-1, dtype=int), lambda: np.identity(2),
          lambda: np.diag([1, 2]), lambda: np.diag([1, 2], -1), lambda: np.diag(np.arange(9).reshape(3, 3), 1), lambda: np.tri(3, k=-1), lambda: np.tril(np.arange(9).reshape(3, 3)), lambda: np.triu(np.arange(9).reshape(3, 3), 1),
          lambda: np.frombuffer(b"\1\2\3\4", "u2"), lambda: np.frombuffer(b"abc", "u2"), lambda: np.frombuffer(b"abcd", "u1", 2, 1), lambda: np.frombuffer(b"ab", "u1", 5), lambda: np.frombuffer(b"ab", "u1", offset=9),
          lambda: np.frombuffer("ab", "u1"), lambda: np.fromiter((i * i for i in range(4)), int), lambda: np.fromiter([1, 2], float, 3), lambda: np.meshgrid([1, 2], [3, 4, 5])[1], lambda: np.indices((2, 2)),
          lambda: np.fromfunction(lambda i, j: i + j, (2, 2)), lambda: np.ascontiguousarray(3), lambda: np.asarray([1], dtype="c8"), lambda: np.array(3, ndmin=40), lambda: np.array([1], order="X"), lambda: np.array([1], dtype="foo"),
          lambda: np.ndarray((2,), "i2", b"\1\0\2\0"), lambda: np.ndarray((2, 2), "u1", bytearray(b"abcd"), strides=(1, 2)), lambda: np.ndarray((9,), "u1", b"ab"), lambda: np.vander([1, 2, 3])):
    show(f)  # expect: float64 (0,) []
    # expect: float64 (3,) [1.0, 2.5, 1.0]
    # expect: int64 (2, 2) [[1, 2], [3, 4]]
    # expect: ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
    # expect: ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
    # expect: int64 () 5
    # expect: float32 (1, 1, 2) [[[1.0, 2.0]]]
    # expect: int64 (2, 2) [[0, 1], [5, 6]]
    # expect: bool (2,) [True, False]
    # expect: uint64 (1,) [9223372036854775808]
    # expect: float64 (2,) [9.223372036854776e+18, -1.0]
    # expect: int64 (4,) [0, 1, 2, 3]
    # expect: TypeError: float() argument must be a string or a real number, not 'generator'
    # expect: float64 (2, 0) [[], []]
    # expect: int64 (2, 1, 1) [[[1]], [[2]]]
    # expect: int64 () 3
    # expect: float64 (2,) [1.0, 2.5]
    # expect: float64 (2,) [1.5, 2.0]
    # expect: float64 (2,) [2.5, 1.0]
    # expect: uint8 (2,) [97, 98]
    # expect: uint8 (2,) [97, 99]
    # expect: >i2 (2,) [1, 2]
    # expect: int64 (2,) [1, -1]
    # expect: int8 (1,) [44]
    # expect: int64 (1,) [-9223372036854775808]; RuntimeWarning: invalid value encountered in cast
    # expect: float32 (1,) [inf]; RuntimeWarning: overflow encountered in cast
    # expect: float64 (1,) [1.0]; ComplexWarning: Casting complex values to real discards the imaginary part
    # expect: TypeError: Cannot cast array data from dtype('int64') to dtype('int32') according to the rule 'safe'
    # expect: TypeError: Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'same_kind'
    # expect: int64 (5,) [0, 1, 2, 3, 4]
    # expect: int64 (2,) [2, 5]
    # expect: float64 (4,) [0.0, 0.3, 0.6, 0.8999999999999999]
    # expect: float64 (5,) [0.0, 1.0, 2.0, 3.0, 4.0]
    # expect: int64 (3,) [5, 3, 1]
    # expect: float32 (3,) [0.0, 1.0, 2.0]
    # expect: float32 (10,) [1.0, 1.100000023841858, 1.2000000476837158, 1.3000000715255737, 1.4000000953674316, 1.5000001192092896, 1.6000001430511475, 1.7000001668930054, 1.8000001907348633, 1.9000002145767212]
    # expect: ZeroDivisionError: division by zero
    # expect: int64 (0,) []
    # expect: TypeError: arange() requires stop to be specified.
    # expect: ValueError: Maximum allowed size exceeded
    # expect: float64 (3,) [0.0, 1.0, 2.0]
    # expect: TypeError: arange() is only supported for booleans when the result has at most length 2.
    # expect: bool (2,) [False, True]
    # expect: complex128 (2,) [(1+0j), (2+0j)]
    # expect: float64 (5,) [0.0, 0.25, 0.5, 0.75, 1.0]
    # expect: float64 (5,) [0.0, 0.2, 0.4, 0.6000000000000001, 0.8]
    # expect: float64 (3,) [3.0, 3.0, 3.0]
    # expect: int64 (3,) [0, 5, 10]
    # expect: float64 (0,) []
    # expect: float64 (1,) [0.0]
    # expect: ValueError: Number of samples, -1, must be non-negative.
    # expect: 0.5
    # expect: float64 (3, 2) [[0.0, 1.0], [0.5, 2.0], [1.0, 3.0]]
    # expect: complex128 (3,) [0j, 0.5j, 1j]
    # expect: TypeError: 'float' object cannot be interpreted as an integer
    # expect: float64 (3,) [1.0, 10.0, 100.0]
    # expect: float64 (3,) [1.0, 10.0, 100.0]
    # expect: float64 (3,) [0.0, 0.0, 0.0]
    # expect: float64 (2, 0) [[], []]
    # expect: float64 () 0.0
    # expect: bool (2, 1) [[False], [False]]
    # expect: ValueError: negative dimensions are not allowed
    # expect: TypeError: expected a sequence of integers or a single integer, got '2.5'
    # expect: TypeError: 'str' object cannot be interpreted as an integer
    # expect: TypeError: 'float' object cannot be interpreted as an integer
    # expect: ValueError: maximum supported dimension for an ndarray is 32, found 33
    # expect: ValueError: array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.
    # expect: MemoryError: Unable to allocate 256. TiB for an array with shape (35184372088832,) and data type float64
    # expect: int64 (2, 2) [[1, 1], [1, 1]]
    # expect: int64 (2,) [7, 7]
    # expect: float64 (2, 2) [[1.0, 2.5], [1.0, 2.5]]
    # expect: complex128 (2,) [1j, 1j]
    # expect: int64 (2,) [0, 0]
    # expect: int64 (2, 2) [[1, 1], [1, 1]]
    # expect: int64 (2,) [2, 2]
    # expect: (2, 3)
    # expect: float64 (2, 2) [[1.0, 0.0], [0.0, 1.0]]
    # expect: float64 (2, 3) [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    # expect: int64 (3, 3) [[0, 0, 0], [1, 0, 0], [0, 1, 0]]
    # expect: float64 (2, 2) [[1.0, 0.0], [0.0, 1.0]]
    # expect: int64 (2, 2) [[1, 0], [0, 2]]
    # expect: int64 (3, 3) [[0, 0, 0], [1, 0, 0], [0, 2, 0]]
    # expect: int64 (2,) [1, 5]
    # expect: float64 (3, 3) [[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 1.0, 0.0]]
    # expect: int64 (3, 3) [[0, 0, 0], [3, 4, 0], [6, 7, 8]]
    # expect: int64 (3, 3) [[0, 1, 2], [0, 0, 5], [0, 0, 0]]
    # expect: uint16 (2,) [513, 1027]
    # expect: ValueError: buffer size must be a multiple of element size
    # expect: uint8 (2,) [98, 99]
    # expect: ValueError: buffer is smaller than requested size
    # expect: ValueError: offset must be non-negative and no greater than buffer length (2)
    # expect: TypeError: a bytes-like object is required, not 'str'
    # expect: int64 (4,) [0, 1, 4, 9]
    # expect: ValueError: iterator too short: Expected 3 but iterator had only 2 items.
    # expect: int64 (3, 2) [[3, 3], [4, 4], [5, 5]]
    # expect: int64 (2, 2, 2) [[[0, 0], [1, 1]], [[0, 1], [0, 1]]]
    # expect: float64 (2, 2) [[0.0, 1.0], [1.0, 2.0]]
    # expect: int64 (1,) [3]
    # expect: complex64 (1,) [(1+0j)]
    # expect: ValueError: ndmin bigger than allowable number of dimensions NPY_MAXDIMS (=32)
    # expect: ValueError: order must be one of 'C', 'F', 'A', or 'K' (got 'X')
    # expect: TypeError: data type 'foo' not understood
    # expect: int16 (2,) [1, 2]
    # expect: uint8 (2, 2) [[97, 99], [98, 100]]
    # expect: TypeError: buffer is too small for requested array
    # expect: int64 (3, 3) [[1, 1, 1], [4, 2, 1], [9, 3, 1]]
