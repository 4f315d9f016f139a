"""RandomState: what of it is written in Python, above the distributions of the C module.

Each method takes exactly the numbers that numpy takes from the generator, in its order: the same seed gives the same results.
"""

import operator
import warnings
from collections.abc import Sequence

import _numpy
import numpy as np

_WORD_MAX = 2**32 - 1


def _prod(size):
    total = 1
    for n in (size if hasattr(size, "__len__") else (size,)):
        total *= operator.index(n)
    return total


def _shape(size):
    return tuple(size) if hasattr(size, "__len__") else (operator.index(size),)


def normal_parameters(mean, cov, size):
    """mean and cov as arrays, and the shape before the last axis."""
    mean, cov = np.array(mean), np.array(cov)
    shape = () if size is None else _shape(size)
    if mean.ndim != 1:
        raise ValueError("mean must be 1 dimensional")
    if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
        raise ValueError("cov must be 2 dimensional and square")
    if len(mean) != len(cov):
        raise ValueError("mean and cov must have same length")
    return mean, cov.astype(float), shape


def check_covariance(fits, check_valid):
    """Complains, as check_valid says, of a matrix that is no covariance."""
    if check_valid not in ("warn", "raise", "ignore"):
        raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
    if check_valid == "ignore" or fits:
        return
    if check_valid == "raise":
        raise ValueError("covariance is not symmetric positive-semidefinite.")
    warnings.warn("covariance is not symmetric positive-semidefinite.", RuntimeWarning, stacklevel=3)


def shuffle_rows(x, interval):
    """Bring the rows of an array into random order; interval(i) draws from 0 to i."""
    room = np.empty_like(x[0, ...])
    for i in range(len(x) - 1, 0, -1):
        j = interval(i)
        if i != j:
            room[...] = x[j]
            x[j] = x[i]
            x[i] = room


def shuffle_items(x, interval):
    """The same with whatever has a length and items."""
    count = len(x)
    if not isinstance(x, Sequence):
        warnings.warn(f"you are shuffling a '{type(x).__name__}' object which is not a subclass of 'Sequence'; `shuffle` is not "
                      "guaranteed to behave correctly. E.g., non-numpy array/tensor objects with view semantics may "
                      "contain duplicates after shuffling.", UserWarning, stacklevel=3)
    for i in range(count - 1, 0, -1):
        j = interval(i)
        x[i], x[j] = x[j], x[i]


