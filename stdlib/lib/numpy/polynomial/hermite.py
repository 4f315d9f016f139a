"""Hermite series (of the physicists): hermval, hermfit, hermgauss ..., and the class Hermite."""
import math

import numpy as np

from ._families import Family
from ._series import Series


def _derived(c):
    return c[1:] * (2 * np.arange(1, len(c))).reshape((-1,) + (1,) * (c.ndim - 1))


def _integrated(c):
    return np.concatenate([c[:1] * 0, c / (2 * np.arange(1, len(c) + 1)).reshape((-1,) + (1,) * (c.ndim - 1))])


_family = Family("herm", lambda n: (2, 0, 2 * n, 1), _derived, _integrated, lambda x: np.exp(-x**2), math.sqrt(math.pi))
globals().update(_family.functions())


class Hermite(Series):
    """Hermite(coef, domain=None, window=None, symbol='x')"""

    domain = window = _family.domain
    basis_name = "H"
    _family = _family


__all__ = [*_family.functions(), "Hermite"]
