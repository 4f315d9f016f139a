# Exponents and precisions beyond all bounds end in an exception, at once.
from decimal import *
def show(function):
    try:
        print(str(function())[:60])
    except Exception as error:
        print(type(error).__name__, error)
for text in ("1e999999999999999999", "1e1000000000000000000", "1e-1999999999999999997", "1e-1999999999999999998", "0e9999999999999999999"):
    show(lambda: Decimal(text))  # expect: 1E+999999999999999999
    # expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
    # expect: 1E-1999999999999999997
    # expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
    # expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
show(lambda: Decimal("1e999999999") + 1)  # expect: Overflow [<class 'decimal.Overflow'>]
show(lambda: Decimal("1e-999999999") * Decimal("1e-999999999"))  # expect: 0E-1000026
show(lambda: Decimal("1e999999999").exp())  # expect: Overflow [<class 'decimal.Overflow'>]
show(lambda: Decimal("-1e17").exp())  # expect: 0E-1000026
show(lambda: Decimal("1e999999999").ln())  # expect: 2302585090.691460591023945771
show(lambda: Decimal("1e999999999999").sqrt(Context(Emax=MAX_EMAX)))
# expect: 3.162277660168379331998893544E+499999999999
show(lambda: Decimal("1.0000001") ** Decimal("1e30"))  # expect: Overflow [<class 'decimal.Overflow'>]
show(lambda: Decimal("0.5") ** Decimal("1e30"))  # expect: 0E-1000026
show(lambda: hash(Decimal("1e999999999999")))  # expect: 1006705535901785932
show(lambda: Decimal("1e999999999999") > 10**50)  # expect: True
show(lambda: Decimal("1e999999999999") % 7)  # expect: InvalidOperation [<class 'decimal.DivisionImpossible'>]
show(lambda: Decimal("1e-999999999999").quantize(Decimal(1)))  # expect: 0
show(lambda: float(Decimal("1e999999999")))  # expect: inf
show(lambda: int(Decimal("1e-999999999999")))  # expect: 0
show(lambda: round(Decimal("1"), 10**30))
# expect: OverflowError Python int too large to convert to C ssize_t
show(lambda: Decimal("1").logical_invert(Context(prec=5)))  # expect: 11110
wide = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact])
show(lambda: wide.multiply(2**70, 3**50))  # expect: 847544348798892439652940749688313000363032576
show(lambda: wide.add(Decimal("1e30"), Decimal("1e-30")))
# expect: 1000000000000000000000000000000.0000000000000000000000000000
try:
    int(Decimal("1e10000000000000"))
except MemoryError:
    print("MemoryError")  # expect: MemoryError
try:
    wide.divide(1, 3)
except MemoryError:
    print("MemoryError")  # expect: MemoryError
