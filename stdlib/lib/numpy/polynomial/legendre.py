"""Legendre series: legval, legfit, leggauss ..., and the class Legendre."""
import numpy as np

from ._families import Family
from ._series import Series


def _derived(c):
    c, result = c.copy(), np.empty((len(c) - 1,) + c.shape[1:], c.dtype)
    for n in range(len(c) - 1, 2, -1):
        result[n - 1] = (2 * n - 1) * c[n]
        c[n - 2] += c[n]
    if len(c) > 2:
        result[1] = 3 * c[2]
    result[0] = c[1]
    return result


def _integrated(c):
    result = np.zeros((len(c) + 1,) + c.shape[1:], c.dtype)
    result[1] = c[0]
    for n in range(1, len(c)):
        part = c[n] / (2 * n + 1)
        result[n + 1] = part
        if n > 1:
            result[n - 1] -= part
    return result


_family = Family("leg", lambda n: (2 * n + 1, 0, n, n + 1), _derived, _integrated, lambda x: x * 0.0 + 1.0, 2.0)
globals().update(_family.functions())


class Legendre(Series):
    """Legendre(coef, domain=None, window=None, symbol='x')"""

    domain = window = _family.domain
    basis_name = "P"
    _family = _family


__all__ = [*_family.functions(), "Legendre"]
