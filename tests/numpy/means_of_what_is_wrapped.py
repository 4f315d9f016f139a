# What __array_wrap__ gives need not be an array: means and deviations are made of it, or refused.
import numpy as np


class Wrapped(np.ndarray):
    """Operations on it give this object."""
    made = "wrapped"

    def __array_wrap__(self, array, context=None):
        return self.made


tried = 0
for Wrapped.made in "wrapped", 7, None, np.float32(2), [1]:
    for a in np.arange(4.0).view(Wrapped), np.arange(4.0).view(Wrapped).reshape(2, 2):
        for name in "mean", "var", "std":
            for options in {}, {"axis": 0}, {"ddof": 1} if name != "mean" else {"dtype": "f4"}:
                try:
                    getattr(np, name)(a, **options)
                except TypeError:
                    pass
                tried += 1
print(tried)  # expect: 90
