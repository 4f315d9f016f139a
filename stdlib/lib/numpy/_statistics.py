"""Averages, histograms, and the folds that leave NaNs out."""
import builtins
import warnings

import numpy as np


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = np.asanyarray(a)
    kept = {"keepdims": True} if keepdims else {}      # matrices know no keepdims
    if weights is None:
        result = a.mean(axis, **kept)
        scale = np.asanyarray(result).dtype.type(a.size / np.size(result))
    else:
        weights = np.asanyarray(weights)
        kind = np.result_type(a.dtype, weights.dtype, "f8") if a.dtype.kind in "iub" else np.result_type(a.dtype, weights.dtype)
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if weights.ndim != 1:
                raise TypeError("1D weights expected when shapes of a and weights differ.")
            if weights.shape[0] != a.shape[axis]:
                raise ValueError("Length of weights not compatible with specified axis.")
            weights = np.swapaxes(np.broadcast_to(weights, (a.ndim - 1) * (1,) + weights.shape), -1, axis)
        scale = weights.sum(axis=axis, dtype=kind, **kept)
        if np.any(scale == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = np.multiply(a, weights, dtype=kind).sum(axis, **kept) / scale
    if not returned:
        return result
    result = np.asanyarray(result)
    scale = np.asanyarray(scale)
    return result[()], (np.broadcast_to(scale, result.shape).copy() if scale.shape != result.shape else scale)[()]


# ---- NaNs left out


def _without_nans(a, value):
    """A copy with value for NaNs, and where they were; a itself and None where there cannot be any."""
    a = np.asanyarray(a)
    if a.dtype.kind not in "fc":
        return a, None
    mask = np.isnan(a)
    a = np.array(a, copy=True)
    a[mask] = value
    return a, mask


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True):
    return np.sum(_without_nans(a, 0)[0], axis, dtype, out, keepdims, initial, where)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1, where=True):
    return np.prod(_without_nans(a, 1)[0], axis, dtype, out, keepdims, initial, where)


def nancumsum(a, axis=None, dtype=None, out=None):
    return np.cumsum(_without_nans(a, 0)[0], axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    return np.cumprod(_without_nans(a, 1)[0], axis, dtype, out)


def _extreme(fold, a, axis, out, **more):
    result = fold.reduce(np.asanyarray(a), axis=axis, out=out, **more)
    if np.isnan(result).any():
        warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=3)
    return result


def nanmax(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    return _extreme(np.fmax, a, axis, out, keepdims=keepdims, initial=initial, where=where)


def nanmin(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    return _extreme(np.fmin, a, axis, out, keepdims=keepdims, initial=initial, where=where)


def _nan_place(find, a, value, axis, out, keepdims):
    a, mask = _without_nans(a, value)
    if mask is not None and np.any(mask.all(axis)):
        raise ValueError("All-NaN slice encountered")
    return find(a, axis=axis, out=out, keepdims=keepdims)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(np.argmax, a, -np.inf, axis, out, keepdims)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    return _nan_place(np.argmin, a, np.inf, axis, out, keepdims)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    a, mask = _without_nans(a, 0)
    if mask is None:
        return np.mean(a, axis, dtype, out, keepdims, where=where)
    count = np.sum(~mask, axis=axis, dtype=np.intp, keepdims=keepdims, where=where)
    total = np.sum(a, axis=axis, dtype=dtype, out=out, keepdims=keepdims, where=where)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.true_divide(total, count, out=out, casting="unsafe") if out is not None else \
            np.asanyarray(total / count).astype(np.asanyarray(total).dtype, copy=False)[()]
    if np.any(count == 0):
        warnings.warn("Mean of empty slice", RuntimeWarning, stacklevel=2)
    return mean


def _divided(total, count):
    """total / count in total's own type and, if it is an array, in its place."""
    with np.errstate(invalid="ignore", divide="ignore"):
        if isinstance(total, np.ndarray):
            return np.divide(total, count, out=total, casting="unsafe")
        return total.dtype.type(total / count)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    a, mask = _without_nans(a, 0)
    if mask is None:
        return np.var(a, axis, dtype, out, ddof, keepdims, where=where)
    if dtype is not None and np.dtype(dtype).kind not in "fc":
        raise TypeError("If a is inexact, then dtype must be inexact")
    if out is not None and out.dtype.kind not in "fc":
        raise TypeError("If a is inexact, then out must be inexact")
    count = np.sum(~mask, axis=axis, dtype=np.intp, keepdims=True, where=where)
    mean = _divided(np.sum(a, axis=axis, dtype=dtype, keepdims=True, where=where), count)
    np.subtract(a, mean, out=a, casting="unsafe", where=where)
    a[mask] = 0
    squares = np.multiply(a, a.conj(), out=a, where=where).real if a.dtype.kind == "c" else np.multiply(a, a, out=a, where=where)
    total = np.sum(squares, axis=axis, dtype=dtype, out=out, keepdims=keepdims, where=where)
    freedom = (count if np.ndim(total) == np.ndim(count) else count.squeeze(axis)) - ddof
    variance = _divided(total, freedom)
    wrong = freedom <= 0
    if np.any(wrong):
        warnings.warn("Degrees of freedom <= 0 for slice.", RuntimeWarning, stacklevel=2)
        if isinstance(variance, np.ndarray):
            variance[wrong] = np.nan
        else:
            variance = variance.dtype.type(np.nan)
    return variance


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True):
    variance = nanvar(a, axis, dtype, out, ddof, keepdims, where=where)
    if isinstance(variance, np.ndarray):
        return np.sqrt(variance, out=variance)
    return variance.dtype.type(np.sqrt(variance))


# ---- histograms


def _outer_edges(a, range):
    if range is None:
        first, last = (a.min(), a.max()) if a.size else (0, 1)
    else:
        first, last = range
        if first > last:
            raise ValueError("max must be larger than min in range parameter.")
    if not (np.isfinite(first) and np.isfinite(last)):
        raise ValueError(f"{'autodetected' if range is None else 'supplied'} range of [{first}, {last}] is not finite")
    return (first - 0.5, last + 0.5) if first == last else (first, last)


def _skewed_width(a, extent):
    """Doane's rule: Sturges', with more bins for what is skewed."""
    n, deviation = a.size, np.std(a)
    if n <= 2 or not deviation > 0:
        return 0.0
    skewness = np.mean(np.power((a - np.mean(a)) / deviation, 3))
    return extent / (1.0 + np.log2(n) + np.log2(1.0 + np.absolute(skewness) / np.sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3)))))


