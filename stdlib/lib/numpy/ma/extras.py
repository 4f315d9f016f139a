"""Masked arrays: the functions that programs need less often.  numpy.ma imports this module when one of them is asked for."""
import numpy as np
from numpy import ma
from numpy._axes import axes_of, axis_index

getdata, getmask, getmaskarray, nomask, masked, asarray = ma.getdata, ma.getmask, ma.getmaskarray, ma.nomask, ma.masked, ma.asarray
MAError = ma.MAError
MaskType = np.bool_
bool_ = np.bool_
_under = ma._masked


# ---- of numpy's functions: data and mask go the same way


def _alike(name):
    """numpy's function, applied to the data and, with the same arguments, to the mask."""
    change = getattr(np, name)

    def function(a, *args, **kwargs):
        mask = getmask(a)
        return _under(change(getdata(a), *args, **kwargs), nomask if mask is nomask else change(mask, *args, **kwargs))
    return function


diag, diagflat, diagonal, expand_dims, atleast_1d, atleast_2d, atleast_3d, resize = map(
    _alike, ("diag", "diagflat", "diagonal", "expand_dims", "atleast_1d", "atleast_2d", "atleast_3d", "resize"))


def hsplit(ary, indices_or_sections):
    parts = np.hsplit(getdata(ary), indices_or_sections)
    return _under(np.array(parts), nomask if getmask(ary) is nomask else np.array(np.hsplit(getmask(ary), indices_or_sections)))


def compress(condition, a, axis=None, out=None):
    mask = getmask(a)
    return _under(np.compress(condition, getdata(a), axis), nomask if mask is nomask else np.compress(condition, mask, axis))


def _made(name):
    def function(*args, **kwargs):
        return asarray(getattr(np, name)(*args, **kwargs))
    return function


indices, fromfunction, frombuffer = map(_made, ("indices", "fromfunction", "frombuffer"))


def shape(obj):
    return np.shape(getdata(obj))


def size(obj, axis=None):
    return np.size(getdata(obj), axis)


def ndim(obj):
    return np.ndim(getdata(obj))


def vander(x, n=None):
    result = np.vander(getdata(x), n)
    if getmask(x) is not nomask:
        result[getmask(x)] = 0
    return result


def angle(z, deg=False):
    return _under(np.angle(getdata(z), deg), getmask(z))


arcsinh, arccosh, arctanh, fmod, bitwise_and, bitwise_or, bitwise_xor = map(
    ma._of_ufunc, ("arcsinh", "arccosh", "arctanh", "fmod", "bitwise_and", "bitwise_or", "bitwise_xor"))


def left_shift(a, n):
    return _under(np.left_shift(ma.filled(a, 0), n), getmask(a), getattr(a, "_fill_value", None))


def right_shift(a, n):
    return _under(np.right_shift(ma.filled(a, 0), n), getmask(a), getattr(a, "_fill_value", None))


# ---- methods as functions


anom, cumprod, trace, ids, harden_mask, soften_mask, put = map(
    ma._method, ("anom", "cumprod", "trace", "ids", "harden_mask", "soften_mask", "put"))
anomalies = anom
amax, amin, product, round_, sometrue, alltrue = ma.max, ma.min, ma.prod, ma.round, ma.any, ma.all


def set_fill_value(a, fill_value):
    if isinstance(a, ma.MaskedArray):
        a.set_fill_value(fill_value)


def putmask(a, mask, values):
    values = asarray(values)
    if getmask(a) is not nomask or getmask(values) is not nomask:
        hidden = getmaskarray(a).copy()
        np.putmask(hidden, mask, getmaskarray(values))
        a._mask = hidden
    np.putmask(getdata(a), mask, getdata(values))


def common_fill_value(a, b):
    first, second = asarray(a).fill_value, asarray(b).fill_value
    return first if first == second else None


def maximum_fill_value(obj):
    return ma.minimum_fill_value_of(np.asarray(getdata(obj)).dtype)


def minimum_fill_value(obj):
    return ma.maximum_fill_value_of(np.asarray(getdata(obj)).dtype)


def is_mask(m):
    return getattr(m, "dtype", None) == np.bool_


def flatten_mask(mask):
    return np.asarray(mask).ravel()


def masked_object(x, value, copy=True, shrink=True):
    data = getdata(x)
    result = ma.masked_where(np.array([one == value for one in data.ravel()]).reshape(data.shape), x, copy)
    result.fill_value = value
    return result


def masked_all_like(arr):
    return ma.masked_all(np.shape(arr), arr.dtype)


def count_masked(arr, axis=None):
    return getmaskarray(arr).sum(axis)


