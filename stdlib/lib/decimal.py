"""Decimal floating point (the General Decimal Arithmetic Specification, IBM, 1.70).

A finite number is (-1)**_sign * _n * 10**_exp with an integer coefficient _n; _exp is "F" for infinities, "n" and "N" for
quiet and signalling NaNs.  Every operation works out an exact coefficient, or one with enough digits and a last one that says
"and a little more", and rounds once, by _finish.  The context (precision, rounding, traps) belongs to the thread.
"""
import math
import sys
from _thread import _local
from _decimal_fixed import digits as _digits, exp_digits as _exp_digits, length as _length, ln_fixed as _ln_fixed
from _decimal_fixed import log10_fixed as _log10_fixed, number as _number
from collections import namedtuple
from types import NoneType

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
           "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
           "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
           "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext",
           "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR"]

__version__ = "1.70"                    # of the specification
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = HAVE_CONTEXTVAR = True

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING"
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP"

# Rounding: does q grow by one, given the rest r of a division by d?
_ROUNDINGS = {
    ROUND_DOWN: lambda sign, q, r, d: False,
    ROUND_UP: lambda sign, q, r, d: r != 0,
    ROUND_CEILING: lambda sign, q, r, d: r != 0 and not sign,
    ROUND_FLOOR: lambda sign, q, r, d: r != 0 and sign,
    ROUND_HALF_UP: lambda sign, q, r, d: 2 * r >= d,
    ROUND_HALF_DOWN: lambda sign, q, r, d: 2 * r > d,
    ROUND_HALF_EVEN: lambda sign, q, r, d: 2 * r > d or 2 * r == d and q & 1,
    ROUND_05UP: lambda sign, q, r, d: r != 0 and q % 5 == 0,
}

# Signals ---------------------------------------------------------------------------------------------------------


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_ALL_OFF = dict.fromkeys(_SIGNALS, False)
_CAUSES = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation,
           InvalidContext: InvalidOperation}

# Contexts --------------------------------------------------------------------------------------------------------


class SignalDict(dict):
    """Each signal, and whether it has happened, or raises."""

    __slots__ = ()

    def __setitem__(self, signal, value):
        if signal not in self:
            raise _unknown_signals()
        dict.__setitem__(self, signal, bool(value))

    def __getitem__(self, signal):
        if signal not in self:
            raise _unknown_signals()
        return dict.__getitem__(self, signal)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __repr__(self):
        return "{%s}" % ", ".join([f"<class 'decimal.{signal.__name__}'>:{value}" for signal, value in self.items()])

    def copy(self):
        return dict(self)


def _unknown_signals():
    return KeyError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, "
                    "Subnormal, Inexact, Rounded,\n   Clamped]")


