import copy
import math
import numbers
import pickle
from fractions import Fraction as F

print(F(3, 6), repr(F(-3, 6)), F(3, -6), F(), F(5), F(0.75), F("3/4"), F(" -1.5e-3 "), F("1_000/3"), F("7e2"), F(F(1, 2), F(3, 4)), F(True))
# expect: 1/2 Fraction(-1, 2) -1/2 0 5 3/4 3/4 -3/2000 1000/3 700 2/3 1
a, b = F(1, 3), F(3, 4)
print(a + b, a - b, a * b, a / b, b // a, b % a, divmod(b, a), -a, +a, abs(-a), a ** 2, a ** -2, F(-1, 2) ** -3, 4 ** F(1, 2), a ** 0.5, a ** F(1, 2), 2 ** F(3))
# expect: 13/12 -5/12 1/4 4/9 2 1/12 (2, Fraction(1, 12)) -1/3 1/3 1/3 1/9 9 -8 2.0 0.5773502691896257 0.5773502691896257 8
print(1 + a, 1 - a, 2 * a, 1 / a, 7 // b, 7 % b, a + 0.5, 0.5 * a, a + 1j, a == F(2, 6), a == 1 / 3, F(1, 2) == 0.5, F(2) == 2, a < b, a <= 0.5, a > 1, F(1, 2) >= 0.5, a != b, F(1, 2) < float("nan"))
# expect: 4/3 2/3 2/3 3 9 1/4 0.8333333333333333 0.16666666666666666 (0.3333333333333333+1j) True False True True True True False True True False
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234), -2), float(F(1, 3)), bool(F(0)))
# expect: -3 -4 -3 -3 2 4 157/50 1200 0.3333333333333333 False
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(1, 3)), hash(F(-1, 7)), hash(F(1, 2**61 - 1)))
# expect: True True 1537228672809129301 -1976436865040309101 314159
print(F(math.pi).limit_denominator(1000), F("3.1415926535897932").limit_denominator(10), F(1, 3).limit_denominator(1), F.from_float(0.1), F(3, 4).as_integer_ratio(), F(3, 4).numerator, F(3, 4).denominator)
# expect: 355/113 22/7 0 3602879701896397/36028797018963968 (3, 4) 3 4
print(pickle.loads(pickle.dumps(a)), copy.copy(a) is a, copy.deepcopy(b), isinstance(a, numbers.Rational), isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(2.5, numbers.Rational), sum([a, b]), max(a, b), sorted([b, a, F(1, 5)]))
# expect: 1/3 True 3/4 True True True False 13/12 3/4 [Fraction(1, 5), Fraction(1, 3), Fraction(3, 4)]
print(F(1, 3).real, F(1, 3).imag, F(1, 3).conjugate(), complex(F(1, 2)))  # expect: 1/3 0 1/3 (0.5+0j)
for call in (lambda: F(1, 0), lambda: F("1/0"), lambda: F("x"), lambda: F(1.5, 2), lambda: F([]), lambda: F(1, 2) + "a", lambda: F(1) / 0, lambda: F(1) // 0, lambda: F(float("inf")), lambda: F(0) ** -1, lambda: F(1, 2) < "a", lambda: F.from_float("a"), lambda: F(1).limit_denominator(0)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: ZeroDivisionError Fraction(1, 0)
        # expect: ZeroDivisionError Fraction(1, 0)
        # expect: ValueError Invalid literal for Fraction: 'x'
        # expect: TypeError both arguments should be Rational instances
        # expect: TypeError argument should be a string or a Rational instance
        # expect: TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
        # expect: ZeroDivisionError Fraction(1, 0)
        # expect: ZeroDivisionError integer division or modulo by zero
        # expect: OverflowError cannot convert Infinity to integer ratio
        # expect: ZeroDivisionError Fraction(1, 0)
        # expect: TypeError '<' not supported between instances of 'Fraction' and 'str'
        # expect: TypeError Fraction.from_float() only takes floats, not 'a' (str)
        # expect: ValueError max_denominator should be at least 1