def _cheapest_width(a, extent, range):
    """Stone's rule: the number of bins, of those that are tried, whose squared error is least."""
    n = a.size
    if n <= 1 or extent == 0:
        return 0

    def cost(count):
        shares = histogram(a, bins=count, range=range)[0] / n
        return (2 - (n + 1) * shares.dot(shares)) / (extent / count)

    most = max(100, int(np.sqrt(n)))
    best = min(builtins.range(1, most + 1), key=cost)
    if best == most:
        warnings.warn("The number of bins estimated may be suboptimal.", RuntimeWarning, stacklevel=3)
    return extent / best


def _width(a, name, extent, range=None):
    """The width of bins that a rule asks for; 0 if it cannot tell."""
    n = a.size
    if name == "doane":
        return _skewed_width(a, extent)
    if name == "stone":
        return _cheapest_width(a, extent, range)
    if name == "sqrt":
        return extent / np.sqrt(n)
    if name == "sturges":
        return extent / (np.log2(n) + 1.0)
    if name == "rice":
        return extent / (2.0 * n ** (1.0 / 3))
    if name == "scott":
        return (24.0 * np.pi ** 0.5 / n) ** (1.0 / 3.0) * np.std(a)
    if name == "fd":
        return 2.0 * np.subtract(*np.percentile(a, [75, 25])) * n ** (-1.0 / 3.0)
    if name == "auto":
        fd, sturges = _width(a, "fd", extent), _width(a, "sturges", extent)
        return np.minimum(fd, sturges) if fd else sturges
    raise ValueError(f"{name!r} is not a valid estimator for `bins`")


def _span(first, last):
    """last - first, which may not fit into their type."""
    return int(last) - int(first) if np.asarray(first).dtype.kind in "iu" and np.asarray(last).dtype.kind in "iu" else last - first


def _edges(a, bins, range, weights=None):
    if isinstance(bins, str):
        if weights is not None:
            raise TypeError("Automated estimation of the number of bins is not supported for weighted data")
        first, last = _outer_edges(a, range)
        if range is not None:
            a = a[(a >= first) & (a <= last)]
        width = _width(a, bins, _span(a.min(), a.max()), range) if a.size else 0
        count = int(np.ceil(_span(first, last) / width)) if width else 1
    elif np.ndim(bins) == 0:
        try:
            count = bins.__index__()
        except AttributeError:
            raise TypeError("`bins` must be an integer, a string, or an array") from None
        if count < 1:
            raise ValueError("`bins` must be positive, when an integer")
        first, last = _outer_edges(a, range)
    elif np.ndim(bins) == 1:
        edges = np.asarray(bins)
        if np.any(edges[:-1] > edges[1:]):
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges, None
    else:
        raise ValueError("`bins` must be 1d, when an array")
    kind = np.result_type(first, last, a)
    if kind.kind in "iub":
        kind = np.result_type(kind, float)
    return np.linspace(first, last, count + 1, endpoint=True, dtype=kind), (first, last, count)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    return _edges(np.asarray(a).ravel(), bins, range, weights)[0]


