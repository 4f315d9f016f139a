# Every legacy distribution: the first number, and all bits of some more.
import numpy as np
r = np.random.RandomState(20)
calls = [("random_sample",), ("standard_normal",), ("standard_exponential",), ("standard_cauchy",), ("uniform", -2, 5), ("normal", 1, 2),
         ("exponential", 3), ("standard_gamma", .3), ("standard_gamma", 1), ("standard_gamma", 2.5), ("gamma", 7, 2), ("beta", .5, .5),
         ("beta", .001, .001), ("beta", 2, 3), ("f", 2, 3), ("noncentral_f", 2, 3, 1.5), ("chisquare", 3),
         ("noncentral_chisquare", 3, 2), ("noncentral_chisquare", .5, 2), ("standard_t", 3), ("vonmises", .5, 2), ("pareto", 3),
         ("weibull", 2), ("power", 2), ("laplace", 1, 2), ("gumbel", 1, 2), ("logistic", 1, 2), ("lognormal", 1, .5), ("rayleigh", 2),
         ("wald", 1, 2), ("triangular", 0, 1, 4), ("binomial", 10, .5), ("binomial", 1000, .9), ("binomial", 10**9, .3),
         ("negative_binomial", 5, .3), ("poisson", .5), ("poisson", 10), ("poisson", 1e5), ("zipf", 3), ("geometric", .01),
         ("geometric", .5), ("logseries", .9)]
for name, *p in calls:
    draw = getattr(r, name)
    first, more = draw(*p), draw(*p, size=(3, 50))
    print(name, p, repr(first), more.dtype, sum(more.tobytes()))
    # expect: random_sample [] 0.5881308010772742 float64 156691
    # expect: standard_normal [] -0.7695226678297863 float64 167078
    # expect: standard_exponential [] 0.13887035029048625 float64 148529
    # expect: standard_cauchy [] -3.2481205395598436 float64 156498
    # expect: uniform [-2, 5] -0.047684179319593234 float64 152373
    # expect: normal [1, 2] 1.2395459054686688 float64 150352
    # expect: exponential [3] 4.080114184079147 float64 141344
    # expect: standard_gamma [0.3] 0.009943568533938144 float64 149490
    # expect: standard_gamma [1] 0.41005494226008704 float64 154917
    # expect: standard_gamma [2.5] 1.4944444005367865 float64 139634
    # expect: gamma [7, 2] 6.75456749973736 float64 127412
    # expect: beta [0.5, 0.5] 0.72950850990288 float64 160476
    # expect: beta [0.001, 0.001] 1.0 float64 63432
    # expect: beta [2, 3] 0.4970041450165952 float64 154930
    # expect: f [2, 3] 2.006172485590341 float64 150218
    # expect: noncentral_f [2, 3, 1.5] 1.356375340121952 float64 139533
    # expect: chisquare [3] 9.361442615778445 float64 140028
    # expect: noncentral_chisquare [3, 2] 1.4334240588573626 float64 132695
    # expect: noncentral_chisquare [0.5, 2] 0.015255339231329714 float64 147771
    # expect: standard_t [3] 0.659084237299249 float64 159226
    # expect: vonmises [0.5, 2] 1.63966152689955 float64 163149
    # expect: pareto [3] 0.3624778060971805 float64 154172
    # expect: weibull [2] 0.7200396206764337 float64 155886
    # expect: power [2] 0.613104614334795 float64 157517
    # expect: laplace [1, 2] 0.9913316482920826 float64 151254
    # expect: gumbel [1, 2] -0.1872803901569975 float64 150442
    # expect: logistic [1, 2] 2.7119453167130096 float64 147278
    # expect: lognormal [1, 0.5] 1.319650625942016 float64 134481
    # expect: rayleigh [2] 2.8783039226794034 float64 139304
    # expect: wald [1, 2] 0.5880788723674768 float64 157319
    # expect: triangular [0, 1, 4] 0.7839172134191321 float64 150173
    # expect: binomial [10, 0.5] 5 int64 759
    # expect: binomial [1000, 0.9] 906 int64 20243
    # expect: binomial [1000000000, 0.3] 300018780 int64 77878
    # expect: negative_binomial [5, 0.3] 12 int64 1721
    # expect: poisson [0.5] 1 int64 71
    # expect: poisson [10] 9 int64 1525
    # expect: poisson [100000.0] 99480 int64 37234
    # expect: zipf [3] 2 int64 202
    # expect: geometric [0.01] 11 int64 12254
    # expect: geometric [0.5] 1 int64 298
    # expect: logseries [0.9] 2 int64 515
print(r.multinomial(20, [.2, .3, .5], size=2).tolist(), r.dirichlet([1, 2, 3]).tolist())
# expect: [[5, 5, 10], [4, 4, 12]] [0.1248709538583305, 0.19126845157905267, 0.6838605945626168]
