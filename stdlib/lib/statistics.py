"""Means, medians, spreads and the like of numbers.

Sums are exact: every number is added as a fraction, and only the result is rounded, to the type that the data have.
"""
import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from itertools import groupby, repeat

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
           "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    """Data of which this cannot be said."""


# Exact sums ------------------------------------------------------------------------------------------------------


def _exact_ratio(x):
    """(numerator, denominator); (x, None) of infinities and nan."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _coerce(a, b):
    """The type of results of data of both types."""
    if a is b or b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sum(data):
    """(type, exact sum, count).  Numbers of one denominator are added as integers."""
    count, partials, kind = 0, {}, int
    for type_, values in groupby(data, type):
        kind = _coerce(kind, type_)
        for top, bottom in map(_exact_ratio, values):
            count += 1
            partials[bottom] = partials.get(bottom, 0) + top
    if None in partials:
        return kind, partials[None], count
    return kind, sum(Fraction(top, bottom) for bottom, top in partials.items()) if partials else Fraction(0), count


def _convert(value, kind):
    """An exact value as the type of the data."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and getattr(value, "denominator", 1) != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if hasattr(kind, "as_tuple"):  # a Decimal
            return kind(value.numerator) / kind(value.denominator)
        raise


def _float_sqrt(n, m):
    """sqrt(n / m), rightly rounded: of an integer root with many bits."""
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    root = _odd_root(n, m << 2 * shift) << shift if shift >= 0 else 0
    if shift >= 0:
        return root / 1
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    """The integer root of n / m; its last bit is set when it is not exact, so that rounding goes the right way."""
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def _root(value, kind):
    if kind.__name__ == "Decimal":
        return _convert(value, kind).sqrt()
    if not isinstance(value, Fraction):
        return math.sqrt(value)
    return _float_sqrt(value.numerator, value.denominator) if value else 0.0


def _deviations(data, center=None):
    """(type, exact sum of the squared distances from the center, mean, count)."""
    if center is not None:
        kind, total, count = _sum((d := x - center) * d for x in data)
        return kind, total, center, count
    count, kind, tops, squares = 0, int, {}, {}
    for type_, values in groupby(data, type):
        kind = _coerce(kind, type_)
        for top, bottom in map(_exact_ratio, values):
            count += 1
            tops[bottom] = tops.get(bottom, 0) + top
            squares[bottom] = squares.get(bottom, 0) + top * top
    if not count:
        return kind, Fraction(0), Fraction(0), 0
    if None in tops:
        return kind, tops[None] * 0, tops[None], count
    total = sum(Fraction(top, bottom) for bottom, top in tops.items())
    square = sum(Fraction(top, bottom * bottom) for bottom, top in squares.items())
    return kind, (count * square - total * total) / count, total / count, count


# Middles ---------------------------------------------------------------------------------------------------------


def mean(data):
    """The arithmetic mean, of the data's type."""
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / count, kind)


def fmean(data, weights=None):
    """The mean as a float, quickly."""
    data = data if isinstance(data, (list, tuple)) else list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = weights if isinstance(weights, (list, tuple)) else list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    """The n-th root of the product of n positive numbers.  StatisticsError"""
    try:
        return math.exp(fmean(list(map(math.log, data))))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not hasattr(data[0], "as_integer_ratio"):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return data[0]
    if weights is None:
        weights, total = repeat(1, len(data)), len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        total = _sum(weights)[1]
    if any(x < 0 for x in data):
        raise StatisticsError("harmonic mean does not support negative values")
    try:
        kind, reciprocals, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if reciprocals <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total / reciprocals, kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """The value in the middle, or the mean of the two there."""
    data = _sorted(data)
    i = len(data) // 2
    return data[i] if len(data) % 2 else (data[i - 1] + data[i]) / 2


def median_low(data):
    """The middle value, the lower one of two."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, the higher one of two."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The median of values that stand for classes of this width."""
    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    low, high = bisect_left(data, x), bisect_right(data, x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - low) / (high - low)


def mode(data):
    """The most frequent value; the first of several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """All values that are most frequent."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 points that cut the data into n parts."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (count - 1), n)
            low, high = data[j], data[min(j + 1, count - 1)]
        else:
            j = min(max(i * (count + 1) // n, 1), count - 1)
            delta = i * (count + 1) - j * n
            low, high = data[j - 1], data[j]
        result.append((low * (n - delta) + high * delta) / n)
    return result


# Spreads ---------------------------------------------------------------------------------------------------------


def variance(data, xbar=None):
    """Of a sample: divided by one less than the count."""
    return _convert(*_sample_variance("variance", data, xbar))


def pvariance(data, mu=None):
    """Of a whole population."""
    return _convert(*_population_variance("pvariance", data, mu))


def stdev(data, xbar=None):
    """The root of variance()."""
    return _root(*_sample_variance("stdev", data, xbar))


def pstdev(data, mu=None):
    """The root of pvariance()."""
    return _root(*_population_variance("pstdev", data, mu))


def _sample_variance(who, data, mean):
    """(the variance as an exact ratio, the type it is to have)."""
    kind, total, _, count = _deviations(data, mean)
    if count < 2:
        raise StatisticsError(f"{who} requires at least two data points")
    return total / (count - 1), kind


def _population_variance(who, data, mean):
    kind, total, _, count = _deviations(data, mean)
    if count < 1:
        raise StatisticsError(f"{who} requires at least one data point")
    return total / count, kind


# Two rows of numbers ---------------------------------------------------------------------------------------------


def _pairs(x, y, what):
    if len(x) != len(y):
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    xbar, ybar = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return xbar, ybar, math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))


