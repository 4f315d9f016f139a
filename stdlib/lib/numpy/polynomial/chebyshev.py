"""Chebyshev series: chebval, chebfit, chebgauss ..., and the class Chebyshev."""
import math
import operator

import numpy as np

from ._families import Family
from ._series import Series


def _derived(c):
    c, result = c.copy(), np.empty((len(c) - 1,) + c.shape[1:], c.dtype)
    for n in range(len(c) - 1, 2, -1):
        result[n - 1] = 2 * n * c[n]
        c[n - 2] += n * c[n] / (n - 2)
    if len(c) > 2:
        result[1] = 4 * c[2]
    result[0] = c[1]
    return result


def _integrated(c):
    result = np.zeros((len(c) + 1,) + c.shape[1:], c.dtype)
    result[1] = c[0]
    for n in range(1, len(c)):
        result[n + 1] = c[n] / (2 * (n + 1))
        if n > 1:
            result[n - 1] -= c[n] / (2 * (n - 1))
    return result


class _Chebyshev(Family):
    def gauss(self, deg):
        """Here the points are known."""
        n = operator.index(deg)
        if n < 1:
            raise ValueError("deg must be a positive integer")
        return np.cos(np.pi * np.arange(1, 2 * n, 2) / (2.0 * n)), np.ones(n) * (np.pi / n)


_family = _Chebyshev("cheb", lambda n: (2 if n else 1, 0, 1, 1), _derived, _integrated, lambda x: 1. / (np.sqrt(1. + x) * np.sqrt(1. - x)), math.pi)
globals().update(_family.functions())


def _count(npts, least, text):
    n = int(npts)
    if n != npts:
        raise ValueError("npts must be integer")
    if n < least:
        raise ValueError(text)
    return n


def chebpts1(npts):
    """Where T(npts) is zero."""
    n = _count(npts, 1, "npts must be >= 1")
    return np.sin(0.5 * np.pi / n * np.arange(-n + 1, n + 1, 2))


def chebpts2(npts):
    """Where T(npts - 1) is at its extremes."""
    n = _count(npts, 2, "npts must be >= 2")
    return np.cos(np.linspace(-np.pi, 0, n))


def chebinterpolate(func, deg, args=()):
    """The series that has the function's values at the zeros of T(deg + 1)."""
    if operator.index(deg) < 0:
        raise ValueError("expected deg >= 0")
    x = chebpts1(deg + 1)
    c = np.dot(_family.vander(x, deg).T, func(x, *args))
    c[0] /= deg + 1
    c[1:] /= 0.5 * (deg + 1)
    return c


class Chebyshev(Series):
    """Chebyshev(coef, domain=None, window=None, symbol='x')"""

    domain = window = _family.domain
    basis_name = "T"
    _family = _family

    @classmethod
    def interpolate(cls, func, deg, domain=None, args=()):
        """The series that has the function's values at Chebyshev's points of the domain."""
        domain = cls.domain if domain is None else domain
        (a, b), (c, d) = cls.window, domain
        offset, scale = (b * c - a * d) / (b - a), (d - c) / (b - a)
        return cls(chebinterpolate(lambda x: func(offset + scale * x, *args), deg), domain)


__all__ = [*_family.functions(), "chebpts1", "chebpts2", "chebinterpolate", "Chebyshev"]
