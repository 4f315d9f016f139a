# Operations on digits, comparisons without signs, powers modulo a number, huge exponents beside fractions.
from decimal import Context, Decimal, getcontext
from fractions import Fraction
c = Context(prec=9, traps=[])
print(c.logical_and(1101, 1011), c.logical_or(1100, 1010), c.logical_xor(1100, 1010), c.logical_invert(1100), c.logical_and(12, 1))
# expect: 1001 1110 110 111110011 NaN
print(c.shift(123456789, 3), c.shift(Decimal('-1.25'), -1), c.rotate(123456789, 3), c.rotate(12, -1), c.shift(1, 10), c.shift(1, Decimal('1.0')))
# expect: 456789000 -0.12 456789123 200000001 NaN NaN
print(c.max_mag(-3, 2), c.min_mag(-3, 2), c.max_mag(-3, 3), c.min_mag(-3, 3), c.compare_total_mag(-3, 2), c.max_mag(Decimal('NaN'), 1))
# expect: -3 2 3 -3 1 1
print(c.power(7, 3, 5), c.power(-7, 3, 5), pow(Decimal(3), 200, Decimal(1000)), c.power(0, 0, 5), c.power(2, Decimal('1.5'), 5), c.power(a=2, b=5))
# expect: 3 -3 1 NaN NaN 32
print(c.divmod(17, 5), c.next_toward(1, 2), c.to_sci_string(Decimal('1e-12')), c.is_subnormal(1), c.copy_sign(1, Decimal('-0')), c.same_quantum(1, 10))
# expect: (Decimal('3'), Decimal('2')) 1.00000001 1E-12 False -1 True
for use in lambda: c.add(1), lambda: c.fma(1, 2), lambda: c.create_decimal(' 1'), lambda: c.sqrt('4'), lambda: Decimal(1, 2), lambda: Decimal((0.0, (1,), 0)):
    try: print(use())
    except (TypeError, ValueError) as error: print(error)
    # expect: function takes exactly 2 arguments (1 given)
    # expect: function takes exactly 3 arguments (2 given)
    # expect: NaN
    # expect: conversion from str to Decimal is not supported
    # expect: optional argument must be a context
    # expect: sign must be an integer with the value 0 or 1
print(Decimal('-1e425000000') < Fraction(-22, 7), Decimal('1e-425000000') < Fraction(1, 10 ** 40), Decimal('0.5') == Fraction(1, 2))
# expect: True True True
