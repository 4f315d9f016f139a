"""What decimal numbers do with their digits as digits: logic, shifts, comparisons by size.  The class Decimal takes these in as methods.

A logical number is a coefficient of zeros and ones without sign and exponent.  Everywhere as many digits count as the context's
precision has: longer coefficients lose digits on the left, shorter ones get zeros there.
"""
import decimal

__all__ = ["logical_and", "logical_or", "logical_xor", "logical_invert", "shift", "rotate", "max_mag", "min_mag", "compare_total_mag"]


def _row(number, prec):
    """The digits that count, as a text of prec characters."""
    return str(number._n)[-prec:].zfill(prec)


def _number(row, like):
    return decimal._make(like._sign, int(row), like._exp)


def _logic(name, rule):
    """The method that makes each digit by rule(digit, digit), which gives True or False."""
    def method(self, other, context=None):
        context, other = context or decimal.getcontext(), decimal._convert(other, True)
        for number in self, other:
            if number._sign or number._exp != 0 or set(str(number._n)) - {"0", "1"}:
                return context._signal(decimal.InvalidOperation)
        rows = _row(self, context.prec), _row(other, context.prec)
        return _number("".join(["01"[rule(a, b)] for a, b in zip(*rows)]), self)
    method.__name__ = name
    method.__doc__ = f"The digits, zeros and ones, of both: {name.partition('_')[2]}."
    return method


logical_and = _logic("logical_and", lambda a, b: a == b == "1")
logical_or = _logic("logical_or", lambda a, b: "1" in (a, b))
logical_xor = _logic("logical_xor", lambda a, b: a != b)


def logical_invert(self, context=None):
    """Ones for zeros and zeros for ones, in as many digits as the precision has."""
    context = context or decimal.getcontext()
    return self.logical_xor(decimal.Decimal("1" * context.prec), context)


def _moved(self, count, context, move):
    """move(digits, count) of a finite number; the count is a whole number of at most the precision."""
    context, count = context or decimal.getcontext(), decimal._convert(count, True)
    nan = self._nan(count, context)
    if nan is not None:
        return nan
    if count._exp != 0 or count._n > context.prec:
        return context._signal(decimal.InvalidOperation)
    if self.is_infinite():
        return self
    return _number(move(_row(self, context.prec), int(count)), self)


def shift(self, other, context=None):
    """The digits moved to the left, or to the right for a negative count; zeros come in."""
    return _moved(self, other, context, lambda row, n: (row + "0" * n)[n:] if n >= 0 else "0" * -n + row[:n])


def rotate(self, other, context=None):
    """The digits moved to the left, or to the right for a negative count; what goes out comes in at the other end."""
    return _moved(self, other, context, lambda row, n: row[n:] + row[:n])


def max_mag(self, other, context=None):
    """The one that is larger without its sign."""
    return self._extreme(other, context, 1, True)


def min_mag(self, other, context=None):
    """The one that is smaller without its sign."""
    return self._extreme(other, context, -1, True)


def compare_total_mag(self, other, context=None):
    """compare_total without the signs."""
    return self.copy_abs().compare_total(decimal._convert(other, True).copy_abs())
