"""numpy.typing: names for annotations."""

from typing import Any

import numpy as np

__all__ = ["ArrayLike", "DTypeLike", "NBitBase", "NDArray"]

ArrayLike = Any
DTypeLike = Any


class NBitBase:
    """The precision of numbers, for type checkers."""


class NDArray:
    """NDArray[np.float64]: arrays of this kind."""

    def __class_getitem__(cls, kind):
        return np.ndarray
