"""Decompositions: Cholesky's, QR, eigenvalues, singular values, and what follows from them.

The methods are chosen for small matrices and short code: Householder's reflections, implicit QL for symmetric matrices in the order of
LAPACK's dsteqr, shifted QR on a Hessenberg matrix for all others, Jacobi's rotations from one side for singular values.  Results agree
with LAPACK's to a few units in the last place; vectors may differ in sign.
"""

import cmath
import math

import numpy as np

from . import LinAlgError, _matrix, _result_dtype

__all__ = ["cholesky", "qr", "eigh", "eigvalsh", "eig", "eigvals", "svd", "lstsq", "pinv", "cond", "matrix_rank", "tensorsolve", "tensorinv"]

_EPSILON = 2.0 ** -52
_TRIES = 60


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
    parts = [function(a[place]) for place in places]
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
    a, dtype = _matrix(a)

    def one(m):
        m = np.tril(m)
        for k in range(len(m)):
            pivot = m[k, k].real
            if not pivot > 0:
                raise LinAlgError("Matrix is not positive definite")
            root = math.sqrt(pivot)
            m[k, k] = root
            m[k + 1:, k] *= 1 / root
            for j in range(k + 1, len(m)):
                m[j:, j] -= m[j:, k] * m[j, k].conjugate()
        return (m,)
    return _stacked(one, a, [dtype])[0]


def _reflector(x):
    """(beta, tau, v): (1 - tau v v^H) x is beta and zeros, v[0] = 1.  For complex x it is the adjoint that does it."""
    alpha, rest = x[0], x[1:]
    size = math.sqrt((rest * rest.conj()).real.sum()) if len(rest) else 0.0
    v = np.ones_like(x)
    if size == 0 and alpha.imag == 0:
        return alpha, 0.0, v
    beta = -math.copysign(math.hypot(abs(alpha), size), alpha.real)
    v[1:] = rest * (1 / (alpha - beta))
    tau = (beta - alpha) / beta
    return beta, tau, v


def _householder(m):
    """R above, and the reflectors."""
    m = m.copy()
    reflectors = []
    for k in range(min(m.shape)):
        beta, tau, v = _reflector(m[k:, k].copy())
        part = m[k:, k + 1:]
        part -= np.outer(v, np.conj(tau) * (v.conj() @ part))
        m[k, k] = beta
        m[k + 1:, k] = 0
        reflectors.append((tau, v))
    return m, reflectors


def qr(a, mode="reduced"):
    """Q with orthonormal columns and an upper triangular R with Q R = a."""
    if mode not in ("reduced", "complete", "r"):
        raise ValueError(f"Unrecognized mode '{mode}'")
    a, dtype = _working(a)

    def one(m):
        rows, columns = m.shape
        upper, reflectors = _householder(m)
        width = rows if mode == "complete" else min(rows, columns)
        if mode == "r":
            return (upper[:min(rows, columns)],)
        q = np.eye(rows, width, dtype=m.dtype)
        for k in reversed(range(len(reflectors))):
            tau, v = reflectors[k]
            part = q[k:, k:]
            part -= np.outer(tau * v, v.conj() @ part)
        return q, upper[:width]
    results = _stacked(one, a, [dtype, dtype])
    return results[0] if mode == "r" else results


# ---- symmetric matrices

def _reduced(m):
    """Diagonal, side diagonal and reflectors of a symmetric matrix made tridiagonal; m is used up."""
    n, reflectors = len(m), []
    side = np.zeros(max(n - 1, 0))
    for i in range(n - 1):
        beta, tau, v = _reflector(m[i + 1:, i].copy())
        side[i] = beta.real
        reflectors.append((i + 1, tau, v))
        if tau != 0:
            part = m[i + 1:, i + 1:]
            w = tau * (part @ v)
            w -= 0.5 * tau * (w.conj() @ v) * v
            part -= np.outer(v, w.conj()) + np.outer(w, v.conj())
    return np.diagonal(m).real.copy(), side, reflectors


def _rotation(f, g):
    """(c, s, r): c f + s g = r, -s f + c g = 0."""
    if g == 0:
        return 1.0, 0.0, f
    if f == 0:
        return 0.0, math.copysign(1.0, g), abs(g)
    r = math.copysign(math.sqrt(f * f + g * g), f)
    return abs(f) / abs(r), g / r, r


