"""Decompositions: Cholesky's, QR, eigenvalues, singular values, and what follows from them.

Here are the shapes and dtypes, the order of arguments and the errors; the numbers are found by stdlib/numpy/factor.c, a matrix at a time.
"""
import _numpy
import numpy as np

from . import LinAlgError, _like, _matrix, _result_dtype

__all__ = ["cholesky", "qr", "eigh", "eigvalsh", "eig", "eigvals", "svd", "lstsq", "pinv", "cond", "matrix_rank", "tensorsolve", "tensorinv"]

_EPSILON = 2.0 ** -52


def _working(a):
    """a of two dimensions or more as float64 or complex128, and the dtype of results."""
    a = np.asarray(a)
    if a.ndim < 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    return a.astype(np.complex128 if a.dtype.kind == "c" else np.float64), _result_dtype(a)


def _finite(a):
    if not np.isfinite(a).all():
        raise LinAlgError("Array must not contain infs or NaNs")


def _stacked(function, a, dtypes):
    """function of each matrix of a; its results, one or several arrays, as stacks of these dtypes."""
    if a.ndim == 2:
        results = function(a)
        return tuple(np.asarray(r).astype(d, copy=False) for r, d in zip(results, dtypes))
    places = list(np.ndindex(*a.shape[:-2]))
    parts = [function(a[place]) for place in places] or [function(np.eye(*a.shape[-2:], dtype=a.dtype))]   # none: only the shapes count
    stacks = []
    for i, dtype in enumerate(dtypes):
        stack = np.empty(a.shape[:-2] + np.shape(parts[0][i]), dtype)
        for place, part in zip(places, parts):
            stack[place] = part[i]
        stacks.append(stack)
    return tuple(stacks)


# ---- Cholesky, QR

def cholesky(a):
    """The lower triangular L with L L^H = a, for a positive definite a."""
    given = a
    a, dtype = _matrix(a)

    def one(m):
        m = np.array(m, order="C")
        if not _numpy.cholesky(m):
            raise LinAlgError("Matrix is not positive definite")
        return (m,)
    return _like(given, _stacked(one, a, [dtype])[0])


def qr(a, mode="reduced"):
    """Q with orthonormal columns and an upper triangular R with Q R = a."""
    if mode in ("f", "full", "e", "economic"):
        import warnings
        warnings.warn("The 'full' option is deprecated in favor of 'reduced'.\nFor backward compatibility let mode default."
                      if mode in ("f", "full") else "The 'economic' option is deprecated.", DeprecationWarning, stacklevel=2)
        mode = "reduced" if mode in ("f", "full") else "economic"
    if mode not in ("reduced", "complete", "r", "economic"):
        raise ValueError(f"Unrecognized mode '{mode}'")
    given = a
    a, dtype = _working(a)

    def one(m):
        rows, least = len(m), min(m.shape)
        upper, q = np.array(m, order="C"), None if mode == "r" else np.empty((rows, rows if mode == "complete" else least), m.dtype)
        _numpy.triangular(upper, q, None)
        return (upper[:least],) if q is None else (q, upper[:q.shape[1]])
    mode = "r" if mode == "economic" else mode
    results = tuple(_like(given, r) for r in _stacked(one, a, [dtype] if mode == "r" else [dtype, dtype]))
    return results[0] if mode == "r" else results


# ---- symmetric matrices

def _symmetric(a, uplo, vectors):
    """Eigenvalues in rising order, and vectors; their dtypes."""
    uplo = uplo.upper()
    if uplo not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    a, dtype = _matrix(a)

    def one(m):
        m = np.array(m, order="C")
        values = _numpy.symmetric(m, vectors, uplo == "U")
        if values is None:
            raise LinAlgError("Eigenvalues did not converge")
        return values, m
    return _stacked(one, a, [dtype.type().real.dtype, dtype])


def eigh(a, UPLO="L"):
    """Eigenvalues and vectors (the columns) of a symmetric or Hermitian matrix, of which one triangle is looked at."""
    values, vectors = _symmetric(a, UPLO, True)
    return values, _like(a, vectors)


