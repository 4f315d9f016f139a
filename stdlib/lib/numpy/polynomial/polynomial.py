"""Power series: functions of coefficients, lowest first, and the class Polynomial."""
import operator
import warnings

import numpy as np
from numpy._axes import axis_index

from ._series import Series, coefficients, trimmed

polydomain = np.array([-1, 1])
polyzero, polyone, polyx = np.array([0]), np.array([1]), np.array([0, 1])


def _series(c, trim=True):
    return trimmed(c) if trim else coefficients(c)


polytrim = trimmed


def polyline(off, scl):
    """off + scl x."""
    return np.array([off, scl]) if scl != 0 else np.array([off])


def polyadd(c1, c2):
    """The sum, without zeros at its end."""
    a, b = _series(c1), _series(c2)
    if len(a) < len(b):
        a, b = b, a
    result = a.astype(np.result_type(a, b))
    result[:len(b)] += b
    return polytrim(result)


def polysub(c1, c2):
    """The difference, without zeros at its end."""
    return polyadd(c1, -_series(c2))


def polymulx(c):
    """The product with x."""
    c = _series(c)
    return c if len(c) == 1 and c[0] == 0 else np.concatenate([c[:1] * 0, c])


def polymul(c1, c2):
    """The product."""
    return polytrim(np.convolve(_series(c1), _series(c2)))


def polydiv(c1, c2):
    """Quotient and rest.  ZeroDivisionError."""
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
    """c to the power of an integer; ValueError if it is below 0 or above maxpower."""
    n = int(pow)
    if n != pow or n < 0:
        raise ValueError("Power must be a non-negative integer.")
    if maxpower is not None and n > maxpower:
        raise ValueError("Power is too large")
    result = np.array([1.0], dtype=_series(c).dtype)
    for _ in range(n):
        result = np.convolve(result, _series(c))
    return result


def order_of(m, what):
    """How often; `what` is done to a series.  ValueError, TypeError."""
    try:
        m = operator.index(m)
    except TypeError as error:
        if not isinstance(m, (float, np.floating)) or m != int(m):
            raise TypeError(f"the order of {what} must be an integer") from error
        warnings.warn(f"In future, this will raise TypeError, as the order of {what} will need to be an integer not just an integral float.",
                      DeprecationWarning, stacklevel=4)
        m = int(m)
    if m < 0:
        raise ValueError(f"The order of {what} must be non-negative")
    return m


def check_scalars(**numbers):
    """ValueError names the first of them that is an array."""
    for name, number in numbers.items():
        if np.ndim(number):
            raise ValueError(f"{name} must be a scalar.")


def polyder(c, m=1, scl=1, axis=0):
    """The m-th derivative along the axis, times scl each time.  ValueError, TypeError of another m."""
    m, c = order_of(m, "derivation"), _series(c, False)
    c = np.moveaxis(c, axis_index(axis, c.ndim), 0)
    for _ in range(m):
        c = c[:1] * 0 if len(c) < 2 else scl * c[1:] * _along_first(np.arange(1, len(c)), c)
    return np.moveaxis(c, 0, axis)


def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    """The m-th integral along the axis, times scl each time: k are its values at lbnd, the first integral's first.  ValueError of too many."""
    m, c = order_of(m, "integration"), _series(c, False)
    constants = list(k) if np.iterable(k) else [k]
    if len(constants) > m:
        raise ValueError("Too many integration constants")
    check_scalars(lbnd=lbnd, scl=scl)
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
    """At the points (x, y), arrays of one shape: c's first axis belongs to x.  ValueError if the shapes differ."""
    x, y = (np.asanyarray(a) for a in (x, y))
    if x.shape != y.shape:
        raise ValueError("x, y are incompatible")
    return polyval(y, polyval(x, c), tensor=False)


def polyval3d(x, y, z, c):
    """At the points (x, y, z), arrays of one shape.  ValueError if the shapes differ."""
    x, y, z = (np.asanyarray(a) for a in (x, y, z))
    if x.shape != y.shape or x.shape != z.shape:
        raise ValueError("x, y, z are incompatible")
    return polyval(z, polyval(y, polyval(x, c), tensor=False), tensor=False)


def polygrid2d(x, y, c):
    """At every pair of an x and a y: x.shape + y.shape."""
    return polyval(y, polyval(x, c))


def polygrid3d(x, y, z, c):
    """At every x, y and z: x.shape + y.shape + z.shape."""
    return polyval(z, polyval(y, polyval(x, c)))


def polyvalfromroots(x, r, tensor=True):
    """The product of all x - r; for several columns of roots, at each x or (tensor=False) pair by pair."""
    r = coefficients(r)
    x = np.asarray(x) if isinstance(x, (tuple, list)) else x
    if isinstance(x, np.ndarray):
        if tensor:
            r = r.reshape(r.shape + (1,) * x.ndim)
        elif x.ndim >= r.ndim:
            raise ValueError("x.ndim must be < r.ndim when tensor == False")
    return np.prod(x - r, axis=0)


