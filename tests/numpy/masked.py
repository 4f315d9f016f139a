"""Masked arrays."""
import numpy as np
import numpy.ma as ma

x = ma.array([1, 2, 3, 4], mask=[0, 1, 0, 0])
print(x, repr(x), x.mask, x.data, x.fill_value, x.sum(), x.mean(), x.count(), x.max(), x.min(), x.std().round(6), x.compressed(), x.filled(-1))
# expect: [1 -- 3 4] masked_array(data=[1, --, 3, 4],
# expect:              mask=[False,  True, False, False],
# expect:        fill_value=999999) [False  True False False] [1 2 3 4] 999999 8 2.6666666666666665 3 4 1 1.247219 [1 3 4] [ 1 -1  3  4]
print(x + 1, x * x, x > 2, x[1], x[0], x[1:], x[1] is ma.masked, -x, 1 / x, np.sqrt(x), x + np.array([10, 20, 30, 40]))
# expect: [2 -- 4 5] [1 -- 9 16] [False -- True True] -- 1 [-- 3 4] True [-1 -- -3 -4] [1.0 -- 0.3333333333333333 0.25] [1.0 -- 1.7320508075688772 2.0] [11 -- 33 44]
x[0] = ma.masked
print(x, x.mask, x.sum(), x.tolist())  # expect: [-- -- 3 4] [ True  True False False] 7 [None, None, 3, 4]
x[1] = 7
print(x, x.mask.tolist())  # expect: [-- 7 3 4] [True, False, False, False]
y = ma.masked_where(np.arange(6) % 2 == 0, np.arange(6.0))
print(y, repr(y), y.mean(), y.var())
# expect: [-- 1.0 -- 3.0 -- 5.0] masked_array(data=[--, 1.0, --, 3.0, --, 5.0],
# expect:              mask=[ True, False,  True, False,  True, False],
# expect:        fill_value=1e+20) 3.0 2.6666666666666665
z = ma.array([[1.0, 2.0], [3.0, 4.0]], mask=[[False, True], [False, False]])
print(repr(z), z.sum(axis=0), z.mean(axis=1), z.T, z.reshape(4), z.max(axis=0), z.count(axis=0))
# expect: masked_array(
# expect:   data=[[1.0, --],
# expect:         [3.0, 4.0]],
# expect:   mask=[[False,  True],
# expect:         [False, False]],
# expect:   fill_value=1e+20) [4.0 4.0] [1.0 3.5] [[1.0 3.0]
# expect:  [-- 4.0]] [1.0 -- 3.0 4.0] [3.0 4.0] [2 1]
print(ma.masked_invalid([1.0, np.nan, np.inf]), ma.masked_equal([1, 2, 1], 1), ma.masked_greater([1, 2, 3], 2), ma.masked_inside([1, 2, 3, 4], 2, 3), ma.masked_outside([1, 2, 3, 4], 2, 3))
# expect: [1.0 -- --] [-- 2 --] [1 2 --] [1 -- -- 4] [-- 2 3 --]
print(ma.log(ma.array([1.0, 0.0, -1.0])), ma.array([1, 2]) / ma.array([0, 1]), ma.masked, repr(ma.masked), ma.getmaskarray([1, 2]), ma.is_masked(x), ma.is_masked([1]))
# expect: [0.0 -- --] [-- 2.0] -- masked [False False] True False
print(ma.concatenate([x, x]), ma.median(y), ma.average(y, weights=[1, 2, 3, 4, 5, 6]), ma.allclose(y, y), ma.sort(ma.array([3, 1, 2], mask=[0, 1, 0])))
# expect: [-- 7 3 4 -- 7 3 4] 3.0 3.6666666666666665 True [2 3 --]
print(ma.array([1, 2, 3]), repr(ma.array([1, 2, 3])), repr(ma.array([1.5, 2.5], mask=[True, False], dtype="f4")), ma.zeros(2), ma.array([5, 6], mask=True).sum())
# expect: [1 2 3] masked_array(data=[1, 2, 3],
# expect:              mask=False,
# expect:        fill_value=999999) masked_array(data=[--, 2.5],
# expect:              mask=[ True, False],
# expect:        fill_value=1e+20,
# expect:             dtype=float32) [0. 0.] --
print(np.mean(x), np.sum(z), np.max(z), isinstance(x, np.ndarray), type(x).__name__, x.shape, x.dtype, len(x), list(ma.array([1, 2], mask=[1, 0])))
# expect: 4.666666666666667 8.0 4.0 True MaskedArray (4,) int64 4 [masked, 2]