def eigvalsh(a, UPLO="L"):
    return _symmetric(a, UPLO, False)[0]


# ---- any square matrix

def _general(m, vectors):
    found = _numpy.general(np.array(m, order="C"), vectors)
    if found is None:
        raise LinAlgError("Eigenvalues did not converge")
    return found


def _typed(values, dtype, was_real):
    """The values as numpy returns them: real ones where all are."""
    values = np.array(values, dtype=np.complex128)
    if was_real and not values.imag.any():
        return values.real.astype(dtype)
    return values.astype(dtype if dtype.kind == "c" else f"c{2 * dtype.itemsize}")


def eigvals(a):
    """The eigenvalues of a square matrix."""
    a, dtype = _matrix(a)
    _finite(a)
    values, = _stacked(lambda m: _general(m, False)[:1], a, [np.complex128])
    return _typed(values, dtype, a.dtype.kind != "c")


def eig(a):
    """The eigenvalues of a square matrix, and their vectors of length 1 (the columns)."""
    given = a
    a, dtype = _matrix(a)
    _finite(a)
    values, vectors = _stacked(lambda m: _general(m, True), a, [np.complex128] * 2)
    values = _typed(values, dtype, a.dtype.kind != "c")
    return values, _like(given, (vectors.real if values.dtype.kind != "c" else vectors).astype(values.dtype))


# ---- singular values

def _singular(m, mode):
    """U, s, V^H; mode: 0 no vectors, 1 as many as values, 2 all."""
    found = _numpy.singular(np.array(m, order="C"), mode) if np.isfinite(m).all() else None
    if found is None:
        raise LinAlgError("SVD did not converge")
    return found


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """U, s, V^H: orthonormal columns, falling sizes, orthonormal rows, with U diag(s) V^H = a."""
    given = a
    a, dtype = _working(a)
    real = dtype.type().real.dtype
    if not compute_uv:
        return _stacked(lambda m: _singular(m, 0)[1:2], a, [real])[0]
    u, sizes, vh = _stacked(lambda m: _singular(m, 2 if full_matrices else 1), a, [dtype, real, dtype])
    return _like(given, u), sizes, _like(given, vh)


def lstsq(a, b, rcond="warn"):
    """x with the least |a x - b|, the squares of what is left, the rank, the singular values."""
    given, right = np.asarray(a), np.asarray(b)
    if given.ndim != 2:
        raise LinAlgError(f"{given.ndim}-dimensional array given. Array must be two-dimensional")
    vector = right.ndim == 1
    if vector:
        right = right[:, None]
    if right.ndim != 2:
        raise LinAlgError(f"{right.ndim}-dimensional array given. Array must be two-dimensional")
    rows, columns = given.shape
    if rows != right.shape[0]:
        raise LinAlgError("Incompatible dimensions")
    dtype = _result_dtype(given, right)
    work = np.complex128 if dtype.kind == "c" else np.float64
    m, right = given.astype(work), right.astype(work)
    if rcond == "warn":
        import warnings
        warnings.warn("`rcond` parameter will change to the default of machine precision times ``max(M, N)`` where M and N are the input matrix "
                      "dimensions.\nTo use the future default and silence this warning we advise to pass `rcond=None`, to keep using the old, "
                      "explicitly pass `rcond=-1`.", FutureWarning, stacklevel=2)
        rcond = -1
    rcond = np.finfo(dtype).eps * max(rows, columns) if rcond is None else rcond
    x, sizes, rank = _least(m, right, rcond)
    left = np.array([], x.real.dtype)
    if rank == columns and rows > columns:
        rest = right - m @ x
        left = (rest * rest.conj()).real.sum(axis=0)
    x = x.astype(dtype, copy=False)
    return _like(b, x[:, 0] if vector else x), _like(b, left.astype(dtype.type().real.dtype)), np.int32(rank), sizes.astype(dtype.type().real.dtype)