class RandomState(_numpy._RandomState):
    """RandomState(seed=None): a Mersenne Twister and the distributions that numpy has promised never to change."""

    __module__ = "numpy.random.mtrand"

    def __init__(self, seed=None):
        if isinstance(seed, _numpy._BitGenerator) and type(seed).__name__ == "MT19937":
            self._set_words(*seed._words())             # goes on from there, by itself
        else:
            self.seed(seed)

    def __repr__(self):
        return f"{self} at 0x{id(self):X}"

    def __str__(self):
        return f"{type(self).__name__}(MT19937)"

    # ---- seeds and states

    def seed(self, seed=None):
        """Start anew from a number, from an array of them, or from the system's randomness."""
        if seed is None:
            return self._seed_system()
        try:
            number = operator.index(np.squeeze(seed) if hasattr(seed, "squeeze") else seed)
        except TypeError:
            self._seed_words(_words_of(seed))
            return
        if not 0 <= number <= _WORD_MAX:
            raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._seed_word(number)

    def get_state(self, legacy=True):
        """The state, for set_state: a tuple, or a dict if legacy is false."""
        words, position, has_gauss, gauss = self._words()
        if legacy:
            return "MT19937", words, position, has_gauss, gauss
        return {"bit_generator": "MT19937", "state": {"key": words, "pos": position}, "has_gauss": has_gauss, "gauss": gauss}

    def set_state(self, state):
        """Go back to a state that get_state gave."""
        if isinstance(state, dict):
            if "bit_generator" not in state or "state" not in state:
                raise ValueError("state dictionary is not valid.")
            parts = state["bit_generator"], state["state"]["key"], state["state"]["pos"], state.get("has_gauss", 0), \
                state.get("gauss", 0.0)
        else:
            if not isinstance(state, (tuple, list)):
                raise TypeError("state must be a dict or a tuple.")
            parts = tuple(state)
        if parts[0] != "MT19937":
            raise ValueError("set_state can only be used with legacy MT19937state instances.")
        _, words, position = parts[:3]
        has_gauss, gauss = parts[3:5] if len(parts) > 3 else (0, 0.0)
        self._set_words(words, position, has_gauss, gauss)

    def __getstate__(self):
        return self.get_state(legacy=False)

    def __setstate__(self, state):
        self.set_state(state)

    def __reduce__(self):
        from . import _pickle
        return getattr(_pickle, "__randomstate_ctor"), ("MT19937",), self.get_state(legacy=False)

    # ---- numbers

    def random(self, size=None):
        """Numbers in [0, 1)."""
        return self.random_sample(size)

    def random_integers(self, low, high=None, size=None):
        """Ints in [low, high], or in [1, low]: what randint has replaced."""
        if high is None:
            warnings.warn(f"This function is deprecated. Please call randint(1, {low} + 1) instead", DeprecationWarning,
                          stacklevel=2)
            low, high = 1, low
        else:
            warnings.warn(f"This function is deprecated. Please call randint({low}, {high} + 1) instead", DeprecationWarning,
                          stacklevel=2)
        return self.randint(low, int(high) + 1, size=size, dtype="l")

    def tomaxint(self, size=None):
        """Ints in [0, 2**63 - 1]."""
        if size is None:
            return int(self.randint(0, 2**64, dtype=np.uint64)) >> 1
        return (self.randint(0, 2**64, size=size, dtype=np.uint64) >> np.uint64(1)).astype(np.int64)

    def multinomial(self, n, pvals, size=None):
        """Rows of counts: n trials, each with one of len(pvals) outcomes."""
        if np.ndim(pvals) == 0:
            raise TypeError("pvals must be a 1-d sequence")
        chances = np.array(pvals, dtype=float, copy=False)
        if chances.ndim != 1:
            raise ValueError("object too deep for desired array")
        for p in chances:
            if not 0 <= p <= 1:
                raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
        if n < 0:
            raise ValueError("n < 0")
        if _kahan_sum(chances[:-1]) > 1.0 + 1e-12:
            raise ValueError("sum(pvals[:-1]) > 1.0" if chances.dtype == np.float64 else "sum(pvals[:-1]) > 1")
        shape = () if size is None else _shape(size)
        return self._multinomial(operator.index(n), chances, (*shape, len(chances)))

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8):
        """Normal vectors with this mean and covariance."""
        mean, cov, shape = normal_parameters(mean, cov, size)
        x = self.standard_normal((*shape, len(mean))).reshape(-1, len(mean))
        _, s, v = np.linalg.svd(cov)
        check_covariance(np.allclose(np.dot(v.T * s, v), cov, rtol=tol, atol=tol), check_valid)
        x = np.dot(x, np.sqrt(s)[:, None] * v) + mean
        return x.reshape(*shape, len(mean))

    def hypergeometric(self, ngood, nbad, nsample, size=None):
        """How many good ones are among nsample, drawn from ngood and nbad without putting back."""
        if np.any(np.less(np.add(ngood, nbad), nsample)):
            raise ValueError("ngood + nbad < nsample")
        if np.any(np.less(nsample, 1)) and not np.any(np.less(ngood, 0)) and not np.any(np.less(nbad, 0)):
            raise ValueError("nsample < 1 or nsample " + ("contains NaNs" if np.ndim(nsample) else "is NaN"))
        return self._hypergeometric(ngood, nbad, nsample, size)

    def dirichlet(self, alpha, size=None):
        """Rows of positive numbers whose sum is 1."""
        alpha = np.array(alpha, dtype=float)
        if np.any(np.less_equal(alpha, 0)):
            raise ValueError("alpha <= 0")
        shape = (() if size is None else _shape(size)) + (len(alpha),)
        out = np.empty(shape)
        rows = out.reshape(-1, len(alpha))
        for row in rows:
            total = 0.0
            for k, a in enumerate(alpha):
                row[k] = self.standard_gamma(a)
                total = total + row[k]
            inverse = 1 / total
            for k in range(len(alpha)):
                row[k] = row[k] * inverse
        return out

    # ---- samples of something

    def choice(self, a, size=None, replace=True, p=None):
        """Items of a, or of range(a)."""
        a = np.array(a, copy=False)
        population = _population(a, size)
        if p is not None:
            p = _chances(p, population)
        count = 1 if size is None else _prod(size)
        if replace:
            picked = self._pick_again(population, size, p)
        elif count > population:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        elif count < 0:
            raise ValueError("Negative dimensions are not allowed")
        elif p is None:
            picked = self.permutation(population)[:count]
            picked.shape = () if size is None else _shape(size)
        else:
            picked = pick_different(self.random_sample, size, count, p)
        return _items(a, picked, size, 0)

    def _pick_again(self, population, size, p):
        if p is None:
            return self.randint(0, population, size=size)
        steps = p.cumsum()
        steps /= steps[-1]
        return np.array(steps.searchsorted(self.random_sample(size), side="right"), copy=False, dtype=np.int64)

    def shuffle(self, x):
        """Bring the items of x into random order, in place."""
        if type(x) is np.ndarray and x.ndim == 1 and x.size:
            self._shuffle_array(x)
        elif isinstance(x, np.ndarray):
            if x.size:
                shuffle_rows(x, self._interval)
        elif hasattr(x, "printable"):  # objects: their places
            order = np.arange(len(x))
            self._shuffle_array(order)
            x[...] = x[order].copy()
        else:
            shuffle_items(x, self._interval)

    def permutation(self, x):
        """A shuffled copy of x, or of range(x)."""
        if isinstance(x, (int, np.integer)):
            order = np.arange(x, dtype=np.result_type(x, np.int64))
            self.shuffle(order)
            return order
        items = np.asarray(x)
        if items.ndim < 1:
            raise IndexError("x must be an integer or at least 1-dimensional")
        if items.ndim == 1:
            items = np.array(items)
            self.shuffle(items)
            return items
        order = np.arange(items.shape[0], dtype=np.int64)
        self.shuffle(order)
        return items[order]


