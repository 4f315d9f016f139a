"""Random numbers.  The generator is the Mersenne Twister; the methods consume its numbers in the same order as CPython's, so a
seed gives the same results."""
from _random import Random as _Generator
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate, repeat as _repeat
from math import (acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, floor as _floor, isfinite as _isfinite,
                  log as _log, pi as _pi, sin as _sin, sqrt as _sqrt, tau as TWOPI)
from operator import index as _index
from posix import urandom as _urandom

__all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
           "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random",
           "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate"]

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
BPF = 53
_ONE = 1


def _gamma_wide(draw, shape):
    """R.C.H. Cheng, "The generation of Gamma variables with non-integral shape parameters", Applied Statistics 1977."""
    root = _sqrt(2.0 * shape - 1.0)
    base, slope = shape - LOG4, shape + root
    while True:
        first = draw()
        if not 1e-7 < first < 0.9999999:
            continue
        weight = first * first * (1.0 - draw())
        odds = _log(first / (1.0 - first)) / root
        value = shape * _exp(odds)
        gain = base + slope * odds - value
        if gain + SG_MAGICCONST >= 4.5 * weight or gain >= _log(weight):
            return value


def _gamma_narrow(draw, shape):
    """Algorithm GS of Ahrens and Dieter, 1974: below 1 by a power, above by an exponential tail."""
    share = (_e + shape) / _e
    while True:
        place = share * draw()
        if place > 1.0:
            value = -_log((share - place) / shape)
            accepted = draw() <= value ** (shape - 1.0)
        else:
            value = place ** (1.0 / shape)
            accepted = draw() <= _exp(-value)
        if accepted:
            return value


class Random(_Generator):
    """A generator with a state of its own."""
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Start anew from an int, float, str, bytes, bytearray or None (the system's randomness)."""
        if version == 1 and isinstance(a, (str, bytes)):
            a = _hash_of_python2(a)
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            from _sha512 import sha512
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + sha512(data).digest(), "big")
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version == 3:
            version, internal, self.gauss_next = state
            super().setstate(internal)
        elif version == 2:
            version, internal, self.gauss_next = state
            try:
                internal = tuple(x % 2 ** 32 for x in internal)
            except ValueError as e:
                raise TypeError from e
            super().setstate(internal)
        else:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    # ---- integers

    def _randbelow_with_getrandbits(self, n):
        """An int in [0, n): as many bits as n has, drawn again while they are too large."""
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    _randbelow = _randbelow_with_getrandbits

    def _randbelow_without_getrandbits(self, n, maxsize=1 << 53):
        """The same for a class that has a random() of its own, of 53 bits."""
        if n >= maxsize:
            from warnings import warn
            warn("Underlying random() generator does not supply \n"
                 "enough bits to choose from a population range this large.\n"
                 "To remove the range limitation, add a getrandbits() method.")
            return int(self.random() * n)
        limit = (maxsize - maxsize % n) / maxsize
        r = self.random()
        while r >= limit:
            r = self.random()
        return int(r * maxsize) % n

    def __init_subclass__(cls, /, **kwargs):
        for base in cls.__mro__:
            if "_randbelow" in base.__dict__:
                break
            if "getrandbits" in base.__dict__:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if "random" in base.__dict__:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=_ONE):
        """A random item of range(start, stop, step)."""
        try:
            istart = _index(start)
        except TypeError:
            istart = int(start)
            _check_whole(istart == start, "arg 1")
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if istart > 0:
                return self._randbelow(istart)
            raise ValueError("empty range for randrange()")
        try:
            istop = _index(stop)
        except TypeError:
            istop = int(stop)
            _check_whole(istop == stop, "stop")
        width = istop - istart
        try:
            istep = _index(step)
        except TypeError:
            istep = int(step)
            _check_whole(istep == step, "step")
        if istep == 1:
            if width > 0:
                return istart + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({istart}, {istop}, {width})")
        if istep == 0:
            raise ValueError("zero step for randrange()")
        count = -(-width // istep)
        if count <= 0:
            raise ValueError("empty range for randrange()")
        return istart + self._randbelow(count) * istep

    def randint(self, a, b):
        """An int in [a, b], both ends included."""
        return self.randrange(a, b + 1)

    # ---- sequences

    def choice(self, seq):
        """A random item."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Put the list into random order, in place."""
        randbelow = self._randbelow
        for i in reversed(range(1, len(x))):
            j = randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def _sample_repeated(self, population, counts, k):
        """sample as if each item stood there counts times: places among all of them, and whose places they are."""
        ends = list(_accumulate(counts))
        if len(ends) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = ends.pop() if ends else 0
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[_bisect(ends, place)] for place in self.sample(range(total), k=k)]

    def sample(self, population, k, *, counts=None):
        """k different items; with counts, items that occur so often."""
        from collections.abc import Sequence
        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            return self._sample_repeated(population, counts, k)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        randbelow = self._randbelow
        table_size = 21
        if k > 5:
            table_size += 4 ** _ceil(_log(k * 3, 4))
        if n <= table_size:  # move what is chosen out of a pool
            pool = list(population)
            result = []
            for i in range(k):
                j = randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
            return result
        seen = set()  # few of many: draw again what was drawn before
        result = []
        for _ in range(k):
            j = randbelow(n)
            while j in seen:
                j = randbelow(n)
            seen.add(j)
            result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, each drawn from all, by weight."""
        draw, n = self.random, len(population)
        if weights is None and cum_weights is None:
            size = n + 0.0
            return [population[_floor(draw() * size)] for _ in _repeat(None, k)]
        if weights is not None and cum_weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        sums = _running_sums(weights) if cum_weights is None else cum_weights
        if len(sums) != n:
            raise ValueError("The number of weights does not match the population")
        total = sums[-1] + 0.0
        for fits, otherwise in (total > 0.0 or total != total, "greater than zero"), (_isfinite(total), "finite"):
            if not fits:
                raise ValueError(f"Total of weights must be {otherwise}")
        return [population[_bisect(sums, draw() * total, 0, n - 1)] for _ in _repeat(None, k)]

    # ---- distributions

    def uniform(self, a, b):
        """A float between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Triangular between low and high, with the peak at mode."""
        u, width = self.random(), high - low
        if mode is not None and not width:
            return low
        peak = 0.5 if mode is None else (mode - low) / width
        if u > peak:                            # in the falling half: from the other end
            return high - width * _sqrt((1.0 - u) * (1.0 - peak))
        return low + width * _sqrt(u * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal, by the ratio of uniforms (Kinderman, Monahan 1977)."""
        draw = self.random
        while True:
            u1 = draw()
            u2 = 1.0 - draw()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal, two at a time; the second is kept for the next call."""
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """exp of a normal one."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        """Exponential with mean 1/lambd."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Circular, around the angle mu (Best, Fisher 1979)."""
        draw = self.random
        if kappa <= 1e-6:
            return TWOPI * draw()
        half = 0.5 / kappa
        wide = half + _sqrt(1.0 + half * half)
        while True:
            cosine = _cos(_pi * draw())
            near = cosine / (wide + cosine)
            level = draw()
            if level < 1.0 - near * near or level <= (1.0 - near) * _exp(near):
                break
        narrow = 1.0 / wide
        turn = _acos((narrow + cosine) / (1.0 + narrow * cosine))
        return (mu + turn if draw() > 0.5 else mu - turn) % TWOPI

    def gammavariate(self, alpha, beta):
        """Gamma, of the shape alpha and the scale beta."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return (_gamma_wide if alpha > 1.0 else _gamma_narrow)(self.random, alpha) * beta

    def betavariate(self, alpha, beta):
        """Beta, from two gamma ones."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """Pareto."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull."""
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