def append(a, b, axis=None):
    return ma.concatenate([ma.ravel(a), ma.ravel(b)] if axis is None else [a, b], axis or 0)


def choose(indices, choices, out=None, mode="raise"):
    places = ma.filled(indices, 0)
    data = np.choose(places, [ma.filled(c, ma.default_fill_value(np.asarray(getdata(c)).dtype)) for c in choices], mode=mode)
    hidden = np.choose(places, [getmaskarray(c) for c in choices], mode=mode) | getmaskarray(indices)
    return ma._delivered(_under(data, ma.make_mask(hidden)), out, full=False)


def ndenumerate(a, compressed=True):
    """((i, j ...), element) for each that counts, or, if compressed is false, for all."""
    for place, hidden in np.ndenumerate(getmaskarray(a)):
        if not hidden:
            yield place, getdata(a)[place]
        elif not compressed:
            yield place, masked


class _Rows(type(np.r_)):
    """numpy.ma.mr_: r_ for masked arrays."""

    def __getitem__(self, key):
        parts = key if isinstance(key, tuple) else (key,)
        return ma.concatenate([part if isinstance(part, ma.MaskedArray) else np.r_[part] for part in parts])


mr_ = object.__new__(_Rows)


# ---- whole rows and columns


def mask_rowcols(a, axis=None):
    a = asarray(a)
    if a.ndim != 2:
        raise NotImplementedError("mask_rowcols works for 2D arrays only.")
    mask = getmask(a)
    if mask is nomask or not mask.any():
        return a
    hidden = mask.copy()
    if not axis:
        hidden[mask.any(1)] = True
    if axis in (None, 1, -1):
        hidden[:, mask.any(0)] = True
    return _under(getdata(a), hidden, a._fill_value)


def mask_rows(a, axis=None):
    return mask_rowcols(a, 0)


def mask_cols(a, axis=None):
    return mask_rowcols(a, 1)


def compress_nd(x, axis=None):
    """Without the slices that hold anything masked."""
    data, mask = np.asarray(getdata(x)), getmaskarray(x)
    for n in axes_of(axis, data.ndim):
        data = data.compress(~mask.any(tuple(k for k in range(data.ndim) if k != n)), n)
    return data


def compress_rowcols(x, axis=None):
    if np.ndim(x) != 2:
        raise NotImplementedError("compress_rowcols works for 2D arrays only.")
    return compress_nd(x, axis)


def compress_rows(a):
    if np.ndim(a) != 2:
        raise NotImplementedError("compress_rows works for 2D arrays only.")
    return compress_rowcols(a, 0)


def compress_cols(a):
    if np.ndim(a) != 2:
        raise NotImplementedError("compress_cols works for 2D arrays only.")
    return compress_rowcols(a, 1)


# ---- where something is not masked


def flatnotmasked_edges(a):
    places = np.flatnonzero(~getmaskarray(a))
    return places[[0, -1]] if len(places) else None


def notmasked_edges(a, axis=None):
    if axis is None or np.ndim(a) == 1:
        return flatnotmasked_edges(a)
    mask = getmaskarray(a)
    grid = np.indices(np.shape(a))
    places = [asarray(ma.array(one, mask=mask)) for one in grid]
    return [tuple(one.min(axis).compressed() for one in places), tuple(one.max(axis).compressed() for one in places)]


def flatnotmasked_contiguous(a):
    return ma._runs(~getmaskarray(a).ravel())


def notmasked_contiguous(a, axis=None):
    a = asarray(a)
    if a.ndim > 2:
        raise NotImplementedError("Currently limited to at most 2D array.")
    if axis is None or a.ndim == 1:
        return flatnotmasked_contiguous(a)
    return [flatnotmasked_contiguous(lane) for lane in (a.T if axis_index(axis, 2) == 0 else a)]


# ---- products


def dot(a, b, strict=False, out=None):
    """Products of matrices in which masked elements count as 0; strict: whole rows and columns of them are masked."""
    if strict and np.ndim(a) == 2 and np.ndim(b) == 2:
        a, b = mask_rowcols(a, 0), mask_rowcols(b, 1)
    data = np.dot(ma.filled(a, 0), ma.filled(b, 0))
    hidden = ~np.dot(~getmaskarray(a), ~getmaskarray(b))
    result = np.asarray(data).view(ma.MaskedArray)
    result._mask = hidden
    return ma._delivered(result, out)


def inner(a, b):
    return np.inner(*(np.atleast_1d(ma.filled(x, 0)) for x in (a, b)))


innerproduct = inner


