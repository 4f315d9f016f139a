"""Power series: functions of coefficients, lowest first, and the class Polynomial."""
import numbers
import operator

import numpy as np
from numpy._axes import axis_index

polydomain = np.array([-1, 1])
polyzero, polyone, polyx = np.array([0]), np.array([1]), np.array([0, 1])
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _series(c, trim=True):
    c = np.array(c, ndmin=1)
    if c.dtype.kind in "biu":
        c = c.astype(float)
    return polytrim(c) if trim else c


def polytrim(c, tol=0):
    c = _series(c, False)
    found = np.flatnonzero(abs(c) > tol)
    return c[:found[-1] + 1].copy() if len(found) else c[:1] * 0


def polyline(off, scl):
    return np.array([off, scl]) if scl != 0 else np.array([off])


def polyadd(c1, c2):
    a, b = _series(c1), _series(c2)
    if len(a) < len(b):
        a, b = b, a
    result = a.astype(np.result_type(a, b))
    result[:len(b)] += b
    return polytrim(result)


def polysub(c1, c2):
    return polyadd(c1, -_series(c2))


def polymulx(c):
    return np.concatenate([[0], _series(c)])


def polymul(c1, c2):
    return polytrim(np.convolve(_series(c1), _series(c2)))


def polydiv(c1, c2):
    a, b = _series(c1), _series(c2)
    if b[-1] == 0:
        raise ZeroDivisionError
    if len(a) < len(b):
        return a[:1] * 0, a
    if len(b) == 1:
        return a / b[-1], a[:1] * 0
    rest = a.astype(np.result_type(a, b, float))
    lead, lower = b[-1], b[:-1] / b[-1]
    i, j = len(a) - len(b), len(a) - 1
    while i >= 0:
        rest[i:j] -= lower * rest[j]
        i, j = i - 1, j - 1
    return rest[j + 1:] / lead, polytrim(rest[:j + 1])


def polypow(c, pow, maxpower=None):
    n = int(pow)
    if n != pow or n < 0:
        raise ValueError("Power must be a non-negative integer.")
    if maxpower is not None and n > maxpower:
        raise ValueError("Power is too large")
    result = np.array([1.0], dtype=_series(c).dtype)
    for _ in range(n):
        result = np.convolve(result, _series(c))
    return result


def _order(m, what):
    """How often; `what` is done to a series.  ValueError, TypeError."""
    try:
        m = operator.index(m)
    except TypeError:
        raise TypeError(f"the order of {what} must be an integer") from None
    if m < 0:
        raise ValueError(f"The order of {what} must be non-negative")
    return m


def polyder(c, m=1, scl=1, axis=0):
    m, c = _order(m, "derivation"), _series(c, False)
    c = np.moveaxis(c, axis_index(axis, c.ndim), 0)
    for _ in range(m):
        c = c[:1] * 0 if len(c) < 2 else scl * c[1:] * _along_first(np.arange(1, len(c)), c)
    return np.moveaxis(c, 0, axis)


def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    m, c = _order(m, "integration"), _series(c, False)
    constants = list(k) if np.iterable(k) else [k]
    if len(constants) > m:
        raise ValueError("Too many integration constants")
    if np.ndim(lbnd):
        raise ValueError("lbnd must be a scalar.")
    if np.ndim(scl):
        raise ValueError("scl must be a scalar.")
    c = np.moveaxis(c, axis_index(axis, c.ndim), 0)
    for constant in constants + [0] * (m - len(constants)):
        c = c * scl
        if len(c) == 1 and not c.any():
            c = c + constant
            continue
        powers = _along_first(np.arange(1, len(c) + 1), c)
        c = np.concatenate([c[:1] * 0, c / powers])
        c[0] += constant - polyval(lbnd, c)
    return np.moveaxis(c, 0, axis)


def _along_first(numbers, c):
    """The numbers as an array that is multiplied with the rows of c."""
    return numbers.reshape((-1,) + (1,) * (c.ndim - 1))


