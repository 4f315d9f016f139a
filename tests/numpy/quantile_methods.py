# Every method of quantiles, digitize both ways, sliding products of every length, and what bins are asked for by name.
import numpy as np

a = np.array([3, 1, 4, 1, 5, 9, 2, 6])
for method in ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
               "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]:
    print(method, np.quantile(a, [.1, .25, .5, .77], method=method), np.nanquantile([1., np.nan, 2, 5], .3, method=method))
    # expect: inverted_cdf [1 1 3 6] 1.0
    # expect: averaged_inverted_cdf [1.  1.5 3.5 6. ] 1.0
    # expect: closest_observation [1 1 3 5] 1.0
    # expect: interpolated_inverted_cdf [1.   1.   3.   5.16] 1.0
    # expect: hazen [1.   1.5  3.5  5.66] 1.4
    # expect: weibull [1.   1.25 3.5  5.93] 1.2
    # expect: linear [1.   1.75 3.5  5.39] 1.6
    # expect: median_unbiased [1.         1.41666667 3.5        5.75      ] 1.3333333333333333
    # expect: normal_unbiased [1.     1.4375 3.5    5.7275] 1.3499999999999999
    # expect: lower [1 1 3 5] 1.0
    # expect: higher [1 2 4 6] 2.0
    # expect: midpoint [1.  1.5 3.5 5.5] 1.5
    # expect: nearest [1 2 4 5] 2.0
print(repr(np.quantile(a, 0)), repr(np.quantile(a, 0.)), repr(np.quantile(np.float32([1, 2]), .5)), np.quantile([], []))
print(np.digitize([0, 1, 3, 5, 7], [5, 1]), np.digitize([0, 1, 3, 5, 7], [5, 1], right=True))
print([np.correlate(np.arange(1, n + 1), np.arange(2, k + 2), "same").tolist() for n in range(1, 5) for k in range(1, 6)])
print(np.convolve([True, False, True], [True, True]), np.convolve(np.float16([1000, 300, 60]), np.float16([50, 20])), np.polymul([0, 1, 2], [3]))
x = np.array([1., 2, 2.5, 9, 9.5, 30, 31, 33, 40, 80])
for rule in ["auto", "doane", "scott", "stone", "rice", "sturges", "sqrt", "fd"]:
    print(rule, *np.histogram(x, rule))
print(np.i0([0., 1, 8, 8.5, 20]), np.i0(np.float32(2)).dtype, np.nanmax([1, np.nan, 3], where=[True, True, False], initial=-1))
for bad in ["np.quantile(a, .5, method='none')", "np.float64(2) * [1, 2]", "np.bincount(np.zeros(0))", "np.i0(1j)", "np.interp([1], [1], [0, 1], period=3)",
            "np.histogram2d([1, 2], [3, 4], bins=[2, 0])"]:
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
# expect-error: IndexError: cannot do a non-empty take from an empty axes.
