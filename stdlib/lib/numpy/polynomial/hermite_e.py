"""Hermite series (of probability): hermeval, hermefit, hermegauss ..., and the class HermiteE."""
import math

import numpy as np

from ._families import Family
from ._series import Series
from .polynomial import polyder as _derived


def _integrated(c):
    return np.concatenate([c[:1] * 0, c / np.arange(1, len(c) + 1).reshape((-1,) + (1,) * (c.ndim - 1))])


_family = Family("herme", lambda n: (1, 0, n, 1), _derived, _integrated, lambda x: np.exp(-.5 * x**2), math.sqrt(2 * math.pi))
globals().update(_family.functions())


class HermiteE(Series):
    """HermiteE(coef, domain=None, window=None, symbol='x')"""

    domain = window = _family.domain
    basis_name = "He"
    _family = _family


__all__ = [*_family.functions(), "HermiteE"]
