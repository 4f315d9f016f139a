"""Polynomials as rows of coefficients, the highest power first: polyfit, roots, poly1d ..."""

import re
import warnings

import numpy as np

__all__ = ["poly", "roots", "polyint", "polyder", "polyadd", "polysub", "polymul", "polydiv", "polyval", "polyfit", "poly1d", "RankWarning"]


class RankWarning(UserWarning):
    """A fit of too few different points."""

    __module__ = "numpy"


def _coefficients(p):
    return p.coeffs if isinstance(p, poly1d) else np.atleast_1d(p)


def _like(result, *given):
    return poly1d(result) if any(isinstance(p, poly1d) for p in given) else result


def poly(seq_of_zeros):
    """The polynomial with these zeros, or the characteristic one of a matrix."""
    zeros = np.atleast_1d(seq_of_zeros)
    if zeros.ndim == 2 and zeros.shape[0] == zeros.shape[1] != 0:
        zeros = np.linalg.eigvals(zeros)
    elif zeros.ndim != 1:
        raise ValueError("input must be 1d or non-empty square 2d array.")
    if len(zeros) == 0:
        return 1.0
    a = np.ones(1, dtype=np.result_type(zeros, np.float64) if zeros.dtype.kind != "c" else zeros.dtype)
    for zero in zeros:
        a = np.convolve(a, np.array([1, -zero], dtype=a.dtype), mode="full")
    if a.dtype.kind == "c" and np.all(np.sort(zeros) == np.sort(zeros.conjugate())):
        a = a.real.copy()
    return a


def roots(p):
    """The zeros of a polynomial: the eigenvalues of its companion matrix."""
    p = np.atleast_1d(p)
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    p = np.trim_zeros(p, "f")
    if not len(p):
        return np.array([])
    inner = np.trim_zeros(p, "b")
    if inner.dtype.kind not in "fc":
        inner = inner.astype(float)
    found = np.linalg.eigvals(_companion(inner)) if len(inner) > 1 else np.array([])
    return np.concatenate((found, np.zeros(len(p) - len(inner), found.dtype)))


def _companion(p):
    """The matrix whose characteristic polynomial is p."""
    matrix = np.diag(np.ones(len(p) - 2, p.dtype), -1)
    matrix[0] = -p[1:] / p[0]
    return matrix


def polyint(p, m=1, k=None):
    """The integral, m times; k: its constants."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    k = np.zeros(m, float) if k is None else np.atleast_1d(k)
    if len(k) == 1 and m > 1:
        k = k[0] * np.ones(m, float)
    if len(k) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    y = _coefficients(p)
    for i in range(m):
        y = np.concatenate((y / np.arange(len(y), 0, -1), [k[i]]))
    return _like(y, p)


def polyder(p, m=1):
    """The derivative, m times."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    y = _coefficients(p)
    for _ in range(m):
        y = y[:-1] * np.arange(len(y) - 1, 0, -1)
    return _like(y, p)


def _sum(a1, a2, operation):
    a, b = _coefficients(a1), _coefficients(a2)
    length = max(len(a), len(b))
    a, b = (np.concatenate((np.zeros(length - len(x), x.dtype), x)) for x in (a, b))
    return _like(operation(a, b), a1, a2)


def polyadd(a1, a2):
    return _sum(a1, a2, np.add)


def polysub(a1, a2):
    return _sum(a1, a2, np.subtract)


def polymul(a1, a2):
    return _like(np.convolve(poly1d(a1).coeffs, poly1d(a2).coeffs), a1, a2)


def polydiv(u, v):
    """Quotient and remainder."""
    a, b = _coefficients(u) + 0.0, _coefficients(v) + 0.0
    m, n = len(a) - 1, len(b) - 1
    scale = 1. / b[0]
    quotient = np.zeros((max(m - n + 1, 1),), np.result_type(a, b))
    rest = a.astype(np.result_type(a, b))
    for k in range(0, m - n + 1):
        d = scale * rest[k]
        quotient[k] = d
        rest[k:k + n + 1] -= d * b
    while np.allclose(rest[0], 0, rtol=1e-14) and rest.shape[-1] > 1:
        rest = rest[1:]
    return _like(quotient, u, v), _like(rest, u, v)


