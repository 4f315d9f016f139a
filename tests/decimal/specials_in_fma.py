# Which NaN a fused operation gives; exact results whatever the precision; dicts of signals that outlive their context.
from decimal import *
setcontext(Context(traps=[]))
words = "0 1 -Infinity NaN3 sNaN4 sNaN5".split()
for a in words:
    print(a, *[Decimal(a).fma(Decimal(b), Decimal(c)) for b in words for c in words])
    # expect: 0 0 1 -Infinity NaN3 NaN4 NaN5 0 1 -Infinity NaN3 NaN4 NaN5 NaN NaN NaN NaN NaN NaN NaN3 NaN3 NaN3 NaN3 NaN4 NaN5 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5
    # expect: 1 0 1 -Infinity NaN3 NaN4 NaN5 1 2 -Infinity NaN3 NaN4 NaN5 -Infinity -Infinity -Infinity NaN3 NaN4 NaN5 NaN3 NaN3 NaN3 NaN3 NaN4 NaN5 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5
    # expect: -Infinity NaN NaN NaN NaN NaN NaN -Infinity -Infinity -Infinity NaN3 NaN4 NaN5 Infinity Infinity NaN NaN3 NaN4 NaN5 NaN3 NaN3 NaN3 NaN3 NaN4 NaN5 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5
    # expect: NaN3 NaN3 NaN3 NaN3 NaN3 NaN4 NaN5 NaN3 NaN3 NaN3 NaN3 NaN4 NaN5 NaN3 NaN3 NaN3 NaN3 NaN4 NaN5 NaN3 NaN3 NaN3 NaN3 NaN4 NaN5 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5
    # expect: sNaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4 NaN4
    # expect: sNaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5 NaN5
wide = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
print(wide.divide(4, 2), wide.divide(1, 2**40), wide.sqrt(Decimal("40E9")), wide.power(400, -1), wide.divmod(10, 3))
# expect: 2 9.094947017729282379150390625E-13 2.0E+5 0.0025 (Decimal('3'), Decimal('1'))
c = Context(traps=[Inexact])
flags, traps = c.flags, c.traps
print(flags is c.flags, traps is c.traps, flags is traps)  # expect: True True False
flags[Clamped] = True
print(c.flags[Clamped])  # expect: True
del c
print([s.__name__ for s in flags if flags[s]], [s.__name__ for s in traps if traps[s]])
# expect: ['Clamped'] ['Inexact']
