# A context's end may set another one, while the current one is asked for.
import contextvars
import decimal


class Last:
    """In the flags of no one: kept by the context, and gone with it."""
    def __del__(self):
        decimal.setcontext(decimal.Context(prec=7))
        decimal.setcontext(decimal.Context(prec=8))


class Mine(decimal.Context):
    pass


def inner():
    context = Mine(prec=5)
    context.last = Last()
    decimal.setcontext(context)
    return decimal.getcontext().prec


for k in range(3):
    print(contextvars.Context().run(inner))
    print(decimal.getcontext().prec, decimal.Decimal(1) / 3)  # expect: 5
    # expect: 8 0.33333333
    # expect: 5
    # expect: 8 0.33333333
    # expect: 5
    # expect: 8 0.33333333
