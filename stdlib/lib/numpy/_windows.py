"""Windows for spectra, and histograms of several dimensions."""

import numpy as np
from numpy._statistics import _outer_edges

__all__ = ["hanning", "hamming", "blackman", "bartlett", "kaiser", "i0", "histogram2d", "histogramdd"]


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


# exp(-x) I0(x) up to 8, and exp(-x) sqrt(x) I0(x) beyond, in Chebyshev's polynomials: the tables of Cephes (S. Moshier).
_I0_NEAR = (-4.4153416464793395e-18, 3.3307945188222384e-17, -2.431279846547955e-16, 1.715391285555133e-15, -1.1685332877993451e-14,
    7.676185498604936e-14, -4.856446783111929e-13, 2.95505266312964e-12, -1.726826291441556e-11, 9.675809035373237e-11,
    -5.189795601635263e-10, 2.6598237246823866e-09, -1.300025009986248e-08, 6.046995022541919e-08, -2.670793853940612e-07,
    1.1173875391201037e-06, -4.4167383584587505e-06, 1.6448448070728896e-05, -5.754195010082104e-05, 0.00018850288509584165,
    -0.0005763755745385824, 0.0016394756169413357, -0.004324309995050576, 0.010546460394594998, -0.02373741480589947,
    0.04930528423967071, -0.09490109704804764, 0.17162090152220877, -0.3046826723431984, 0.6767952744094761)
_I0_FAR = (-7.233180487874754e-18, -4.830504485944182e-18, 4.46562142029676e-17, 3.461222867697461e-17, -2.8276239805165836e-16,
    -3.425485619677219e-16, 1.7725601330565263e-15, 3.8116806693526224e-15, -9.554846698828307e-15, -4.150569347287222e-14,
    1.54008621752141e-14, 3.8527783827421426e-13, 7.180124451383666e-13, -1.7941785315068062e-12, -1.3215811840447713e-11,
    -3.1499165279632416e-11, 1.1889147107846439e-11, 4.94060238822497e-10, 3.3962320257083865e-09, 2.266668990498178e-08,
    2.0489185894690638e-07, 2.8913705208347567e-06, 6.889758346916825e-05, 0.0033691164782556943, 0.8044904110141088)


def _chebyshev_sum(x, table):
    """Clenshaw's way, the highest first."""
    b0, b1 = table[0], 0.0
    for value in table[1:]:
        b0, b1, b2 = x * b0 - b1 + value, b0, b1
    return 0.5 * (b0 - b2)


def i0(x):
    """The modified Bessel function of order 0."""
    x = np.asanyarray(x)
    if x.dtype.kind == "c":
        raise TypeError("i0 not supported for complex values")
    x = np.abs(x if x.dtype.kind == "f" else x.astype(float))
    return np.piecewise(x, [x <= 8.0], [lambda near: np.exp(near) * _chebyshev_sum(near / 2.0 - 2, _I0_NEAR),
                                        lambda far: np.exp(far) * _chebyshev_sum(32.0 / far - 2.0, _I0_FAR) / np.sqrt(far)])


def kaiser(M, beta):
    if M <= 1:
        return np.ones(int(max(M, 0)))
    n = np.arange(0, M)
    alpha = (M - 1) / 2.0
    return np.i0(beta * np.sqrt(1 - ((n - alpha) / alpha) ** 2.0)) / np.i0(float(beta))


def _edges(x, bins, limits, i):
    if np.ndim(bins) > 1:
        raise ValueError(f"`bins[{i}]` must be a scalar or 1d array")
    if np.ndim(bins) == 1:
        edges = np.asarray(bins)
        if np.any(edges[:-1] > edges[1:]):
            raise ValueError(f"`bins[{i}]` must be monotonically increasing, when an array")
        return edges
    if bins < 1:
        raise ValueError(f"`bins[{i}]` must be positive, when an integer")
    first, last = _outer_edges(x, limits)
    try:
        return np.linspace(first, last, bins + 1)
    except TypeError as e:
        raise TypeError(f"`bins[{i}]` must be an integer, when a scalar") from e


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
    edges = [_edges(sample[:, i], bins[i], range[i], i) for i in np.arange(dims)]
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
