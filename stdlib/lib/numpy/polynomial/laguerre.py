"""Laguerre series: lagval, lagfit, laggauss ..., and the class Laguerre."""
import numpy as np

from ._families import Family
from ._series import Series


def _derived(c):
    c, result = c.copy(), np.empty((len(c) - 1,) + c.shape[1:], c.dtype)
    for n in range(len(c) - 1, 1, -1):
        result[n - 1] = -c[n]
        c[n - 1] += c[n]
    result[0] = -c[1]
    return result


def _integrated(c):
    result = np.zeros((len(c) + 1,) + c.shape[1:], c.dtype)
    for n in range(len(c)):
        result[n] += c[n]
        result[n + 1] = -c[n]
    return result


_family = Family("lag", lambda n: (-1, 2 * n + 1, n, n + 1), _derived, _integrated, lambda x: np.exp(-x), 1.0, (0, 1))
globals().update(_family.functions())


class Laguerre(Series):
    """Laguerre(coef, domain=None, window=None, symbol='x')"""

    domain = window = _family.domain
    basis_name = "L"
    _family = _family


__all__ = [*_family.functions(), "Laguerre"]
