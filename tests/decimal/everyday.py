import copy
import math
import pickle
import threading
from decimal import *
from fractions import Fraction

print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal(2).sqrt(), Decimal("1.10") * 3, Decimal(7) // 2, Decimal(-7) % 3, Decimal(2) ** 100, repr(Decimal("-0.00")))
print(Decimal(0.1), Decimal((1, (1, 2, 3), -2)), Decimal("  1_000.5e-3 "), Decimal("inf"), Decimal("-NaN123"), Decimal("1E+400000"), Decimal(10**30))
print(getcontext())
getcontext().prec = 50
print(Decimal(1) / 7, Decimal(2).exp(), Decimal(10).ln(), Decimal(2).log10(), Decimal(2) ** Decimal("0.5"), Decimal(1000).log10())
with localcontext() as ctx:
    ctx.prec = 5
    ctx.rounding = ROUND_UP
    print(Decimal(1) / 3, +Decimal("1.000001"), ctx.flags[Inexact])
with localcontext(prec=4) as ctx:
    print(Decimal(2) / 3)
print(Decimal(1) / 3)
getcontext().prec = 28
print([str(Decimal("2.675").quantize(Decimal("0.01"), r)) for r in (ROUND_DOWN, ROUND_UP, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP)])
print(round(Decimal("2.5")), round(Decimal("2.675"), 2), int(Decimal("-2.9")), math.floor(Decimal("-2.1")), math.ceil(Decimal("2.1")), float(Decimal("0.1")), Decimal("1.500").normalize(), Decimal(5).as_integer_ratio(), Decimal("0.75").as_integer_ratio())
print(Decimal(1) == 1.0, Decimal("0.1") == 0.1, Decimal("0.5") == Fraction(1, 2), Decimal(1) < 2, Decimal("NaN") == Decimal("NaN"), hash(Decimal(5)) == hash(5), hash(Decimal("0.5")) == hash(0.5), max(Decimal(1), Decimal("1.5")), sum([Decimal("0.1")] * 10), Decimal(3) < Fraction(7, 2))
for spec in ("", ".2f", "10.3f", "<10", ",.2f", "e", ".3e", "%", ".1%", "+g", "08.1f", "^12", "*^12.2f", ".0f"):
    print(spec, "|", format(Decimal("1234.5678"), spec), "|", format(Decimal("-0.000012"), spec), f"| {Decimal('Infinity'):{spec}}" if "," not in spec else "")
for call in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("inf") - Decimal("inf"), lambda: Decimal(-1).sqrt(), lambda: Decimal([1]), lambda: Decimal(10) ** 10000000, lambda: Decimal("1e30").quantize(Decimal("0.01")),
             lambda: Decimal(1) % 0, lambda: int(Decimal("nan")), lambda: int(Decimal("inf")), lambda: Decimal("nan") < 1, lambda: Decimal(-2) ** Decimal("0.5"), lambda: format(Decimal(1), "q"), lambda: setattr(getcontext(), "prec", 0), lambda: setattr(getcontext(), "rounding", "x"), lambda: Decimal((2, (), 0)), lambda: Decimal(0) ** 0):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
x = Decimal("-12.340")
print(pickle.loads(pickle.dumps(x)), copy.copy(x), x.as_tuple(), x.adjusted(), x.copy_abs(), x.is_signed(), x.is_zero(), x.number_class(), x.to_integral_value(), x.scaleb(3), x.next_plus(), x.compare(Decimal(1)), x.fma(2, 3), x.to_eng_string(), Decimal("1E+7").to_eng_string(), divmod(x, 5), x.remainder_near(5))
seen = []
t = threading.Thread(target=lambda: seen.append((getcontext().prec, str(Decimal(1) / 3))))
getcontext().prec = 9
t.start()
t.join()
print(seen, Decimal(1) / 3)
getcontext().prec = 28
c = Context(prec=5, traps=[])
print(c.divide(Decimal(1), Decimal(0)), c.flags[DivisionByZero], c.create_decimal("3.14159265"), c.sqrt(2), c.add(1, Decimal("1e-9")), c)


def pi():
    """Machin-like sums in decimals, as the documentation shows."""
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s


getcontext().prec = 100
print(pi())
getcontext().prec = 5000
print(str(Decimal(2).sqrt())[-20:], len(str(Decimal(1) / 7)))