def outer(a, b):
    data = np.outer(ma.filled(a, 0), ma.filled(b, 0))
    if getmask(a) is nomask and getmask(b) is nomask:
        return asarray(data)
    return _under(data, ma.make_mask(1 - np.outer(1 - getmaskarray(a), 1 - getmaskarray(b))))


outerproduct = outer


def _sliding(name, a, v, mode, propagate_mask):
    function = getattr(np, name)
    shown = [~getmaskarray(x) for x in (a, v)]
    if propagate_mask:
        hidden = function(~shown[0], np.ones(np.shape(v), bool), mode=mode) | function(np.ones(np.shape(a), bool), ~shown[1], mode=mode)
        data = function(getdata(a), getdata(v), mode=mode)
    else:
        hidden = ~function(*shown, mode=mode)
        data = function(ma.filled(a, 0), ma.filled(v, 0), mode=mode)
    return ma.array(data, mask=hidden)


def convolve(a, v, mode="full", propagate_mask=True):
    return _sliding("convolve", a, v, mode, propagate_mask)


def correlate(a, v, mode="valid", propagate_mask=True):
    return _sliding("correlate", a, v, mode, propagate_mask)


# ---- differences and sets


def diff(a, /, n=1, axis=-1, prepend=None, append=None):
    if n == 0:
        return a
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n!r}")
    a = asarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    one = [1 if k == axis % a.ndim else length for k, length in enumerate(a.shape)]
    ends = [extra if extra is None or np.ndim(extra) else np.broadcast_to(getdata(extra), one) for extra in (prepend, append)]
    parts = [part for part in (ends[0], a, ends[1]) if part is not None]
    a = ma.concatenate(parts, axis) if len(parts) > 1 else a
    later, former = ([slice(None)] * a.ndim for _ in range(2))
    later[axis], former[axis] = slice(1, None), slice(None, -1)
    step = np.not_equal if a.dtype == bool else np.subtract
    for _ in range(n):
        a = step(a[tuple(later)], a[tuple(former)])
        a._mask = ma.make_mask(a._mask)
    return a


def ediff1d(arr, to_end=None, to_begin=None):
    arr = asarray(arr).ravel()
    steps = arr[1:] - arr[:-1]
    parts = [ma.ravel(part) for part in (to_begin, steps, to_end) if part is not None]
    return ma.concatenate(parts) if len(parts) > 1 else steps


def unique(ar1, return_index=False, return_inverse=False):
    """Each value once; what is masked is one more, as far as it lies together in order."""
    ar1 = asarray(ar1).ravel()
    order = ar1.argsort(kind="mergesort" if return_index else "quicksort")
    data, mask = getdata(ar1)[order], getmaskarray(ar1)[order]
    begins = np.ones(len(order), bool)
    begins[1:] = np.where(mask[1:] | mask[:-1], mask[1:] != mask[:-1], data[1:] != data[:-1])
    out = (_under(data[begins], mask[begins] if getmask(ar1) is not nomask else nomask, ar1._fill_value),)
    if return_index:
        out += (order[begins],)
    if return_inverse:
        back = np.empty(len(order), np.intp)
        back[order] = np.cumsum(begins) - 1
        out += (back,)
    return out if len(out) > 1 else out[0]


def _sorted_both(ar1, ar2):
    both = ma.concatenate((ar1, ar2))
    both.sort()
    return both


def intersect1d(ar1, ar2, assume_unique=False):
    both = _sorted_both(*((ar1, ar2) if assume_unique else (unique(ar1), unique(ar2))))
    return both[:-1][ma.filled(both[1:] == both[:-1], False)]


def union1d(ar1, ar2):
    return unique(ma.concatenate((ma.ravel(ar1), ma.ravel(ar2))))


def setxor1d(ar1, ar2, assume_unique=False):
    both = _sorted_both(*((ar1, ar2) if assume_unique else (unique(ar1), unique(ar2))))
    if both.size == 0:
        return both
    differs = np.concatenate(([True], ma.filled(both[1:] != both[:-1], True), [True]))
    return both[differs[1:] & differs[:-1]]


def in1d(ar1, ar2, assume_unique=False, invert=False):
    ar1, ar2 = asarray(ar1).ravel(), asarray(ar2).ravel()
    values = unique(ar1) if not assume_unique else ar1
    found = np.in1d(getdata(values), ar2.compressed(), invert=invert)
    found = ma.array(found, mask=getmask(values)) if getmask(values) is not nomask else asarray(found)
    if assume_unique:
        return found
    _, inverse = unique(ar1, return_inverse=True)
    return found[inverse]


def isin(element, test_elements, assume_unique=False, invert=False):
    element = asarray(element)
    return in1d(element, test_elements, assume_unique, invert).reshape(element.shape)


