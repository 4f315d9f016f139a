# Contexts: attributes and their errors, copies, pickles, what localcontext takes.
import copy, pickle
from decimal import *
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
c = Context(prec=5, rounding=ROUND_UP, traps=[Inexact], flags=[Clamped])
print(c, copy.copy(c), pickle.loads(pickle.dumps(c)), c.__reduce__(), sep="\n")
# expect: Context(prec=5, rounding=ROUND_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Clamped], traps=[Inexact])
# expect: Context(prec=5, rounding=ROUND_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Clamped], traps=[Inexact])
# expect: Context(prec=5, rounding=ROUND_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Clamped], traps=[Inexact])
# expect: (<class 'decimal.Context'>, (5, 'ROUND_UP', -999999, 999999, 1, 0, [<class 'decimal.Clamped'>], [<class 'decimal.Inexact'>]))
for name, values in {"prec": (0, 10**18, "x", 10**30), "Emin": (1, 1.0), "Emax": (-1,), "capitals": (2,), "clamp": (-1,), "rounding": ("x", None),
                     "flags": (3, [Inexact], {}), "traps": ({Inexact: 1},), "other": (1,)}.items():
    for value in values:
        show(lambda: setattr(c, name, value))  # expect: ValueError valid range for prec is [1, MAX_PREC]
        # expect: ValueError valid range for prec is [1, MAX_PREC]
        # expect: TypeError an integer is required
        # expect: OverflowError Python int too large to convert to C ssize_t
        # expect: ValueError valid range for Emin is [MIN_EMIN, 0]
        # expect: TypeError an integer is required
        # expect: ValueError valid range for Emax is [0, MAX_EMAX]
        # expect: ValueError valid values for capitals are 0 or 1
        # expect: ValueError valid values for clamp are 0 or 1
        # expect: TypeError valid values for rounding are:
        # expect:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
        # expect:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
        # expect:    ROUND_05UP]
        # expect: TypeError valid values for rounding are:
        # expect:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
        # expect:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
        # expect:    ROUND_05UP]
        # expect: TypeError argument must be a signal dict
        # expect: TypeError argument must be a signal dict
        # expect: KeyError 'invalid signal dict'
        # expect: KeyError 'invalid signal dict'
        # expect: AttributeError 'decimal.Context' object has no attribute 'other'
show(lambda: delattr(c, "prec"))  # expect: AttributeError context attributes cannot be deleted
show(lambda: Context(traps=[3]))
# expect: KeyError 'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]'
show(lambda: Context(flags={Inexact: 1}))  # expect: KeyError 'invalid signal dict'
show(lambda: localcontext(3))  # expect: TypeError optional argument must be a context
show(lambda: setcontext(3))  # expect: TypeError argument must be a context
show(lambda: localcontext(prec="x"))  # expect: TypeError an integer is required
with localcontext(c, prec=3, traps=[]) as inner:
    print(inner is getcontext(), Decimal(2) / 3, inner)
    # expect: True 0.667 Context(prec=3, rounding=ROUND_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Clamped, Inexact, Rounded], traps=[])
show(lambda: c.create_decimal("1.234567"))  # expect: Inexact [<class 'decimal.Inexact'>]
show(lambda: c.add(1, "2"))  # expect: TypeError conversion from str to Decimal is not supported
show(lambda: c.add(1))  # expect: TypeError function takes exactly 2 arguments (1 given)
show(lambda: c.exp())  # expect: TypeError Context.exp() takes exactly one argument (0 given)
show(lambda: c.power(2, 70, modulo=1000))  # expect: 424
show(lambda: c.divide(1, 3))  # expect: Inexact [<class 'decimal.Inexact'>]
show(lambda: BasicContext.divide(1, 3))  # expect: 0.333333333
show(lambda: ExtendedContext.divide(1, 0))  # expect: Infinity
print(c.radix(), c.Etiny(), c.Etop(), c.to_sci_string(Decimal("1E+3")), c.is_normal(1), c.number_class(-1), c.copy_decimal(3))
# expect: 10 -1000003 999995 1E+3 True -Normal 3
print(issubclass(DivisionByZero, ZeroDivisionError), Underflow.__mro__, [s.__name__ for s in c.flags], c.flags.get(Inexact), c.traps.copy() == c.traps)
# expect: True (<class 'decimal.Underflow'>, <class 'decimal.Inexact'>, <class 'decimal.Rounded'>, <class 'decimal.Subnormal'>, <class 'decimal.DecimalException'>, <class 'ArithmeticError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>) ['InvalidOperation', 'FloatOperation', 'DivisionByZero', 'Overflow', 'Underflow', 'Subnormal', 'Inexact', 'Rounded', 'Clamped'] True True
