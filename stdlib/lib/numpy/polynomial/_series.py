"""What series of all kinds have in common: the class of Polynomial, Chebyshev, Legendre and the others."""
import numbers

import numpy as np

_SUPERSCRIPT, _SUBSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"), str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def coefficients(c):
    """As an array of one dimension at least, of numbers that can be divided."""
    c = np.array(c, ndmin=1)
    return c.astype(float) if c.dtype.kind in "biu" else c


def as_series(c):
    """coefficients that are not of more dimensions, nor none."""
    c = coefficients(c)
    if c.size == 0:
        raise ValueError("Coefficient array is empty")
    if c.ndim != 1:
        raise ValueError("Coefficient array is not 1-d")
    return c


def trimmed(c, tol=0):
    """Without zeros at its end; one number stays."""
    if tol < 0:
        raise ValueError("tol must be non-negative")
    c = as_series(c)
    found = np.flatnonzero(abs(c) > tol)
    return c[:found[-1] + 1].copy() if len(found) else c[:1] * 0


def _interval(ends, what):
    ends = as_series(ends)
    if len(ends) != 2:
        raise ValueError(f"{what} has wrong number of elements.")
    return ends


class Series:
    """Series(coef, domain=None, window=None, symbol='x') of one of the kinds below, whose functions (val, add ...) each class names."""

    __array_ufunc__ = None
    __hash__ = None
    domain = window = np.array([-1, 1])
    basis_name = None
    _unicode = True

    def __init_subclass__(cls):
        """A kind that is a Family's takes its functions from there."""
        family = cls.__dict__.get("_family")
        for name in "val add sub mul div pow der int roots fromroots fit line".split() if family else ():
            setattr(cls, f"_{name}", staticmethod(getattr(family, name)))

    def __init__(self, coef, domain=None, window=None, symbol="x"):
        self.coef = as_series(coef)
        self.domain = self.domain if domain is None else _interval(domain, "Domain")
        self.window = self.window if window is None else _interval(window, "Window")
        if not isinstance(symbol, str):
            raise TypeError("Symbol must be a non-empty string")
        if not symbol.isidentifier():
            raise ValueError("Symbol string must be a valid Python identifier")
        self._symbol = symbol

    @property
    def symbol(self):
        return self._symbol

    def _like(self, coef):
        result = type(self)(coef, symbol=self.symbol)
        result.domain, result.window = coefficients(self.domain), coefficients(self.window)
        return result

    def _coefficients(self, other):
        if isinstance(other, Series):
            if not isinstance(other, type(self)):
                raise TypeError("Polynomial types differ")
            for name in "domain", "window":
                if not np.all(getattr(self, name) == getattr(other, name)):
                    raise TypeError(name.capitalize() + "s differ")
            if self.symbol != other.symbol:
                raise ValueError("Polynomial symbols differ")
            return other.coef
        return other if isinstance(other, (numbers.Number, np.generic, list, tuple, np.ndarray)) else None

    def mapparms(self):
        (a, b), (c, d) = self.domain, self.window
        return (b * c - a * d) / (b - a), (d - c) / (b - a)

    def __call__(self, arg):
        offset, scale = self.mapparms()
        return self._val(offset + scale * arg, self.coef)

    def _operate(self, other, function, swapped=False):
        other = self._coefficients(other)
        if other is None:
            return NotImplemented
        return self._like(function(other, self.coef) if swapped else function(self.coef, other))

    def __add__(self, other):
        return self._operate(other, self._add)

    def __radd__(self, other):
        return self._operate(other, self._add, True)

    def __sub__(self, other):
        return self._operate(other, self._sub)

    def __rsub__(self, other):
        return self._operate(other, self._sub, True)

    def __mul__(self, other):
        return self._operate(other, self._mul)

    def __rmul__(self, other):
        return self._operate(other, self._mul, True)

    def __divmod__(self, other):
        other = self._coefficients(other)
        return NotImplemented if other is None else tuple(map(self._like, self._div(self.coef, other)))

    def __rdivmod__(self, other):
        return tuple(map(self._like, self._div(other, self.coef)))

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __rfloordiv__(self, other):
        return divmod(other, self)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __rmod__(self, other):
        return divmod(other, self)[1]

    def __truediv__(self, other):
        if not isinstance(other, numbers.Number) or isinstance(other, bool):
            raise TypeError(f"unsupported types for true division: '{type(self)}', '{type(other)}'")
        return self // other

    def __pow__(self, n):
        return self._like(self._pow(self.coef, n))

    def __neg__(self):
        return self._like(-self.coef)

    def __pos__(self):
        return self

    def __eq__(self, other):
        return isinstance(other, Series) and self.coef.shape == other.coef.shape and bool(
            np.all(self.coef == other.coef) and np.all(self.domain == other.domain) and np.all(self.window == other.window)) and self.symbol == other.symbol

    def __ne__(self, other):
        return not self == other

    def __len__(self):
        return len(self.coef)

    def __iter__(self):
        return iter(self.coef)

    def copy(self):
        return self._like(self.coef.copy())

    def degree(self):
        return len(self) - 1

    def cutdeg(self, deg):
        return self.truncate(deg + 1)

    def truncate(self, size):
        if size != int(size) or size < 1:
            raise ValueError("size must be a positive integer")
        size = int(size)
        return self._like(self.coef[:size])

    def trim(self, tol=0):
        return self._like(trimmed(self.coef, tol))

    def deriv(self, m=1):
        return self._like(self._der(self.coef, m, self.mapparms()[1]))

    def integ(self, m=1, k=[], lbnd=None):
        offset, scale = self.mapparms()
        return self._like(self._int(self.coef, m, k, 0 if lbnd is None else offset + scale * lbnd, 1 / scale))

    def roots(self):
        roots = self._roots(self.coef)
        (a, b), (c, d) = self.window, self.domain
        return (b * c - a * d) / (b - a) + (d - c) / (b - a) * roots

    def linspace(self, n=100, domain=None):
        low, high = self.domain if domain is None else domain
        x = np.linspace(low, high, n)
        return x, self(x)

    def convert(self, domain=None, kind=None, window=None):
        """The same function as a series of another kind, with another domain and window."""
        kind = type(self) if kind is None else kind
        return self(kind.identity(kind.domain if domain is None else domain, kind.window if window is None else window, self.symbol))

    @classmethod
    def cast(cls, series, domain=None, window=None):
        """The same function as a series of this class."""
        return series.convert(cls.domain if domain is None else domain, cls, cls.window if window is None else window)

    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"):
        domain = cls.domain if domain is None else np.asarray(domain) + 0.0
        window = cls.window if window is None else np.asarray(window) + 0.0
        (a, b), (c, d) = window, domain
        return cls(cls._line((b * c - a * d) / (b - a), (d - c) / (b - a)), domain, window, symbol)

    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"):
        return cls([0] * deg + [1], domain, window, symbol)

    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol="x"):
        roots = np.asarray(roots)
        domain = coefficients([roots.min(), roots.max()] if domain is None else domain if len(domain) else cls.domain)
        window = cls.window if window is None else np.asarray(window)
        (a, b), (c, d) = domain, window
        offset, scale = (b * c - a * d) / (b - a), (d - c) / (b - a)
        return cls(cls._fromroots(offset + scale * roots) / scale ** len(roots), domain, window, symbol)

    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
        x = np.asarray(x)
        domain = np.array([x.min(), x.max()]) + 0.0 if domain is None else cls.window if len(domain) == 0 else np.asarray(domain) + 0.0
        window = cls.window if window is None else np.asarray(window) + 0.0
        (a, b), (c, d) = domain, window
        found = cls._fit((b * c - a * d) / (b - a) + (d - c) / (b - a) * x, y, deg, rcond, full, w)
        return (cls(found[0], domain, window, symbol), found[1]) if full else cls(found, domain, window, symbol)

    def has_samecoef(self, other):
        return len(self.coef) == len(other.coef) and bool(np.all(self.coef == other.coef))

    def has_samedomain(self, other):
        return bool(np.all(self.domain == other.domain))

    def has_samewindow(self, other):
        return bool(np.all(self.window == other.window))

    def has_sametype(self, other):
        return isinstance(other, type(self))

    # ---- text

    def __repr__(self):
        parts = [repr(a)[6:-1] for a in (self.coef, self.domain, self.window)]
        return f"{type(self).__name__}({parts[0]}, domain={parts[1]}, window={parts[2]}, symbol='{self.symbol}')"

    def _term(self, power):
        if self.basis_name:
            number = str(power).translate(_SUBSCRIPT) if self._unicode else f"_{power}"
            return f"{'·' if self._unicode else ' '}{self.basis_name}{number}({self.symbol})"
        if power == 1:
            return f"{'·' if self._unicode else ' '}{self.symbol}"
        return f"·{self.symbol}{str(power).translate(_SUPERSCRIPT)}" if self._unicode else f" {self.symbol}**{power}"

    def __str__(self):
        width = max(1, np.get_printoptions()["linewidth"])
        text = format_float(self.coef[0])
        for power, c in enumerate(self.coef[1:], 1):
            try:
                part = f"+ {format_float(c, parens=True)}" if c >= 0 else f"- {format_float(-c, parens=True)}"
            except TypeError:
                part = f"+ {c}"
            text, part = text + " ", part + self._term(power)
            line = len(text) - text.rfind("\n") - 1 + len(part)
            if line + 2 * (power < len(self.coef) - 1) >= width:    # the next one's sign counts
                part = part.replace(" ", "\n", 1)
            text += part
        return text

    def __format__(self, style):
        if style not in ("", "ascii", "unicode"):
            raise ValueError(f"Unsupported format string '{style}' for {type(self)}.__format__. Valid options are 'ascii' and 'unicode'")
        if not style:
            return str(self)
        shown = self.copy()
        shown._unicode = style == "unicode"
        return str(shown)

    # ---- LaTeX, as notebooks show it

    def _argument(self):
        """What the terms are functions of, and whether it is more than the symbol."""
        offset, scale = self.mapparms()
        parts = [_latex(offset)] if offset != 0 else []
        parts.append(self.symbol if scale == 1 else _latex(scale) + self.symbol)
        return " + ".join(parts), offset != 0 or scale != 1

    def _latex_term(self, power, argument, compound):
        if self.basis_name:
            return f"{{{self.basis_name}}}_{{{power}}}({argument})"
        argument = rf"\left({argument}\right)" if compound else argument
        return "1" if power == 0 else argument if power == 1 else f"{argument}^{{{power}}}"

    def _repr_latex_(self):
        argument, compound = self._argument()
        body = ""
        for power, c in enumerate(self.coef):
            if power == 0:
                part = _latex(c)
            elif not isinstance(c, numbers.Real):
                part = f" + ({_latex(c)})"
            else:
                part = f" - {_latex(-c, True)}" if np.signbit(c) else f" + {_latex(c, True)}"
            term = self._latex_term(power, argument, compound)
            part = part if term == "1" else rf"{part}\,{term}"
            body += rf"\color{{LightGray}}{{{part}}}" if c == 0 else part
        return rf"${self.symbol} \mapsto {body or '0'}$"


def _latex(number, parens=False):
    return rf"\text{{{format_float(number, parens)}}}"


def format_float(x, parens=False):
    """A coefficient as text: positional, or with an exponent (in parentheses, if asked for)."""
    if not isinstance(x, np.floating):
        return str(x)
    options = np.get_printoptions()
    if np.isnan(x):
        return options["nanstr"]
    if np.isinf(x):
        return options["infstr"]
    precision, fixed = options["precision"], options["floatmode"] == "fixed"
    style = {"precision": precision, "unique": not fixed, "trim": "k" if fixed else "0", "sign": options["sign"] == "+"}
    if x != 0 and not 10 ** min(0, -(precision - 1) // 2) <= abs(x) < 1e8:
        text = np.format_float_scientific(x, **style)
        return f"({text})" if parens else text
    return np.format_float_positional(x, fractional=True, **style)
