"""Which function of the core computes with times of two dtypes, once it is known: arrays of them need no other look at units."""

import numpy as np

_plans = {}
_INT64 = np.dtype(np.int64)
_TYPES = {np.ndarray, np.datetime64, np.timedelta64}


def remember(name, a, b, function, kind):
    """name of arrays like a and b is this function of their int64s, and what it gives are elements of that dtype (None: as they are)."""
    if all(x.dtype.kind in "mM" and x.dtype.isnative for x in (a, b)) and np.datetime_data(a.dtype) == np.datetime_data(b.dtype):
        _plans[name, a.dtype, b.dtype] = function, kind


def _counts(x):
    """Its int64s: an array of them, or one; None for arrays without dimensions."""
    if type(x) is np.ndarray:
        return x.view(_INT64) if x.ndim else None
    return np.int64(x._count)


def computed(name, a, b):
    """The result of a ufunc or comparison, or None where that is not known yet."""
    if type(a) not in _TYPES or type(b) not in _TYPES or type(a) is not np.ndarray and type(b) is not np.ndarray:
        return None
    plan = _plans.get((name, a.dtype, b.dtype))
    if plan is None:
        return None
    x, y = _counts(a), _counts(b)
    if x is None or y is None:
        return None
    function, kind = plan
    found = function(x, y)
    return found if kind is None else found.view(kind)
