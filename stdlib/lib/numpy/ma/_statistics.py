"""Means, medians and covariances of what is not masked."""
import warnings

import numpy as np
from numpy import ma
from numpy._axes import axes_of
from numpy.ma._making import under
from numpy.ma._rows import mask_rows
from numpy.ma.core import MaskedArray, asarray, getdata, getmask, getmaskarray, masked, nomask


_NOT_GIVEN = object()


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean, where each element weighs so much; returned: (mean, sum of the weights)."""
    a = asarray(a)
    if weights is None:
        mean = a.mean(axis, keepdims=keepdims)
        return (mean, _weights_like(mean, a.count(axis, keepdims=keepdims))) if returned else mean
    given, weights = weights, getdata(weights)
    along = np.shape(weights) if np.ndim(weights) == a.ndim else [-1 if n == axis % a.ndim else 1 for n in range(a.ndim)]
    weights = np.broadcast_to(np.asarray(weights).reshape(along), a.shape)
    hidden = getmaskarray(a) | np.broadcast_to(getmaskarray(given).reshape(along), a.shape)
    counted = np.where(hidden, 0, getdata(weights))
    total = counted.sum(axis, keepdims=keepdims)
    mean = (a * counted).sum(axis, keepdims=keepdims) / total
    mean = under(getdata(mean), getmaskarray(mean)) if np.ndim(mean) else mean
    if not returned:
        return mean
    total = _weights_like(mean, total)
    return mean, total if getmask(a) is nomask else under(total, getmask(mean))


def _weights_like(mean, weights):
    """The sum of weights in the type and shape of the mean."""
    kind = np.asarray(getdata(mean)).dtype
    return np.array(np.broadcast_to(weights, np.shape(mean)), dtype=kind) if np.ndim(mean) else kind.type(weights)


def _put_out(result, out):
    if out is None:
        return result
    getdata(out)[...] = getdata(result)
    if isinstance(out, MaskedArray):
        out._mask = np.array(np.broadcast_to(getmask(result), out.shape))
    return out


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The median of what is not masked; masked where everything is."""
    a = asarray(a)
    axes = axes_of(axis, a.ndim)
    rest = [n for n in range(a.ndim) if n not in axes]
    shape = tuple(a.shape[n] for n in rest)
    lanes = getdata(a).transpose(rest + axes).reshape(int(np.prod(shape)), -1)
    hidden = getmaskarray(a).transpose(rest + axes).reshape(lanes.shape)
    values = [np.median(lane[~mask]) if not mask.all() or not lane.size else 0.0 for lane, mask in zip(lanes, hidden)]
    if keepdims:
        shape = tuple(1 if n in axes else size for n, size in enumerate(a.shape))
    result = np.array(values).reshape(shape)[()]
    return _put_out(under(result, hidden.all(-1).reshape(shape) if hidden.any() else nomask), out)


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
    """The covariances of variables (rows, or columns for rowvar=False), each of the pairs that are not masked.  ValueError."""
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be an integer")
    x, shown, rows = _common(x, y, rowvar, allow_masked)
    result = _products(x, shown, rows, (0 if bias else 1) if ddof is None else ddof)
    return result.squeeze()


def corrcoef(x, y=None, rowvar=True, bias=_NOT_GIVEN, allow_masked=True, ddof=_NOT_GIVEN):
    """The correlations of variables.  bias and ddof do nothing, and a warning says so."""
    if bias is not _NOT_GIVEN or ddof is not _NOT_GIVEN:
        warnings.warn("bias and ddof have no effect and are deprecated", DeprecationWarning, stacklevel=2)
    return _correlations(x, y, rowvar, allow_masked)


def _correlations(x, y, rowvar, allow_masked):
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
