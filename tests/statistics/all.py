import statistics as s
from fractions import Fraction as F

data = [1, 2, 2, 3.5, 4, 10]
print(s.mean(data), s.fmean(data), s.median(data), s.median_low(data), s.median_high(data), s.mode(data), s.multimode("aabbc"))
# expect: 3.75 3.75 2.75 2 3.5 2 ['a', 'b']
print(s.variance(data), s.pvariance(data), s.stdev(data), s.pstdev(data), s.stdev([1, 2, 3, 4]), s.variance([1, 2, 4], 2))
# expect: 10.575 8.8125 3.2519225083018197 2.968585521759479 1.2909944487358056 2.5
print(s.mean([1, 2, 3, 4]), s.mean([1, 3]), s.mean([F(1, 3), F(1, 2)]), s.variance([F(1, 2), F(3, 4)]), s.mean([True, False]), s.mean([1e30, 1, 3, -1e30]))
# expect: 2.5 2 5/12 1/32 0.5 1.0
print(s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.harmonic_mean([5, 10], weights=[3, 1]), s.harmonic_mean([0, 3]), s.fmean([1, 2], [3, 1]))
# expect: 36.000000000000014 48.0 5.714285714285714 0 1.25
print(s.median_grouped([52, 52, 53, 54]), s.median_grouped([1, 3, 3, 5, 7], interval=2), s.median([1, 2, 3, 4]), s.median("abc"))
# expect: 52.5 3.5 2.5 b
print(s.quantiles(range(1, 12)), s.quantiles([1, 2, 3, 4, 5.5], n=10), s.quantiles([1, 2, 3], method="inclusive"))
# expect: [3.0, 6.0, 9.0] [0.6, 1.2, 1.8, 2.4, 3.0, 3.6, 4.3, 5.2, 6.1] [1.5, 2.0, 2.5]
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(s.correlation(x, y), s.covariance(x, y), s.linear_regression(x, y), s.linear_regression(x, y, proportional=True))
# expect: 0.9986517555689657 4.975 LinearRegression(slope=1.9899999999999998, intercept=0.0500000000000016) LinearRegression(slope=2.003636363636364, intercept=0.0)
n = s.NormalDist(100, 15)
print(n, n.pdf(110), n.cdf(120), n.inv_cdf(0.9), n.inv_cdf(1e-9), n.inv_cdf(0.999), n.quantiles(), n.overlap(s.NormalDist(110, 10)), n.zscore(130), n.variance)
# expect: NormalDist(mu=100.0, sigma=15.0) 0.02129653370149015 0.9087887802741321 119.22327348316901 10.032894774884696 146.3534845925172 [89.88265374705878, 100.0, 110.11734625294122] 0.6538769160102378 2.0 225.0
print(n + 5, n + n, n * 2, n / 3, -n, 3 - n, n - n == s.NormalDist(0, 450 ** .5), s.NormalDist.from_samples([1, 2, 3, 4]), n.samples(2, seed=1), hash(n) == hash(s.NormalDist(100, 15)))
# expect: NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=21.213203435596427) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=33.333333333333336, sigma=5.0) NormalDist(mu=-100.0, sigma=15.0) NormalDist(mu=-97.0, sigma=15.0) True NormalDist(mu=2.5, sigma=1.2909944487358056) [119.32277129733194, 121.74168413049657] True
print([s.stdev([0.1 * i * i for i in range(k)]) for k in (2, 5, 17)], s.pstdev([1e-200, 2e-200]), s.pstdev([1e200, 2e200]))
# expect: [0.07071067811865475, 0.659545297913646, 8.374067112222114] 5e-201 5e+199
for call in (lambda: s.mean([]), lambda: s.median([]), lambda: s.mode([]), lambda: s.stdev([1]), lambda: s.pstdev([]), lambda: s.geometric_mean([]), lambda: s.geometric_mean([-1]), lambda: s.harmonic_mean([-1, 2]),
             lambda: s.quantiles([1]), lambda: s.quantiles([1, 2], n=0), lambda: s.mean(["a"]), lambda: s.correlation([1, 1], [1, 2]), lambda: s.correlation([1], [1, 2]), lambda: s.NormalDist(0, -1), lambda: n.inv_cdf(1),
             lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.fmean([1], [1, 2]), lambda: s.fmean([])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: StatisticsError mean requires at least one data point
        # expect: StatisticsError no median for empty data
        # expect: StatisticsError no mode for empty data
        # expect: StatisticsError stdev requires at least two data points
        # expect: StatisticsError pstdev requires at least one data point
        # expect: StatisticsError geometric mean requires a non-empty dataset containing positive numbers
        # expect: StatisticsError geometric mean requires a non-empty dataset containing positive numbers
        # expect: StatisticsError harmonic mean does not support negative values
        # expect: StatisticsError must have at least two data points
        # expect: StatisticsError n must be at least 1
        # expect: TypeError can't convert type 'str' to numerator/denominator
        # expect: StatisticsError at least one of the inputs is constant
        # expect: StatisticsError correlation requires that both inputs have same number of data points
        # expect: StatisticsError sigma must be non-negative
        # expect: StatisticsError p must be in the range 0.0 < p < 1.0
        # expect: StatisticsError x is constant
        # expect: StatisticsError data and weights must be the same length
        # expect: StatisticsError fmean requires at least one data point
print(s.mean([float("inf"), 1]), s.mean([float("nan")]), s.fmean(iter([1, 2])))  # expect: inf nan 1.5