class Context:
    """Precision, rounding, limits of exponents; flags: what has happened; traps: what raises."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = globals().get("DefaultContext")
        self.prec = 28 if prec is None and base is None else base.prec if prec is None else prec
        self.rounding = (ROUND_HALF_EVEN if base is None else base.rounding) if rounding is None else rounding
        self.Emin = (-999999 if base is None else base.Emin) if Emin is None else Emin
        self.Emax = (999999 if base is None else base.Emax) if Emax is None else Emax
        self.capitals = (1 if base is None else base.capitals) if capitals is None else capitals
        self.clamp = (0 if base is None else base.clamp) if clamp is None else clamp
        self.traps = self._signal_dict(base.traps if traps is None and base is not None else traps)
        self.flags = self._signal_dict(flags)

    @staticmethod
    def _signal_dict(given):
        """A SignalDict of one that says of each signal, or of a list of those that are on."""
        if isinstance(given, dict):
            if given.keys() != _ALL_OFF.keys():
                raise KeyError("invalid signal dict")
            return SignalDict({signal: bool(given[signal]) for signal in _ALL_OFF})
        if not isinstance(given, (list, NoneType)):
            raise TypeError("argument must be a signal dict")
        made = SignalDict(_ALL_OFF)
        for signal in given or ():
            made[signal] = True
        return made

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted" if name in self.__dict__ else name)

    def __setattr__(self, name, value):
        limits = {"prec": (1, MAX_PREC), "Emin": (MIN_EMIN, 0), "Emax": (0, MAX_EMAX), "capitals": (0, 1), "clamp": (0, 1)}
        if name in limits:
            if not isinstance(value, int):
                raise TypeError("optional argument must be an integer" if name == "prec" else f"{name} must be an integer")
            low, high = limits[name]
            if not low <= value <= high:
                raise ValueError(f"valid range for {name} is [{'MIN_EMIN' if low == MIN_EMIN else low}, "
                                 f"{'MAX_' + name.upper() if high > 1 else high}]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                            "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ("traps", "flags"):
            if not isinstance(value, dict):
                raise TypeError("argument must be a signal dict")
            value = self._signal_dict(value)
        elif name != "rounding":
            raise AttributeError("'decimal.Context' object has no attribute %r" % name)
        object.__setattr__(self, name, value)

    def __repr__(self):
        names = [[signal.__name__ for signal in _SHOWN if kept[signal]] for kept in (self.flags, self.traps)]
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{', '.join(names[0])}], traps=[{', '.join(names[1])}])")

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                         [s for s in _SIGNALS if self.flags[s]], [s for s in _SIGNALS if self.traps[s]])

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _signal(self, cause, result=None):
        """Note a signal; raise it if it is trapped; else the result goes on."""
        signal = _CAUSES.get(cause, cause)
        dict.__setitem__(self.flags, signal, True)
        if self.traps[signal]:
            raise signal([cause])
        return _NAN if result is None else result

    def create_decimal(self, num="0", /):
        """A Decimal, rounded; its text has neither spaces around nor underscores."""
        if isinstance(num, str):
            made = self._signal(ConversionSyntax) if num != num.strip() or "_" in num else _parse(num, self)
        else:
            made = Decimal(num, self)
        return made._finish_self(self)

    def power(self, a, b, modulo=None):
        """a to the power of b, or that modulo a whole number."""
        a, b = _convert(a, True), _convert(b, True)
        return a._power(b, self) if modulo is None else a._power_modulo(b, _convert(modulo, True), self)

    def canonical(self, a, /):
        if not isinstance(a, Decimal):
            raise TypeError("argument must be a Decimal")
        return a

    def is_canonical(self, a, /):
        return self.canonical(a).is_canonical()

    def radix(self):
        return Decimal(10)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._finish_self(self)


def _delegate(name, method, operands, takes_context):
    """Context.name(a, b, ...), which is a.method(b, ..., context=the context)."""
    def call(self, /, *args):
        if len(args) != operands:
            wanted = f"Context.{name}() takes exactly one argument" if operands == 1 else f"function takes exactly {operands} arguments"
            raise TypeError(f"{wanted} ({len(args)} given)")
        first, *rest = [_convert(value, True) for value in args]
        return getattr(first, method)(*rest, **({"context": self} if takes_context else {}))
    call.__name__, call.__qualname__ = name, f"Context.{name}"
    call.__doc__ = f"Decimal.{method} in this context."
    setattr(Context, name, call)


_METHODS = """1: abs=_absolute exp is_normal is_subnormal ln log10 logb logical_invert minus=_minus next_minus next_plus normalize
                   number_class plus=_plus sqrt to_eng_string to_integral_exact to_integral_value to_integral=to_integral_value
                   to_sci_string=_to_text
              2: add=_add compare compare_signal compare_total compare_total_mag copy_sign divide=_divide divide_int=_divide_int
                   divmod=_divmod logical_and logical_or logical_xor max max_mag min min_mag multiply=_multiply next_toward quantize
                   remainder=_remainder remainder_near rotate scaleb shift subtract=_subtract
              3: fma"""
_PLAIN_METHODS = """1: copy_abs copy_decimal=canonical copy_negate is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero
                    2: same_quantum"""
for _rows, _takes_context in (_METHODS, True), (_PLAIN_METHODS, False):
    _operands = 0
    for _word in _rows.split():
        if _word[1] == ":":
            _operands = int(_word[0])
        else:
            _delegate(_word.partition("=")[0], _word.rpartition("=")[2], _operands, _takes_context)
del _rows, _takes_context, _operands, _word


class _Here(_local):
    context = None


_here = _Here()


def getcontext():
    """The context of this thread."""
    context = _here.context
    if context is None:
        context = _here.context = DefaultContext.copy()
        context.clear_flags()
    return context


def setcontext(context):
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    _here.context = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context


class ContextManager:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc):
        setcontext(self._old)


def localcontext(ctx=None, **kwargs):
    """A copy of a context for a with block; keywords change it."""
    context = getcontext() if ctx is None else ctx
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    context = context.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"{name!r} is an invalid keyword argument for this function")
        setattr(context, name, Context._signal_dict(value) if name in ("flags", "traps") else value)
    return ContextManager(context)


# Text ------------------------------------------------------------------------------------------------------------

_DIGITS = frozenset("0123456789")


def _parse(text, context):
    """A Decimal of text; ConversionSyntax."""
    s = text.strip().replace("_", "")
    if not s.isascii():
        s = "".join(str(int(c)) if c.isdecimal() else c for c in s)
    sign = s[:1] == "-"
    body = s[1:] if s[:1] in ("+", "-") else s
    lower = body.lower()
    if lower in ("inf", "infinity"):
        return _make(sign, 0, "F")
    for name, exp in (("snan", "N"), ("nan", "n")):
        if lower.startswith(name) and set(body[len(name):]) <= _DIGITS:
            return _make(sign, _number(body[len(name):]), exp)
    mantissa, e, exponent = lower.partition("e")
    whole, _, part = mantissa.partition(".")
    plain = exponent[1:] if exponent[:1] in ("+", "-") else exponent
    if not (whole + part) or not set(whole + part) <= _DIGITS or e and (not plain or not set(plain) <= _DIGITS):
        return context._signal(ConversionSyntax)
    return _make(sign, _number(whole + part), (int(exponent) if e else 0) - len(part))


def _make(sign, n, exp):
    self = object.__new__(Decimal)
    self._sign = int(sign)
    self._n = n
    self._exp = exp
    return self


def _convert(value, strict=False):
    """A Decimal of a Decimal or an int; NotImplemented, or with strict a TypeError."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(value < 0, abs(value), 0)
    if strict:
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
    return NotImplemented


