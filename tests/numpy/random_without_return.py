# Draws without putting back, of RandomState and of Generator: numpy's numbers, and what is refused.
import numpy as np

for make in (np.random.RandomState, np.random.default_rng):
    r = make(11)
    print([r.hypergeometric(good, bad, n) for good, bad, n in [(5, 7, 4), (7, 5, 4), (50, 70, 30), (70, 50, 100), (1000, 3, 500), (3, 1000, 990),
                                                             (10**6, 10**6, 10**5), (15, 15, 25), (0, 9, 3), (9, 0, 3), (300, 200, 12)]])
    print(r.hypergeometric(20, 30, 15, size=8), r.hypergeometric([5, 50], [6, 70], 5), r.hypergeometric(40, [10, 20], 30, size=(2, 2)).tolist())
    for bad in [(1, 2, 4), (-1, 5, 2), (3, -1, 1), (2, 3, -1), ([1, 2], 3, [9, 1])]:
        try:
            r.hypergeometric(*bad)
        except ValueError as e:
            print(e)  # expect: [1, 3, 10, 60, 500, 3, 49940, 14, 0, 3, 5]
            # expect: [5 7 8 9 5 7 6 7] [1 1] [[23, 17], [26, 18]]
            # expect: ngood + nbad < nsample
            # expect: ngood < 0
            # expect: nbad < 0
            # expect: nsample < 1 or nsample is NaN
            # expect: ngood + nbad < nsample
            # expect: [3, 2, 11, 60, 498, 3, 50311, 13, 0, 3, 8]
            # expect: [8 6 4 9 3 4 6 7] [2 1] [[22, 22], [22, 19]]
            # expect: ngood + nbad < nsample
            # expect: ngood < 0
            # expect: nbad < 0
            # expect: nsample < 0
            # expect: ngood + nbad < nsample
g = np.random.default_rng(5)
print(g.hypergeometric(5, 5, 0), g.multivariate_hypergeometric([16, 8, 4], 6), g.multivariate_hypergeometric([16, 8, 4], 20, size=3).tolist())
# expect: 0 [4 1 1] [[12, 5, 3], [12, 6, 2], [9, 8, 3]]
print(g.multivariate_hypergeometric([16, 8, 4], 6, size=2, method="count").tolist(), g.multivariate_hypergeometric([3, 0, 9], 10, method="count"),
      g.multivariate_hypergeometric([100, 2000, 30, 4], 900, size=(2, 1)).tolist(), g.multivariate_hypergeometric([], 0), g.random())
      # expect: [[1, 3, 2], [3, 2, 1]] [3 0 7] [[[41, 847, 11, 1]], [[41, 845, 12, 2]]] [] 0.24013532830277584
for arguments in [([1, 2], 4), ([1, -2], 1), ([[1]], 1), ([1, 2], -1), ([1.5], 1), ([2 * 10**9], 5), ([10**9, 3], 5), ([1, 2], 1, None, "all")]:
    try:
        g.multivariate_hypergeometric(*arguments)
    except ValueError as e:
        print(e)  # expect: nsample > sum(colors)
        # expect: colors must be a one-dimensional sequence of nonnegative integers not exceeding 9223372036854775807.
        # expect: colors must be a one-dimensional sequence of nonnegative integers not exceeding 9223372036854775807.
        # expect: nsample must be nonnegative.
        # expect: colors must be a one-dimensional sequence of nonnegative integers not exceeding 9223372036854775807.
        # expect: When method is "marginals", sum(colors) must be less than 1000000000.
        # expect: When method is "marginals", sum(colors) must be less than 1000000000.
        # expect: method must be "count" or "marginals".
try:
    g.hypergeometric(10**9, 1, 1)
except ValueError as e:
    print(e)  # expect: both ngood and nbad must be less than 1000000000
