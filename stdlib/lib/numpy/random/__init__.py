"""numpy.random: RandomState, and its methods as functions that share one generator."""

from . import mtrand
from .mtrand import RandomState

_rand = mtrand._rand

_shared = (
    "beta", "binomial", "bytes", "chisquare", "choice", "dirichlet", "exponential", "f", "gamma", "geometric", "get_state",
    "gumbel", "laplace", "logistic", "lognormal", "logseries", "multinomial", "negative_binomial",
    "noncentral_chisquare", "noncentral_f", "normal", "pareto", "permutation", "poisson", "power", "rand", "randint", "randn",
    "random", "random_integers", "random_sample", "rayleigh", "seed", "set_state", "shuffle", "standard_cauchy",
    "standard_exponential", "standard_gamma", "standard_normal", "standard_t", "triangular", "uniform", "vonmises", "wald",
    "weibull", "zipf",
)
for _name in _shared:
    globals()[_name] = getattr(_rand, _name)
del _name
ranf = sample = random_sample

__all__ = [*_shared, "RandomState", "ranf", "sample"]

_absent = ("BitGenerator", "Generator", "MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64", "SeedSequence", "bit_generator",
           "default_rng", "get_bit_generator", "hypergeometric", "multivariate_normal", "set_bit_generator")


def __getattr__(name):
    if name in _absent:
        raise AttributeError(f"numpy.random.{name} is not implemented in gilt")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
