"""Which function of the core computes with times of two dtypes, once it is known: arrays of them need no other look at units."""

import numpy as np

_plans = {}
_INT64 = np.dtype(np.int64)


def remember(name, a, b, function, kind):
    """name of arrays like a and b is this function of their int64s, and what it gives are elements of that dtype (None: as they are)."""
    if all(x.dtype.kind in "mM" and x.dtype.isnative for x in (a, b)) and np.datetime_data(a.dtype) == np.datetime_data(b.dtype):
        _plans[name, a.dtype, b.dtype] = function, kind


def computed(name, a, b):
    """The result of a ufunc or comparison, or None where that is not known yet."""
    if type(a) is not np.ndarray or type(b) is not np.ndarray:
        return None
    plan = _plans.get((name, a.dtype, b.dtype))
    if plan is None or not (a.ndim and b.ndim):
        return None
    function, kind = plan
    found = function(a.view(_INT64), b.view(_INT64))
    return found if kind is None else found.view(kind)
