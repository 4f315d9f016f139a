"""What the methods of Generator and RandomState refuse, and what they draw with arguments at the edge."""
import numpy as np
from numpy.random import MT19937, PCG64, PCG64DXSM, SFC64, Generator, RandomState, SeedSequence


def t(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, str(error)[:300])


g = Generator(MT19937(1))
t(g.multivariate_normal, [0, 0], [[1, 2], [1, 2]], check_valid='raise')
# expect: ValueError covariance is not symmetric positive-semidefinite.
t(g.multivariate_normal, [0, 0], [[1, 2], [2, 1]], check_valid='raise', method='eigh')
# expect: ValueError covariance is not symmetric positive-semidefinite.
t(g.multivariate_normal, [0, 0], np.eye(2), check_valid='o')
# expect: ValueError check_valid must equal 'warn', 'raise', or 'ignore'
t(g.uniform, 2, 1)  # expect: ValueError high - low < 0
t(g.uniform, [2, 3], [1, 4])  # expect: ValueError high - low < 0
t(g.uniform, 0, np.inf)  # expect: OverflowError high - low range exceeds valid bounds
t(g.negative_binomial, 10, 0)  # expect: ValueError p <= 0, p > 1 or p contains NaNs
t(g.negative_binomial, 2 ** 62, 0.1)
# expect: ValueError n too large or p too small, see Generator.negative_binomial Notes
t(g.dirichlet, [[5, 1]])  # expect: ValueError object too deep for desired array
t(g.dirichlet, 5)  # expect: TypeError object of type 'int' has no len()
t(g.dirichlet, [1, -1])  # expect: ValueError alpha <= 0
t(g.multinomial, 10, [[0.2, 0.9], [0.4, 0.8]])  # expect: [[2 8]
# expect:  [4 6]]
t(g.multinomial, [5, 6, 7], [[0.2, 0.8], [0.4, 0.6]])
# expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (3,) and arg 1 with shape (2,).
t(g.integers, 0)  # expect: ValueError high <= 0
t(g.integers, [0, 1])  # expect: ValueError high <= 0
t(g.integers, [0, -1], endpoint=True)  # expect: ValueError high < 0
t(g.integers, 0, 2 ** 64, size=3, dtype=np.uint64)
# expect: [ 3118523814316997683  5129591304156733724 13701556096188403724]
t(g.integers, [0, 5], 2 ** 64, dtype=np.uint64)  # expect: [7634225832410664126  863113120350521545]
t(g.integers, [0, 5], 2 ** 63)  # expect: [ 424308309838186943 8707924204820362855]
t(g.integers, 0, [2 ** 63 - 1, 2 ** 62])  # expect: [5427999960495989486  270406459256744629]
t(g.integers, 0, 10, dtype='>i4')
# expect: ValueError Providing a dtype with a non-native byteorder is not supported. If you require platform-independent byteorder, call byteswap when required.
t(g.integers, 0, 10, dtype='f4')  # expect: TypeError Unsupported dtype dtype('float32') for integers
t(g.vonmises, 0, 10000.0)  # expect: 0.003012434339850767
t(g.vonmises, 0, 1000000000000000.0)  # expect: 1.527935700484011e-08
t(RandomState(MT19937(3)).random)  # expect: 0.8948367822619527
t(np.random.RandomState(3).multinomial, 10, np.float32([0.99999, 1e-05, 1e-05]))  # expect: [10  0  0]
t(np.random.RandomState(3).multinomial, 10, 0.3)  # expect: TypeError pvals must be a 1-d sequence
t(np.random.uniform, np.array([1, 2]), 'a')  # expect: ValueError could not convert string to float: 'a'
s = RandomState(5)
t(s.negative_binomial, 10, 0.5)  # expect: 17
t(s.multivariate_normal, [[0]], [[1]])  # expect: ValueError mean must be 1 dimensional
t(s.poisson, 1e+20)  # expect: ValueError lam value too large
t(g.poisson, -1)  # expect: ValueError lam < 0 or lam is NaN
t(g.choice, 5, 3, p=[0.1, 0.2, 0.3, 0.4, 0.0])  # expect: [3 2 3]
t(g.permuted, np.array([[1, 2, 3], [4, 5, 6]]), axis=1)  # expect: [[1 3 2]
# expect:  [6 5 4]]
t(g.shuffle, 3)  # expect: TypeError object of type 'int' has no len()
t(s.shuffle, 3)  # expect: TypeError object of type 'int' has no len()
t(g.permutation, 'abc')  # expect: AxisError axis 0 is out of bounds for array of dimension 0
t(g.random, dtype='f4')  # expect: 0.6886957883834839
t(g.random, 3, dtype='i4')  # expect: TypeError Unsupported dtype dtype('int32') for random
t(g.standard_normal, out=np.zeros(3))  # expect: [ 1.61461732  0.34699841 -0.91562632]
t(g.standard_exponential, 3, method='inv')  # expect: [0.07701169 3.99360277 0.234328  ]
t(g.bytes, 4)  # expect: b'\x1e\xa1\x18\x97'
t(PCG64(5).jumped().random_raw, 2)  # expect: [16329593702355817750 11678439754133018996]
t(SFC64(5).random_raw, 2)  # expect: [12614612106463595544   746723346124915927]
t(PCG64DXSM(5).random_raw, 2)  # expect: [18372055152263355045  8489134709661829815]
t(PCG64(SeedSequence(5).spawn(2)[1]).random_raw, 2)  # expect: [4669863800895648766 1363196785131288746]
t(g.hypergeometric, 5, 5, 20)  # expect: ValueError ngood + nbad < nsample
t(g.logseries, 1.5)  # expect: ValueError p < 0, p >= 1 or p is NaN
t(g.zipf, 1)  # expect: ValueError a <= 1 or a is NaN
t(g.geometric, 0)  # expect: ValueError p <= 0, p > 1 or p contains NaNs
t(g.binomial, 5, 1.2)  # expect: ValueError p < 0, p > 1 or p is NaN
t(g.triangular, 1, 0, 3)  # expect: ValueError left > mode
t(g.wald, 0, 1)  # expect: ValueError mean <= 0
t(g.noncentral_f, 0, 1, 1)  # expect: ValueError dfnum <= 0
t(g.choice, [], 1)  # expect: ValueError a cannot be empty unless no samples are taken
t(g.choice, 5, 6, replace=False)
# expect: ValueError Cannot take a larger sample than population when replace is False
t(g.gamma, -1)  # expect: ValueError shape < 0
t(g.power, 0)  # expect: ValueError a <= 0
t(g.random, -1)  # expect: ValueError negative dimensions are not allowed
t(g.normal, 0, -1)  # expect: ValueError scale < 0
t(g.lognormal, 0, -1)  # expect: ValueError sigma < 0
t(g.laplace, 0, -1)  # expect: ValueError scale < 0
