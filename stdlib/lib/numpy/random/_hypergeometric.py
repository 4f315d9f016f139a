"""Draws without putting back, as RandomState has always made them: one by one, or by the ratio of uniforms for larger samples."""
from math import floor, log, sqrt

_D1, _D2 = 1.7155277699214135, 0.8989161620588988
_SERIES = (8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04, 8.417508417508418e-04,
           -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00)


def _log_gamma(x):
    """The logarithm of gamma by Stirling's series, in the precision that the draws depend on."""
    if x in (1.0, 2.0):
        return 0.0
    n = 0 if x >= 7.0 else int(7 - x)
    at = x + n
    total, square = _SERIES[9], (1.0 / at) * (1.0 / at)
    for k in range(8, -1, -1):
        total = total * square + _SERIES[k]
    value = total / at + 0.5 * 1.8378770664093453 + (at - 0.5) * log(at) - at
    for _ in range(n):
        value -= log(at - 1.0)
        at -= 1.0
    return value


def _one_by_one(uniform, good, bad, sample):
    rest, fewer = bad + good - sample, min(bad, good)
    left, k = float(fewer), sample
    while left > 0.0:
        left -= floor(uniform() + left / (rest + k))
        k -= 1
        if k == 0:
            break
    z = int(fewer - left)
    return sample - z if good > bad else z


def _by_ratio(uniform, good, bad, sample):
    fewer, total, more = min(good, bad), good + bad, max(good, bad)
    m = min(sample, total - sample)
    share = fewer / total
    centre = m * share + 0.5
    width = sqrt((total - m) * sample * share * (1.0 - share) / (total - 1) + 0.5)
    scale = _D1 * width + _D2
    mode = floor((m + 1) * (fewer + 1) / (total + 2))
    most = sum(map(_log_gamma, (mode + 1.0, fewer - mode + 1.0, m - mode + 1.0, more - m + mode + 1.0)))
    limit = min(min(m, fewer) + 1.0, floor(centre + 16 * width))
    while True:
        x, y = uniform(), uniform()
        w = centre + scale * (y - 0.5) / x
        if w < 0.0 or w >= limit:
            continue
        z = floor(w)
        t = most - sum(map(_log_gamma, (z + 1.0, fewer - z + 1.0, m - z + 1.0, more - m + z + 1.0)))
        if x * (4.0 - x) - 3.0 <= t:
            break
        if x * (x - t) >= 1:
            continue
        if 2.0 * log(x) <= t:
            break
    z = m - z if good > bad else z
    return good - z if m < sample else z


def drawn(uniform, good, bad, sample):
    """One number; uniform() gives the generator's next."""
    return (_by_ratio if sample > 10 else _one_by_one)(uniform, good, bad, sample)
