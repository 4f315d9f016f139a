"""Averages, quantiles, histograms, and the functions that leave NaNs out."""
import warnings

import numpy as np
from numpy._axes import axes_of


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


# ---- quantiles


def _lanes(a, axis):
    """a with the axes to fold made the last one, and the shape with ones in their places."""
    if axis is None:
        return a.ravel(), (1,) * a.ndim
    axes = axes_of(axis, a.ndim)
    others = [n for n in range(a.ndim) if n not in axes]
    kept = tuple(1 if n in axes else size for n, size in enumerate(a.shape))
    folded = 1
    for n in axes:
        folded *= a.shape[n]
    return a.transpose(others + axes).reshape([a.shape[n] for n in others] + [folded]), kept


def _stored(result, out):
    if out is None:
        return result
    out[...] = result
    return out


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a = np.asanyarray(a)
    lanes, kept = _lanes(a, axis)
    n = lanes.shape[-1]
    if n == 0:
        result = np.mean(lanes, -1)
        return _stored(np.asarray(result).reshape(kept) if keepdims else result, out)
    half = n // 2
    ordered = np.partition(lanes, [half - 1 + n % 2, half, -1], -1)
    result = np.mean(ordered[..., half - 1 + n % 2:half + 1], -1)
    nans = np.isnan(ordered[..., -1]) if a.dtype.kind in "fc" else np.False_
    if nans.any():
        if result.ndim:
            result[nans] = np.nan
        else:
            result = a.dtype.type(np.nan)
    if keepdims:
        result = np.asarray(result).reshape(kept)
    return _stored(result, out)


def _check_quantiles(q, message):
    if not np.all((q >= 0) & (q <= 1)):
        raise ValueError(message)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = np.true_divide(q, 100)
    q = np.asanyarray(q)
    _check_quantiles(q, "Percentiles must be in the range [0, 100]")
    return _quantiles(np.asanyarray(a), q, axis, out, interpolation or method, keepdims)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = np.asanyarray(q)
    _check_quantiles(q, "Quantiles must be in the range [0, 1]")
    return _quantiles(np.asanyarray(a), q, axis, out, interpolation or method, keepdims)


_CONTINUOUS = {"linear": (1, 1), "weibull": (0, 0), "hazen": (0.5, 0.5), "interpolated_inverted_cdf": (0, 1), "median_unbiased": (1 / 3., 1 / 3.),
               "normal_unbiased": (3 / 8., 3 / 8.)}


def _place(n, q, method):
    """Where the quantile q of n sorted elements is, counted from 0."""
    if method == "linear":
        return (n - 1) * q
    if method == "lower":
        return np.floor((n - 1) * q)
    if method == "higher":
        return np.ceil((n - 1) * q)
    if method == "nearest":
        return np.rint((n - 1) * q)
    if method == "midpoint":
        return 0.5 * (np.floor((n - 1) * q) + np.ceil((n - 1) * q))
    if method in _CONTINUOUS:
        alpha, beta = _CONTINUOUS[method]
        return n * q + (alpha + q * (1 - alpha - beta)) - 1
    raise ValueError(f"{method!r} is not a valid method. Use one of: {', '.join(sorted(_CONTINUOUS))}, higher, lower, midpoint, nearest")


def _between(a, b, t):
    step = b - a
    return np.where(t >= 0.5, b - step * (1 - t), a + step * t)


def _quantiles(a, q, axis, out, method, keepdims):
    lanes, kept = _lanes(a, axis)
    if q.ndim > 2:
        raise ValueError("q must be a scalar or 1d")
    n = lanes.shape[-1]
    if n == 0:
        raise IndexError("index -1 is out of bounds for axis 0 with size 0" if method in ("lower", "higher", "nearest") and a.dtype.kind in "fc"
                         else "cannot do a non-empty take from an empty axes.")
    ordered = np.moveaxis(np.sort(lanes, -1), -1, 0)
    place = _place(n, q.ravel(), method)
    low = np.where(place >= n - 1, -1, np.where(place < 0, 0, np.floor(place))).astype(int)
    high = np.where((place >= n - 1) | (place < 0), low, low + 1)
    if method in ("lower", "higher", "nearest"):
        result = ordered[low]
        if q.ndim == 0 and lanes.ndim == 1:
            result = result.astype(result.dtype.newbyteorder("="))
    else:
        t = (place - low).reshape((-1,) + (1,) * (ordered.ndim - 1))
        if a.dtype.kind == "f":
            t = t.astype(a.dtype, copy=False) if a.dtype.itemsize > 8 else t
        result = _between(ordered[low], ordered[high], t)
    nans = np.isnan(ordered[-1]) if a.dtype.kind in "fc" else np.False_
    if nans.any() and nans.ndim + q.ndim == 0:
        result = np.full_like(result, np.nan, a.dtype)
    elif nans.any():
        result[:, nans] = np.nan
    result = result.reshape(q.shape + (kept if keepdims else ordered.shape[1:]))
    return _stored(result[()], out)


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


def _extreme(fold, a, axis, out, keepdims, message="All-NaN slice encountered"):
    result = fold.reduce(np.asanyarray(a), axis=axis, out=out, keepdims=keepdims)
    if np.isnan(result).any():
        warnings.warn(message, RuntimeWarning, stacklevel=3)
    return result


