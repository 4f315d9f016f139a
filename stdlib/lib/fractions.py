"""Rational numbers: exact, of integers of any size."""
import math
import numbers
import operator
import sys

__all__ = ["Fraction"]

_gcd, _new = math.gcd, object.__new__

_TEXT = r"""
    \A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(?:_\d+)*)
    (?:(?:/(?P<denom>\d+(?:_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?(?:E(?P<exp>[-+]?\d+(?:_\d+)*))?)\s*\Z
"""


_match = None                   # that pattern's match, once a text has been given


def _match_first(text):
    global _match
    import re
    _match = re.compile(_TEXT, re.VERBOSE | re.IGNORECASE).match
    return _match(text)


def _is_decimal(value):
    decimal = sys.modules.get("decimal")        # there is none while nobody has imported it
    return decimal is not None and isinstance(value, decimal.Decimal)


def _reduced(top, bottom):
    divisor = _gcd(top, bottom)
    if bottom < 0:
        divisor = -divisor
    return (top, bottom) if divisor == 1 else (top // divisor, bottom // divisor)


def _make(top, bottom):
    """A Fraction of parts that are in lowest terms."""
    self = _new(Fraction)
    self._numerator = top
    self._denominator = bottom
    return self


# Each of (numerator, denominator, numerator, denominator).  Dividing before multiplying keeps the numbers small, and mostly there is nothing
# to divide by (Knuth, The Art of Computer Programming, 4.5.1).


def _sum(na, da, nb, db):
    """a + b"""
    common = _gcd(da, db)
    if common == 1:
        return _make(na * db + da * nb, da * db)
    rest = da // common
    top = na * (db // common) + nb * rest
    divisor = _gcd(top, common)
    return _make(top, rest * db) if divisor == 1 else _make(top // divisor, rest * (db // divisor))


def _difference(na, da, nb, db):
    """a - b"""
    return _sum(na, da, -nb, db)


def _product(na, da, nb, db):
    """a * b"""
    divisor = _gcd(na, db)
    if divisor > 1:
        na //= divisor
        db //= divisor
    divisor = _gcd(nb, da)
    if divisor > 1:
        nb //= divisor
        da //= divisor
    return _make(na * nb, da * db)


def _quotient(na, da, nb, db):
    """a / b"""
    if nb == 0:
        raise ZeroDivisionError(f"Fraction({(na > 0) - (na < 0)}, 0)")
    return _product(na, da, db, nb) if nb > 0 else _product(na, da, -db, -nb)


def _floor_quotient(na, da, nb, db):
    """a // b"""
    return na * db // (da * nb)


def _both(na, da, nb, db):
    """(a // b, a % b)"""
    whole, rest = divmod(na * db, da * nb)
    return whole, Fraction(rest, da * db)


def _rest(na, da, nb, db):
    """a % b"""
    return Fraction(na * db % (nb * da), da * db)


class Fraction(numbers.Rational):
    """numerator / denominator in lowest terms; also of a float, a Decimal, or text ("3/4", "0.75", "1e-3")."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            top, bottom = (numerator, 1) if type(numerator) is int else cls._parts_of(numerator)
        else:
            if type(numerator) is int is type(denominator):
                top, bottom = numerator, denominator
            elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
                top = numerator.numerator * denominator.denominator
                bottom = denominator.numerator * numerator.denominator
            else:
                raise TypeError("both arguments should be Rational instances")
            if bottom == 0:
                raise ZeroDivisionError(f"Fraction({top}, 0)")
            top, bottom = _reduced(top, bottom)
        self = _new(cls)
        self._numerator = top
        self._denominator = bottom
        return self

    @staticmethod
    def _parts_of(value):
        if isinstance(value, float):
            return value.as_integer_ratio()
        if type(value) is not str and isinstance(value, numbers.Rational):
            return value.numerator, value.denominator
        if _is_decimal(value):
            return value.as_integer_ratio()
        if not isinstance(value, str):
            raise TypeError("argument should be a string or a Rational instance")
        match = (_match or _match_first)(value)
        if match is None:
            raise ValueError("Invalid literal for Fraction: %r" % value)
        top, bottom = int(match["num"] or "0"), 1
        if match["denom"]:
            bottom = int(match["denom"])
        else:
            decimals = (match["decimal"] or "").replace("_", "")
            if decimals:
                bottom = 10 ** len(decimals)
                top = top * bottom + int(decimals)
            exponent = int(match["exp"] or 0)
            if exponent >= 0:
                top *= 10 ** exponent
            else:
                bottom *= 10 ** -exponent
        if match["sign"] == "-":
            top = -top
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        return _reduced(top, bottom)

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, float):
            if isinstance(f, numbers.Integral):
                return cls(f)
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (cls.__name__, dec, type(dec).__name__))
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger: by its continued fraction."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        above, below = self._numerator, self._denominator
        older, newer = (0, 1), (1, 0)  # convergents as (numerator, denominator)
        while True:
            digit, rest = divmod(above, below)
            convergent = older[0] + digit * newer[0], older[1] + digit * newer[1]
            if convergent[1] > max_denominator:
                break
            older, newer = newer, convergent
            above, below = below, rest
        # Between the last convergent and the next one: as much of the digit as there is room for.
        steps = (max_denominator - older[1]) // newer[1]
        between = older[0] + steps * newer[0], older[1] + steps * newer[1]
        nearer = newer if 2 * below * between[1] <= self._denominator else between
        return Fraction(*nearer)

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    # -- arithmetic: with ints and fractions exact, with floats and complex numbers as those

    def _operator(exact, fallback):
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a._numerator, a._denominator, b._numerator, b._denominator)
            if isinstance(b, int):
                return exact(a._numerator, a._denominator, b, 1)
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if type(a) is int:
                return exact(a, 1, b._numerator, b._denominator)
            if isinstance(a, numbers.Rational):
                return exact(a.numerator, a.denominator, b._numerator, b._denominator)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented

        forward.__name__, reverse.__name__ = f"__{fallback.__name__}__", f"__r{fallback.__name__}__"
        forward.__doc__ = reverse.__doc__ = exact.__doc__
        return forward, reverse

    __add__, __radd__ = _operator(_sum, operator.add)
    __sub__, __rsub__ = _operator(_difference, operator.sub)
    __mul__, __rmul__ = _operator(_product, operator.mul)
    __truediv__, __rtruediv__ = _operator(_quotient, operator.truediv)
    __floordiv__, __rfloordiv__ = _operator(_floor_quotient, operator.floordiv)
    __divmod__, __rdivmod__ = _operator(_both, divmod)
    __mod__, __rmod__ = _operator(_rest, operator.mod)
    del _operator

    def __pow__(a, b):
        """a ** b: exact if b is whole."""
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        n = b.numerator
        if n >= 0:
            return _make(a._numerator ** n, a._denominator ** n)
        if a._numerator >= 0:
            return Fraction(a._denominator ** -n, a._numerator ** -n)
        return Fraction((-a._denominator) ** -n, (-a._numerator) ** -n)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(a):
        return _make(a._numerator, a._denominator)

    def __neg__(a):
        return _make(-a._numerator, a._denominator)

    def __abs__(a):
        return _make(abs(a._numerator), a._denominator)

    def __int__(a):
        return operator.index(-(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator)

    def __trunc__(a):
        return int(a)

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """To the nearest whole number (or multiple of 10**-ndigits), halves to even."""
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            return whole + (twice > self._denominator or twice == self._denominator and whole % 2)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __float__(a):
        return a._numerator / a._denominator

    def __hash__(self):
        modulus, infinite = sys.hash_info.modulus, sys.hash_info.inf
        if self._denominator == 1:
            return hash(self._numerator)
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            value = infinite
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if type(b) is Fraction:
            return a._numerator == b._numerator and a._denominator == b._denominator
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if type(other) is int:
            return op(self._numerator, self._denominator * other)
        if isinstance(other, float) and math.isfinite(other):
            top, bottom = other.as_integer_ratio()
            return op(self._numerator * bottom, self._denominator * top)
        if type(other) is Fraction or isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other)               # infinite, or no number
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