def _least(m, right, rcond):
    """The solution of least length, the singular values, the rank.  A tall matrix is made square first, which keeps the last digits."""
    m, columns = np.array(m, order="C"), m.shape[1]
    rcond = rcond if 0 < rcond < 1 else _EPSILON / 2
    if len(m) < columns:
        u, sizes, vh = _singular(m, 1)
        rank = int((sizes > rcond * sizes[:1].sum()).sum())
        return vh[:rank].conj().T @ ((u[:, :rank].conj().T @ right) / sizes[:rank, None]), sizes, rank
    right = np.array(right, order="C")
    if len(m) > columns:
        _numpy.triangular(m, None, right)
        m, right = m[:columns].copy(), right[:columns].copy()
    found = _numpy.least(m, right, rcond) if np.isfinite(m).all() else None
    if found is None:
        raise LinAlgError("SVD did not converge in Linear Least Squares")
    return right, *found


def pinv(a, rcond=1e-15, hermitian=False):
    """The pseudo-inverse of Moore and Penrose."""
    given = a
    a, dtype = _working(a)
    if a.size == 0:
        return _like(given, np.empty(a.shape[:-2] + (a.shape[-1], a.shape[-2]), dtype=dtype))

    def one(m):
        u, sizes, vh = _singular(m, 1)
        large = sizes > rcond * sizes.max()
        sizes = np.divide(1, sizes, where=large, out=sizes)
        sizes[~large] = 0
        return (vh.conj().T @ (sizes[:, None] * u.conj().T),)
    return _like(given, _stacked(one, a, [dtype])[0])


def cond(x, p=None):
    """The condition number: by how much errors may grow."""
    x = np.asarray(x)
    if x.size == 0 and x.ndim >= 2:
        raise LinAlgError("cond is not defined on empty arrays")
    if p is None or p in (2, -2):
        sizes = svd(x, compute_uv=False)
        with np.errstate(all="ignore"):
            result = np.asarray(sizes[..., -1] / sizes[..., 0] if p == -2 else sizes[..., 0] / sizes[..., -1])
        result[np.isnan(result) & ~np.isnan(x).any(axis=(-2, -1))] = np.inf
        return result[()]
    x, dtype = _matrix(x)

    def one(m):
        try:
            return (np.linalg.norm(m, p) * np.linalg.norm(np.linalg.inv(m), p),)
        except LinAlgError:
            return (np.nan if np.isnan(m).any() else np.inf,)
    return _stacked(one, x, [dtype.type().real.dtype])[0][()]


def matrix_rank(A, tol=None, hermitian=False):
    """How many singular values are larger than tol."""
    A = np.asarray(A)
    if A.ndim < 2:
        return int(not np.all(A == 0))
    sizes = svd(A, compute_uv=False)
    if tol is None:
        tol = sizes.max(axis=-1, keepdims=True) * max(A.shape[-2:]) * np.finfo(sizes.dtype).eps
    else:
        tol = np.asarray(tol)[..., np.newaxis]
    return np.count_nonzero(sizes > tol, axis=-1)


# ---- tensors

def tensorsolve(a, b, axes=None):
    """x with tensordot(a, x, x.ndim) == b."""
    a, b = np.asarray(a), np.asarray(b)
    if axes is not None:
        order = [k for k in range(a.ndim) if k not in axes] + list(axes)
        a = a.transpose(order)
    shape = a.shape[-(a.ndim - b.ndim):]
    count = int(np.prod(shape))
    if a.size != count ** 2:
        raise LinAlgError("Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])")
    return np.linalg.solve(a.reshape(count, count), b.ravel()).reshape(shape)


def tensorinv(a, ind=2):
    """The inverse with regard to tensordot of ind axes."""
    a = np.asarray(a)
    if ind <= 0:
        raise ValueError("Invalid ind argument.")
    rows = int(np.prod(a.shape[ind:]))
    return np.linalg.inv(a.reshape(-1, rows)).reshape(a.shape[ind:] + a.shape[:ind])
