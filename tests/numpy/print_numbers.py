# Scalars: the shortest digits of each precision, and where the exponent begins.
import numpy as np
for x in (0.0, -0.0, 1.0, 0.1, 1 / 3, 1e16, 9999999999999998, 1e-4, .00009, 123456789.125, 1e22, 5e-324, float("nan"), float("-inf")):
    print(repr(np.float64(x)), str(np.float64(x)))
for x in (0.1, 1 / 3, 16777216, 1e16, 1e-45, 3.4e38, 123456790000, 1e-5, 8388609.5):
    print(repr(np.float32(x)), end=" ")
print()
for x in (0.1, 1 / 3, 65504, 6e-8, 1e-5, 1000.5, 2049):
    print(repr(np.float16(x)), end=" ")
print()
for z in (1j, 1 + 1e20j, complex(0, -0.0), complex(-0.0, 1), complex(float("nan"), float("-inf")), 1e16 + 1e-5j):
    print(repr(np.complex128(z)), repr(np.complex64(z)))
p, s = np.format_float_positional, np.format_float_scientific
for x in (0.0001, 0.006, 0.005, 0.015, 2.5, 9.999, 0.0, 1e-320 * 0):
    print([p(x, precision=k) for k in (0, 1, 2)], [p(x, precision=k, unique=False) for k in (0, 1, 2)],
          [p(x, precision=k, fractional=False) for k in (1, 2)], [s(x, precision=k) for k in (0, 1, 2)])
print(p(1.5, min_digits=5), p(1 / 3, min_digits=20), p(np.float32(1 / 3)), p(np.float16(1 / 3), unique=False, precision=20))
print(p(1.5, pad_left=5, pad_right=5) + "|", p(100, trim="-", pad_right=3) + "|", s(1.5, exp_digits=4), s(2., trim="-"), s(2., trim="0"))