def _finish(sign, n, exp, context):
    """The Decimal nearest to (-1)**sign * n * 10**exp in this context, with its signals."""
    etiny = context.Emin - context.prec + 1
    if n == 0:
        top = context.Emax - context.prec + 1 if context.clamp else context.Emax
        fitting = min(max(exp, etiny), top)
        if fitting != exp:
            context._signal(Clamped)
        return _make(sign, 0, fitting)
    length = _length(n)
    least = max(length + exp - context.prec, etiny)
    if least > context.Emax - context.prec + 1:
        return _overflow(sign, context)
    subnormal = length + exp - 1 < context.Emin
    inexact = False
    if exp < least:
        divisor = 10 ** min(least - exp, length + 1)
        q, r = divmod(n, divisor)
        inexact = r != 0
        if _ROUNDINGS[context.rounding](sign, q, r, divisor):
            q += 1
            if _length(q) > context.prec:
                q //= 10
                least += 1
        if least > context.Emax - context.prec + 1:
            return _overflow(sign, context)
        n, exp = q, least
        if inexact and subnormal:
            context._signal(Underflow)
        if subnormal:
            context._signal(Subnormal)
        if inexact:
            context._signal(Inexact)
        context._signal(Rounded)
        if n == 0:
            context._signal(Clamped)
    elif subnormal:
        context._signal(Subnormal)
    elif context.clamp and exp > context.Emax - context.prec + 1:
        top = context.Emax - context.prec + 1
        n, exp = n * 10 ** (exp - top), top
        context._signal(Clamped)
    return _make(sign, n, exp)


def _overflow(sign, context):
    rounding = context.rounding
    finite = rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign or rounding == ROUND_FLOOR and not sign
    result = _make(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1) if finite else _make(sign, 0, "F")
    context._signal(Overflow, result)
    context._signal(Inexact)
    context._signal(Rounded)
    return result


# Numbers ---------------------------------------------------------------------------------------------------------