def product_of_roots(roots, line, mul):
    """The series of one kind with these roots: its functions multiply lines, in pairs, as rounding is least."""
    roots = sorted(np.ravel(roots), key=lambda z: (np.real(z), np.imag(z)))
    parts = [line(-r, 1.0) for r in roots]
    while len(parts) > 1:
        half, odd = divmod(len(parts), 2)
        joined = [mul(parts[i], parts[i + half]) for i in range(half)]
        if odd:
            joined[0] = mul(joined[0], parts[-1])
        parts = joined
    return parts[0] if parts else np.array([1.0])


def polyfromroots(roots):
    """The polynomial with these roots whose highest coefficient is 1."""
    return product_of_roots(roots, polyline, polymul)


def polycompanion(c):
    """(n, n), a matrix whose eigenvalues are the roots.  ValueError below degree 1."""
    c = _series(c)
    n = len(c) - 1
    if n < 1:
        raise ValueError("Series must have maximum degree of at least 1.")
    matrix = np.zeros((n, n), dtype=c.dtype)
    matrix[np.arange(1, n), np.arange(n - 1)] = 1
    matrix[:, -1] -= c[:-1] / c[-1]
    return matrix


def polyroots(c):
    """The roots, sorted."""
    c = _series(c)
    if len(c) < 2:
        return np.array([], dtype=c.dtype)
    if len(c) == 2:
        return np.array([-c[0] / c[1]])
    roots = np.linalg.eigvals(polycompanion(c)[::-1, ::-1])
    roots.sort()
    return roots


def polyvander(x, deg):
    """x.shape + (deg + 1,): each x to the powers 0 to deg.  ValueError of a negative deg."""
    x = np.array(x, ndmin=1) + 0.0
    if deg < 0:
        raise ValueError("deg must be non-negative")
    columns = [x * 0 + 1]
    for _ in range(deg):
        columns.append(columns[-1] * x)
    return np.stack(columns, -1)


def vander_of(vander, points, deg):
    """The products of all terms of one point's coordinates, the last one's the fastest."""
    result = vander(points[0], deg[0])
    for x, n in zip(points[1:], deg[1:]):
        result = (result[..., :, None] * vander(x, n)[..., None, :]).reshape(result.shape[:-1] + (-1,))
    return result


def polyvander2d(x, y, deg):
    """Products of the powers of x and y up to deg = (of x, of y), which make a flat last axis."""
    return vander_of(polyvander, (x, y), deg)


def polyvander3d(x, y, z, deg):
    """Products of the powers of x, y and z up to deg, which make a flat last axis."""
    return vander_of(polyvander, (x, y, z), deg)


def polyfit(x, y, deg, rcond=None, full=False, w=None):
    """Coefficients of the least squares through (x, y), with weights w; deg: the degree, or a list of the powers used.

    full: also [residuals, rank, singular values, rcond].
    """
    return fitted(polyvander, x, y, deg, rcond, full, w)


def fitted(vander, x, y, deg, rcond, full, w):
    """The series of one kind that is nearest to the points; vander gives its terms.  deg: the degree, or those that may differ from zero."""
    x, y, deg = np.asarray(x) + 0.0, np.asarray(y) + 0.0, np.asarray(deg)
    if deg.ndim > 1 or deg.dtype.kind not in "iu" or deg.size == 0:
        raise TypeError("deg must be an int or non-empty 1-D array of int")
    for wrong, text in ((deg.min() < 0, "expected deg >= 0"), (x.ndim != 1, "expected 1D vector for x"), (x.size == 0, "expected non-empty vector for x"),
                        (not 1 <= y.ndim <= 2, "expected 1D or 2D array for y"), (len(x) != len(y), "expected x and y to have same length")):
        if wrong:
            raise (ValueError if text == "expected deg >= 0" else TypeError)(text)
    matrix, right = vander(x, int(deg.max())), y
    matrix = matrix[:, np.sort(deg)] if deg.ndim else matrix
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected 1D vector for w")
        if len(x) != len(w):
            raise TypeError("expected x and w to have same length")
        matrix, right = matrix * w[:, None], (y.T * w).T
    scale = np.sqrt(np.square(matrix).sum(0))
    scale[scale == 0] = 1
    rcond = len(x) * np.finfo(x.dtype).eps if rcond is None else rcond
    c, residuals, rank, values = np.linalg.lstsq(matrix / scale, right, rcond)
    c = (c.T / scale).T
    if rank != matrix.shape[1] and not full:
        warnings.warn("The fit may be poorly conditioned", np.RankWarning, stacklevel=3)
    if deg.ndim:
        every = np.zeros((deg.max() + 1,) + c.shape[1:], c.dtype)
        every[np.sort(deg)] = c
        c = every
    return (c, [residuals, rank, values, rcond]) if full else c


class Polynomial(Series):
    """Polynomial(coef, domain=None, window=None, symbol='x')"""

    domain = window = np.array([-1, 1])
    _val, _add, _sub, _mul, _div, _pow, _der, _int, _roots, _fromroots, _fit, _line = map(staticmethod, (
        polyval, polyadd, polysub, polymul, polydiv, polypow, polyder, polyint, polyroots, polyfromroots, polyfit, polyline))