def polyval(x, c, tensor=True):
    """The value at x; of several columns of coefficients for each x each one, or (tensor=False) pair by pair."""
    c = np.array(c, ndmin=1)
    if c.dtype.kind in "biu":
        c = c + 0.0
    x = np.asarray(x) if isinstance(x, (tuple, list)) else x
    if isinstance(x, np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
    result = c[-1] + x * 0
    for coefficient in c[-2::-1]:
        result = coefficient + result * x
    return result


def polyval2d(x, y, c):
    x, y = (np.asanyarray(a) for a in (x, y))
    if x.shape != y.shape:
        raise ValueError("x, y are incompatible")
    return polyval(y, polyval(x, c), tensor=False)


def polyval3d(x, y, z, c):
    x, y, z = (np.asanyarray(a) for a in (x, y, z))
    if x.shape != y.shape or x.shape != z.shape:
        raise ValueError("x, y, z are incompatible")
    return polyval(z, polyval(y, polyval(x, c), tensor=False), tensor=False)


def polygrid2d(x, y, c):
    return polyval(y, polyval(x, c))


def polygrid3d(x, y, z, c):
    return polyval(z, polyval(y, polyval(x, c)))


def polyvalfromroots(x, r):
    result = 1.0
    for root in np.ravel(r):
        result = result * (np.asarray(x) - root)
    return result


def polyfromroots(roots):
    roots = sorted(np.ravel(roots), key=lambda z: (np.real(z), np.imag(z)))
    result = np.array([1.0])
    parts = [polyline(-r, 1.0) for r in roots]
    while len(parts) > 1: # in pairs, as rounding is least
        half, odd = divmod(len(parts), 2)
        joined = [polymul(parts[i], parts[i + half]) for i in range(half)]
        if odd:
            joined[0] = polymul(joined[0], parts[-1])
        parts = joined
    return parts[0] if parts else result


def polycompanion(c):
    c = _series(c)
    n = len(c) - 1
    if n < 1:
        raise ValueError("Series must have maximum degree of at least 1.")
    matrix = np.zeros((n, n), dtype=c.dtype)
    matrix[np.arange(1, n), np.arange(n - 1)] = 1
    matrix[:, -1] -= c[:-1] / c[-1]
    return matrix


def polyroots(c):
    c = _series(c)
    if len(c) < 2:
        return np.array([], dtype=c.dtype)
    if len(c) == 2:
        return np.array([-c[0] / c[1]])
    roots = np.linalg.eigvals(polycompanion(c)[::-1, ::-1])
    roots.sort()
    return roots


def polyvander(x, deg):
    x = np.asarray(x) + 0.0
    return np.stack([x ** n for n in range(deg + 1)], -1)


def polyfit(x, y, deg, rcond=None, full=False, w=None):
    x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
    matrix, right = polyvander(x, deg), y
    if w is not None:
        w = np.asarray(w) + 0.0
        matrix, right = matrix * w[:, None], (y.T * w).T
    scale = np.sqrt(np.square(matrix).sum(0))
    scale[scale == 0] = 1
    rcond = len(x) * np.finfo(x.dtype).eps if rcond is None else rcond
    c, residuals, rank, values = np.linalg.lstsq(matrix / scale, right, rcond)
    c = (c.T / scale).T
    return (c, [residuals, rank, values, rcond]) if full else c


class Polynomial:
    """Polynomial(coef, domain=None, window=None, symbol='x')"""

    __array_ufunc__ = None
    __hash__ = None
    domain = window = np.array([-1, 1])
    basis_name = None
    _unicode = True

    def __init__(self, coef, domain=None, window=None, symbol="x"):
        self.coef = _series(coef, False)
        self.domain = self.domain if domain is None else _series(domain, False)
        self.window = self.window if window is None else _series(window, False)
        self.symbol = symbol

    def _like(self, coef):
        result = type(self)(coef, symbol=self.symbol)
        result.domain, result.window = self.domain, self.window
        return result

    def _coefficients(self, other):
        if isinstance(other, Polynomial):
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
        return polyval(offset + scale * arg, self.coef)

    def _operate(self, other, function, swapped=False):
        other = self._coefficients(other)
        if other is None:
            return NotImplemented
        return self._like(function(other, self.coef) if swapped else function(self.coef, other))

    def __add__(self, other):
        return self._operate(other, polyadd)

    def __radd__(self, other):
        return self._operate(other, polyadd, True)

    def __sub__(self, other):
        return self._operate(other, polysub)

    def __rsub__(self, other):
        return self._operate(other, polysub, True)

    def __mul__(self, other):
        return self._operate(other, polymul)

    def __rmul__(self, other):
        return self._operate(other, polymul, True)

    def __divmod__(self, other):
        other = self._coefficients(other)
        return NotImplemented if other is None else tuple(map(self._like, polydiv(self.coef, other)))

    def __rdivmod__(self, other):
        return tuple(map(self._like, polydiv(other, self.coef)))

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __truediv__(self, other):
        if not isinstance(other, numbers.Number) or isinstance(other, bool):
            raise TypeError(f"unsupported types for true division: '{type(self)}', '{type(other)}'")
        return self // other

    def __pow__(self, n):
        return self._like(polypow(self.coef, n))

    def __neg__(self):
        return self._like(-self.coef)

    def __pos__(self):
        return self

    def __eq__(self, other):
        return isinstance(other, Polynomial) and self.coef.shape == other.coef.shape and bool(
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
        return self._like(self.coef[:size])

    def trim(self, tol=0):
        return self._like(polytrim(self.coef, tol))

    def deriv(self, m=1):
        return self._like(polyder(self.coef, m, self.mapparms()[1]))

    def integ(self, m=1, k=[], lbnd=None):
        offset, scale = self.mapparms()
        return self._like(polyint(self.coef, m, k, 0 if lbnd is None else offset + scale * lbnd, 1 / scale))

    def roots(self):
        roots = polyroots(self.coef)
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
        return cls(polyline((b * c - a * d) / (b - a), (d - c) / (b - a)), domain, window, symbol)

    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"):
        return cls([0] * deg + [1], domain, window, symbol)

    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol="x"):
        roots = np.asarray(roots)
        low, high = (roots.min(), roots.max()) if domain is None else (-1, 1)
        domain = np.array([low, high] if domain is None or len(domain) == 0 else domain) + 0.0
        window = cls.window if window is None else np.asarray(window)
        (a, b), (c, d) = domain, window
        offset, scale = (b * c - a * d) / (b - a), (d - c) / (b - a)
        return cls(polyfromroots(offset + scale * roots) / scale ** len(roots), domain, window, symbol)

    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
        x = np.asarray(x)
        domain = np.array([x.min(), x.max()]) + 0.0 if domain is None else cls.window if len(domain) == 0 else np.asarray(domain) + 0.0
        window = cls.window if window is None else np.asarray(window) + 0.0
        (a, b), (c, d) = domain, window
        found = polyfit((b * c - a * d) / (b - a) + (d - c) / (b - a) * x, y, deg, rcond, full, w)
        return (cls(found[0], domain, window, symbol), found[1]) if full else cls(found, domain, window, symbol)

    # ---- text

    def __repr__(self):
        parts = [repr(a)[6:-1] for a in (self.coef, self.domain, self.window)]
        return f"Polynomial({parts[0]}, domain={parts[1]}, window={parts[2]}, symbol='{self.symbol}')"

    def _term(self, power):
        if power == 1:
            return f"{'·' if self._unicode else ' '}{self.symbol}"
        return f"·{self.symbol}{str(power).translate(_SUPERSCRIPT)}" if self._unicode else f" {self.symbol}**{power}"

    def __str__(self):
        width = np.get_printoptions()["linewidth"]
        text = _number(self.coef[0])
        line = len(text)
        for power, c in enumerate(self.coef[1:], 1):
            negative = not np.iscomplexobj(self.coef) and c < 0
            part = f"{'-' if negative else '+'} {_number(-c if negative else c)}{self._term(power)}"
            if line + len(part) + 2 > width:
                text, line = text + "\n" + part, len(part)
            else:
                text, line = f"{text} {part}", line + len(part) + 1
        return text

    def __format__(self, style):
        if style not in ("", "ascii", "unicode"):
            raise ValueError(f"Unsupported format string '{style}' for {type(self)}.__format__. Valid options are 'ascii' and 'unicode'")
        if not style:
            return str(self)
        shown = self.copy()
        shown._unicode = style == "unicode"
        return str(shown)


def _number(c):
    if np.iscomplexobj(c):
        return f"({c})"
    return np.format_float_positional(c, precision=np.get_printoptions()["precision"], trim="0") if 1e-4 <= abs(c) < 1e8 or c == 0 else \
        f"({np.format_float_scientific(c, precision=np.get_printoptions()['precision'], trim='0')})"