def nanmax(a, axis=None, out=None, keepdims=False):
    return _extreme(np.fmax, a, axis, out, keepdims)


def nanmin(a, axis=None, out=None, keepdims=False):
    return _extreme(np.fmin, a, axis, out, keepdims)


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


def _axis_last(a, axis):
    """For several axes: a with these joined as its last; which axis to fold; which of the result are missing."""
    if axis is None:
        return a, None, range(a.ndim)
    axes = axes_of(axis, a.ndim)
    if len(axes) == 1:
        return a, axes[0], axes
    others = [n for n in range(a.ndim) if n not in axes]
    for place, n in enumerate(others):
        a = a.swapaxes(place, n)
    return a.reshape(a.shape[:len(others)] + (-1,)), -1, axes


def _nan_quantiles(a, q, axis, out, method, keepdims):
    """A lane at a time; the first one's type is everyone's."""
    a = np.asanyarray(a)
    if a.size == 0:
        return np.nanmean(a, axis, out=out, keepdims=keepdims)

    def of_lane(lane):
        lane = lane[~np.isnan(lane)] if a.dtype.kind in "fc" else lane
        if len(lane):
            return quantile(lane, q, method=method)
        warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=5)
        return np.full(q.shape, np.nan, a.dtype)[()]
    turned, one, missing = _axis_last(a, axis)
    if one is None or turned.ndim == 1:
        result = of_lane(turned.ravel())
    else:
        result = np.apply_along_axis(of_lane, one, turned)
        if q.ndim:
            result = np.moveaxis(result, one, 0)
    if keepdims:
        result = np.asanyarray(result)[(Ellipsis, *(None if n in missing else slice(None) for n in range(a.ndim)))]
    return _stored(result, out)


def _nan_lanes(function, a, axis, out, keepdims):
    a = np.asanyarray(a)
    if a.size == 0:
        return nanmean(a, axis, out=out, keepdims=keepdims)
    lanes, kept = _lanes(a, axis)
    results = []
    for lane in lanes.reshape(-1, lanes.shape[-1]):
        lane = lane[~np.isnan(lane)] if a.dtype.kind in "fc" else lane
        if len(lane) == 0:
            warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=3)
        results.append(function(lane))
    result = np.stack(results, -1) if results else np.empty(0)
    result = result.reshape(result.shape[:-1] + (kept if keepdims else lanes.shape[:-1]))
    return _stored(result[()], out)


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _nan_lanes(lambda lane: median(lane) if len(lane) else np.asarray(np.nan), a, axis, out, keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = np.asanyarray(q)
    _check_quantiles(q, "Quantiles must be in the range [0, 1]")
    return _nan_quantiles(a, q, axis, out, interpolation or method, keepdims)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = np.true_divide(q, 100)
    q = np.asanyarray(q)
    _check_quantiles(q, "Percentiles must be in the range [0, 100]")
    return nanquantile(a, q, axis, out, overwrite_input, method, keepdims, interpolation=interpolation)


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


def _width(a, name, extent):
    """The width of bins that a rule asks for; 0 if it cannot tell."""
    n = a.size
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


def _edges(a, bins, range):
    if isinstance(bins, str):
        first, last = _outer_edges(a, range)
        if range is not None:
            a = a[(a >= first) & (a <= last)]
        width = _width(a, bins, np.ptp(a)) if a.size else 0
        count = int(np.ceil((last - first) / width)) if width else 1
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
    return _edges(np.asarray(a).ravel(), bins, range)[0]


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
    edges, uniform = _edges(a, bins, range)
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
    places = ((a.astype(edges.dtype, copy=False) - first) * (count / (last - first))).astype(np.intp)
    places[places == count] -= 1
    places[a < edges[places]] -= 1
    places[(a >= edges[places + 1]) & (places != count - 1)] += 1
    if weights is None:
        return np.bincount(places, minlength=count).astype(np.intp)
    if weights.dtype.kind == "c":
        return np.bincount(places, weights.real, count) + 1j * np.bincount(places, weights.imag, count)
    return np.bincount(places, weights, count).astype(weights.dtype)


# ---- covariance


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be integer")
    m = np.asarray(m)
    if m.ndim > 2:
        raise ValueError("m has more than 2 dimensions")
    kind = dtype or np.result_type(m, np.float64, *([] if y is None else [np.asarray(y)]))
    X = np.array(m, ndmin=2, dtype=kind)
    if not rowvar and X.shape[0] != 1:
        X = X.T
    if y is not None:
        y = np.array(y, ndmin=2, dtype=kind)
        X = np.concatenate((X, y if rowvar or y.shape[0] == 1 else y.T), 0)
    if ddof is None:
        ddof = 0 if bias else 1
    w = None if fweights is None else np.asarray(fweights, dtype=float)
    if aweights is not None:
        aweights = np.asarray(aweights, dtype=float)
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


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    c = cov(x, y, rowvar, dtype=dtype)
    if np.ndim(c) == 0:
        return c / c
    deviation = np.sqrt(np.diagonal(c).real)
    c = c / deviation[:, None]
    c /= deviation[None, :]
    np.clip(c.real, -1, 1, out=c.real)
    return c
