# Powers of complex numbers: small whole exponents are products, and the type of 0-dimensional operands stays.
import warnings

import numpy as np

warnings.simplefilter("ignore")
INF, NAN = float("inf"), float("nan")
NUMBERS = [complex(a, b) for a in (0.0, -0.0, 1.5, -2.0, INF, -INF, NAN) for b in (0.0, 2.5, -INF, NAN)]


def shown(z):
    return f"{z.real:+.6g}{z.imag:+.6g}j".replace("-nan", "nan").replace("+nan", "nan")


for dtype in ("c8", "c16"):
    a = np.array(NUMBERS, dtype)
    for n in (-3, -2, 2, 3, 4, 7):
        print(dtype, n, *map(shown, a ** n))
        print(*(shown(x ** n) for x in a))
        print(*map(shown, np.power(a, np.full(len(a), n))))
        # expect: c8 -3 nannanj -0+0.064j nannanj nannanj nannanj -0+0.064j nannanj nannanj +0.296296+0j -0.0403012-0.00203542j nannanj nannanj -0.125-0j +0.0273937-0.0133486j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0+0.064j nannanj nannanj nannanj -0+0.064j nannanj nannanj +0.296296+0j -0.0403012-0.00203542j nannanj nannanj -0.125-0j +0.0273937-0.0133486j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0+0.064j nannanj nannanj nannanj -0+0.064j nannanj nannanj +0.296296+0j -0.0403012-0.00203542j nannanj nannanj -0.125-0j +0.0273937-0.0133486j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c8 -2 nannanj -0.16-0j nannanj nannanj nannanj -0.16-0j nannanj nannanj +0.444444+0j -0.0553633-0.103806j nannanj nannanj +0.25+0j -0.0214158+0.0951814j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0.16-0j nannanj nannanj nannanj -0.16-0j nannanj nannanj +0.444444+0j -0.0553633-0.103806j nannanj nannanj +0.25+0j -0.0214158+0.0951814j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0.16-0j nannanj nannanj nannanj -0.16-0j nannanj nannanj +0.444444+0j -0.0553633-0.103806j nannanj nannanj +0.25+0j -0.0214158+0.0951814j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c8 2 +0+0j -6.25+0j -infnanj nannanj +0-0j -6.25-0j -infnanj nannanj +2.25+0j -4+7.5j -inf-infj nannanj +4-0j -2.25-10j -inf+infj nannanj +infnanj +inf+infj nan-infj nannanj +infnanj +inf-infj nan+infj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -6.25+0j -infnanj nannanj +0+0j -6.25-0j -infnanj nannanj +2.25+0j -4+7.5j -inf-infj nannanj +4-0j -2.25-10j -inf+infj nannanj +infnanj +inf+infj nan-infj nannanj +infnanj +inf-infj nan+infj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -6.25+0j -infnanj nannanj +0+0j -6.25-0j -infnanj nannanj +2.25+0j -4+7.5j -inf-infj nannanj +4-0j -2.25-10j -inf+infj nannanj +infnanj +inf+infj nan-infj nannanj +infnanj +inf-infj nan+infj nannanj nannanj nannanj nannanj nannanj
        # expect: c8 3 +0+0j -0-15.625j nannanj nannanj +0+0j +0-15.625j nannanj nannanj +3.375+0j -24.75+1.25j -infnanj nannanj -8+0j +29.5+14.375j +infnanj nannanj nannanj nan+infj nannanj nannanj nannanj nan+infj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-15.625j nannanj nannanj +0+0j +0-15.625j nannanj nannanj +3.375+0j -24.75+1.25j -infnanj nannanj -8+0j +29.5+14.375j +infnanj nannanj nannanj nan+infj nannanj nannanj nannanj nan+infj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-15.625j nannanj nannanj +0+0j +0-15.625j nannanj nannanj +3.375+0j -24.75+1.25j -infnanj nannanj -8+0j +29.5+14.375j +infnanj nannanj nannanj nan+infj nannanj nannanj nannanj nan+infj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c8 4 +0+0j +39.0625+0j nannanj nannanj +0+0j +39.0625+0j nannanj nannanj +5.0625+0j -40.25-60j nannanj nannanj +16+0j -94.9375+45j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j +39.0625+0j nannanj nannanj +0+0j +39.0625+0j nannanj nannanj +5.0625+0j -40.25-60j nannanj nannanj +16+0j -94.9375+45j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j +39.0625+0j nannanj nannanj +0+0j +39.0625+0j nannanj nannanj +5.0625+0j -40.25-60j nannanj nannanj +16+0j -94.9375+45j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c8 7 +0+0j -0-610.352j nannanj nannanj +0+0j +0-610.352j nannanj nannanj +17.0859+0j +1071.19+1434.69j nannanj nannanj -128+0j -3447.53-37.2266j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-610.352j nannanj nannanj +0+0j +0-610.352j nannanj nannanj +17.0859+0j +1071.19+1434.69j nannanj nannanj -128+0j -3447.53-37.2266j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-610.352j nannanj nannanj +0+0j +0-610.352j nannanj nannanj +17.0859+0j +1071.19+1434.69j nannanj nannanj -128+0j -3447.53-37.2266j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c16 -3 nannanj -0+0.064j nannanj nannanj nannanj -0+0.064j nannanj nannanj +0.296296+0j -0.0403012-0.00203542j nannanj nannanj -0.125-0j +0.0273937-0.0133486j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0+0.064j nannanj nannanj nannanj -0+0.064j nannanj nannanj +0.296296+0j -0.0403012-0.00203542j nannanj nannanj -0.125-0j +0.0273937-0.0133486j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0+0.064j nannanj nannanj nannanj -0+0.064j nannanj nannanj +0.296296+0j -0.0403012-0.00203542j nannanj nannanj -0.125-0j +0.0273937-0.0133486j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c16 -2 nannanj -0.16-0j nannanj nannanj nannanj -0.16-0j nannanj nannanj +0.444444+0j -0.0553633-0.103806j nannanj nannanj +0.25+0j -0.0214158+0.0951814j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0.16-0j nannanj nannanj nannanj -0.16-0j nannanj nannanj +0.444444+0j -0.0553633-0.103806j nannanj nannanj +0.25+0j -0.0214158+0.0951814j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: nannanj -0.16-0j nannanj nannanj nannanj -0.16-0j nannanj nannanj +0.444444+0j -0.0553633-0.103806j nannanj nannanj +0.25+0j -0.0214158+0.0951814j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c16 2 +0+0j -6.25+0j -infnanj nannanj +0-0j -6.25-0j -infnanj nannanj +2.25+0j -4+7.5j -inf-infj nannanj +4-0j -2.25-10j -inf+infj nannanj +infnanj +inf+infj nan-infj nannanj +infnanj +inf-infj nan+infj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -6.25+0j -infnanj nannanj +0+0j -6.25-0j -infnanj nannanj +2.25+0j -4+7.5j -inf-infj nannanj +4-0j -2.25-10j -inf+infj nannanj +infnanj +inf+infj nan-infj nannanj +infnanj +inf-infj nan+infj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -6.25+0j -infnanj nannanj +0+0j -6.25-0j -infnanj nannanj +2.25+0j -4+7.5j -inf-infj nannanj +4-0j -2.25-10j -inf+infj nannanj +infnanj +inf+infj nan-infj nannanj +infnanj +inf-infj nan+infj nannanj nannanj nannanj nannanj nannanj
        # expect: c16 3 +0+0j -0-15.625j nannanj nannanj +0+0j +0-15.625j nannanj nannanj +3.375+0j -24.75+1.25j -infnanj nannanj -8+0j +29.5+14.375j +infnanj nannanj nannanj nan+infj nannanj nannanj nannanj nan+infj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-15.625j nannanj nannanj +0+0j +0-15.625j nannanj nannanj +3.375+0j -24.75+1.25j -infnanj nannanj -8+0j +29.5+14.375j +infnanj nannanj nannanj nan+infj nannanj nannanj nannanj nan+infj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-15.625j nannanj nannanj +0+0j +0-15.625j nannanj nannanj +3.375+0j -24.75+1.25j -infnanj nannanj -8+0j +29.5+14.375j +infnanj nannanj nannanj nan+infj nannanj nannanj nannanj nan+infj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c16 4 +0+0j +39.0625+0j nannanj nannanj +0+0j +39.0625+0j nannanj nannanj +5.0625+0j -40.25-60j nannanj nannanj +16+0j -94.9375+45j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j +39.0625+0j nannanj nannanj +0+0j +39.0625+0j nannanj nannanj +5.0625+0j -40.25-60j nannanj nannanj +16+0j -94.9375+45j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j +39.0625+0j nannanj nannanj +0+0j +39.0625+0j nannanj nannanj +5.0625+0j -40.25-60j nannanj nannanj +16+0j -94.9375+45j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: c16 7 +0+0j -0-610.352j nannanj nannanj +0+0j +0-610.352j nannanj nannanj +17.0859+0j +1071.19+1434.69j nannanj nannanj -128+0j -3447.53-37.2266j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-610.352j nannanj nannanj +0+0j +0-610.352j nannanj nannanj +17.0859+0j +1071.19+1434.69j nannanj nannanj -128+0j -3447.53-37.2266j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
        # expect: +0+0j -0-610.352j nannanj nannanj +0+0j +0-610.352j nannanj nannanj +17.0859+0j +1071.19+1434.69j nannanj nannanj -128+0j -3447.53-37.2266j nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj nannanj