class Decimal:
    """A decimal number: of text, an int, a float (exactly), or (sign, digits, exponent)."""

    __slots__ = ("_sign", "_n", "_exp", "__weakref__")

    def __new__(cls, value="0", context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError("optional argument must be a context")
        if isinstance(value, str):
            made = _parse(value, context or getcontext())
        elif isinstance(value, (int, Decimal)):
            made = _convert(value)
        elif isinstance(value, float):
            (context or getcontext())._signal(FloatOperation, 0)
            made = cls.from_float(value)
        elif isinstance(value, (tuple, list)):
            made = cls._of_tuple(value)
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        if cls is Decimal:
            return made if type(made) is Decimal else _make(made._sign, made._n, made._exp)
        self = object.__new__(cls)
        self._sign, self._n, self._exp = made._sign, made._n, made._exp
        return self

    @staticmethod
    def _of_tuple(value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exp = value
        if sign not in (0, 1) or not isinstance(sign, int):
            raise ValueError("sign must be an integer with the value 0 or 1")
        if exp == "F":
            return _make(sign, 0, "F")
        if not all(isinstance(d, int) and 0 <= d <= 9 for d in digits):
            raise ValueError("coefficient must be a tuple of digits")
        if exp not in ("n", "N") and not isinstance(exp, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'" if isinstance(exp, str) else
                             "exponent must be an integer")
        return _make(sign, _number("".join(map(str, digits))), exp)

    @classmethod
    def from_float(cls, f):
        """Exactly this float."""
        if isinstance(f, int):
            made = _convert(f)
        elif not isinstance(f, float):
            raise TypeError("argument must be int or float")
        elif math.isinf(f) or math.isnan(f):
            made = _make(math.copysign(1, f) < 0, 0, "F" if math.isinf(f) else "n")
        else:
            n, d = abs(f).as_integer_ratio()
            k = d.bit_length() - 1
            made = _make(math.copysign(1, f) < 0, n * 5 ** k, -k)
        return made if cls is Decimal else cls(made)

    # -- kinds

    def is_finite(self):
        return not isinstance(self._exp, str)

    def is_infinite(self):
        return self._exp == "F"

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._n == 0 and self.is_finite()

    def is_normal(self, context=None):
        return self.is_finite() and self._n != 0 and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return self.is_finite() and self._n != 0 and self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def adjusted(self):
        """The exponent of the first digit."""
        return self._exp + _length(self._n) - 1 if self.is_finite() else 0

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self.is_snan() else "NaN"
        kind = ("Infinity" if self.is_infinite() else "Zero" if self._n == 0 else
                "Subnormal" if self.is_subnormal(context) else "Normal")
        return "-+"[not self._sign] + kind

    def as_tuple(self):
        digits = (0,) if self._exp == "F" else () if self.is_nan() and not self._n else tuple(map(int, _digits(self._n)))
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if not self.is_finite():
            raise (ValueError if self.is_nan() else OverflowError)(
                "cannot convert %s to integer ratio" % ("NaN" if self.is_nan() else "Infinity"))
        n = -self._n if self._sign else self._n
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        divisor = math.gcd(n, d)
        return n // divisor, d // divisor

    # -- text

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def _special_text(self):
        if self._exp == "F":
            return "Infinity"
        return ("NaN" if self._exp == "n" else "sNaN") + (_digits(self._n) if self._n else "")

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if not self.is_finite():
            return sign + self._special_text()
        digits = _digits(self._n)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif self._n == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            text += ("E" if (context or getcontext()).capitals else "e") + "%+d" % (left - point)
        return sign + text

    def _to_text(self, context):
        return self.__str__(context=context)

    def to_eng_string(self, context=None):
        return self.__str__(eng=True, context=context)

    def __format__(self, spec, context=None):
        from _decimal_format import format_decimal
        return format_decimal(self, spec, context or getcontext())

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(self)

    def __deepcopy__(self, memo):
        return self.__copy__()

    # -- comparing

    def _compare_numbers(self, other):
        """-1, 0, 1 of two that are no NaNs."""
        a, b = self, other
        if a._exp == "F" or b._exp == "F":
            x = 0 if a._exp != "F" else -1 if a._sign else 1
            y = 0 if b._exp != "F" else -1 if b._sign else 1
            return (x > y) - (x < y)
        if not a._n or not b._n:
            x = 0 if not a._n else -1 if a._sign else 1
            y = 0 if not b._n else -1 if b._sign else 1
            return (x > y) - (x < y)
        if a._sign != b._sign:
            return -1 if a._sign else 1
        x, y = a.adjusted(), b.adjusted()
        if x == y:
            x, y = a._n, b._n
            if a._exp > b._exp:
                x *= 10 ** (a._exp - b._exp)
            else:
                y *= 10 ** (b._exp - a._exp)
        result = (x > y) - (x < y)
        return -result if a._sign else result

    def _comparable(self, other, equality):
        """Both as Decimals, or None where the kinds do not go together."""
        if isinstance(other, float):
            context = getcontext()
            dict.__setitem__(context.flags, FloatOperation, True) if equality else context._signal(FloatOperation, 0)
            return self, Decimal.from_float(other)
        found = _convert(other)
        if found is not NotImplemented:
            return self, found
        if hasattr(other, "denominator") and hasattr(other, "numerator"):       # a Fraction
            if not self.is_finite():
                return self, _convert(int(other.numerator))
            return _make(self._sign, self._n * int(other.denominator), self._exp), _convert(int(other.numerator))
        if equality and isinstance(other, complex) and other.imag == 0:
            return self, Decimal.from_float(other.real)
        return None

    def _order(self, other, test):
        pair = self._comparable(other, False)
        if pair is None:
            return NotImplemented
        a, b = pair
        if a.is_nan() or b.is_nan():
            getcontext()._signal(InvalidOperation)
            return False
        return test(a._compare_numbers(b))

    def __eq__(self, other):
        pair = self._comparable(other, True)
        if pair is None:
            return NotImplemented
        a, b = pair
        if a.is_nan() or b.is_nan():
            if a.is_snan() or b.is_snan():
                getcontext()._signal(InvalidOperation)
            return False
        return a._compare_numbers(b) == 0

    def __lt__(self, other):
        return self._order(other, lambda c: c < 0)

    def __le__(self, other):
        return self._order(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._order(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._order(other, lambda c: c >= 0)

    def __hash__(self):
        if not self.is_finite():
            if self.is_snan():
                raise TypeError("Cannot hash a signaling NaN value")
            if self.is_nan():
                return object.__hash__(self)
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        modulus = sys.hash_info.modulus
        scale = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        value = self._n * scale % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def compare(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        nan = self._nan(other, context)
        return nan if nan is not None else Decimal(self._compare_numbers(other))

    def compare_signal(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        if self.is_nan() or other.is_nan():
            return context._signal(InvalidOperation)
        return Decimal(self._compare_numbers(other))

    def compare_total(self, other, context=None):
        """An order of all representations: by sign, kind, value, exponent."""
        def key(x):
            kind = 3 if x._exp == "N" else 4 if x._exp == "n" else 2 if x._exp == "F" else 1
            return kind
        a, b = self, _convert(other, True)
        if a._sign != b._sign:
            return Decimal(-1 if a._sign else 1)
        result = (key(a) > key(b)) - (key(a) < key(b))
        if not result:
            if a.is_nan():
                result = (a._n > b._n) - (a._n < b._n)
            else:
                result = a.copy_abs()._compare_numbers(b.copy_abs())
            if not result and a.is_finite():
                result = (a._exp > b._exp) - (a._exp < b._exp)
        return Decimal(-result if a._sign else result)

    def _extreme(self, other, context, sign, magnitude=False):
        context, other = context or getcontext(), _convert(other, True)
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and other.is_finite():
                return other._finish_self(context)
            if other.is_qnan() and self.is_finite():
                return self._finish_self(context)
            return self._nan(other, context)
        order = self.copy_abs()._compare_numbers(other.copy_abs()) if magnitude else self._compare_numbers(other)
        order = order or int(self.compare_total(other))
        return (self if order * sign >= 0 else other)._finish_self(context)

    def max(self, other, context=None):
        return self._extreme(other, context, 1)

    def min(self, other, context=None):
        return self._extreme(other, context, -1)

    from _decimal_digits import (compare_total_mag, logical_and, logical_invert, logical_or, logical_xor, max_mag, min_mag, rotate,
                                 shift)

    def same_quantum(self, other, context=None):
        other = _convert(other, True)
        if self.is_finite() and other.is_finite():
            return self._exp == other._exp
        return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()

    # -- what is not a number

    def _nan(self, other, context):
        """The NaN that an operation on these gives, or None."""
        for value in (self, other):
            if value is not None and value.is_snan():
                return context._signal(InvalidOperation, _make(value._sign, value._n, "n"))
        for value in (self, other):
            if value is not None and value.is_nan():
                return value
        return None

    def _finish_self(self, context):
        if self.is_finite():
            return _finish(self._sign, self._n, self._exp, context)
        return _make(self._sign, self._n, "n") if self.is_snan() and context._signal(InvalidOperation) is not None else self

    # -- arithmetic

    def _plus(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        sign = self._sign if self._n or not self.is_finite() or context.rounding == ROUND_FLOOR else 0
        return _make(sign, self._n, self._exp)._finish_self(context)

    def _minus(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        sign = 1 - self._sign if self._n or not self.is_finite() or context.rounding == ROUND_FLOOR else 0
        return _make(sign, self._n, self._exp)._finish_self(context)

    def _absolute(self, context=None):
        return self._minus(context) if self._sign else self._plus(context)

    def _add(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if self._exp == "F" or other._exp == "F":
            if self._exp == other._exp and self._sign != other._sign:
                return context._signal(InvalidOperation)
            return self if self._exp == "F" else other
        exp = min(self._exp, other._exp)
        if not self._n and not other._n:
            sign = self._sign & other._sign
            if self._sign != other._sign and context.rounding == ROUND_FLOOR:
                sign = 1
            return _finish(sign, 0, exp, context)
        a, b = (self, other) if self._exp >= other._exp else (other, self)
        if a._n and b._n and a._exp - b._exp > context.prec + 2 and a.adjusted() - b.adjusted() > context.prec + 2:
            exp = a._exp + min(_length(a._n) - context.prec, 0) - 3     # b only tips the balance
            b = _make(b._sign, 1, exp) if exp > b.adjusted() else b
            exp = min(exp, b._exp)
        if not a._n and b._n:
            exp = max(exp, b._exp - context.prec - 1)
            return _finish(b._sign, b._n * 10 ** max(0, b._exp - exp), min(exp, b._exp), context)
        if not b._n and a._n:
            exp = max(exp, a._exp - context.prec - 1)
            return _finish(a._sign, a._n * 10 ** max(0, a._exp - exp), min(exp, a._exp), context)
        x, y = a._n * 10 ** (a._exp - exp), b._n * 10 ** (b._exp - exp)
        total = (-x if a._sign else x) + (-y if b._sign else y)
        if total == 0:
            return _finish(int(context.rounding == ROUND_FLOOR), 0, exp, context)
        return _finish(int(total < 0), abs(total), exp, context)

    def _subtract(self, other, context=None):
        other = _convert(other, True)
        return self._add(other if other.is_nan() else other.copy_negate(), context)

    def _multiply(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._exp == "F" or other._exp == "F":
            if self.is_zero() or other.is_zero():
                return context._signal(InvalidOperation)
            return _make(sign, 0, "F")
        return _finish(sign, self._n * other._n, self._exp + other._exp, context)

    def _divide(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        without = self._without_quotient(other, context)
        if without is not None:
            return without
        sign = self._sign ^ other._sign
        if other._exp == "F":
            context._signal(Clamped)
            return _make(sign, 0, context.Emin - context.prec + 1)
        ideal = self._exp - other._exp
        if not self._n:
            return _finish(sign, 0, ideal, context)
        shift = _length(other._n) - _length(self._n) + context.prec + 1
        exp = ideal - shift
        if shift >= 0:
            q, r = divmod(self._n * 10 ** shift, other._n)
        else:
            q, r = divmod(self._n, other._n * 10 ** -shift)
        if r:
            q += q % 5 == 0             # never on a border: there is a little more
        else:
            while exp < ideal and q % 10 == 0:
                q //= 10
                exp += 1
        return _finish(sign, q, exp, context)

    def _without_quotient(self, other, context):
        """What an infinity divided, and a division by zero, give; None for all other divisions."""
        sign = self._sign ^ other._sign
        if self._exp == "F":
            return context._signal(InvalidOperation) if other._exp == "F" else _make(sign, 0, "F")
        if other._n or other._exp == "F":
            return None
        return context._signal(DivisionByZero, _make(sign, 0, "F")) if self._n else context._signal(DivisionUndefined)

    def _whole_and_rest(self, other, context):
        """(quotient, rest before it is rounded), or a NaN for both."""
        sign = self._sign ^ other._sign
        ideal = self._exp if other._exp == "F" else min(self._exp, other._exp)
        if not self._n or other._exp == "F" or self.adjusted() - other.adjusted() <= -2:
            if other._exp == "F":
                return _make(sign, 0, 0), self
            return _make(sign, 0, 0), _rescale(self, ideal, None, ROUND_DOWN)
        if self.adjusted() - other.adjusted() <= context.prec:
            a, b = self._n, other._n
            if self._exp >= other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
            q, r = divmod(a, b)
            if q < 10 ** context.prec:
                return _make(sign, q, 0), _make(self._sign, r, ideal)
        nan = context._signal(DivisionImpossible)
        return nan, nan

    def _division(self, other, context):
        """What is wrong with a division of these: the result, or None."""
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if self._exp == "F":
            return context._signal(InvalidOperation)
        if not other._n and other._exp != "F":
            return context._signal(InvalidOperation if self._n else DivisionUndefined)
        return None

    def _divide_int(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        without = self._without_quotient(other, context)
        return self._whole_and_rest(other, context)[0] if without is None else without

    def _remainder(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        wrong = self._division(other, context)
        return wrong if wrong is not None else self._whole_and_rest(other, context)[1]._finish_self(context)

    def _divmod(self, other, context=None):
        context = context or getcontext()
        nan = self._nan(other, context)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._exp == "F":
            nan = context._signal(InvalidOperation)
            return (nan if other._exp == "F" else _make(sign, 0, "F")), nan
        if not other._n and other._exp != "F":
            if not self._n:
                nan = context._signal(DivisionUndefined)
                return nan, nan
            return context._signal(DivisionByZero, _make(sign, 0, "F")), context._signal(InvalidOperation)
        whole, rest = self._whole_and_rest(other, context)
        return whole, rest._finish_self(context)

    def remainder_near(self, other, context=None):
        """The rest of the nearest whole quotient."""
        context, other = context or getcontext(), _convert(other, True)
        wrong = self._division(other, context)
        if wrong is not None:
            return wrong
        if other._exp == "F":
            return self._finish_self(context)
        ideal = min(self._exp, other._exp)
        if not self._n:
            return _finish(self._sign, 0, ideal, context)
        a, b = self._n * 10 ** (self._exp - ideal), other._n * 10 ** (other._exp - ideal)
        q, r = divmod(a, b)
        sign = self._sign
        if 2 * r + (q & 1) > b:
            r -= b
            q += 1
        if q >= 10 ** context.prec:
            return context._signal(DivisionImpossible)
        if r < 0:
            sign, r = 1 - sign, -r
        return _finish(sign, r, ideal, context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context, other, third = context or getcontext(), _convert(other, True), _convert(third, True)
        if self.is_finite() and other.is_finite():
            return _make(self._sign ^ other._sign, self._n * other._n, self._exp + other._exp)._add(third, context)
        return self._multiply(other, context)._add(third, context)

    def __pos__(self):
        return self._plus()

    def __neg__(self):
        return self._minus()

    def __abs__(self):
        return self._absolute()

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            return self._power_modulo(_convert(other, True), _convert(modulo, True), getcontext())
        other = _convert(other)
        return other if other is NotImplemented else self._power(other)

    def __rpow__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other._power(self)

    def copy_abs(self):
        return _make(0, self._n, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._n, self._exp)

    def copy_sign(self, other, context=None):
        return _make(_convert(other, True)._sign, self._n, self._exp)

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    # -- to other numbers

    def __bool__(self):
        return not self.is_finite() or self._n != 0

    def __int__(self):
        if not self.is_finite():
            raise (ValueError if self.is_nan() else OverflowError)(
                "cannot convert %s to integer" % ("NaN" if self.is_nan() else "Infinity"))
        n = self._n * 10 ** self._exp if self._exp >= 0 else self._n // 10 ** min(-self._exp, _length(self._n) + 1)
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self.is_snan():
            raise ValueError("cannot convert signaling NaN to float")
        return float(("-" if self._sign else "") + "nan" if self.is_nan() else str(self))

    def __complex__(self):
        return complex(float(self))

    def _integral(self, rounding):
        return int(_rescale(self, 0, None, rounding)) if self.is_finite() else int(self)

    def __round__(self, n=None):
        if n is None:
            return self._integral(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -n))

    def __floor__(self):
        return self._integral(ROUND_FLOOR)

    def __ceil__(self):
        return self._integral(ROUND_CEILING)

    # -- rounding

    def quantize(self, exp, rounding=None, context=None):
        """The same with the exponent of another."""
        context, exp = context or getcontext(), _convert(exp, True)
        rounding = rounding or context.rounding
        nan = self._nan(exp, context)
        if nan is not None:
            return nan
        if self._exp == "F" or exp._exp == "F":
            return self if self._exp == exp._exp else context._signal(InvalidOperation)
        if not context.Emin - context.prec + 1 <= exp._exp <= context.Emax:
            return context._signal(InvalidOperation)
        if not self._n:
            return _finish(self._sign, 0, exp._exp, context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return context._signal(InvalidOperation)
        result = _rescale(self, exp._exp, context, rounding)
        if result.adjusted() > context.Emax or _length(result._n) > context.prec:
            return context._signal(InvalidOperation)
        if result._n and result.adjusted() < context.Emin:
            context._signal(Subnormal)
        return result

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        made = self._finish_self(context)
        if not made.is_finite():
            return made
        if not made._n:
            return _make(made._sign, 0, 0)
        n, exp = made._n, made._exp
        while n % 10 == 0 and exp < context.Emax:
            n //= 10
            exp += 1
        return _make(made._sign, n, exp)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._exp == "F" or self._exp >= 0:
            return self
        return _rescale(self, 0, None, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._exp == "F" or self._exp >= 0:
            return self
        return _rescale(self, 0, context, rounding or context.rounding)

    def scaleb(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if other._exp != 0 or abs(int(other)) > 2 * (context.Emax + context.prec):
            return context._signal(InvalidOperation)
        return self if self._exp == "F" else _make(self._sign, self._n, self._exp + int(other))._finish_self(context)

    def logb(self, context=None):
        """The exponent of the first digit, as a Decimal."""
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._exp == "F":
            return _make(0, 0, "F")
        if not self._n:
            return context._signal(DivisionByZero, _make(1, 0, "F"))
        return Decimal(self.adjusted())._finish_self(context)

    def _next(self, context, rounding):
        context = (context or getcontext()).copy()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        sign = rounding == ROUND_FLOOR
        if self._exp == "F":
            if self._sign == sign:
                return self
            return _make(self._sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
        context.rounding = rounding
        context.clear_traps()
        made = self._finish_self(context)
        if made != self:
            return made
        return self._add(_make(sign, 1, context.Emin - context.prec), context)

    def next_plus(self, context=None):
        return self._next(context, ROUND_CEILING)

    def next_minus(self, context=None):
        return self._next(context, ROUND_FLOOR)

    def next_toward(self, other, context=None):
        other = _convert(other, True)
        order = self._compare_numbers(other)
        return self.copy_sign(other) if order == 0 else self.next_plus(context) if order < 0 else self.next_minus(context)

    # -- roots and logarithms

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._exp == "F" and not self._sign:
            return self
        if not self._n and self._exp != "F":
            return _finish(self._sign, 0, self._exp // 2, context)
        if self._sign:
            return context._signal(InvalidOperation)
        ideal = self._exp // 2
        n, exp = (self._n * 10, self._exp - 1) if self._exp & 1 else (self._n, self._exp)
        shift = context.prec + 2 - (_length(n) + 1) // 2
        scaled = n * 100 ** shift if shift >= 0 else n // 100 ** -shift
        root = math.isqrt(scaled)
        exact = root * root == scaled and (shift >= 0 or scaled * 100 ** -shift == n)
        exp = exp // 2 - shift
        if exact:
            while exp < ideal and root % 10 == 0:
                root //= 10
                exp += 1
        else:
            root += root % 5 == 0       # there is a little more
        return _finish(0, root, exp, _half_even(context))

    def exp(self, context=None):
        """e to this power."""
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._exp == "F":
            return _make(0, 0, 0) if self._sign else self
        if not self._n:
            return Decimal(1)
        if self.adjusted() > _length(context.Emax) + 2:
            return _finish(0, 1, context.Emax + 1 if not self._sign else context.Emin - 2 * context.prec, _half_even(context))
        if self.adjusted() < -context.prec - 2:
            return _finish(0, 10 ** (context.prec + 2) + (-1 if self._sign else 1), -context.prec - 2, _half_even(context))
        return _rounded(lambda digits: _exp_digits(self, digits), 0, context)

    def ln(self, context=None):
        """The natural logarithm."""
        return self._logarithm(context or getcontext(), _ln_fixed, False)

    def log10(self, context=None):
        return self._logarithm(context or getcontext(), _log10_fixed, True)

    def _logarithm(self, context, fixed, ten):
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self.is_zero():
            return _make(1, 0, "F")
        if self._sign:
            return context._signal(InvalidOperation)
        if self._exp == "F":
            return self
        if ten and _digits(self._n).strip("0") == "1":
            return Decimal(self.adjusted())._finish_self(context)
        if self == 1:
            return _make(0, 0, 0)
        small = max(0, -(self - 1).adjusted()) if self.adjusted() in (0, -1) else 0

        def digits(count):
            value = fixed(self, count + small + 3)
            return abs(value), -(count + small + 3)

        return _rounded(digits, int(self < 1), context)

    def _power_modulo(self, other, modulo, context):
        """What remains of a power: of whole numbers, with the sign that the power has."""
        nan = self._nan(other, context) or modulo._nan(None, context)
        if nan is not None:
            return nan
        whole = all([x.is_finite() and x == x.to_integral_value(context=context) for x in (self, other, modulo)])
        if not whole or other < 0 or not modulo or modulo.adjusted() >= context.prec or not self and not other:
            return context._signal(InvalidOperation)
        power = pow(abs(int(self)), int(other), abs(int(modulo)))
        return _make(self._sign and int(other) % 2, power, 0)

    def _power(self, other, context=None):
        context, other = context or getcontext(), _convert(other, True)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if not other._n and other.is_finite():
            return context._signal(InvalidOperation) if self.is_zero() else Decimal(1)
        whole = other.is_finite() and (other._exp >= 0 or other._n % 10 ** min(-other._exp, _length(other._n)) == 0)
        odd = whole and (other._exp <= 0 and int(other) & 1)
        sign = int(bool(self._sign and odd))
        if self._sign and not whole and self._n:
            return context._signal(InvalidOperation)
        base = self.copy_abs()
        if self.is_zero():
            return _make(sign, 0, "F") if other._sign else _make(sign, 0, 0)
        if self._exp == "F":
            return _make(sign, 0, 0) if other._sign else _make(sign, 0, "F")
        if other._exp == "F":
            order = base._compare_numbers(Decimal(1))
            if order == 0:
                return _finish(0, 10 ** (context.prec - 1), 1 - context.prec, context)
            return _make(0, 0, "F") if (order > 0) != bool(other._sign) else _make(0, 0, 0)
        if base == 1 and whole and (other._sign or base._n == 1):
            return _make(sign, 1, 0)
        if base == 1 and not whole:
            context._signal(Inexact)
            context._signal(Rounded)
            return _finish(sign, 10 ** (context.prec - 1), 1 - context.prec, context)
        if whole and other.adjusted() < 12:
            result = _whole_power(sign, base, int(other), context)
            if result is not None:
                return result
        elif other == Decimal("0.5"):
            root = base.sqrt(context)
            if root._multiply(root, Context(prec=2 * context.prec + 2)) == base:
                return root
        size = (base.ln(Context(prec=10, traps=[]))._multiply(other, Context(prec=10, traps=[])))
        if size.adjusted() > _length(context.Emax) + 1:
            return _finish(sign, 1, context.Emax + 1 if not size._sign else context.Emin - 2 * context.prec, context)

        def digits(count):
            extra = count + max(0, other.adjusted()) + 10
            wide = Context(prec=extra + 10, traps=[], Emax=MAX_EMAX, Emin=MIN_EMIN)
            return _exp_digits(base.ln(wide)._multiply(other, wide), count)

        return _rounded(digits, sign, context, context)


def _binary(name, method, reflected=True):
    def forward(self, other):
        other = _convert(other)
        return other if other is NotImplemented else getattr(self, method)(other)

    def backward(self, other):
        other = _convert(other)
        return other if other is NotImplemented else getattr(other, method)(self)

    forward.__name__, backward.__name__ = f"__{name}__", f"__r{name}__"
    setattr(Decimal, forward.__name__, forward)
    setattr(Decimal, backward.__name__, backward)


for _name, _method in (("add", "_add"), ("sub", "_subtract"), ("mul", "_multiply"), ("truediv", "_divide"),
                       ("floordiv", "_divide_int"), ("mod", "_remainder"), ("divmod", "_divmod")):
    _binary(_name, _method)
del _name, _method

_NAN = _make(0, 0, "n")


def _rescale(value, exp, context, rounding=None):
    """The same with this exponent; context: to note Rounded and Inexact."""
    if not value._n:
        return _make(value._sign, 0, exp)
    if value._exp >= exp:
        return _make(value._sign, value._n * 10 ** (value._exp - exp), exp)
    divisor = 10 ** min(exp - value._exp, _length(value._n) + 1)
    q, r = divmod(value._n, divisor)
    if _ROUNDINGS[rounding or context.rounding](value._sign, q, r, divisor):
        q += 1
    if context is not None:
        context._signal(Rounded)
        if r:
            context._signal(Inexact)
    return _make(value._sign, q, exp)


# What functions work out, rounded: the digits come from _decimal_fixed ---------------------------------------------


def _half_even(context):
    """The same context, flags and traps included, that rounds to even."""
    shared = Context(context.prec, ROUND_HALF_EVEN, context.Emin, context.Emax, context.capitals, context.clamp)
    shared.__dict__.update(flags=context.flags, traps=context.traps)
    return shared


def _rounded(digits, sign, context, rounding=None):
    """Rounds (to even, or as the context `rounding` says) what digits(count) works out to at least so many digits: with more
    of them as long as the error might matter."""
    count = context.prec + 4
    while True:
        n, exp = digits(count)
        spare = _length(n) - context.prec
        border = 5 * 10 ** (spare - 1) if spare > 1 else 1
        if spare > 1 and 5 < n % border < border - 5:
            return _finish(sign, n, exp, rounding or _half_even(context))
        if count > 6 * context.prec + 60:       # it lies on the border: 4 ** 1.5
            context._signal(Inexact)
            return _finish(sign, (n + border // 2) // border * border, exp, rounding or _half_even(context))
        count += max(4, count // 4)


def _whole_power(sign, base, exponent, context):
    """The power by a whole exponent, when its digits are few enough to work out; else None."""
    n, exp = base._n, base._exp
    while n % 10 == 0:
        n //= 10
        exp += 1
    count = abs(exponent)
    if n > 1 and _length(n) * count > 20 * context.prec + 2000:
        return None
    if exponent < 0:
        return _make(sign, 1, 0)._divide(_make(0, n ** count, exp * count), context)
    result, at, zeros = n ** count, exp * count, (exp - base._exp) * count
    if zeros:                           # those of the base are kept as far as there is room
        room = max(0, context.prec - _length(result))
        if zeros > room:
            context._signal(Rounded)
        zeros = min(zeros, room)
        result, at = result * 10 ** zeros, at - zeros
    return _finish(sign, result, at, context)


DefaultContext = Context(prec=28, rounding=ROUND_HALF_EVEN, traps=[DivisionByZero, Overflow, InvalidOperation], flags=[],
                         Emax=999999, Emin=-999999, capitals=1, clamp=0)
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow],
                       flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])


def _register():
    import numbers
    numbers.Number.register(Decimal)


_register()
sys._as_builtin(globals())
