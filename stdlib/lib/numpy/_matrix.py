"""numpy.matrix: arrays of two dimensions whose * is the product of matrices."""
import numpy as np


class matrix(np.ndarray):
    """matrix(data, dtype=None, copy=True)"""

    __array_priority__ = 10.0

    def __new__(cls, data, dtype=None, copy=True):
        if isinstance(data, str):
            data = [[_number(x) for x in row.replace(",", " ").split()] for row in data.strip("[] ").split(";")]
        a = np.array(data, dtype=dtype, copy=copy)
        if a.ndim > 2:
            raise ValueError("matrix must be 2-dimensional")
        if a.ndim < 2:
            a = a.reshape(1, -1)
        return a.view(cls)

    def __array_finalize__(self, obj):
        if isinstance(obj, matrix) and obj.ndim == 2 and self.ndim == 2 or self.ndim == 2:
            return
        shape = tuple(n for n in self.shape if n > 1)
        if len(shape) > 2:
            raise ValueError("shape too large to be a matrix.")
        self.shape = shape if len(shape) == 2 else self.shape if self.ndim == 2 else (1, 1) if self.ndim == 0 else (1, self.shape[0])

    def __getitem__(self, key):
        found = np.asarray(self)[key]
        if not isinstance(found, np.ndarray) or found.ndim == 0:
            return found
        if found.ndim == 1:
            column = isinstance(key, tuple) and len(key) > 1 and np.isscalar(key[1])
            found = found.reshape(-1, 1) if column else found.reshape(1, -1)
        return found.view(matrix)

    def __mul__(self, other):
        if isinstance(other, (np.ndarray, list, tuple)):
            return np.dot(self, asmatrix(other))
        return super().__mul__(other)

    def __rmul__(self, other):
        return np.dot(asmatrix(other), self) if isinstance(other, (np.ndarray, list, tuple)) else super().__rmul__(other)

    def __imul__(self, other):
        self[:] = self * other
        return self

    def __pow__(self, n):
        return asmatrix(np.linalg.matrix_power(np.asarray(self), n))

    def _folded(self, name, axis, out, *args, **kwargs):
        if out is not None:
            return getattr(np.ndarray, name)(self, axis, *args, out=out, keepdims=True, **kwargs)._collapse(axis)
        result = getattr(np.asarray(self), name)(axis, *args, **kwargs)
        return result if axis is None else asmatrix(result if axis in (0, -2) else np.asarray(result).reshape(-1, 1))

    def _collapse(self, axis):
        """What a fold gives: a matrix, of all elements a number."""
        return self[0, 0] if axis is None else self

    def sum(self, axis=None, dtype=None, out=None):
        return self._folded("sum", axis, out, dtype)

    def mean(self, axis=None, dtype=None, out=None):
        return self._folded("mean", axis, out, dtype)

    def std(self, axis=None, dtype=None, out=None, ddof=0):
        return self._folded("std", axis, out, dtype, ddof=ddof)

    def var(self, axis=None, dtype=None, out=None, ddof=0):
        return self._folded("var", axis, out, dtype, ddof=ddof)

    def prod(self, axis=None, dtype=None, out=None):
        return self._folded("prod", axis, out, dtype)

    def max(self, axis=None, out=None):
        return self._folded("max", axis, out)

    def min(self, axis=None, out=None):
        return self._folded("min", axis, out)

    def any(self, axis=None, out=None):
        return self._folded("any", axis, out)

    def all(self, axis=None, out=None):
        return self._folded("all", axis, out)

    def argmax(self, axis=None, out=None):
        return self._folded("argmax", axis, out)

    def argmin(self, axis=None, out=None):
        return self._folded("argmin", axis, out)

    def _laid_out(self, name, *args):
        """All elements in one row where no axis is named."""
        return asmatrix(getattr(np.asarray(self), name)(*args))

    def cumsum(self, axis=None, dtype=None, out=None):
        return self._laid_out("cumsum", axis, dtype) if out is None else super().cumsum(axis, dtype, out)

    def cumprod(self, axis=None, dtype=None, out=None):
        return self._laid_out("cumprod", axis, dtype) if out is None else super().cumprod(axis, dtype, out)

    def repeat(self, repeats, axis=None):
        return self._laid_out("repeat", repeats, axis)

    def trace(self, *args, **kwargs):
        return np.asarray(self).trace(*args, **kwargs)

    def tolist(self):
        return np.asarray(self).tolist()

    def ravel(self, order="C"):
        return asmatrix(np.asarray(self).ravel(order))

    flatten = ravel

    @property
    def T(self):
        return np.asarray(self).T.view(matrix)

    @property
    def H(self):
        return np.asarray(self).conj().T.view(matrix)

    @property
    def I(self):
        inverse = np.linalg.inv if self.shape[0] == self.shape[1] else np.linalg.pinv
        return asmatrix(inverse(np.asarray(self)))

    @property
    def A(self):
        return np.asarray(self)

    @property
    def A1(self):
        return np.asarray(self).ravel()

    getT, getH, getI, getA, getA1 = (lambda self: self.T), (lambda self: self.H), (lambda self: self.I), (lambda self: self.A), (lambda self: self.A1)


matrix.__module__ = "numpy"


def _number(text):
    for kind in (int, float, complex):
        try:
            return kind(text)
        except ValueError:
            continue
    raise ValueError(f"malformed node or string: {text!r}")


def asmatrix(data, dtype=None):
    return data if isinstance(data, matrix) and dtype in (None, data.dtype) else matrix(data, dtype=dtype, copy=False)


def mat(data, dtype=None):
    return asmatrix(data, dtype)


def bmat(obj, ldict=None, gdict=None):
    """A matrix of blocks: rows of them, or a text, "A,B;C,D", of the names of variables of the caller, or of these dicts."""
    if isinstance(obj, str):
        if gdict is None:
            import sys
            frame = sys._getframe(1)
            gdict, ldict = frame.f_globals, frame.f_locals
        obj = [[_named(name, gdict, ldict) for name in row.replace(",", " ").split()] for row in obj.split(";")]
    if isinstance(obj, np.ndarray):
        return matrix(obj)
    rows = [np.concatenate([np.atleast_2d(x) for x in row], 1) for row in obj] if isinstance(obj[0], (list, tuple)) else [np.concatenate(obj, 1)]
    return matrix(np.concatenate(rows, 0))


def _named(name, gdict, ldict):
    for names in ldict or {}, gdict:
        if name in names:
            return np.atleast_2d(names[name])
    raise NameError(f"name {name!r} is not defined")