def _words_of(seed):
    words = np.asarray(seed)
    if words.size == 0:
        raise ValueError("Seed must be non-empty")
    if words.ndim == 0 and words.dtype.kind not in "biu":
        raise TypeError(f"Cannot cast scalar from {words.dtype!r} to dtype('int64') according to the rule 'safe'")
    words = words.astype(np.int64, casting="safe")
    if words.ndim != 1:
        raise ValueError("Seed array must be 1-d")
    if ((words > _WORD_MAX) | (words < 0)).any():
        raise ValueError("Seed must be between 0 and 2**32 - 1")
    return words.astype(np.uint32, casting="unsafe", order="C")


def _population(a, size):
    if a.ndim == 0:
        try:
            population = operator.index(a.item())
        except TypeError:
            raise ValueError("a must be 1-dimensional or an integer") from None
        if population <= 0 and (size is None or _prod(size) != 0):
            raise ValueError("a must be greater than 0 unless no samples are taken")
        return population
    if a.ndim != 1:
        raise ValueError("a must be 1-dimensional")
    if a.shape[0] == 0 and (size is None or _prod(size) != 0):
        raise ValueError("'a' cannot be empty unless no samples are taken")
    return a.shape[0]


def pick_different(random, size, count, p):
    """Indices with chances p, none of them twice; random(shape) draws from [0, 1)."""
    if np.count_nonzero(p > 0) < count:
        raise ValueError("Fewer non-zero entries in p than size")
    p = p.copy()
    found = np.zeros(() if size is None else _shape(size), dtype=np.int64)
    flat = found.reshape(-1)
    done = 0
    while done < count:
        drawn = random((count - done,))
        if done > 0:
            p[flat[:done]] = 0
        steps = np.cumsum(p)
        steps /= steps[-1]
        fresh = steps.searchsorted(drawn, side="right")
        _, first = np.unique(fresh, return_index=True)
        first.sort()
        fresh = fresh.take(first)
        flat[done:done + fresh.size] = fresh
        done += fresh.size
    return found


def _items(a, picked, size, axis):
    """What choice() gives: the items of a at the places that were picked; the places themselves if a is a number."""
    if size is None and isinstance(picked, np.ndarray):
        picked = picked.item(0)
    if a.ndim == 0:
        return picked
    if size is None or np.ndim(picked):
        return a.take(picked, axis=axis)
    one = np.empty((), dtype=a.dtype)
    one[()] = a[picked]
    return one


def _chances(p, population, a_and_p=("'a'", "'p'")):
    """The probabilities p of so many items, checked; a_and_p: how messages call the two arguments."""
    tolerance = 2.0**-26
    if isinstance(p, np.ndarray) and p.dtype.kind == "f":
        tolerance = max(tolerance, {2: 2.0**-5, 4: 2.0**-11.5}.get(p.dtype.itemsize, 0))
    p = np.array(p, dtype=np.float64)
    if p.ndim != 1:
        raise ValueError(f"{a_and_p[1]} must be 1-dimensional")
    if p.size != population:
        raise ValueError("%s and %s must have same size" % a_and_p)
    total = _kahan_sum(p)
    if total != total:
        raise ValueError("probabilities contain NaN")
    if (p < 0).any():
        raise ValueError("probabilities are not non-negative")
    if abs(total - 1.0) > tolerance:
        raise ValueError("probabilities do not sum to 1")
    return p


def _kahan_sum(values):
    """The sum, with the rounding errors carried along (W. Kahan, 1965)."""
    values = values.tolist()
    if not values:
        return 0.0
    total, carry = values[0], 0.0
    for x in values[1:]:
        y = x - carry
        t = total + y
        carry = (t - total) - y
        total = t
    return total


_rand = RandomState(list(np._start))  # as if made when numpy was: processes forked since then begin alike
