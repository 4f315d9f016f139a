"""Series of orthogonal polynomials: all that follows from their recurrence.

A Family knows over(n) P(n+1) = (times(n) x + plus(n)) P(n) - minus(n) P(n-1), what derivatives and integrals are, and its weight.
chebyshev, legendre, hermite, hermite_e and laguerre are tables of its functions under numpy's names: chebval, legval ...
"""
import functools
import math

import numpy as np
from numpy._axes import axis_index

from . import polynomial as power
from ._series import coefficients, trimmed


def _along_first(function):
    """A function of rows of coefficients, several times and along an axis."""
    @functools.wraps(function)
    def wrapped(self, c, m=1, *arguments, axis=0, **keywords):
        c = coefficients(c)
        c = np.moveaxis(c, axis_index(axis, c.ndim), 0)
        return np.moveaxis(function(self, c, m, *arguments, **keywords), 0, axis)
    return wrapped


class Family:
    """recurrence(n): times, plus, minus, over; derived(c) and integrated(c): rows of coefficients; weight(x) has the integral `total`."""

    def __init__(self, name, recurrence, derived, integrated, weight, total, domain=(-1, 1)):
        self.name, self.recurrence = name, recurrence
        self.derived, self.integrated, self.weight, self.total = derived, integrated, weight, total
        self.domain = np.array(domain)

    def _parts(self, n):
        """x P(n) in P(n+1), P(n) and P(n-1)."""
        times, plus, minus, over = self.recurrence(n)
        return over / times, -plus / times if plus else 0, minus / times

    def functions(self):
        """{numpy's name: function or constant}"""
        found = {self.name + method: getattr(self, method) for method in (
            "add sub mul mulx div pow val val2d val3d grid2d grid3d vander vander2d vander3d der int fit roots fromroots companion gauss weight "
            "line domain").split()}
        found |= {f"{self.name}2poly": self.to_power, f"poly2{self.name}": self.from_power, f"{self.name}trim": trimmed,
                  f"{self.name}zero": np.array([0]), f"{self.name}one": np.array([1]), f"{self.name}x": self._line_of_ints()}
        return found

    def _line_of_ints(self):
        x = self.line(0, 1)
        return x.astype(int) if (x == x.astype(int)).all() else x

    def line(self, off, scl):
        """off + scl x as a series."""
        if scl == 0:
            return np.array([off])
        up, same = (int(part) if part == int(part) else part for part in self._parts(0)[:2])
        return np.array([off + scl * same if same else off, scl * up])

    # ---- arithmetic

    add = staticmethod(power.polyadd)
    sub = staticmethod(power.polysub)

    def mulx(self, c):
        """x times the series."""
        c = trimmed(c)
        if len(c) == 1 and c[0] == 0:
            return c
        result = np.zeros(len(c) + 1, c.dtype)
        for n, number in enumerate(c):
            up, same, down = self._parts(n)
            result[n + 1] += number * up
            result[n] += number * same
            if n:
                result[n - 1] += number * down
        return result

    def _clenshaw(self, c, first, times_x, add):
        """sum of c[n] P(n), where P(0) is `first`, times_x multiplies by x, and add adds; from the highest term downwards."""
        lower, upper = (c[-2] * first, c[-1] * first) if len(c) > 1 else (c[0] * first, 0 * first)
        for n in range(len(c) - 2, 0, -1):
            times, plus, minus, over = self.recurrence(n)
            step = add(plus * upper, times_x(upper) * times) if plus else times_x(upper) * times
            lower, upper = add(c[n - 1] * first, -(upper * minus / over)), add(lower, step / over)
        times, plus, _, over = self.recurrence(0)
        step = add(plus * upper, times_x(upper) * times) if plus else times_x(upper) * times
        return add(lower, step / over)

    def mul(self, c1, c2):
        a, b = trimmed(c1), trimmed(c2)
        if len(a) > len(b):
            a, b = b, a
        return trimmed(self._clenshaw(a, b.astype(np.result_type(a, b)), self.mulx, self.add))

    def div(self, c1, c2):
        """The quotient and what is left."""
        rest, by = trimmed(c1), trimmed(c2)
        if by[-1] == 0:
            raise ZeroDivisionError
        if len(rest) < len(by):
            return rest[:1] * 0, rest
        if len(by) == 1:
            return rest / by[-1], rest[:1] * 0
        quotient = np.empty(len(rest) - len(by) + 1, np.result_type(rest, by))
        for n in range(len(rest) - len(by), -1, -1):
            product = self.mul([0] * n + [1], by)
            quotient[n] = rest[-1] / product[-1]
            rest = rest[:-1] - quotient[n] * product[:-1]
        return quotient, trimmed(rest)

    def pow(self, c, pow, maxpower=16):
        c, n = trimmed(c), int(pow)
        if n != pow or n < 0:
            raise ValueError("Power must be a non-negative integer.")
        if maxpower is not None and n > maxpower:
            raise ValueError("Power is too large")
        result = np.array([1], c.dtype)
        for _ in range(n):
            result = self.mul(result, c)
        return result

    # ---- values

    def val(self, x, c, tensor=True):
        """The value at x; of several columns of coefficients for each x each one, or (tensor=False) pair by pair."""
        c = coefficients(c)
        x = np.asarray(x) if isinstance(x, (tuple, list)) else x
        if isinstance(x, np.ndarray) and tensor:
            c = c.reshape(c.shape + (1,) * x.ndim)
        lower, upper = (c[-2], c[-1]) if len(c) > 1 else (c[0], 0)
        for n in range(len(c) - 2, 0, -1):
            times, plus, minus, over = self.recurrence(n)
            step = upper * (plus + times * x) if plus else upper * x * times
            lower, upper = c[n - 1] - upper * minus / over, lower + step / over
        times, plus, _, over = self.recurrence(0)
        return lower + upper * (plus + times * x) / over

    def _of_points(self, points, c, grid):
        points = [np.asanyarray(p) for p in points]
        if not grid and any(p.shape != points[0].shape for p in points):
            raise ValueError(f"{', '.join('xyz'[:len(points)])} are incompatible")
        for n, x in enumerate(points):
            c = self.val(x, c, tensor=grid or n == 0)
        return c

    def val2d(self, x, y, c):
        return self._of_points((x, y), c, False)

    def val3d(self, x, y, z, c):
        return self._of_points((x, y, z), c, False)

    def grid2d(self, x, y, c):
        return self._of_points((x, y), c, True)

    def grid3d(self, x, y, z, c):
        return self._of_points((x, y, z), c, True)

    def vander(self, x, deg):
        """P(0) .. P(deg) at each x."""
        x = np.array(x, ndmin=1) + 0.0
        if deg < 0:
            raise ValueError("deg must be non-negative")
        columns = np.empty((deg + 1,) + x.shape, x.dtype)
        columns[0] = x * 0 + 1
        for n in range(deg):
            times, plus, minus, over = self.recurrence(n)
            step = columns[n] * (plus + times * x) if plus else columns[n] * x * times
            columns[n + 1] = (step - columns[n - 1] * minus) / over if n else step / over
        return np.moveaxis(columns, 0, -1)

    def vander2d(self, x, y, deg):
        return power.vander_of(self.vander, (x, y), deg)

    def vander3d(self, x, y, z, deg):
        return power.vander_of(self.vander, (x, y, z), deg)

    def fit(self, x, y, deg, rcond=None, full=False, w=None):
        """The series that is nearest to the points, in the sense of least squares."""
        return power.fitted(self.vander, x, y, deg, rcond, full, w)

    # ---- derivatives and integrals

    @_along_first
    def der(self, c, m=1, scl=1):
        for _ in range(power.order_of(m, "derivation")):
            c = self.derived(c) * scl if len(c) > 1 else c * 0
        return c

    @_along_first
    def int(self, c, m=1, k=[], lbnd=0, scl=1):
        m, constants = power.order_of(m, "integration"), list(k) if np.iterable(k) else [k]
        if len(constants) > m:
            raise ValueError("Too many integration constants")
        power.check_scalars(lbnd=lbnd, scl=scl)
        for constant in constants + [0] * (m - len(constants)):
            c = c * scl
            if len(c) == 1 and not c.any():
                c = c + constant
                continue
            c = self.integrated(c)
            c[0] += constant - self.val(lbnd, c)
        return c

    # ---- roots

    def fromroots(self, roots):
        return power.product_of_roots(roots, self.line, self.mul)

    def companion(self, c):
        """The matrix, symmetric but for its last column, whose eigenvalues are the roots."""
        c = trimmed(c)
        n = len(c) - 1
        if n < 1:
            raise ValueError("Series must have maximum degree of at least 1.")
        if n == 1:
            return self.roots(c)[:, None]
        matrix = np.zeros((n, n), c.dtype)
        sizes = np.ones(n)
        parts = [self._parts(i) for i in range(n)]
        for i in range(n - 2, -1, -1):
            up, down = parts[i][0], parts[i + 1][2]
            sizes[i] = sizes[i + 1] / math.sqrt(down / up)
            matrix[i, i + 1] = matrix[i + 1, i] = math.copysign(math.sqrt(up * down), up)
        matrix[np.arange(n), np.arange(n)] = [same for _, same, _ in parts]
        matrix[:, -1] -= c[:-1] / c[-1] * sizes * parts[-1][0]
        return matrix

    def roots(self, c):
        c = trimmed(c)
        if len(c) < 2:
            return np.array([], c.dtype)
        if len(c) == 2:
            up, same, _ = self._parts(0)
            return np.array([same - up * c[0] / c[1]])
        found = np.linalg.eigvals(self.companion(c)[::-1, ::-1])
        found.sort()
        return found

    def gauss(self, deg):
        """The points and weights of Gauss' quadrature: eigenvalues, bettered by one of Newton's steps."""
        if power.order_of(deg, "quadrature") < 1:
            raise ValueError("deg must be a positive integer")
        c = np.array([0] * deg + [1])
        x = np.linalg.eigvalsh(self.companion(c))
        slope = self.val(x, self.der(c))
        x -= self.val(x, c) / slope
        near = self.val(x, c[1:])
        w = 1 / (near / abs(near).max() * (slope / abs(slope).max()))
        if not self.recurrence(0)[1]:
            w, x = (w + w[::-1]) / 2, (x - x[::-1]) / 2
        return x, w * (self.total / w.sum())

    # ---- from and to powers of x

    def from_power(self, pol):
        pol = coefficients(pol)
        result = np.zeros(1, pol.dtype)
        for c in pol[::-1]:
            result = self.add(self.mulx(result), c)
        return result

    def to_power(self, c):
        c = trimmed(c)
        return self._clenshaw(c, np.ones(1, c.dtype), power.polymulx, power.polyadd)