for x in (np.array(2.5, "f4"), np.array(3, "u2"), np.array(2j, "c8"), np.array([2.5], ">f4")):
    for exponent in (0, 0.0, np.int8(0), 2, np.array(2, ">i8"), np.array(2.0), np.array(0.5)):
        print(x.dtype, repr(exponent), (x ** exponent).dtype, x ** exponent)  # expect: float32 0 float32 1.0
        # expect: float32 0.0 float32 1.0
        # expect: float32 0 float32 1.0
        # expect: float32 2 float32 6.25
        # expect: float32 array(2) float32 6.25
        # expect: float32 array(2.) float32 6.25
        # expect: float32 array(0.5) float32 1.5811388
        # expect: uint16 0 int64 1
        # expect: uint16 0.0 float64 1.0
        # expect: uint16 0 int32 1
        # expect: uint16 2 uint16 9
        # expect: uint16 array(2) uint16 9
        # expect: uint16 array(2.) float64 9.0
        # expect: uint16 array(0.5) float64 1.7320508075688772
        # expect: complex64 0 complex64 (1+0j)
        # expect: complex64 0.0 complex64 (1+0j)
        # expect: complex64 0 complex64 (1+0j)
        # expect: complex64 2 complex64 (-4+0j)
        # expect: complex64 array(2) complex64 (-4+0j)
        # expect: complex64 array(2.) complex64 (-4+0j)
        # expect: complex64 array(0.5) complex64 (1+1j)
        # expect: >f4 0 float32 [1.]
        # expect: >f4 0.0 float32 [1.]
        # expect: >f4 0 float32 [1.]
        # expect: >f4 2 float32 [6.25]
        # expect: >f4 array(2) float32 [6.25]
        # expect: >f4 array(2.) float32 [6.25]
        # expect: >f4 array(0.5) float32 [1.5811388]

# Products of scalars and of arrays are not fused, however they lie.
a = np.array([1.1 + 2.3j, -0.7 + 1e-3j] * 9)
b = np.array([3.7 - 1.9j, 2.1 + 0.3j] * 9)
print(np.array_equal(a * b, np.array([x * y for x, y in zip(a, b)])))  # expect: True
a, b = a.astype("c8"), b.astype("c8")
print(np.array_equal(a * b, np.array([x * y for x, y in zip(a, b)])), np.array_equal(a[::-2] * b[::2], (a[::-1] * b)[::2] * 0 + a[::-2] * b[::2]))
# expect: True True
print(np.cumprod(a)[-1], np.prod(a), np.array_equal(np.cumprod(np.stack([a, b]), axis=0)[1], a * b))
# expect: (142.27242+116.13231j) (142.27242+116.13231j) True

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(round(np.complex128(1.25 + 2.75j)), round(np.complex64(1.26 + 2.74j), 1), len(caught), caught[0].category.__name__)
    # expect: (1+3j) (1.3+2.7j) 2 DeprecationWarning
