"""numpy.random: RandomState, and its methods as functions that share one generator; Generator and its like are imported when they are
asked for."""

from . import mtrand
from .mtrand import RandomState

_rand = mtrand._rand

_shared = (
    "beta", "binomial", "bytes", "chisquare", "choice", "dirichlet", "exponential", "f", "gamma", "geometric", "get_state",
    "gumbel", "hypergeometric", "multivariate_normal", "laplace", "logistic", "lognormal", "logseries", "multinomial", "negative_binomial",
    "noncentral_chisquare", "noncentral_f", "normal", "pareto", "permutation", "poisson", "power", "rand", "randint", "randn",
    "random", "random_integers", "random_sample", "rayleigh", "seed", "set_state", "shuffle", "standard_cauchy",
    "standard_exponential", "standard_gamma", "standard_normal", "standard_t", "triangular", "uniform", "vonmises", "wald",
    "weibull", "zipf",
)
for _name in _shared:
    globals()[_name] = getattr(_rand, _name)
del _name
ranf = sample = random_sample


_later = dict.fromkeys(("BitGenerator", "MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64", "SeedSequence"), "bit_generator")
_later.update(dict.fromkeys(("Generator", "default_rng"), "_generator"))


def __getattr__(name):
    if name in ("bit_generator", "_generator"):
        from importlib import import_module
        return import_module(f"numpy.random.{name}")
    if name in _later:
        globals()[name] = value = getattr(__getattr__(_later[name]), name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [*_shared, "RandomState", "ranf", "sample", *_later]