def _small_symmetric(a, b, c):
    """[[a, b], [b, c]]: the eigenvalue of larger size, the other, and the vector (cosine, sine) of the first."""
    total, difference, twice = a + c, a - c, b + b
    size = math.hypot(difference, twice)
    larger, smaller = (a, c) if abs(a) > abs(c) else (c, a)
    if total == 0:
        first, second, way = 0.5 * size, -0.5 * size, 1
    else:
        way = -1 if total < 0 else 1
        first = 0.5 * (total + way * size)
        second = (larger / first) * smaller - (b / first) * b
    other = 1 if difference >= 0 else -1
    cosine = difference + other * size
    if abs(cosine) > abs(twice):
        tangent = -twice / cosine
        sine = 1.0 / math.sqrt(1.0 + tangent * tangent)
        pair = tangent * sine, sine
    elif twice == 0:
        pair = 1.0, 0.0
    else:
        tangent = -cosine / twice
        cosine = 1.0 / math.sqrt(1.0 + tangent * tangent)
        pair = cosine, tangent * cosine
    if way == other:
        pair = -pair[1], pair[0]
    return first, second, *pair


def _turn(z, j, c, s):
    """Columns j and j + 1 of z, turned."""
    kept = z[:, j + 1].copy()
    z[:, j + 1] = c * kept - s * z[:, j]
    z[:, j] = s * kept + c * z[:, j]


def _ql_step(d, e, z, low, high):
    """One implicit step from the lower end; low's eigenvalue is wanted."""
    g = (d[low + 1] - d[low]) / (2.0 * e[low])
    g = d[high] - d[low] + e[low] / (g + math.copysign(math.hypot(g, 1.0), g))
    s = c = 1.0
    p = 0.0
    turns = []
    for i in range(high - 1, low - 1, -1):
        f, b = s * e[i], c * e[i]
        c, s, r = _rotation(g, f)
        if i != high - 1:
            e[i + 1] = r
        g = d[i + 1] - p
        r = (d[i] - g) * s + 2.0 * c * b
        p = s * r
        d[i + 1] = g + p
        g = c * r - b
        turns.append((i, c, -s))
    for i, cosine, sine in turns:
        _turn(z, i, cosine, sine)
    d[low] -= p
    e[low] = g


def _qr_step(d, e, z, low, high):
    """The same from the upper end; high's eigenvalue is wanted."""
    g = (d[high - 1] - d[high]) / (2.0 * e[high - 1])
    g = d[low] - d[high] + e[high - 1] / (g + math.copysign(math.hypot(g, 1.0), g))
    s = c = 1.0
    p = 0.0
    turns = []
    for i in range(low, high):
        f, b = s * e[i], c * e[i]
        c, s, r = _rotation(g, f)
        if i != low:
            e[i - 1] = r
        g = d[i] - p
        r = (d[i + 1] - g) * s + 2.0 * c * b
        p = s * r
        d[i] = g + p
        g = c * r - b
        turns.append((i, c, s))
    for i, cosine, sine in turns:
        _turn(z, i, cosine, sine)
    d[high] -= p
    e[high - 1] = g


def _negligible(d, e, i):
    return abs(e[i]) ** 2 <= (_EPSILON / 2) ** 2 * abs(d[i]) * abs(d[i + 1]) + 2.0 ** -1022


def _diagonalize(d, e, z):
    """Eigenvalues into d, vectors into z, of a tridiagonal matrix."""
    n, start, tries = len(d), 0, _TRIES * max(len(d), 1)
    while start < n:
        end = start
        while end < n - 1 and not _negligible(d, e, end):
            end += 1
        if end < n - 1:
            e[end] = 0.0
        low, high, downwards = start, end, abs(d[end]) < abs(d[start])
        while low < high:
            tries -= 1
            if tries < 0:
                raise LinAlgError("Eigenvalues did not converge")
            if downwards:
                split = next((i for i in range(high - 1, low - 1, -1) if _negligible(d, e, i)), low - 1) + 1
                if split > low:
                    e[split - 1] = 0.0
                if split == high:
                    high -= 1
                elif split == high - 1:
                    d[split], d[high], c, s = _small_symmetric(d[split], e[split], d[high])
                    _turn(z, split, c, s)
                    e[split] = 0.0
                    high -= 2
                else:
                    _qr_step(d, e, z, split, high)
            else:
                split = next((i for i in range(low, high) if _negligible(d, e, i)), high)
                if split < high:
                    e[split] = 0.0
                if split == low:
                    low += 1
                elif split == low + 1:
                    d[low], d[split], c, s = _small_symmetric(d[low], e[low], d[split])
                    _turn(z, low, c, s)
                    e[low] = 0.0
                    low += 2
                else:
                    _ql_step(d, e, z, low, split)
        start = end + 1


