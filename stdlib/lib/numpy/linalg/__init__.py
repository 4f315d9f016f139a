"""Linear algebra: norms, determinants, inverses, systems of equations, by elimination with row exchange as the reference LAPACK does it.
Decompositions are imported when they are asked for."""
import math
import operator

import _numpy
import numpy as np
from numpy._axes import axis_index
from numpy._dispatch import public as _public, publish as _publish

__all__ = ["norm", "det", "inv", "solve", "matrix_power", "multi_dot", "slogdet", "LinAlgError", "matrix_rank", "cholesky", "qr",
           "eigh", "eigvalsh", "eig", "eigvals", "svd", "lstsq", "pinv", "cond", "tensorsolve", "tensorinv"]


class LinAlgError(Exception):
    """A matrix for which there is no answer."""

    __module__ = "numpy.linalg"


def __getattr__(name):
    if name in __all__:
        from . import _decompositions
        globals()[name] = value = _public(name, getattr(_decompositions, name), "numpy.linalg")
        return value
    raise AttributeError(f"module 'numpy.linalg' has no attribute {name!r}")


def _check_square(a):
    if a.ndim < 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")


def _matrix(a):
    """a as float64 or complex128, in which everything is computed, and the dtype of the result."""
    a = np.asarray(a)
    _check_square(a)
    return a.astype(np.complex128 if a.dtype.kind == "c" else np.float64), _result_dtype(a)


def _result_dtype(*arrays):
    """Of float32 and complex64 alone the results are such, too."""
    kind = "c" if any(a.dtype.kind == "c" for a in arrays) else "f"
    names = {a.dtype.str[1:] for a in arrays}
    if "f2" in names:
        raise TypeError("array type float16 is unsupported in linalg")
    single = names <= {"f4", "c8"}
    return np.dtype(kind + str((4 if single else 8) * (2 if kind == "c" else 1)))


def _like(given, result):
    """result in the class of given, where that is derived from ndarray: of matrices come matrices."""
    kind = type(given)
    return result.view(kind) if kind is not np.ndarray and isinstance(given, np.ndarray) else result


def _signs_and_logs(a):
    """Of each determinant the sign (a number of modulus 1, or 0) and the logarithm of its modulus, which does not overflow: two lists."""
    a = a.copy("C")
    signs = _numpy.eliminate(a, np.empty(a.shape[:-1] + (0,), a.dtype), False).ravel().tolist()
    logs = []
    for i, diagonal in enumerate(np.diagonal(a, 0, -2, -1).reshape(len(signs), a.shape[-1]).tolist()):
        sign, total = signs[i], 0.0 if signs[i] else -math.inf
        for one in diagonal if sign else ():
            size = abs(one)
            sign *= complex(one.real / size, one.imag / size) if isinstance(one, complex) else math.copysign(1.0, one)
            total += math.log(size)
        signs[i] = sign
        logs.append(total)
    return signs, logs


def _exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf


def det(a):
    """The determinant: (..., n, n) -> (...).  LinAlgError if the last two sizes differ."""
    a, dtype = _matrix(a)
    found = [sign * _exp(log) for sign, log in zip(*_signs_and_logs(a))]
    return np.array(found).astype(dtype).reshape(a.shape[:-2]) if a.ndim > 2 else dtype.type(found[0])


def slogdet(a):
    """Sign (of complex matrices: a number of size 1) and logarithm of the size of the determinant, which itself may be too large: two (...)."""
    a, dtype = _matrix(a)
    signs, logs = _signs_and_logs(a)
    signs = np.array(signs).astype(dtype).reshape(a.shape[:-2])
    logs = np.array(logs).astype(dtype.type().real.dtype).reshape(a.shape[:-2])
    return (signs, logs) if a.ndim > 2 else (signs[()], logs[()])


def _solve(a, b):
    a, b = a.copy("C"), b.copy("C")
    if not _numpy.eliminate(a, b, True).all():
        raise LinAlgError("Singular matrix")
    return b


def inv(a):
    """The inverse: (..., n, n) -> (..., n, n).  LinAlgError of a singular matrix."""
    given = a
    a, dtype = _matrix(a)
    return _like(given, _solve(a, np.broadcast_to(np.eye(a.shape[-1], dtype=a.dtype), a.shape)).astype(dtype, copy=False))


