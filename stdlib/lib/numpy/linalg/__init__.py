"""Linear algebra of small matrices: norms, determinants, inverses, systems of equations, by elimination with row exchange."""
import math

import _numpy
import numpy as np

__all__ = ["norm", "det", "inv", "solve", "matrix_power", "matrix_rank", "multi_dot", "slogdet", "LinAlgError"]


class LinAlgError(Exception):
    """A matrix for which there is no answer."""

    __module__ = "numpy.linalg"


def _matrix(a):
    a = np.asarray(a)
    if a.ndim < 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return a.astype({"f4": np.float32, "c8": np.complex64, "c16": np.complex128}.get(a.dtype.str[1:], np.float64))


def _eliminate(a, b=None):
    """a, a copy of a matrix, becomes upper triangular, b follows; the sign of the exchanges, 0 if a is singular."""
    sign = _numpy.eliminate(a, np.empty((len(a), 0), a.dtype) if b is None else b, False)
    if sign is not None:
        return sign
    sign = 1
    for k in range(len(a)):
        pivot = k + int(np.argmax(np.abs(a[k:, k])))
        if a[pivot, k] == 0:
            return 0
        if pivot != k:
            a[[k, pivot]] = a[[pivot, k]]
            if b is not None:
                b[[k, pivot]] = b[[pivot, k]]
            sign = -sign
        factors = a[k + 1:, k] / a[k, k]
        a[k + 1:, k:] -= factors[:, None] * a[k, k:]
        if b is not None:
            b[k + 1:] -= factors[:, None] * b[k]
    return sign


def _each(function, a, shape, dtype):
    if a.ndim == 2:
        return function(a)
    result = np.empty(a.shape[:-2] + shape, dtype)
    for place in np.ndindex(*a.shape[:-2]):
        result[place] = function(a[place])
    return result


def _sign_and_log(m):
    """The determinant as its sign (a number of modulus 1, or 0) and the logarithm of its modulus, which does not overflow."""
    m = m.copy()
    sign = _eliminate(m)
    if not sign:
        return 0, -np.inf
    diagonal = np.diagonal(m)
    size = np.abs(diagonal)
    log = math.log if m.dtype.itemsize // (2 if m.dtype.kind == "c" else 1) == 8 else np.log
    total = size.dtype.type(0)
    for one in size:
        total += size.dtype.type(log(one))
    return sign * np.prod(diagonal / size), total


def det(a):
    a = _matrix(a)

    def one(m):
        sign, log = _sign_and_log(m)
        return m.dtype.type(sign * m.real.dtype.type(math.exp(log)))
    return _each(one, a, (), a.dtype)


def slogdet(a):
    a = _matrix(a)
    logs = np.empty(a.shape[:-2], a.real.dtype)
    signs = np.empty(a.shape[:-2], a.dtype)
    for place in np.ndindex(*a.shape[:-2]):
        signs[place], logs[place] = _sign_and_log(a[place])
    return (signs, logs) if a.ndim > 2 else (signs[()], logs[()])


def _solve(a, b):
    a, b = a.copy(), b.copy()
    sign = _numpy.eliminate(a, b, True)
    if sign:
        return b
    if sign == 0:
        raise LinAlgError("Singular matrix")
    if not _eliminate(a, b):
        raise LinAlgError("Singular matrix")
    for k in reversed(range(len(a))):
        b[k] = (b[k] - a[k, k + 1:].dot(b[k + 1:])) / a[k, k]
    return b


def inv(a):
    a = _matrix(a)
    return _each(lambda m: _solve(m, np.eye(len(m), dtype=a.dtype)), a, a.shape[-2:], a.dtype)