def covariance(x, y, /):
    """How two lists of numbers go up and down together: their sample covariance."""
    return _pairs(x, y, "covariance")[2] / (len(x) - 1)


def correlation(x, y, /):
    """Pearson's coefficient."""
    xbar, ybar, both = _pairs(x, y, "correlation")
    xx = math.fsum((d := a - xbar) * d for a in x)
    yy = math.fsum((d := b - ybar) * d for b in y)
    try:
        return both / math.sqrt(xx * yy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """The line that fits best; proportional: through the origin."""
    if len(x) != len(y):
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        xbar = ybar = 0.0
        both = math.fsum(a * b for a, b in zip(x, y))
        xx = math.fsum(a * a for a in x)
    else:
        xbar, ybar, both = _pairs(x, y, "linear regression")
        xx = math.fsum((d := a - xbar) * d for a in x)
    try:
        slope = both / xx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# The normal distribution -----------------------------------------------------------------------------------------


class NormalDist:
    """A normal distribution of mean mu and standard deviation sigma."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        kind, total, center, count = _deviations(data)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(_convert(center, kind), _root(total / (count - 1), kind))

    def samples(self, n, *, seed=None):
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        """The x below which p of the values lie."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _normal_inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area that both have in common."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        a, b = self, other
        if (b._sigma, b._mu) < (a._sigma, a._mu):
            a, b = b, a
        if not a.variance or not b.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        difference, distance = b.variance - a.variance, abs(b._mu - a._mu)
        if not difference:
            return 1.0 - math.erf(distance / (2.0 * a._sigma * math.sqrt(2.0)))
        first = a._mu * b.variance - b._mu * a.variance
        second = a._sigma * b._sigma * math.sqrt(distance * distance + difference * math.log(b.variance / a.variance))
        x1, x2 = (first + second) / difference, (first - second) / difference
        return 1.0 - (abs(b.cdf(x1) - a.cdf(x1)) + abs(b.cdf(x2) - a.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(a, b):
        if isinstance(b, NormalDist):
            return NormalDist(a._mu + b._mu, math.hypot(a._sigma, b._sigma))
        return NormalDist(a._mu + b, a._sigma)

    def __sub__(a, b):
        if isinstance(b, NormalDist):
            return NormalDist(a._mu - b._mu, math.hypot(a._sigma, b._sigma))
        return NormalDist(a._mu - b, a._sigma)

    def __mul__(a, b):
        return NormalDist(a._mu * b, a._sigma * abs(b))

    def __truediv__(a, b):
        return NormalDist(a._mu / b, a._sigma / abs(b))

    def __pos__(a):
        return NormalDist(a._mu, a._sigma)

    def __neg__(a):
        return NormalDist(-a._mu, a._sigma)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(a, b):
        return -(a - b)

    def __eq__(a, b):
        return a._mu == b._mu and a._sigma == b._sigma if isinstance(b, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


# Wichura, M.J. (1988), Algorithm AS 241: quotients of polynomials.
def _normal_inverse(p, mu, sigma):
    q = p - 0.5
    if abs(q) <= 0.425:
        x = 0.180625 - q * q
        top = (((((((2509.0809287301226727 * x + 33430.575583588128105) * x + 67265.770927008700853) * x + 45921.953931549871457) * x +
               13731.693765509461125) * x + 1971.5909503065514427) * x + 133.14166789178437745) * x + 3.387132872796366608)
        bottom = (((((((5226.495278852545925 * x + 28729.085735721942674) * x + 39307.89580009271061) * x + 21213.794301586595867) * x +
                  5394.1960214247511077) * x + 687.1870074920579083) * x + 42.313330701600911252) * x + 1.0)
        return mu + top * q / bottom * sigma
    x = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    if x <= 5.0:
        x -= 1.6
        top = (((((((7.7454501427834140764e-4 * x + 0.0227238449892691845833) * x + 0.24178072517745061177) * x +
               1.27045825245236838258) * x + 3.64784832476320460504) * x + 5.7694972214606914055) * x + 4.6303378461565452959) * x +
               1.42343711074968357734)
        bottom = (((((((1.05075007164441684324e-9 * x + 5.475938084995344946e-4) * x + 0.0151986665636164571966) * x +
                  0.14810397642748007459) * x + 0.68976733498510000455) * x + 1.6763848301838038494) * x + 2.05319162663775882187) * x +
                  1.0)
    else:
        x -= 5.0
        top = (((((((2.01033439929228813265e-7 * x + 2.71155556874348757815e-5) * x + 0.0012426609473880784386) * x +
               0.026532189526576123093) * x + 0.29656057182850489123) * x + 1.7848265399172913358) * x + 5.4637849111641143699) * x +
               6.6579046435011037772)
        bottom = (((((((2.04426310338993978564e-15 * x + 1.4215117583164458887e-7) * x + 1.8463183175100546818e-5) * x +
                  7.868691311456132591e-4) * x + 0.0148753612908506148525) * x + 0.13692988092273580531) * x + 0.59983220655588793769) * x
                  + 1.0)
    x = top / bottom
    return mu + (-x if q < 0.0 else x) * sigma