def _symmetric(m, uplo):
    """Eigenvalues in rising order, and vectors."""
    m = m.conj().T if uplo == "U" else m
    m = np.tril(m, -1) + np.tril(m, -1).conj().T + np.diag(np.diagonal(m).real)
    d, e, reflectors = _reduced(m)
    d, e, z = d.tolist(), e.tolist(), np.eye(len(m))
    _diagonalize(d, e, z)
    z = z.astype(m.dtype)
    for first, tau, v in reversed(reflectors):
        part = z[first:]
        part -= np.outer(tau * v, v.conj() @ part)
    order = np.argsort(d, kind="stable")
    return np.array(d)[order], z[:, order]


def eigh(a, UPLO="L"):
    """Eigenvalues and vectors (the columns) of a symmetric or Hermitian matrix, of which one triangle is looked at."""
    uplo = UPLO.upper()
    if uplo not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    a, dtype = _matrix(a)
    return _stacked(lambda m: _symmetric(m, uplo), a, [dtype.type().real.dtype, dtype])


def eigvalsh(a, UPLO="L"):
    return eigh(a, UPLO)[0]


# ---- any square matrix

def _hessenberg(m):
    m = m.copy()
    for k in range(len(m) - 2):
        _, tau, v = _reflector(m[k + 1:, k].copy())
        if tau != 0:
            m[k + 1:, k:] -= np.outer(np.conj(tau) * v, v.conj() @ m[k + 1:, k:])
            m[:, k + 1:] -= np.outer(m[:, k + 1:] @ v, tau * v.conj())
    return m


def _shift(h, k):
    """The eigenvalue of the last two rows' square that is nearer to the last element."""
    a, b, c, d = h[k - 1][k - 1], h[k - 1][k], h[k][k - 1], h[k][k]
    half, product = (a - d) / 2, b * c
    root = cmath.sqrt(half * half + product)
    if (half.conjugate() * root).real < 0:
        root = -root
    return d - product / (half + root) if half + root != 0 else d


def _complex_eigenvalues(m):
    """QR with shifts on a Hessenberg matrix of complex numbers, the last row's eigenvalue first."""
    h = [list(map(complex, row)) for row in _hessenberg(m).tolist()]
    last, tries, found = len(h) - 1, 0, []
    while last >= 0:
        low = last
        while low > 0 and abs(h[low][low - 1]) > _EPSILON * (abs(h[low][low]) + abs(h[low - 1][low - 1])):
            low -= 1
        if low == last:
            found.append(h[last][last])
            last, tries = last - 1, 0
            continue
        tries += 1
        if tries > _TRIES:
            raise LinAlgError("Eigenvalues did not converge")
        shift = h[last][last] + abs(h[last][last - 1]) if tries % 10 == 0 else _shift(h, last)
        for i in range(low, last + 1):
            h[i][i] -= shift
        turns = []
        for k in range(low, last):
            a, b = h[k][k], h[k + 1][k]
            size = math.hypot(abs(a), abs(b))
            c, s = (a / size, b / size) if size else (1.0, 0.0)
            turns.append((c, s))
            for j in range(k, last + 1):
                x, y = h[k][j], h[k + 1][j]
                h[k][j], h[k + 1][j] = c.conjugate() * x + s.conjugate() * y, c * y - s * x
        for k, (c, s) in enumerate(turns, low):
            for i in range(low, min(k + 2, last) + 1):
                x, y = h[i][k], h[i][k + 1]
                h[i][k], h[i][k + 1] = x * c + y * s, y * c.conjugate() - x * s.conjugate()
        for i in range(low, last + 1):
            h[i][i] += shift
    return found[::-1]


def _square_pair(m):
    """The eigenvalues of a real matrix of two rows, as LAPACK's dlanv2 has them."""
    (a, b), (c, d) = m.tolist()
    if c == 0 or b == 0:
        return [a, d] if c == 0 else [d, a]
    half = 0.5 * (a - d)
    larger = max(abs(b), abs(c))
    smaller = min(abs(b), abs(c)) * math.copysign(1, b) * math.copysign(1, c)
    scale = max(abs(half), larger)
    z = half / scale * half + larger / scale * smaller
    if z >= 4 * _EPSILON / 2:
        z = half + math.copysign(math.sqrt(scale) * math.sqrt(z), half)
        return [d + z, d - larger / z * smaller]
    middle = d + half
    return [complex(middle, math.sqrt(-z * scale)), complex(middle, -math.sqrt(-z * scale))] if z else [middle, middle]


