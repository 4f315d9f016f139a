# Zeros that fill the width are grouped too; what a specification cannot say is refused.
from decimal import Decimal

for spec in ("012,", "011,", "+012,.1f", "030,.0E", "012,.1%", "0=12,", "010", "0<12"):
    print(spec, *(format(Decimal(v), spec) for v in ("1234.5", "-7", "Infinity", "-NaN12")), sep="|")
    # expect: 012,|00,001,234.5|-000,000,007|    Infinity|      -NaN12
    # expect: 011,|0,001,234.5|-00,000,007|   Infinity|     -NaN12
    # expect: +012,.1f|+0,001,234.5|-0,000,007.0|   +Infinity|      -NaN12
    # expect: 030,.0E|000,000,000,000,000,000,001E+3|-00,000,000,000,000,000,007E+0|                      Infinity|                        -NaN12
    # expect: 012,.1%|0,123,450.0%|-0,000,700.0%|   Infinity%|     -NaN12%
    # expect: 0=12,|000001,234.5|-00000000007|0000Infinity|-000000NaN12
    # expect: 010|00001234.5|-000000007|  Infinity|    -NaN12
    # expect: 0<12|1234.5000000|-70000000000|Infinity0000|-NaN12000000
for kind in "fFeg%":
    print(kind, *(format(Decimal(v), "z.1" + kind) for v in ("-0.0001", "-0", "-0E+3", "-0.05", "-0.06")))
    # expect: f 0.0 0.0 0.0 0.0 -0.1
    # expect: F -0.0 0.0 0.0 -0.0 -0.1
    # expect: e -1.0e-4 0.0e+1 0.0e+4 -5.0e-2 -6.0e-2
    # expect: g -0.0001 0 0e+3 -0.05 -0.06
    # expect: % 0.0% 0.0% 0.0% -5.0% -6.0%
print(format(Decimal("1234567.891"), ",.2f"), format(Decimal("99.96"), ".3g"), format(Decimal("9.996"), ".2e"))
# expect: 1,234,567.89 100 1.00e+1
print(format(Decimal("-0.00001234"), "x^20,.3"), format(Decimal("1E+20"), ","), format(Decimal("0E+5"), "f"))
# expect: xxxxx-0.0000123xxxxx 1E+20 0
for spec in ("<012", "#", "#g", ",n", "_", ".", ".f", "1" + "0" * 20, "." + "9" * 20, "d", "\u0663"):
    try:
        print(spec, format(Decimal(1), spec))
    except ValueError as e:
        print(repr(spec), e)  # expect: '<012' invalid format string
        # expect: '#' invalid format string
        # expect: '#g' invalid format string
        # expect: ',n' invalid format string
        # expect: '_' invalid format string
        # expect: '.' invalid format string
        # expect: '.f' invalid format string
        # expect: '100000000000000000000' invalid format string
        # expect: '.99999999999999999999' invalid format string
        # expect: 'd' invalid format string
        # expect: '٣' invalid format string