def solve(a, b):
    """x with a @ x == b: (..., n, n) and (..., n) or (..., n, k).  LinAlgError of a singular matrix."""
    given = np.asarray(a)
    a, _ = _matrix(given)
    right = b
    b = np.asarray(b)
    dtype = _result_dtype(given, b)
    a, b = (x.astype(np.complex128 if dtype.kind == "c" else np.float64) for x in (a, b))
    vector = b.ndim == a.ndim - 1
    if not vector and b.ndim < 2:
        raise ValueError("solve: Input operand 1 does not have enough dimensions (has "
                         f"{b.ndim}, gufunc core with signature (m,m),(m,n)->(m,n) requires 2)")
    if (b.shape[-1] if vector else b.shape[-2]) != a.shape[-1]:
        name, sizes = ("solve1", "m") if vector else ("solve", "m,n")
        raise ValueError(f"{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),({sizes})->"
                         f"({sizes}) (size {b.shape[-1 if vector else -2]} is different from {a.shape[-1]})")
    columns = b[..., None] if vector else b
    stack = np.broadcast_shapes(a.shape[:-2], columns.shape[:-2])
    result = _solve(np.broadcast_to(a, stack + a.shape[-2:]), np.broadcast_to(columns, stack + columns.shape[-2:]))
    return _like(right, (result[..., 0] if vector else result).astype(dtype, copy=False))


def norm(x, ord=None, axis=None, keepdims=False):
    """The size of vectors (one axis) or matrices (two).

    ord: of vectors any number, the root of the sum of powers, or inf, -inf, 0 (how many are not zero); of matrices "fro", "nuc", 1, -1, 2, -2,
    inf, -inf.  Without axis and ord: the root of the sum of all squares.  ValueError of another ord.
    """
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
        return _matrix_norm(x, ord, axis_index(axes[0], x.ndim), axis_index(axes[1], x.ndim), keepdims)
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
    powers = np.abs(x)
    powers **= ord
    total = np.add.reduce(powers, axis=axis, keepdims=keepdims)
    return total ** np.reciprocal(ord, dtype=total.dtype)


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
    elif ord in (2, -2, "nuc"):
        sizes = __getattr__("svd")(np.moveaxis(x, (row, column), (-2, -1)), compute_uv=False)
        result = sizes.max(axis=-1) if ord == 2 else sizes.min(axis=-1) if ord == -2 else sizes.sum(axis=-1)
        return np.expand_dims(result, (row, column)) if keepdims else result
    else:
        raise ValueError("Invalid norm order for matrices.")
    return result if keepdims else result.squeeze((row, column))[()]


def matrix_power(a, n):
    """a @ a @ ..., n times, of square matrices; the inverse's for n below 0.  TypeError, LinAlgError."""
    a = np.asanyarray(a)
    _check_square(a)
    try:
        n = operator.index(n)
    except TypeError:
        raise TypeError("exponent must be an integer") from None
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


def multi_dot(arrays, *, out=None):
    """The product of matrices, in the order that takes the fewest multiplications; the first and the last may be vectors."""
    if len(arrays) < 2:
        raise ValueError("Expecting at least two arrays.")
    if len(arrays) == 2:
        return np.dot(*arrays, out=out)
    arrays = [np.asanyarray(a) for a in arrays]
    row, column = arrays[0].ndim == 1, arrays[-1].ndim == 1
    if row:
        arrays[0] = np.atleast_2d(arrays[0])
    if column:
        arrays[-1] = np.atleast_2d(arrays[-1]).T
    for a in arrays:
        if a.ndim != 2:
            raise LinAlgError("%d-dimensional array given. Array must be two-dimensional" % a.ndim)
    splits = _best_splits([a.shape[0] for a in arrays] + [arrays[-1].shape[1]])

    def product(i, j, into=None):
        if i == j:
            return arrays[i]
        k = splits[i, j]
        return np.dot(product(i, k), product(k + 1, j), out=into)
    result = product(0, len(arrays) - 1, out)
    return result[0, 0] if row and column else result.ravel() if row or column else result


def _best_splits(sizes):
    """{(i, j): k}: the product of the matrices i to j is best made of those of i to k and k + 1 to j (T. Cormen and others)."""
    count = len(sizes) - 1
    costs, splits = {(i, i): 0 for i in range(count)}, {}
    for length in range(1, count):
        for i in range(count - length):
            j = i + length
            ways = [(costs[i, k] + costs[k + 1, j] + sizes[i] * sizes[k + 1] * sizes[j + 1], k) for k in range(i, j)]
            costs[i, j], splits[i, j] = min(ways)
    return splits


_publish(globals(), "numpy.linalg")
