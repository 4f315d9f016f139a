# Comparing, differences, products, statistics, linear algebra.
import warnings

import numpy as np

warnings.simplefilter("ignore")
a, x = np.arange(5.0), np.arange(6).reshape(2, 3)
n = np.array([1.0, np.nan, 3.0, np.inf])
print(np.array_equal(a, a), np.array_equal(a, a[1:]), np.allclose(a, a + 1e-9), np.isclose([1, np.nan], [1.0000001, np.nan], equal_nan=True), np.isclose(1, 2))
print(np.nan_to_num(n), np.nansum(n), np.nanmax(n[:3]), np.nanmin(n), np.nanmean(n[:3]), np.nanstd(n[:3]), np.nanvar(np.array([[1, np.nan], [3, 4]]), axis=0), np.nanargmax(n[:3]))
print(np.median([3, 1, 2]), np.median(x), np.median(x, axis=0), np.percentile(a, [0, 25, 50, 90]), np.percentile(x, 50, axis=1), np.quantile(a, 0.3), np.nanmedian(n[:3]))
print(np.average(a, weights=[1, 2, 3, 4, 5]), np.average(x, axis=1), np.histogram([1, 2, 1, 3.5], bins=3), np.histogram(a, [0, 1, 5]), np.cov(x), np.corrcoef([1, 2, 3], [1, 2, 4]))
print(np.diff(a ** 2), np.diff(x, axis=0), np.diff(a, 2), np.ediff1d(a), np.gradient(a ** 2), np.trapz(a), np.trapz(a, dx=2), np.interp([0.5, 2.5, 9], [0, 1, 2, 3], [0, 10, 20, 40]))
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [1, 1], "same"), np.convolve([1, 2, 3], [1, 1], "valid"), np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1, 0.5], "full"))
print(np.dot(x, x.T), np.dot(a, a), x @ [1, 2, 3], np.matmul(np.ones((2, 2, 3)), np.ones((3, 2))).shape, np.inner(x, x), np.outer([1, 2], [3, 4]), np.vdot([1j, 2], [1j, 2]), np.cross([1, 0, 0], [0, 1, 0]))
print(np.tensordot(x, x, axes=([1], [1])), np.kron([1, 2], [1, 1]), np.trace(np.eye(3)), np.dot(3, a), x.dot([1, 1, 1]), np.dot(np.ones((2, 3), np.int8), np.full((3, 1), 100, np.int8)))
m = np.array([[2.0, 1], [1, 3]])
print(np.round(np.linalg.det(m), 10), np.round(np.linalg.inv(m), 10), np.round(np.linalg.solve(m, [3, 5]), 10), np.linalg.norm(m), np.linalg.norm(a), np.linalg.norm(x, axis=1), np.linalg.norm(a, 1), np.linalg.norm(a, np.inf))
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as e:
    print(type(e), e)
print(np.iscomplexobj(1j * a), np.isrealobj(a), np.isreal([1, 1j]), np.angle(1j), np.sinc(0.5), np.fix([-1.5, 1.5]), np.isposinf(n), np.real(1j), np.imag([1j]))
print(np.result_type(np.int8, 3), np.promote_types("i4", "f4"), np.can_cast("i8", "f4"), np.can_cast(100, "i1"), np.issubdtype(np.int8, np.integer), np.min_scalar_type(300))
print(np.hypot(3, 4), np.gcd(12, 18), np.lcm(4, 6), np.heaviside([-1, 0, 1], 0.5), np.ldexp(1.5, 3), np.spacing(1.0), np.nextafter(1, 2), np.logaddexp(0, 0), np.fmod(-7, 3), np.cbrt(27), np.float_power(2, 3))
print(np.unwrap([0, 3, 6.5, 9.6]), np.real_if_close([1 + 1e-18j]), np.polyval([1, 2, 3], 2), list(np.ndindex(2, 2)), list(np.ndenumerate([5, 6])), np.cumsum(x, axis=1), np.cumprod([1, 2, 3]))