def polyval(p, x):
    """The value at x, by Horner's rule."""
    p = _coefficients(p)
    x = x if isinstance(x, poly1d) else np.asanyarray(x)
    y = 0 if isinstance(x, poly1d) else np.zeros_like(x)
    for coefficient in p:
        y = y * x + coefficient
    return y


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial of degree deg that is nearest to points (x, y), in the sense of least squares."""
    order = int(deg) + 1
    x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
    for wrong, text in ((deg < 0, "expected deg >= 0"), (x.ndim != 1, "expected 1D vector for x"), (x.size == 0, "expected non-empty vector for x"),
                        (not 1 <= y.ndim <= 2, "expected 1D or 2D array for y"), (x.shape[0] != y.shape[0], "expected x and y to have same length")):
        if wrong:
            raise (ValueError if text == "expected deg >= 0" else TypeError)(text)
    rcond = len(x) * np.finfo(x.dtype).eps if rcond is None else rcond
    left, right = np.vander(x, order), y
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        left = left * w[:, None]
        right = right * (w[:, None] if right.ndim == 2 else w)
    scale = np.sqrt((left * left).sum(axis=0))
    left = left / scale
    c, residuals, rank, singular = np.linalg.lstsq(left, right, rcond)
    c = (c.T / scale).T
    if rank != order and not full:
        warnings.warn("Polyfit may be poorly conditioned", RankWarning, stacklevel=2)
    if full:
        return c, residuals, rank, singular, rcond
    if not cov:
        return c
    base = np.linalg.inv(left.T.dot(left)) / np.outer(scale, scale)
    factor = 1
    if cov != "unscaled":
        if len(x) <= order:
            raise ValueError("the number of data points must exceed order to scale the covariance matrix")
        factor = residuals / (len(x) - order)
    return (c, base * factor) if y.ndim == 1 else (c, base[:, :, None] * factor)


_power = re.compile(r"\*\*([0-9]*)")


def _raised(text, wrap=70):
    """Exponents go to the line above, over the space behind their letter."""
    above, below, output, done = "", "", " ", 0
    for match in _power.finditer(text):
        part, power = text[done:match.start()], match.group(1)
        done = match.end()
        high, low = " " * (len(part) - 1) + power, part + " " * (len(power) - 1)
        if len(above) + len(high) > wrap or len(below) + len(low) > wrap:
            output += f"{above}\n{below}\n "
            above = below = ""
        above, below = above + high, below + low
    return f"{output}{above}\n{below}{text[done:]}"


class poly1d:
    """poly1d(c_or_r, r=False, variable=None): a polynomial as an object, from coefficients, or from zeros if r is true."""

    __module__ = "numpy"
    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable, self._c = c_or_r._variable, c_or_r._c
        else:
            c = np.atleast_1d(poly(c_or_r) if r else c_or_r)
            if c.ndim > 1:
                raise ValueError("Polynomial must be 1d only.")
            c = np.trim_zeros(c, trim="f")
            self._c = c if len(c) else np.array([0], dtype=c.dtype)
            self._variable = "x"
        if variable is not None:
            self._variable = variable

    coeffs = c = coef = coefficients = property(lambda self: self._c)
    order = o = property(lambda self: len(self._c) - 1)
    roots = r = property(lambda self: roots(self._c))
    variable = property(lambda self: self._variable)

    def __array__(self, t=None):
        return np.asarray(self._c, t) if t else np.asarray(self._c)

    def __repr__(self):
        return f"poly1d({repr(self._c)[6:-1]})"

    def __len__(self):
        return self.order

    def __str__(self):
        def number(x):
            text = "%.4g" % x
            return text[:-5] if text.endswith(".0000") else text
        text, var = "0", self._variable
        c = np.trim_zeros(self._c, trim="f")
        last = len(c) - 1
        for k, x in enumerate(c):
            if not np.iscomplex(x):
                size = number(np.real(x))
            elif np.real(x) == 0:
                size = f"{number(np.imag(x))}j"
            else:
                size = f"({number(np.real(x))} + {number(np.imag(x))}j)"
            power = last - k
            if power == 0:
                piece = size if size != "0" else ("0" if k == 0 else "")
            elif power == 1:
                piece = "" if size == "0" else var if size == "b" else f"{size} {var}"
            else:
                piece = "" if size == "0" else var if size == "b" else f"{size} {var}**{power}"
            if k > 0:
                if piece != "":
                    text = f"{text} - {piece[1:]}" if piece.startswith("-") else f"{text} + {piece}"
            else:
                text = piece
        return _raised(text)

    def __call__(self, val):
        return polyval(self._c, val)

    def __neg__(self):
        return poly1d(-self._c)

    def __pos__(self):
        return self

    def __mul__(self, other):
        return poly1d(self._c * other) if np.isscalar(other) else poly1d(polymul(self._c, poly1d(other)._c))

    def __rmul__(self, other):
        return poly1d(other * self._c) if np.isscalar(other) else poly1d(polymul(self._c, poly1d(other)._c))

    def __add__(self, other):
        return poly1d(polyadd(self._c, poly1d(other)._c))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self._c, poly1d(other)._c))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other)._c, self._c))

    def __pow__(self, val):
        if not np.isscalar(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        result = [1]
        for _ in range(val):
            result = polymul(self._c, result)
        return poly1d(result)

    def __truediv__(self, other):
        return poly1d(self._c / other) if np.isscalar(other) else polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        return poly1d(other / self._c) if np.isscalar(other) else polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self._c.shape == other._c.shape and bool((self._c == other._c).all())

    def __getitem__(self, power):
        place = self.order - power
        return self._c.dtype.type(0) if power < 0 or power > self.order else self._c[place]

    def __setitem__(self, power, value):
        place = self.order - power
        if power < 0:
            raise ValueError("Does not support negative powers.")
        if power > self.order:
            self._c = np.concatenate((np.zeros(power - self.order, self._c.dtype), self._c))
            place = 0
        self._c[place] = value

    def __iter__(self):
        return iter(self._c)

    def integ(self, m=1, k=0):
        return poly1d(polyint(self._c, m=m, k=k))

    def deriv(self, m=1):
        return poly1d(polyder(self._c, m=m))
