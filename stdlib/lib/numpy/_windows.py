"""Windows for spectra, and histograms of several dimensions."""

import numpy as np

__all__ = ["hanning", "hamming", "blackman", "bartlett", "kaiser", "histogram2d", "histogramdd"]


def _cosines(M, first, *others):
    """Sums of cosines over one period of M points."""
    if M < 1:
        return np.array([], dtype=np.result_type(M, 0.0))
    if M == 1:
        return np.ones(1, dtype=np.result_type(M, 0.0))
    n = np.arange(1 - M, M, 2)
    total = first
    for k, weight in enumerate(others, 1):
        total = total + weight * np.cos((np.pi if k == 1 else 2.0 * np.pi) * n / (M - 1))
    return total


def hanning(M):
    return _cosines(M, 0.5, 0.5)


def hamming(M):
    return _cosines(M, 0.54, 0.46)


def blackman(M):
    return _cosines(M, 0.42, 0.5, 0.08)


def bartlett(M):
    if M <= 1:
        return _cosines(M, 1)
    n = np.arange(1 - M, M, 2)
    return np.where(np.less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1))


def kaiser(M, beta):
    if M <= 1:
        return np.ones(max(M, 0))
    n = np.arange(0, M)
    alpha = (M - 1) / 2.0
    return np.i0(beta * np.sqrt(1 - ((n - alpha) / alpha) ** 2.0)) / np.i0(float(beta))


def _edges(x, bins, limits):
    if np.ndim(bins) == 1:
        edges = np.asarray(bins)
        if np.any(edges[:-1] > edges[1:]):
            raise ValueError("`bins[0]` must be monotonically increasing, when an array")
        return edges
    if bins < 1:
        raise ValueError("`bins[0]` must be positive, when an integer")
    return np.histogram_bin_edges(x, bins, limits)


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    """How many points lie in each box: counts, and the list of edges."""
    sample = np.asarray(sample) if isinstance(sample, np.ndarray) else np.atleast_2d(sample).T
    count, dims = sample.shape
    try:
        if len(bins) != dims:
            raise ValueError("The dimension of bins must be equal to the dimension of the sample x.")
    except TypeError:
        bins = dims * [bins]
    if range is None:
        range = (None,) * dims
    elif len(range) != dims:
        raise ValueError("range argument must have one entry per dimension")
    edges = [_edges(sample[:, i], bins[i], range[i]) for i in np.arange(dims)]
    places, inside = [], np.ones(count, bool)
    for i, edge in enumerate(edges):
        place = np.searchsorted(edge, sample[:, i], side="right") - 1
        place[sample[:, i] == edge[-1]] = len(edge) - 2
        inside &= (place >= 0) & (place < len(edge) - 1)
        places.append(place)
    shape = tuple(len(edge) - 1 for edge in edges)
    flat = np.ravel_multi_index([place[inside] for place in places], shape) if inside.any() else np.zeros(0, int)
    total = np.bincount(flat, None if weights is None else np.asarray(weights)[inside], minlength=int(np.prod(shape)))
    histogram = total.reshape(shape).astype(float)
    if density:
        sum_of_all = histogram.sum()
        for i, edge in enumerate(edges):
            histogram = histogram / np.diff(edge).reshape([-1 if k == i else 1 for k in np.arange(dims)])
        histogram /= sum_of_all
    return histogram, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """How many points (x, y) lie in each rectangle: counts, the edges of x and those of y."""
    if len(x) != len(y):
        raise ValueError("x and y must have the same length.")
    try:
        one = len(bins) not in (1, 2)
    except TypeError:
        one = False
    if one:
        edges = np.asarray(bins)
        bins = [edges, edges]
    histogram, (first, second) = histogramdd([x, y], bins, range, density, weights)
    return histogram, first, second
