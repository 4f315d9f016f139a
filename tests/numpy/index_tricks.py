import ctypes
import numpy as np
print(np.c_[[1, 2], [3, 4]], np.r_[1:4, 0, 5], np.r_[0:1:5j], np.c_[1:3], np.r_["0,2", [1, 2], [3, 4]], np.c_[[1, 2], [[3, 4], [5, 6]]], np.r_[np.arange(2), [7.5]])
# expect: [[1 3]
# expect:  [2 4]] [1 2 3 0 5] [0.   0.25 0.5  0.75 1.  ] [[1]
# expect:  [2]] [[1 2]
# expect:  [3 4]] [[1 3 4]
# expect:  [2 5 6]] [0.  1.  7.5]
print(np.s_[1:2, ...], np.index_exp[1:3], np.mask_indices(3, np.triu), np.triu_indices_from(np.ones((3, 3)), 1), np.tril_indices_from(np.ones((2, 3))), np.diag_indices_from(np.eye(2)))
# expect: (slice(1, 2, None), Ellipsis) (slice(1, 3, None),) (array([0, 0, 0, 1, 1, 2]), array([0, 1, 2, 1, 2, 2])) (array([0, 0, 1]), array([1, 2, 2])) (array([0, 1, 1]), array([0, 0, 1])) (array([0, 1]), array([0, 1]))
print([x.item() for x in np.nditer(np.arange(3))], [(a.item(), b.item()) for a, b in np.nditer([np.arange(2), np.array([[5], [6]])])])
# expect: [0, 1, 2] [(0, 5), (1, 5), (0, 6), (1, 6)]
a = np.arange(6).reshape(2, 3)
with np.nditer(a, op_flags=["readwrite"]) as it:
    for x in it: x[...] = 2 * x
it = np.nditer(a, flags=["multi_index"])
places = []
while not it.finished:
    places.append((it.multi_index, int(it[0])))
    it.iternext()