def _values(m):
    """Eigenvalues; of a real matrix the complex ones as exact pairs."""
    real = m.dtype.kind != "c"
    if real and len(m) == 2:
        return _square_pair(m)
    found = _complex_eigenvalues(m)
    if not real:
        return found
    scale = max((abs(x) for x in found), default=0.0)
    result, waiting = [], []
    for x in found:
        if abs(x.imag) <= 64 * len(m) * _EPSILON * scale:
            result.append(x.real)
            continue
        twin = next((y for y in waiting if abs(y - x.conjugate()) <= 1e-6 * scale), None)
        if twin is None:
            waiting.append(x)
            result.append(complex(x.real, abs(x.imag)))
        else:
            waiting.remove(twin)
            result.insert(result.index(complex(twin.real, abs(twin.imag))) + 1, complex(twin.real, -abs(twin.imag)))
    return result


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
    values, = _stacked(lambda m: (np.array(_values(m), np.complex128),), a, [np.complex128])
    return _typed(values, dtype, a.dtype.kind != "c")


def _vector(m, value, seen):
    """A vector of length 1 for an eigenvalue: inverse iteration, apart from the vectors of equal ones."""
    n = len(m)
    scale = max(float(abs(m).max()), 1e-300)
    x = np.ones(n, dtype=m.dtype if isinstance(value, float) and m.dtype.kind != "c" else np.complex128)
    if seen:
        x = x + np.arange(n) * (len(seen) + 1)
    shifted = m.astype(x.dtype) - (value + scale * 2 * _EPSILON) * np.eye(n)
    for _ in range(4):
        try:
            y = np.linalg.solve(shifted, x)
        except LinAlgError:
            shifted = shifted + scale * 8 * _EPSILON * np.eye(n)
            y = np.linalg.solve(shifted, x)
        x = y / math.sqrt((y * y.conj()).real.sum())
    return x


def _oriented(x):
    """Of complex vectors the largest part is real; real ones keep their sign."""
    if x.dtype.kind == "c":
        place = int(np.argmax(abs(x)))
        x = x * (x[place].conjugate() / abs(x[place]))
        x[place] = x[place].real
    return x


def _general(m):
    values, vectors = _values(m), np.zeros(m.shape, np.complex128)
    diagonal = not (np.tril(m, -1).any() or np.triu(m, 1).any())
    for i, value in enumerate(values):
        if diagonal:
            vectors[i, i] = 1
        elif i and isinstance(value, complex) and m.dtype.kind != "c" and values[i - 1] == value.conjugate():
            vectors[:, i] = vectors[:, i - 1].conj()
        else:
            vectors[:, i] = _oriented(_vector(m, value, [v for v in values[:i] if v == value]))
    return np.array(values, np.complex128), vectors


def eig(a):
    """The eigenvalues of a square matrix, and their vectors of length 1 (the columns)."""
    a, dtype = _matrix(a)
    _finite(a)
    values, vectors = _stacked(_general, a, [np.complex128] * 2)
    values = _typed(values, dtype, a.dtype.kind != "c")
    return values, vectors.real.astype(values.dtype) if values.dtype.kind != "c" else vectors.astype(values.dtype)


# ---- singular values

def _jacobi(m):
    """U, s, V of a matrix with no more columns than rows: pairs of columns are turned until all are at right angles."""
    u, n = m.copy(), m.shape[1]
    v = np.eye(n, dtype=m.dtype)
    for _ in range(_TRIES):
        turned = False
        for i in range(n - 1):
            for j in range(i + 1, n):
                x, y = u[:, i], u[:, j]
                alpha, beta, gamma = (x * x.conj()).real.sum(), (y * y.conj()).real.sum(), (x.conj() * y).sum()
                size = abs(gamma)
                if size <= _EPSILON * math.sqrt(alpha * beta) or size == 0:
                    continue
                turned = True
                zeta = (beta - alpha) / (2.0 * size)
                t = math.copysign(1.0, zeta) / (abs(zeta) + math.hypot(1.0, zeta))
                c = 1.0 / math.hypot(1.0, t)
                phase = gamma / size
                for z in u, v:
                    p, q = z[:, i].copy(), z[:, j] * np.conj(phase)
                    z[:, i], z[:, j] = c * p - c * t * q, c * t * p + c * q
        if not turned:
            break
    sizes = np.sqrt((u * u.conj()).real.sum(axis=0))
    order = np.argsort(-sizes, kind="stable")
    sizes, u, v = sizes[order], u[:, order], v[:, order]
    for k in range(n):
        if sizes[k] > 0:
            u[:, k] /= sizes[k]
    return u, sizes, v