def setdiff1d(ar1, ar2, assume_unique=False):
    ar1 = asarray(ar1).ravel() if assume_unique else unique(ar1)
    found = getdata(in1d(ar1, ar2, True, True)) | getmaskarray(ar1)
    return ar1[found]


# ---- a lane at a time


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    arr = asarray(arr)
    axis = axis_index(axis, arr.ndim)
    others = [n for n in range(arr.ndim) if n != axis]
    lanes = arr.transpose(*others, axis)
    results = [func1d(lanes[place], *args, **kwargs) for place in np.ndindex(*lanes.shape[:-1])]
    data = np.array([getdata(one) for one in results])
    hidden = np.array([getmaskarray(one) for one in results])
    result = _under(data.reshape(lanes.shape[:-1] + data.shape[1:]), ma.make_mask(hidden.reshape(lanes.shape[:-1] + data.shape[1:])))
    return result.transpose(*range(axis), *range(len(others), result.ndim), *range(axis, len(others))) if data.ndim > 1 else result


def apply_over_axes(func, a, axes):
    for axis in [axes] if np.ndim(axes) == 0 else axes:
        result = func(a, axis)
        a = result if np.ndim(result) == np.ndim(a) else ma.expand_dims(result, axis if axis >= 0 else np.ndim(a) + axis)
    return asarray(a)


# ---- statistics


def _common(x, y, rowvar, allow_masked):
    """The variables as rows, less their means, with 0 for what is masked; and what is not masked."""
    x = ma.array(x, ndmin=2, copy=True, dtype=float)
    if not allow_masked and np.any(getmask(x)):
        raise ValueError("Cannot process masked data.")
    rows = True if x.shape[0] == 1 else rowvar
    shown = ~getmaskarray(x)
    if y is not None:
        y = ma.array(y, ndmin=2, copy=False, dtype=float)
        if not allow_masked and np.any(getmask(y)):
            raise ValueError("Cannot process masked data.")
        if x.shape == y.shape and (getmask(x) is not nomask or getmask(y) is not nomask):
            hidden = getmaskarray(x) | getmaskarray(y)
            x, y, shown = ma.array(getdata(x), mask=hidden), ma.array(getdata(y), mask=hidden), ~hidden
        x = ma.concatenate((x, y), 0 if rows else 1)
        shown = ~getmaskarray(x)
    x = x - x.mean(1 if rows else 0, keepdims=True)
    return x, shown.astype(float), rows


def _products(x, shown, rows, ddof):
    data = x.filled(0)
    counts = np.dot(shown, shown.T) if rows else np.dot(shown.T, shown)
    sums = np.dot(data, data.T) if rows else np.dot(data.T, data)
    with np.errstate(all="ignore"):
        result = np.asarray(sums / (counts - ddof)).view(ma.MaskedArray)
    result._mask = np.asarray(counts - ddof <= 0)
    return result


def cov(x, y=None, rowvar=True, bias=False, allow_masked=True, ddof=None):
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be an integer")
    x, shown, rows = _common(x, y, rowvar, allow_masked)
    result = _products(x, shown, rows, (0 if bias else 1) if ddof is None else ddof)
    return result.squeeze()


def corrcoef(x, y=None, rowvar=True, bias=None, allow_masked=True, ddof=None):
    """Each pair's, from the observations that both have."""
    x, shown, rows = _common(x, y, rowvar, allow_masked)
    covariance = _products(x, shown, rows, 0)
    lanes = x if rows else x.T
    n = len(lanes)
    result = np.ones((n, n)).view(ma.MaskedArray)
    result._mask = covariance._mask.copy()
    for i in range(n):
        for j in range(i):
            both = ma.mask_or(getmask(lanes[i]), getmask(lanes[j]))
            spread = np.sqrt(np.multiply.reduce([ma.array(getdata(lanes[k]), mask=both).var() for k in (i, j)]))
            result._data[i, j] = result._data[j, i] = covariance._data[i, j] / spread
    return result


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """numpy.polyfit of the points that are not masked."""
    y = asarray(y)
    hidden = ma.mask_or(getmask(x), getmask(y) if y.ndim == 1 else getmask(mask_rows(y))[:, 0] if getmask(y) is not nomask else nomask)
    if w is not None:
        w = asarray(w)
        hidden = ma.mask_or(hidden, getmask(w))
    keep = slice(None) if hidden is nomask else ~hidden
    return np.polyfit(np.asarray(getdata(x))[keep], getdata(y)[keep], deg, rcond, full, None if w is None else getdata(w)[keep], cov)


def __getattr__(name):
    if name.startswith("_") or name not in vars(ma):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return vars(ma)[name]