print(a, places, [int(x) for x in np.nditer(a.T)], [int(x) for x in np.nditer(a, order="F")])
# expect: [[ 0  2  4]
# expect:  [ 6  8 10]] [((0, 0), 0), ((0, 1), 2), ((0, 2), 4), ((1, 0), 6), ((1, 1), 8), ((1, 2), 10)] [0, 2, 4, 6, 8, 10] [0, 6, 2, 8, 4, 10]
b = np.broadcast([1, 2], [[1], [2]])
print(b.shape, b.nd, b.size, list(b))  # expect: (2, 2) 2 4 [(1, 1), (2, 1), (1, 2), (2, 2)]
print(np.packbits([1, 0, 1, 1, 0, 0, 0, 1, 1]), np.packbits(np.eye(3, dtype=int), axis=1), np.unpackbits(np.array([5], "u1")), np.unpackbits(np.array([[5], [1]], "u1"), axis=1, bitorder="little"))
# expect: [177 128] [[128]
# expect:  [ 64]
# expect:  [ 32]] [0 0 0 0 0 1 0 1] [[1 0 1 0 0 0 0 0]
# expect:  [1 0 0 0 0 0 0 0]]
print(np.binary_repr(-3, 8), np.binary_repr(10), np.binary_repr(-3), np.binary_repr(3, 5), np.binary_repr(-1, 1), np.binary_repr(-8, 4), np.binary_repr(0, 3), np.base_repr(255, 16), np.base_repr(-5, 2, padding=3), np.typename("d"))
# expect: 11111101 1010 -11 00011 1 1000 000 FF -000101 double precision
for w in np.hanning, np.hamming, np.bartlett: print(w(5), w(1), w(0))  # expect: [0.  0.5 1.  0.5 0. ] [1.] []
# expect: [0.08 0.54 1.   0.54 0.08] [1.] []
# expect: [0.  0.5 1.  0.5 0. ] [1.] []
print(np.round(np.blackman(6), 8), np.round(np.kaiser(5, 14), 8))
# expect: [-0.          0.20077014  0.84922986  0.84922986  0.20077014 -0.        ] [7.7300000e-06 1.6493219e-01 1.0000000e+00 1.6493219e-01 7.7300000e-06]
print(*np.histogram2d([0, 1, 1, 2], [0, 1, 0, 2], bins=2), *np.histogram2d([0, 1, 1], [0, 1, 0], bins=[2, [0, .5, 1]], density=True), np.histogramdd(np.eye(3), bins=2)[0].sum())
# expect: [[1. 0.]
# expect:  [1. 2.]] [0. 1. 2.] [0. 1. 2.] [[1.33333333 0.        ]
# expect:  [1.33333333 1.33333333]] [0.  0.5 1. ] [0.  0.5 1. ] 3.0
print(np.emath.sqrt(-1), np.emath.sqrt([4, 1]), np.emath.log(-1), np.emath.power(-8, 1 / 3), np.emath.arccos(2))
# expect: 1j [2. 1.] 3.141592653589793j (1+1.732050807568877j) -1.3169578969248166j
from numpy.lib.stride_tricks import sliding_window_view, as_strided
print(sliding_window_view(np.arange(5), 3), as_strided(np.arange(5), (3, 3), (8, 8)), sliding_window_view(np.arange(9).reshape(3, 3), (2, 2)).shape, sliding_window_view(a, 2, axis=1).tolist())
# expect: [[0 1 2]
# expect:  [1 2 3]
# expect:  [2 3 4]] [[0 1 2]
# expect:  [1 2 3]
# expect:  [2 3 4]] (2, 2, 2, 2) [[[0, 2], [2, 4]], [[6, 8], [8, 10]]]
shared = (ctypes.c_double * 3)(1, 2, 3)
view = np.ctypeslib.as_array(shared)
view[0] = 9
print(list(shared), list(np.ctypeslib.as_ctypes(np.arange(3))))  # expect: [9.0, 2.0, 3.0] [0, 1, 2]
t = np.testing
for f in (lambda: t.assert_allclose([1, 2], [1, 2.1]), lambda: t.assert_array_equal([1, 2], [1, 3]), lambda: t.assert_equal(1, 2), lambda: t.assert_almost_equal(1.0, 1.1),
          lambda: t.assert_array_almost_equal([1.0, 2], [1, 2.1]), lambda: t.assert_array_equal([1, 2], [1, 2, 3]), lambda: t.assert_array_less([1, 2], [2, 2]),
          lambda: t.assert_array_equal([1, np.nan], [1, 2.0]), lambda: t.assert_equal({"a": 1}, {"a": 2}), lambda: t.assert_allclose(1.0, 1.0 + 1e-9), lambda: t.assert_array_equal([np.nan], [np.nan])):
    try: print(f())
    except AssertionError as e: print(e)  # expect:
    # expect: Not equal to tolerance rtol=1e-07, atol=0
    # expect:
    # expect: Mismatched elements: 1 / 2 (50%)
    # expect: Max absolute difference: 0.1
    # expect: Max relative difference: 0.04761905
    # expect:  x: array([1, 2])
    # expect:  y: array([1. , 2.1])
    # expect:
    # expect: Arrays are not equal
    # expect:
    # expect: Mismatched elements: 1 / 2 (50%)
    # expect: Max absolute difference: 1
    # expect: Max relative difference: 0.33333333
    # expect:  x: array([1, 2])
    # expect:  y: array([1, 3])
    # expect:
    # expect: Items are not equal:
    # expect:  ACTUAL: 1
    # expect:  DESIRED: 2
    # expect:
    # expect: Arrays are not almost equal to 7 decimals
    # expect:  ACTUAL: 1.0
    # expect:  DESIRED: 1.1
    # expect:
    # expect: Arrays are not almost equal to 6 decimals
    # expect:
    # expect: Mismatched elements: 1 / 2 (50%)
    # expect: Max absolute difference: 0.1
    # expect: Max relative difference: 0.04761905
    # expect:  x: array([1., 2.])
    # expect:  y: array([1. , 2.1])
    # expect:
    # expect: Arrays are not equal
    # expect:
    # expect: (shapes (2,), (3,) mismatch)
    # expect:  x: array([1, 2])
    # expect:  y: array([1, 2, 3])
    # expect:
    # expect: Arrays are not less-ordered
    # expect:
    # expect: Mismatched elements: 1 / 2 (50%)
    # expect: Max absolute difference: 1
    # expect: Max relative difference: 0.5
    # expect:  x: array([1, 2])
    # expect:  y: array([2, 2])
    # expect:
    # expect: Arrays are not equal
    # expect:
    # expect: x and y nan location mismatch:
    # expect:  x: array([ 1., nan])
    # expect:  y: array([1., 2.])
    # expect:
    # expect: Items are not equal:
    # expect: key='a'
    # expect:
    # expect:  ACTUAL: 1
    # expect:  DESIRED: 2
    # expect: None
    # expect: None
with t.assert_raises(ValueError): int("x")
for f in lambda: np.asarray_chkfinite([1, np.inf]), lambda: sliding_window_view(np.arange(3), 9), lambda: np.r_[[1], "x"]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError array must not contain infs or NaNs
    # expect: ValueError window shape cannot be larger than input array shape
    # expect: ValueError special directives must be the first entry.