def _hash_of_python2(text):
    """What hash() gave before it was seeded: version 1 repeats the series of old programs."""
    codes = text if isinstance(text, bytes) else [ord(c) for c in text]
    h = codes[0] << 7 if codes else 0
    for code in codes:
        h = 1000003 * h & 0xFFFFFFFFFFFFFFFF ^ code
    h ^= len(codes)
    return -2 if h == -1 else h


def _running_sums(weights):
    try:
        return list(_accumulate(weights))
    except TypeError:
        if isinstance(weights, int):        # k, given by position
            raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None
        raise


def _check_whole(is_whole, what):
    """An argument of randrange that is no int: deprecated if it is a whole number, else ValueError."""
    from warnings import warn
    if not is_whole:
        warn("randrange() will raise TypeError in the future", DeprecationWarning, 3)
        raise ValueError(f"non-integer {what} for randrange()")
    warn("non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a subsequent "
         "version", DeprecationWarning, 3)


class SystemRandom(Random):
    """Numbers of the operating system; there is no state and no seed."""

    def random(self):
        return (int.from_bytes(_urandom(7), "big") >> 3) * 2.0 ** -BPF

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(_urandom(size), "big") >> (size * 8 - k)

    def randbytes(self, n):
        return _urandom(n)

    def seed(self, *args, **kwds):
        return None

    def _no_state(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _no_state


# The functions of the module are the methods of one instance.
_inst = Random()
globals().update((_name, getattr(_inst, _name)) for _name in __all__ if hasattr(_inst, _name))


def _reseed_after_fork():
    _inst.seed()


try:
    from os import register_at_fork as _register_at_fork
    _register_at_fork(after_in_child=_reseed_after_fork)
except ImportError:
    pass