def histogram(a, bins=10, range=None, density=None, weights=None):
    a = np.asarray(a)
    if a.dtype == bool:
        warnings.warn("Converting input from bool to <class 'numpy.uint8'> for compatibility.", RuntimeWarning, stacklevel=2)
        a = a.astype(np.uint8)
    if weights is not None:
        weights = np.asarray(weights)
        if weights.shape != a.shape:
            raise ValueError("weights should have the same shape as a.")
        weights = weights.ravel()
    a = a.ravel()
    edges, uniform = _edges(a, bins, range, weights)
    if uniform:
        counts = _count_uniform(a, weights, edges, *uniform)
    else:
        order = np.argsort(a) if weights is not None else None
        ordered = np.sort(a) if order is None else a[order]
        places = np.concatenate((np.searchsorted(ordered, edges[:-1], "left"), np.searchsorted(ordered, edges[-1:], "right")))
        counts = places if order is None else np.concatenate((np.zeros(1, weights.dtype), weights[order].cumsum()))[places]
        counts = np.diff(counts)
    if density:
        return counts / np.array(np.diff(edges), float) / counts.sum(), edges
    return counts, edges


def _count_uniform(a, weights, edges, first, last, count):
    keep = (a >= first) & (a <= last)
    if not keep.all():
        a = a[keep]
        weights = None if weights is None else weights[keep]
    places = ((a.astype(edges.dtype, copy=False) - first) * (count / _span(first, last))).astype(np.intp)
    places[places == count] -= 1
    places[a < edges[places]] -= 1
    places[(a >= edges[places + 1]) & (places != count - 1)] += 1
    if weights is None:
        return np.bincount(places, minlength=count).astype(np.intp)
    if weights.dtype.kind == "c":
        return np.bincount(places, weights.real, count) + 1j * np.bincount(places, weights.imag, count)
    return np.bincount(places, weights, count).astype(weights.dtype)


# ---- covariance


_unset = object()


def _sample_weights(weights, name, count):
    weights = np.asarray(weights, dtype=float)
    if weights.ndim > 1:
        raise RuntimeError(f"cannot handle multidimensional {name}")
    if weights.shape[0] != count:
        raise RuntimeError(f"incompatible numbers of samples and {name}")
    if (weights < 0).any():
        raise ValueError(f"{name} cannot be negative")
    return weights


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be integer")
    m = np.asarray(m)
    if m.ndim > 2:
        raise ValueError("m has more than 2 dimensions")
    if y is not None and np.ndim(y) > 2:
        raise ValueError("y has more than 2 dimensions")
    kind = dtype or np.result_type(m, np.float64, *([] if y is None else [np.asarray(y)]))
    X = np.array(m, ndmin=2, dtype=kind)
    if not rowvar and X.shape[0] != 1:
        X = X.T
    if X.shape[0] == 0:
        return np.array([]).reshape(0, 0)
    if y is not None:
        y = np.array(y, ndmin=2, dtype=kind)
        X = np.concatenate((X, y if rowvar or y.shape[0] == 1 else y.T), 0)
    if ddof is None:
        ddof = 0 if bias else 1
    w = None if fweights is None else _sample_weights(fweights, "fweights", X.shape[1])
    if w is not None and not np.all(w == np.around(w)):
        raise TypeError("fweights must be integer")
    if aweights is not None:
        aweights = _sample_weights(aweights, "aweights", X.shape[1])
        w = aweights if w is None else w * aweights
    avg, scale = average(X, axis=1, weights=w, returned=True)
    scale = scale[0]
    if w is None:
        freedom = X.shape[1] - ddof
    elif ddof == 0:
        freedom = scale
    elif aweights is None:
        freedom = scale - ddof
    else:
        freedom = scale - ddof * (w * aweights).sum() / scale
    if freedom <= 0:
        warnings.warn("Degrees of freedom <= 0 for slice", RuntimeWarning, stacklevel=2)
        freedom = 0.0
    X = X - avg[:, None]
    c = np.dot(X, (X if w is None else X * w).T.conj())
    c *= np.true_divide(1, freedom)
    return c.squeeze()[()] if c.size == 1 else c.squeeze()


def corrcoef(x, y=None, rowvar=True, bias=_unset, ddof=_unset, *, dtype=None):
    if bias is not _unset or ddof is not _unset:
        warnings.warn("bias and ddof have no effect and are deprecated", DeprecationWarning, stacklevel=2)
    c = cov(x, y, rowvar, dtype=dtype)
    if np.ndim(c) == 0:
        return c / c
    deviation = np.sqrt(np.diagonal(c).real)
    c = c / deviation[:, None]
    c /= deviation[None, :]
    np.clip(c.real, -1, 1, out=c.real)
    if c.dtype.kind == "c":
        np.clip(c.imag, -1, 1, out=c.imag)
    return c
