"""Methods of arrays of times: folds, order, places.  numpy._flexible finds them in METHODS."""
import _numpy
import numpy as np
from numpy._times import _counts, _delivered, _fail_types, ufunc


def _folded(name, a, axis=None, out=None, keepdims=False, **more):
    kind = a.dtype.newbyteorder("=")
    if out is not None:
        out[...] = _folded(name, a, axis, None, keepdims)
        return out
    try:
        found = getattr(_numpy, f"_time_{name}").reduce(_counts(a, kind), axis=axis, keepdims=keepdims)
    except ValueError as error:
        raise ValueError(str(error).replace("_time_", "")) from None
    return _delivered(found, kind, None)


def times_max(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    return _folded("maximum", a, axis, out, bool(keepdims))


def times_min(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    return _folded("minimum", a, axis, out, bool(keepdims))


def times_ptp(a, axis=None, out=None, keepdims=False):
    return ufunc("subtract", times_max(a, axis, None, keepdims), times_min(a, axis, None, keepdims), out=out)


def _need_spans(name, a):
    if a.dtype.kind == "M":
        _fail_types(name, [a, a])


def times_sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    _need_spans("add", a)
    return _folded("add", a, axis, out, bool(keepdims))


def times_prod(a, *args, **kwargs):
    _fail_types("multiply", [a, a])




def times_mean(a, axis=None, dtype=None, out=None, keepdims=False, where=True):
    _need_spans("add", a)
    total = np.asarray(_folded("add", a, axis, None, bool(keepdims)))
    result = ufunc("divide", total, a.size // total.size if total.size else 0)
    if out is None:
        return result
    out[...] = result
    return out


def times_cumsum(a, axis=None, dtype=None, out=None):
    _need_spans("add", a)
    kind = a.dtype.newbyteorder("=")
    flat = a.ravel() if axis is None else a
    found = _numpy._time_add.accumulate(_counts(flat, kind), 0 if axis is None else axis).view(kind)
    if out is None:
        return found
    out[...] = found
    return out


def times_any(a, axis=None, out=None, keepdims=False, where=True):
    return np.any(a.view(np.int64) != 0, axis=axis, out=out, keepdims=bool(keepdims))


def times_all(a, axis=None, out=None, keepdims=False, where=True):
    return np.all(a.view(np.int64) != 0, axis=axis, out=out, keepdims=bool(keepdims))


def times_nonzero(a):
    return _counts(a, a.dtype.newbyteorder("=")).nonzero()


def ranks(a):
    """Numbers that sort as times do: NaT is the last one."""
    return _numpy._time_rank(_counts(a, a.dtype.newbyteorder("=")))


def times_sort(a, axis=-1, kind=None, order=None):
    ranked = ranks(a)
    ranked.sort(axis, kind)
    if a.dtype.isnative:
        _numpy._time_unrank(ranked, out=a.view(np.int64))
    else:
        a[...] = _numpy._time_unrank(ranked).view(a.dtype.newbyteorder("="))


def times_argsort(a, axis=-1, kind=None, order=None):
    return ranks(a).argsort(axis, kind)


def times_partition(a, kth, axis=-1, kind="introselect", order=None):
    times_sort(a, axis)


def times_argpartition(a, kth, axis=-1, kind="introselect", order=None):
    return times_argsort(a, axis)


def times_searchsorted(a, v, side="left", sorter=None):
    v = np.asarray(v)
    if v.dtype.kind != a.dtype.kind:
        v = v.astype(a.dtype)
    both = np.promote_types(a.dtype, v.dtype)
    return ranks(a.astype(both, copy=False)).searchsorted(ranks(v.astype(both, copy=False)), side, sorter)


def times_argmax(a, axis=None, out=None, *, keepdims=False):
    return ranks(a).argmax(axis, out, keepdims=keepdims)


def times_argmin(a, axis=None, out=None, *, keepdims=False):
    counts = _counts(a, a.dtype.newbyteorder("="))      # NaT is the least number
    return counts.argmin(axis, out, keepdims=keepdims)


def times_clip(a, min=None, max=None, out=None, **kwargs):
    result = a if min is None else ufunc("maximum", a, np.asarray(min, a.dtype) if isinstance(min, str) else min)
    result = result if max is None else ufunc("minimum", result, np.asarray(max, a.dtype) if isinstance(max, str) else max)
    result = np.array(result)[()] if result is a else result
    if out is None:
        return result
    out[...] = result
    return out


METHODS = {name: globals()[f"times_{name}"] for name in """max min ptp sum prod mean cumsum any all nonzero sort argsort partition argpartition
    searchsorted argmax argmin clip""".split()}
METHODS.update(dict.fromkeys(("var", "std", "cumprod"), times_prod))
