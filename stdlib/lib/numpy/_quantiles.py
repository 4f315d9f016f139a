"""Medians, percentiles and quantiles, by each of the thirteen methods, with NaNs and without.

R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages" (1996), define nine of the methods.  Each says where, among n sorted
elements, the quantile q lies, counted from 0.  A whole number is the element there; anything else lies between two elements.
"""
import warnings

import numpy as np
from numpy._axes import axes_of


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
    if axis is not None and type(a).__name__ == "matrix":
        return type(a)(median(np.asarray(a), axis, out, overwrite_input, True))
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


# ---- places


def _by_parameters(alpha, beta):
    return lambda n, q: n * q + (alpha + q * (1 - alpha - beta)) - 1


def _lower_or_next(place, is_lower):
    """The whole places below those for which is_lower(rest, place), above the others."""
    below = np.floor(place)
    return np.maximum(np.where(is_lower(place - below, place), below, below + 1).astype(np.intp), 0)


def _middle(n, q):
    return 0.5 * (np.floor((n - 1) * q) + np.ceil((n - 1) * q))


_PLACES = {
    "inverted_cdf": lambda n, q: _lower_or_next(n * q - 1, lambda rest, place: rest == 0),
    "averaged_inverted_cdf": lambda n, q: n * q - 1,
    "closest_observation": lambda n, q: _lower_or_next(n * q - 1 - 0.5, lambda rest, place: (rest == 0) & (np.floor(place) % 2 == 0)),
    "interpolated_inverted_cdf": _by_parameters(0, 1),
    "hazen": _by_parameters(0.5, 0.5),
    "weibull": _by_parameters(0, 0),
    "linear": lambda n, q: (n - 1) * q,
    "median_unbiased": _by_parameters(1 / 3.0, 1 / 3.0),
    "normal_unbiased": _by_parameters(3 / 8.0, 3 / 8.0),
    "lower": lambda n, q: np.floor((n - 1) * q).astype(np.intp),
    "higher": lambda n, q: np.ceil((n - 1) * q).astype(np.intp),
    "midpoint": _middle,
    "nearest": lambda n, q: np.around((n - 1) * q).astype(np.intp),
}
# How far between two elements, where that is not just what the place leaves.
_STEPS = {
    "averaged_inverted_cdf": lambda rest, place: np.where(rest == 0, 0.5, 1.0),
    "midpoint": lambda rest, place: np.where(place % 1 == 0, 0.0, 0.5),
}


def _around(place, n, inexact):
    """The two elements that a place lies between: both the same at either end."""
    low = np.floor(place)
    high = low + 1
    for outside, end in ((place >= n - 1, -1), (place < 0, 0), (np.isnan(place) if inexact else None, -1)):
        if outside is not None and np.any(outside):
            low, high = np.where(outside, end, low), np.where(outside, end, high)
    return low.astype(np.intp), high.astype(np.intp)


def _between(a, b, t):
    step = np.subtract(b, a)
    low = np.asanyarray(np.add(a, step * t))
    np.subtract(b, step * (1 - t), out=low, where=t >= 0.5, casting="unsafe", dtype=low.dtype)
    return low[()]


def _parted(lanes, places):
    """lanes in order at these places, the places first."""
    return np.moveaxis(np.partition(lanes, np.unique(places), -1), -1, 0)


def _quantile_of_lanes(lanes, q, method):
    """The quantiles of the last axis, q's dimensions first."""
    n, inexact = lanes.shape[-1], lanes.dtype.kind in "fc"
    try:
        place = np.asanyarray(_PLACES[method](n, q))
    except KeyError:
        raise ValueError(f"{method!r} is not a valid method. Use one of: {_PLACES.keys()}") from None
    whole = place.dtype.kind == "i"
    if n == 0 and (place.size or inexact):
        raise IndexError("index -1 is out of bounds for axis 0 with size 0" if inexact and whole else "cannot do a non-empty take from an empty axes.")
    if n == 0:
        nothing = np.zeros(place.shape + lanes.shape[:-1], lanes.dtype)
        return nothing if whole else _between(nothing, nothing, place.reshape(place.shape + (1,) * (nothing.ndim - place.ndim)))
    if whole:
        ordered = _parted(lanes, np.concatenate((place.ravel(), [-1] if inexact else [])).astype(np.intp))
        result = np.take(ordered, place, axis=0)
    else:
        low, high = _around(place, n, inexact)
        ordered = _parted(lanes, np.concatenate(([0, n - 1], low.ravel() % n, high.ravel() % n)))
        rest = np.asanyarray(place - low)
        if method in _STEPS:
            rest = _STEPS[method](rest, place)
        result = _between(np.take(ordered, low, axis=0), np.take(ordered, high, axis=0), rest.reshape(rest.shape + (1,) * (ordered.ndim - 1)))
    nans = np.isnan(ordered[-1]) if inexact else np.False_
    if not nans.any():
        return result
    if np.ndim(result) == 0:
        return lanes.dtype.type(np.nan)
    result[..., nans] = np.nan
    return result


def _quantiles(a, q, axis, out, method, keepdims):
    lanes, kept = _lanes(a, axis)
    if q.ndim > 2:
        raise ValueError("q must be a scalar or 1d")
    result = _quantile_of_lanes(lanes, q, method)
    if keepdims:
        result = np.asanyarray(result).reshape(q.shape + kept)
    return _stored(result, out)


# ---- NaNs left out


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
        return np.nanmean(a, axis, out=out, keepdims=keepdims)
    lanes, kept = _lanes(a, axis)
    results = []
    for lane in lanes.reshape(-1, lanes.shape[-1]):
        lane = lane[~np.isnan(lane)] if a.dtype.kind in "fcmM" else lane
        if len(lane) == 0:
            warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=3)
        results.append(function(lane))
    result = np.stack(results, -1) if results else np.empty(0)
    result = result.reshape(result.shape[:-1] + (kept if keepdims else lanes.shape[:-1]))
    return _stored(result[()], out)


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _nan_lanes(lambda lane: median(lane) if len(lane) else np.array("NaT" if lane.dtype.kind in "mM" else np.nan, lane.dtype), a, axis, out, keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = np.asanyarray(q)
    _check_quantiles(q, "Quantiles must be in the range [0, 1]")
    return _nan_quantiles(a, q, axis, out, interpolation or method, keepdims)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, interpolation=None):
    q = np.true_divide(q, 100)
    q = np.asanyarray(q)
    _check_quantiles(q, "Percentiles must be in the range [0, 100]")
    return nanquantile(a, q, axis, out, overwrite_input, method, keepdims, interpolation=interpolation)