def solve(a, b):
    a = _matrix(a)
    b = np.asarray(b)
    b = b.astype(np.promote_types(a.dtype, b.dtype if b.dtype.kind in "fc" else np.float64 if a.dtype.itemsize > 4 else np.float32))
    a = a.astype(b.dtype)
    vector = b.ndim == a.ndim - 1
    if (b.shape[-1] if vector else b.shape[-2]) != a.shape[-1]:
        raise ValueError("solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                         f"(m,m),({'m' if vector else 'm,n'})->({'m' if vector else 'm,n'}) (size {b.shape[-1 if vector else -2]} is different from {a.shape[-1]})")
    if a.ndim == 2:
        return _solve(a, b[:, None])[:, 0] if vector else _solve(a, b)
    columns = b[..., None] if vector else b
    result = np.empty(a.shape[:-2] + columns.shape[-2:], b.dtype)
    columns = np.broadcast_to(columns, result.shape)
    for place in np.ndindex(*a.shape[:-2]):
        result[place] = _solve(a[place], columns[place])
    return result[..., 0] if vector else result


def norm(x, ord=None, axis=None, keepdims=False):
    x = np.asarray(x)
    if x.dtype.kind not in "fc":
        x = x.astype(float)
    if axis is None and (ord is None or (ord in ("f", "fro") and x.ndim == 2) or (ord == 2 and x.ndim == 1)):
        flat = x.ravel("K")
        total = flat.real.dot(flat.real) + flat.imag.dot(flat.imag) if x.dtype.kind == "c" else flat.dot(flat)
        result = np.sqrt(total)
        return result.reshape((1,) * x.ndim) if keepdims else result
    axes = tuple(range(x.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    if len(axes) == 1:
        return _vector_norm(x, ord, axes, keepdims)
    if len(axes) == 2:
        return _matrix_norm(x, ord, axes[0] % x.ndim, axes[1] % x.ndim, keepdims)
    raise ValueError("Improper number of dimensions to norm.")


def _vector_norm(x, ord, axis, keepdims):
    if ord == np.inf:
        return np.abs(x).max(axis=axis, keepdims=keepdims)
    if ord == -np.inf:
        return np.abs(x).min(axis=axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).astype(x.real.dtype).sum(axis=axis, keepdims=keepdims)
    if ord == 1:
        return np.add.reduce(np.abs(x), axis=axis, keepdims=keepdims)
    if ord is None or ord == 2:
        return np.sqrt(np.add.reduce((x.conj() * x).real, axis=axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    return np.add.reduce(np.abs(x) ** ord, axis=axis, keepdims=keepdims) ** (1.0 / ord)


def _matrix_norm(x, ord, row, column, keepdims):
    if row == column:
        raise ValueError("Duplicate axes given.")
    size = np.abs(x)
    if ord in (None, "fro", "f"):
        result = np.sqrt(np.add.reduce((x.conj() * x).real, axis=(row, column), keepdims=True))
    elif ord in (1, -1, np.inf, -np.inf):
        along, over = (row, column) if abs(ord) == 1 else (column, row)
        sums = np.add.reduce(size, axis=along, keepdims=True)
        result = sums.max(axis=over, keepdims=True) if ord > 0 else sums.min(axis=over, keepdims=True)
    else:
        raise ValueError("Invalid norm order for matrices.")
    return result if keepdims else result.squeeze((row, column))[()]


def matrix_power(a, n):
    a = np.asanyarray(a)
    _matrix(a)
    if n < 0:
        a, n = inv(a), -n
    if n == 0:
        result = np.empty_like(a)
        result[...] = np.eye(a.shape[-1], dtype=a.dtype)
        return result
    if n == 3:
        return np.matmul(np.matmul(a, a), a)
    result = None
    while n:
        if n & 1:
            result = a if result is None else np.matmul(result, a)
        n >>= 1
        a = np.matmul(a, a) if n else a
    return result


def matrix_rank(A):
    a = np.array(A, dtype=float, ndmin=2)
    rank, tolerance = 0, np.abs(a).max() * len(a) * 2.220446049250313e-16 if a.size else 0
    for column in range(a.shape[1]):
        if rank == len(a):
            break
        pivot = rank + int(np.argmax(np.abs(a[rank:, column])))
        if abs(a[pivot, column]) <= tolerance:
            continue
        a[[rank, pivot]] = a[[pivot, rank]]
        a[rank + 1:] -= (a[rank + 1:, column] / a[rank, column])[:, None] * a[rank]
        rank += 1
    return np.int64(rank)


def multi_dot(arrays, *, out=None):
    result = arrays[0]
    for a in arrays[1:]:
        result = np.dot(result, a)
    return result
