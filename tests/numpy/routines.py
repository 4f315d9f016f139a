# Comparing, differences, products, statistics, linear algebra.
import warnings

import numpy as np

warnings.simplefilter("ignore")
a, x = np.arange(5.0), np.arange(6).reshape(2, 3)
n = np.array([1.0, np.nan, 3.0, np.inf])
print(np.array_equal(a, a), np.array_equal(a, a[1:]), np.allclose(a, a + 1e-9), np.isclose([1, np.nan], [1.0000001, np.nan], equal_nan=True), np.isclose(1, 2))
# expect: True False True [ True  True] False
print(np.nan_to_num(n), np.nansum(n), np.nanmax(n[:3]), np.nanmin(n), np.nanmean(n[:3]), np.nanstd(n[:3]), np.nanvar(np.array([[1, np.nan], [3, 4]]), axis=0), np.nanargmax(n[:3]))
# expect: [1.00000000e+000 0.00000000e+000 3.00000000e+000 1.79769313e+308] inf 3.0 1.0 2.0 1.0 [1. 0.] 2
print(np.median([3, 1, 2]), np.median(x), np.median(x, axis=0), np.percentile(a, [0, 25, 50, 90]), np.percentile(x, 50, axis=1), np.quantile(a, 0.3), np.nanmedian(n[:3]))
# expect: 2.0 2.5 [1.5 2.5 3.5] [0.  1.  2.  3.6] [1. 4.] 1.2 2.0
print(np.average(a, weights=[1, 2, 3, 4, 5]), np.average(x, axis=1), np.histogram([1, 2, 1, 3.5], bins=3), np.histogram(a, [0, 1, 5]), np.cov(x), np.corrcoef([1, 2, 3], [1, 2, 4]))
# expect: 2.6666666666666665 [1. 4.] (array([2, 1, 1]), array([1.        , 1.83333333, 2.66666667, 3.5       ])) (array([1, 4]), array([0, 1, 5])) [[1. 1.]
# expect:  [1. 1.]] [[1.         0.98198051]
# expect:  [0.98198051 1.        ]]
print(np.diff(a ** 2), np.diff(x, axis=0), np.diff(a, 2), np.ediff1d(a), np.gradient(a ** 2), np.trapz(a), np.trapz(a, dx=2), np.interp([0.5, 2.5, 9], [0, 1, 2, 3], [0, 10, 20, 40]))
# expect: [1. 3. 5. 7.] [[3 3 3]] [0. 0. 0.] [1. 1. 1. 1.] [1. 2. 4. 6. 7.] 8.0 16.0 [ 5. 30. 40.]
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [1, 1], "same"), np.convolve([1, 2, 3], [1, 1], "valid"), np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1, 0.5], "full"))
# expect: [0.  1.  2.5 4.  1.5] [1 3 5] [3 5] [3.5] [0.5 2.  3.5 3.  0. ]
print(np.dot(x, x.T), np.dot(a, a), x @ [1, 2, 3], np.matmul(np.ones((2, 2, 3)), np.ones((3, 2))).shape, np.inner(x, x), np.outer([1, 2], [3, 4]), np.vdot([1j, 2], [1j, 2]), np.cross([1, 0, 0], [0, 1, 0]))
# expect: [[ 5 14]
# expect:  [14 50]] 30.0 [ 8 26] (2, 2, 2) [[ 5 14]
# expect:  [14 50]] [[3 4]
# expect:  [6 8]] (5+0j) [0 0 1]
print(np.tensordot(x, x, axes=([1], [1])), np.kron([1, 2], [1, 1]), np.trace(np.eye(3)), np.dot(3, a), x.dot([1, 1, 1]), np.dot(np.ones((2, 3), np.int8), np.full((3, 1), 100, np.int8)))
# expect: [[ 5 14]
# expect:  [14 50]] [1 1 2 2] 3.0 [ 0.  3.  6.  9. 12.] [ 3 12] [[44]
# expect:  [44]]
m = np.array([[2.0, 1], [1, 3]])
print(np.round(np.linalg.det(m), 10), np.round(np.linalg.inv(m), 10), np.round(np.linalg.solve(m, [3, 5]), 10), np.linalg.norm(m), np.linalg.norm(a), np.linalg.norm(x, axis=1), np.linalg.norm(a, 1), np.linalg.norm(a, np.inf))
# expect: 5.0 [[ 0.6 -0.2]
# expect:  [-0.2  0.4]] [0.8 1.4] 3.872983346207417 5.477225575051661 [2.23606798 7.07106781] 10.0 4.0
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as e:
    print(type(e), e)  # expect: <class 'numpy.linalg.LinAlgError'> Singular matrix
print(np.iscomplexobj(1j * a), np.isrealobj(a), np.isreal([1, 1j]), np.angle(1j), np.sinc(0.5), np.fix([-1.5, 1.5]), np.isposinf(n), np.real(1j), np.imag([1j]))
# expect: True True [ True False] 1.5707963267948966 0.6366197723675814 [-1.  1.] [False False False  True] 0.0 [1.]
print(np.result_type(np.int8, 3), np.promote_types("i4", "f4"), np.can_cast("i8", "f4"), np.can_cast(100, "i1"), np.issubdtype(np.int8, np.integer), np.min_scalar_type(300))
# expect: int8 float64 False True True uint16
print(np.hypot(3, 4), np.gcd(12, 18), np.lcm(4, 6), np.heaviside([-1, 0, 1], 0.5), np.ldexp(1.5, 3), np.spacing(1.0), np.nextafter(1, 2), np.logaddexp(0, 0), np.fmod(-7, 3), np.cbrt(27), np.float_power(2, 3))
# expect: 5.0 6 12 [0.  0.5 1. ] 12.0 2.220446049250313e-16 1.0000000000000002 0.6931471805599453 -1 3.0 8.0
print(np.unwrap([0, 3, 6.5, 9.6]), np.real_if_close([1 + 1e-18j]), np.polyval([1, 2, 3], 2), list(np.ndindex(2, 2)), list(np.ndenumerate([5, 6])), np.cumsum(x, axis=1), np.cumprod([1, 2, 3]))
# expect: [0.         3.         0.21681469 3.31681469] [1.] 11 [(0, 0), (0, 1), (1, 0), (1, 1)] [((0,), 5), ((1,), 6)] [[ 0  1  3]
# expect:  [ 3  7 12]] [1 2 6]