def _completed(u, rank, width):
    """width orthonormal columns, of which the first `rank` are u's."""
    q, r = qr(np.concatenate([u[:, :rank], np.eye(len(u), dtype=u.dtype)], axis=1), "complete")
    q[:, :rank] = u[:, :rank]
    return q[:, :width]


def _of_diagonal(values):
    """Nothing to turn: the axes in the order of the sizes."""
    order = np.argsort(-abs(values), kind="stable")
    axes = np.eye(len(values), dtype=values.dtype)
    sizes = abs(values)[order]
    return axes[:, order], sizes, axes[order] * (np.where(sizes == 0, 1, values[order]) / np.where(sizes == 0, 1, sizes))[:, None]


def _singular(m, full):
    """U, s, V^H."""
    rows, columns = m.shape
    if rows < columns:
        u, sizes, vh = _singular(m.conj().T, full)
        return vh.conj().T, sizes, u.conj().T
    if rows == columns and rows and not (m - np.diag(np.diagonal(m))).any():
        return _of_diagonal(np.diagonal(m))
    u, sizes, v = _jacobi(m)
    rank = int((sizes > sizes[0] * _EPSILON * max(rows, columns)).sum()) if len(sizes) else 0
    width = rows if full else columns
    if rank < columns or width > columns:
        u = _completed(u, rank, width)
    for k in range(len(sizes)):  # as LAPACK mostly has them
        if u[0, k].real > 0:
            u[:, k], v[:, k] = -u[:, k], -v[:, k]
    return u, sizes, v.conj().T


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """U, s, V^H: orthonormal columns, falling sizes, orthonormal rows, with U diag(s) V^H = a."""
    a, dtype = _working(a)
    _finite(a)
    real = dtype.type().real.dtype
    results = _stacked(lambda m: _singular(m, full_matrices), a, [dtype, real, dtype])
    return results if compute_uv else results[1]


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
    return (x[:, 0] if vector else x), left.astype(dtype.type().real.dtype), rank, sizes.astype(dtype.type().real.dtype)


def _least(m, right, rcond):
    """The solution of least length, the singular values, the rank.  A tall matrix is made square first, which keeps the last digits."""
    if m.shape[0] > m.shape[1]:
        upper, reflectors = _householder(m)
        right = right.copy()
        for k, (tau, v) in enumerate(reflectors):
            right[k:] -= np.outer(np.conj(tau) * v, v.conj() @ right[k:])
        upper, right = upper[:m.shape[1]], right[:m.shape[1]]
    else:
        upper = m
    u, sizes, vh = _singular(upper, False)
    rank = int((sizes > (rcond if rcond >= 0 else _EPSILON) * sizes[0]).sum()) if len(sizes) else 0
    if rank == m.shape[1] == len(upper) and not np.tril(upper, -1).any():
        return np.linalg.solve(upper, right), sizes, rank
    weights = (u[:, :rank].conj().T @ right) / sizes[:rank, None]
    return vh[:rank].conj().T @ weights, sizes, rank


def pinv(a, rcond=1e-15, hermitian=False):
    """The pseudo-inverse of Moore and Penrose."""
    a, dtype = _working(a)
    if a.size == 0:
        return np.empty(a.shape[:-2] + (a.shape[-1], a.shape[-2]), dtype=dtype)

    def one(m):
        u, sizes, vh = _singular(m, False)
        large = sizes > rcond * sizes.max()
        sizes = np.divide(1, sizes, where=large, out=sizes)
        sizes[~large] = 0
        return (vh.conj().T @ (sizes[:, None] * u.conj().T),)
    return _stacked(one, a, [dtype])[0]


def cond(x, p=None):
    """The condition number: by how much errors may grow."""
    x = np.asarray(x)
    if x.size == 0 and x.ndim >= 2:
        raise LinAlgError("cond is not defined on empty arrays")
    if p is None or p in (2, -2):
        sizes = svd(x, compute_uv=False)
        with np.errstate(all="ignore"):
            result = sizes[..., -1] / sizes[..., 0] if p == -2 else sizes[..., 0] / sizes[..., -1]
        return result[()] if isinstance(result, np.ndarray) and result.ndim == 0 else result
    try:
        inverse = np.linalg.inv(x)
    except LinAlgError:
        return np.float64(np.inf)
    return np.linalg.norm(x, p, axis=(-2, -1)) * np.linalg.norm(inverse, p, axis=(-2, -1))


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
