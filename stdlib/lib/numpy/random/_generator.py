"""Generator and default_rng: numpy's newer interface to random numbers, above the distributions of the C module.

As in mtrand, each method takes exactly the numbers that numpy takes from the generator, in its order.
"""

import operator

import _numpy
import numpy as np

from .bit_generator import PCG64, BitGenerator
from .mtrand import _chances, _items, _kahan_sum, _prod, _shape, pick_different, shuffle_items, shuffle_rows


_URN_MOST = 1000000000


class Generator(_numpy._Generator):
    """Generator(bit_generator): the distributions over a BitGenerator; default_rng makes one."""

    __module__ = "numpy.random._generator"

    def __repr__(self):
        return f"{self} at 0x{id(self):X}"

    def __str__(self):
        return f"{type(self).__name__}({type(self.bit_generator).__name__})"

    def __getstate__(self):
        return self.bit_generator.state

    def __setstate__(self, state):
        self.bit_generator.state = state

    def __reduce__(self):
        from . import _pickle
        return getattr(_pickle, "__generator_ctor"), (type(self.bit_generator).__name__,), self.bit_generator.state

    # ---- samples of something

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Items of a along an axis, or of range(a)."""
        a = np.asarray(a)
        population = _population(a, size, axis)
        if p is not None:
            p = _chances(p, population, ("a", "p"))
        count = 1 if size is None else _prod(size)
        if replace:
            picked = self._pick_again(population, size, p)
        elif count > population:
            raise ValueError("Cannot take a larger sample than population when replace is False")
        elif count < 0:
            raise ValueError("negative dimensions are not allowed")
        elif p is None:
            picked = self._pick_different(population, count, shuffle)
            picked.shape = () if size is None else _shape(size)
        else:
            picked = pick_different(self.random, size, count, p)
        return _items(a, picked, size, axis)

    def _pick_again(self, population, size, p):
        if p is None:
            picked = self.integers(0, population, size=size)
            return int(picked) if size is None else picked
        steps = p.cumsum()
        steps /= steps[-1]
        return np.array(steps.searchsorted(self.random(size), side="right"), copy=False, dtype=np.int64)

    def _pick_different(self, population, count, shuffle):
        if population > 10000 and count > population // (50 if shuffle else 20):
            picked = np.arange(population, dtype=np.int64)
            self._shuffle_ints(picked, max(population - count, 1))
            return picked[population - count:].copy()
        picked = self._sample(population, count)
        if shuffle:
            self._shuffle_ints(picked, 1)
        return picked

    def shuffle(self, x, axis=0):
        """Bring the items of x along an axis into random order, in place."""
        if type(x) is np.ndarray and x.ndim == 1 and x.size:
            if axis != 0:
                raise np.AxisError(axis, x.ndim)
            self._shuffle_array(x)
        elif isinstance(x, np.ndarray):
            if x.size == 0:
                return
            if not x.flags.writeable:
                raise ValueError("array is read-only")
            shuffle_rows(np.swapaxes(x, 0, axis), self._interval)
        elif hasattr(x, "printable"):  # objects: their places
            order = np.arange(len(x))
            self._shuffle_array(order)
            x[...] = x[order].copy()
        else:
            if axis != 0:
                raise NotImplementedError("Axis argument is only supported on ndarray objects")
            shuffle_items(x, self._interval)

    def permutation(self, x, axis=0):
        """A copy of x, or of range(x), shuffled along an axis."""
        if isinstance(x, (int, np.integer)):
            order = np.arange(x)
            self.shuffle(order)
            return order
        items = np.asarray(x)
        axis = operator.index(axis)
        if not -items.ndim <= axis < items.ndim:
            raise np.AxisError(axis, items.ndim)
        axis %= items.ndim
        if items.ndim == 1:
            items = np.array(items)
            self.shuffle(items)
            return items
        order = np.arange(items.shape[axis], dtype=np.int64)
        self.shuffle(order)
        return items[(slice(None),) * axis + (order,)]

    def permuted(self, x, *, axis=None, out=None):
        """x with each of its lines along an axis shuffled by itself; all items, if axis is None."""
        x = np.asarray(x)
        if out is None:
            out = x.copy("K")
        else:
            if not isinstance(out, np.ndarray):
                raise TypeError("out must be a numpy array")
            if out.shape != x.shape:
                raise ValueError("out must have the same shape as x")
            np.copyto(out, x, casting="safe")
        if axis is None:
            flat = out.ravel("A")  # in the order of memory, where all of it lies together
            self._shuffle_array(flat)
            if not np.shares_memory(flat, out):
                out[...] = flat.reshape(out.shape)
            return out
        lines = np.moveaxis(out, axis, -1)
        for place in np.ndindex(*lines.shape[:-1]):
            self._shuffle_array(lines[place])
        return out

    # ---- several numbers at a time

    def multinomial(self, n, pvals, size=None):
        """Rows of counts: n trials, each with one of len(pvals) outcomes."""
        chances = np.array(pvals, dtype=float, copy=False, ndmin=1)
        trials = np.asarray(n)
        if not ((chances >= 0) & (chances <= 1)).all():
            raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
        if (trials < 0).any():
            raise ValueError("n < 0")
        rows = chances.reshape(-1, chances.shape[-1])
        for row in rows:
            if _kahan_sum(row[:-1]) > 1.0 + 1e-12:
                raise ValueError("sum(pvals[:-1].astype(np.float64)) > 1.0. The pvals array is cast to 64-bit floating point prior to "
                                 "checking the sum. Precision changes when casting may cause problems even if the sum of the original "
                                 "pvals is valid." if isinstance(pvals, np.ndarray) and pvals.dtype != float else "sum(pvals[:-1]) > 1.0")
        if trials.ndim == 0 and chances.ndim == 1:
            return self._multinomial(int(n), chances, (*(() if size is None else _shape(size)), len(chances)))
        shape = np.broadcast_shapes(trials.shape, chances.shape[:-1]) if size is None else _shape(size)
        trials, chances = np.broadcast_to(trials, shape), np.broadcast_to(chances, shape + chances.shape[-1:])
        out = np.empty(chances.shape, dtype=np.int64)
        for place in np.ndindex(*shape):
            out[place] = self._multinomial(int(trials[place]), np.array(chances[place]), (chances.shape[-1],))
        return out

    def standard_gamma(self, shape, size=None, dtype=np.float64, out=None):
        """Gamma's distribution of scale 1, in either precision."""
        kind = np.dtype(dtype)
        if kind not in ("f8", "f4"):
            raise TypeError(f"Unsupported dtype {kind!r} for standard_gamma")
        draw = super().standard_gamma if kind == "f8" else self._standard_gamma_single
        if out is not None:
            if out.dtype != kind:
                raise TypeError(f"Supplied output array has the wrong type. Expected {kind}, got {out.dtype}")
            if not (out.flags.c_contiguous and out.flags.writeable):
                raise ValueError("Supplied output array must be C-contiguous, writable, aligned, and in machine byte-order.")
            if size is not None and _shape(size) != out.shape:
                raise ValueError("size must match out.shape when used together")
            out[...] = draw(shape, out.shape)
            return out
        result = draw(shape, size)
        return result if kind == "f8" or isinstance(result, float) else result.astype(kind)

    def hypergeometric(self, ngood, nbad, nsample, size=None):
        """How many good ones are among nsample, drawn from ngood and nbad without putting back."""
        if np.any(np.greater_equal(ngood, _URN_MOST)) or np.any(np.greater_equal(nbad, _URN_MOST)):
            raise ValueError(f"both ngood and nbad must be less than {_URN_MOST}")
        if np.any(np.less(np.add(ngood, nbad), nsample)):
            raise ValueError("ngood + nbad < nsample")
        return self._hypergeometric(ngood, nbad, nsample, size)

    def multivariate_hypergeometric(self, colors, nsample, size=None, method="marginals"):
        """Rows of counts: of nsample, drawn without putting back from colors[i] of each kind, how many are of it."""
        if method not in ("count", "marginals"):
            raise ValueError('method must be "count" or "marginals".')
        try:
            nsample = operator.index(nsample)
        except TypeError:
            raise ValueError("nsample must be an integer") from None
        if nsample < 0:
            raise ValueError("nsample must be nonnegative.")
        colors = _counts_of_colors(colors)
        total = sum(colors)
        if method == "marginals" and total >= _URN_MOST:
            raise ValueError(f'When method is "marginals", sum(colors) must be less than {_URN_MOST}.')
        if nsample > total:
            raise ValueError("nsample > sum(colors)")
        out = np.zeros((*(() if size is None else _shape(size)), len(colors)), dtype=np.int64)
        if not colors or not nsample:
            return out
        rest = nsample > total // 2                     # what stays is less to draw
        draw = self._draw_marginals if method == "marginals" else self._draw_from_all
        rows = out.reshape(-1, len(colors))
        draw(rows, colors, total - nsample if rest else nsample)
        if rest:
            np.subtract(colors, rows, out=rows)
        return out

    def _draw_marginals(self, rows, colors, nsample):
        for row in rows:
            wanted, others = nsample, sum(colors)
            for j, color in enumerate(colors[:-1]):
                if not wanted:
                    break
                others -= color
                row[j] = got = self._hypergeometric(color, others, wanted)
                wanted -= got
            row[-1] = wanted

    def _draw_from_all(self, rows, colors, nsample):
        items = [j for j, color in enumerate(colors) for _ in range(color)]
        for row in rows:
            for j in range(nsample):
                k = j + self._interval(len(items) - j - 1)
                items[j], items[k] = items[k], items[j]
                row[items[j]] += 1

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8, *, method="svd"):
        """Normal vectors with this mean and covariance."""
        from numpy.random.mtrand import check_covariance, normal_parameters
        if method not in ("eigh", "svd", "cholesky"):
            raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
        if np.iscomplexobj(mean) or np.iscomplexobj(cov):
            raise TypeError("mean and cov must not be complex")
        mean, cov, shape = normal_parameters(mean, cov, size)
        x = self.standard_normal((*shape, len(mean))).reshape(-1, len(mean))
        if method == "cholesky":
            factor = np.linalg.cholesky(cov)
        elif method == "eigh":
            values, u = np.linalg.eigh(cov)
            check_covariance(not np.any(values < -tol), check_valid)
            factor = u * np.sqrt(abs(values))
        else:
            u, s, v = np.linalg.svd(cov)
            check_covariance(np.allclose(np.dot(v.T * s, v), cov, rtol=tol, atol=tol), check_valid)
            factor = u * np.sqrt(s)
        return (mean + np.dot(x, factor.T)).reshape(*shape, len(mean))

    def dirichlet(self, alpha, size=None):
        """Rows of positive numbers whose sum is 1."""
        count = len(alpha)
        alpha = np.array(alpha, dtype=float)
        if alpha.ndim > 1:
            raise ValueError("object too deep for desired array")
        if np.any(np.less_equal(alpha, 0)):
            raise ValueError("alpha <= 0")
        out = np.zeros((() if size is None else _shape(size)) + (count,))
        rows = out.reshape(-1, count)
        if count and alpha.max() < 0.1:
            self._break_sticks(rows, alpha)
            return out
        for row in rows:
            total = 0.0
            for k in range(count):
                row[k] = self.standard_gamma(alpha[k])
                total += row[k]
            inverse = 1 / total
            for k in range(count):
                row[k] = row[k] * inverse
        return out

    def _break_sticks(self, rows, alpha):
        """For small alphas, whose gammas might all vanish: beta numbers say how much of the rest each takes."""
        rest = np.zeros(len(alpha))
        total = 0.0
        for k in range(len(alpha) - 1, -1, -1):
            total += alpha[k]
            rest[k] = total
        for row in rows:
            left = 1.0
            for k in range(len(alpha) - 1):
                if rest[k + 1] > 0:
                    part = self.beta(alpha[k], rest[k + 1])
                    row[k] = left * part
                    left *= 1 - part
                else:
                    row[k], left = left, 0.0
                    break
            row[-1] = left


def _counts_of_colors(colors):
    message = "colors must be a one-dimensional sequence of nonnegative integers not exceeding 9223372036854775807."
    counts = np.asarray(colors)
    if counts.ndim != 1 or counts.size and (counts.dtype.kind not in "iu" or counts.min() < 0 or counts.max() > 9223372036854775807):
        raise ValueError(message)
    return counts.tolist()


def default_rng(seed=None):
    """A Generator over PCG64 from a number, numbers, a SeedSequence, a BitGenerator, or the system's randomness."""
    if isinstance(seed, BitGenerator):
        return Generator(seed)
    return seed if isinstance(seed, Generator) else Generator(PCG64(seed))


def _population(a, size, axis):
    if a.ndim == 0:
        try:
            population = operator.index(a.item())
        except TypeError:
            raise ValueError("a must be a sequence or an integer, not " + str(type(a.item()))) from None
        if population <= 0 and _prod(size if size is not None else ()) != 0:
            raise ValueError("a must be a positive integer unless no samples are taken")
        return population
    population = a.shape[axis]
    if population == 0 and _prod(size if size is not None else ()) != 0:
        raise ValueError("a cannot be empty unless no samples are taken")
    return population
