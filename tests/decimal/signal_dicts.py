# Flags and traps hold the nine signals and nothing else; a comparison with == notes a float, one with < may raise.
import decimal
from decimal import Context, Decimal, FloatOperation, Overflow, getcontext, localcontext
c = Context()
for use in (lambda: Context(flags='x'), lambda: Context(traps=['x']), lambda: Context(flags={Overflow: 1}), lambda: setattr(c, 'flags', []),
            lambda: c.traps.__setitem__('x', 1), lambda: c.flags.__delitem__(Overflow), lambda: delattr(c, 'prec'), lambda: localcontext(5)):
    try: print(use())
    except (TypeError, KeyError, ValueError, AttributeError) as error: print(type(error).__name__, str(error)[:60])
    # expect: TypeError argument must be a signal dict
    # expect: KeyError 'valid values for signals are:\n  [InvalidOperation, FloatOp
    # expect: KeyError 'invalid signal dict'
    # expect: TypeError argument must be a signal dict
    # expect: KeyError 'valid values for signals are:\n  [InvalidOperation, FloatOp
    # expect: ValueError signal keys cannot be deleted
    # expect: AttributeError context attributes cannot be deleted
    # expect: TypeError optional argument must be a context
c.flags[Overflow] = 3
print(c.flags[Overflow], len(c.flags), c.flags == dict(c.flags))  # expect: True 9 True
context = getcontext()
print(Decimal(1) == 1.0, context.flags[FloatOperation])  # expect: True True
with localcontext() as inner:
    inner.traps[FloatOperation] = True
    print(Decimal(2) != 1.0)  # expect: True
    try: Decimal(2) < 1.0
    except decimal.FloatOperation as error: print(error)  # expect: [<class 'decimal.FloatOperation'>]
