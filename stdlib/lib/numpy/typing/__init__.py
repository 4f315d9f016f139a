"""numpy.typing: names for annotations."""

from typing import Any, TypeVar

import numpy as np

__all__ = ["ArrayLike", "DTypeLike", "NBitBase", "NDArray"]

ArrayLike = Any
DTypeLike = Any


class NBitBase:
    """The precision of numbers, for type checkers."""


ScalarType = TypeVar("ScalarType", bound=np.generic, covariant=True)
NDArray = np.ndarray[Any, np.dtype[ScalarType]]     # NDArray[np.float64]: arrays of this kind
