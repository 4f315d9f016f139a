"""Comparing arrays as wholes, sets of elements, and small functions of numbers."""
import _numpy
import numpy as np
from numpy._axes import axes_of, axis_index
from _numpy import _interp


amax, amin = _numpy.max, _numpy.min
round_ = round = _numpy.around
product, cumproduct = _numpy.prod, _numpy.cumprod
sometrue, alltrue = _numpy.any, _numpy.all


# ---- comparing


def array_equal(a1, a2, equal_nan=False):
    try:
        a1, a2 = np.asarray(a1), np.asarray(a2)
    except Exception:
        return False
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan:
        same = same | (np.isnan(a1) & np.isnan(a2))
    return bool(np.asarray(same).all())


def array_equiv(a1, a2):
    try:
        return bool(np.asarray(np.asarray(a1) == np.asarray(a2)).all())
    except Exception:
        return False


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    x, y = np.asanyarray(a), np.asanyarray(b)
    if y.dtype.kind != "m":
        y = y.astype(np.result_type(y, 1.), copy=False)
    with np.errstate(invalid="ignore"):
        near = np.less_equal(np.absolute(x - y), atol + rtol * np.absolute(y))
    finite = np.isfinite(x) & np.isfinite(y)
    if np.all(finite):
        return near
    ones = np.ones_like(finite) # by which infinite complex numbers get a NaN, as numpy's do
    x, y = x * ones, y * ones
    result = np.asarray(np.where(finite, near, x == y))
    if equal_nan:
        result = result | (np.isnan(x) & np.isnan(y))
    return result[()]


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(np.all(isclose(a, b, rtol, atol, equal_nan)))


# ---- kinds of numbers


def _signs(x):
    try:
        return np.signbit(x)
    except TypeError:
        raise TypeError(f"This operation is not supported for {np.asanyarray(x).dtype} values because it would be ambiguous.") from None


def isposinf(x, out=None):
    return np.logical_and(np.isinf(x), ~_signs(x), out)


def isneginf(x, out=None):
    return np.logical_and(np.isinf(x), _signs(x), out)


def real_if_close(a, tol=100):
    a = np.asanyarray(a)
    if a.dtype.kind != "c":
        return a
    if tol > 1:
        tol *= {4: 1.1920928955078125e-07, 8: 2.220446049250313e-16}[a.itemsize // 2]
    return a.real if np.all(np.absolute(a.imag) < tol) else a


_LARGEST = {"float16": 65504.0, "float32": 3.4028234663852886e+38, "float64": 1.7976931348623157e+308}


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    x = np.array(x, copy=copy, subok=True)
    if x.dtype.kind not in "fc":
        return x if x.ndim else x[()]
    for part in (x.real, x.imag) if x.dtype.kind == "c" else (x,):
        largest = _LARGEST[part.dtype.name]
        nans, high, low = np.isnan(part), isposinf(part), isneginf(part)
        part[nans] = nan
        part[high] = largest if posinf is None else posinf
        part[low] = -largest if neginf is None else neginf
    return x if x.ndim else x[()]


def fix(x, out=None):
    if np.asarray(x).dtype.kind == "c":
        np.ceil(x)  # raises, and names itself
    return np.trunc(x) if out is None else np.trunc(x, out)


def sinc(x):
    y = np.pi * np.where(np.asanyarray(x) == 0, 1.0e-20, x)
    return np.sin(y) / y


# ---- differences, sums under curves


def diff(a, n=1, axis=-1, prepend=None, append=None):
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = np.asanyarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = axis_index(axis, a.ndim)

    def widened(v):
        v = np.asanyarray(v)
        return np.broadcast_to(v, a.shape[:axis] + (1,) + a.shape[axis + 1:]) if v.ndim == 0 else v
    parts = ([] if prepend is None else [widened(prepend)]) + [a] + ([] if append is None else [widened(append)])
    if len(parts) > 1:
        a = np.concatenate(parts, axis)
    before = (slice(None),) * axis
    step = np.not_equal if a.dtype == bool else np.subtract
    for _ in range(n):
        a = step(a[before + (slice(1, None),)], a[before + (slice(None, -1),)])
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    ary = np.ravel(ary)
    ends = [None if end is None else np.asanyarray(end) for end in (to_begin, to_end)]
    for name, end in zip(("to_begin", "to_end"), ends):
        if end is not None and not np.can_cast(end, ary.dtype, "same_kind"):
            raise TypeError(f"dtype of `{name}` must be compatible with input `ary` under the `same_kind` rule.")
    differences = ary[1:] - ary[:-1]
    if to_begin is None and to_end is None:
        return differences
    parts = [np.array([], ary.dtype) if part is None else part.ravel() for part in (ends[0], differences, ends[1])]
    result = np.empty(sum(map(len, parts)), ary.dtype)
    result[:len(parts[0])] = parts[0]
    result[len(parts[0]):len(result) - len(parts[2])] = differences
    result[len(result) - len(parts[2]):] = parts[2]
    return result


def gradient(f, *varargs, axis=None, edge_order=1):
    f = np.asanyarray(f)
    axes = axes_of(axis, f.ndim)
    steps = _gradient_steps(f, axes, varargs)
    if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    if f.dtype.kind == "M":
        f = f.view(f"m8[{np.datetime_data(f.dtype)[0]}]")
    elif f.dtype.kind not in "fcm":
        f = f.astype(np.float64)
    results = []
    for n, step in zip(axes, steps):
        if f.shape[n] < edge_order + 1:
            raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
        results.append(_gradient_along(np.moveaxis(f, n, -1), step, edge_order, n))
    return results[0] if len(axes) == 1 else results


def _gradient_steps(f, axes, given):
    """For each axis the step, or the steps, if they are not all the same."""
    if not given:
        return [1.0] * len(axes)
    if len(given) == 1 and np.ndim(given[0]) == 0:
        return [np.asanyarray(given[0])] * len(axes)
    if len(given) != len(axes):
        raise TypeError("invalid number of arguments")
    steps = []
    for places, axis in zip(map(np.asanyarray, given), axes):
        if places.ndim > 1:
            raise ValueError("distances must be either scalars or 1d")
        if places.ndim == 1:
            if len(places) != f.shape[axis]:
                raise ValueError("when 1d, distances must match the length of the corresponding dimension")
            places = diff(places.astype(np.float64) if places.dtype.kind in "iu" else places)
            if (places == places[0]).all():
                places = places[0]
        steps.append(places)
    return steps


def _gradient_along(f, h, edge_order, axis):
    out = np.empty_like(f)
    if np.ndim(h) == 0:
        out[..., 1:-1] = (f[..., 2:] - f[..., :-2]) / (2. * h)
        first = last = h
    else:
        a, b = h[:-1], h[1:]
        out[..., 1:-1] = -b / (a * (a + b)) * f[..., :-2] + (b - a) / (a * b) * f[..., 1:-1] + a / (b * (a + b)) * f[..., 2:]
        first, last = h[0], h[-1]
    if edge_order == 1:
        out[..., 0] = (f[..., 1] - f[..., 0]) / first
        out[..., -1] = (f[..., -1] - f[..., -2]) / last
    elif np.ndim(h) == 0:
        out[..., 0] = -1.5 / h * f[..., 0] + 2. / h * f[..., 1] + -0.5 / h * f[..., 2]
        out[..., -1] = 0.5 / h * f[..., -3] + -2. / h * f[..., -2] + 1.5 / h * f[..., -1]
    else:
        a, b = h[0], h[1]
        out[..., 0] = -(2. * a + b) / (a * (a + b)) * f[..., 0] + (a + b) / (a * b) * f[..., 1] + -a / (b * (a + b)) * f[..., 2]
        a, b = h[-2], h[-1]
        out[..., -1] = b / (a * (a + b)) * f[..., -3] + -(b + a) / (a * b) * f[..., -2] + (2. * b + a) / (b * (a + b)) * f[..., -1]
    return np.moveaxis(out, -1, axis)


def trapz(y, x=None, dx=1.0, axis=-1):
    y = np.asanyarray(y)
    if x is None:
        d = dx
    else:
        x = np.asanyarray(x)
        d = diff(x, axis=axis if x.ndim > 1 else -1)
        if x.ndim == 1:
            d = d.reshape([len(d) if n == axis % y.ndim else 1 for n in range(y.ndim)])
    front = (slice(None),) * (axis % y.ndim)
    return (d * (y[front + (slice(1, None),)] + y[front + (slice(None, -1),)]) / 2.0).sum(axis)


def _real_points(x):
    if isinstance(x, np.ndarray) and x.dtype.kind == "c":
        raise TypeError(f"Cannot cast array data from {x.dtype!r} to dtype('float64') according to the rule 'safe'")
    return np.asarray(x, dtype=np.float64)


def interp(x, xp, fp, left=None, right=None, period=None):
    fp = np.asarray(fp)
    kind = np.complex128 if fp.dtype.kind == "c" else np.float64
    fp, xp, x = fp.astype(kind), _real_points(xp), _real_points(x) if period is None else np.asarray(x, dtype=np.float64)
    if period is not None:
        if period == 0:
            raise ValueError("period must be a non-zero value")
        if xp.ndim != 1 or fp.ndim != 1:
            raise ValueError("Data points must be 1-D sequences")
        if len(xp) != len(fp):
            raise ValueError("fp and xp are not of the same length")
        period, left, right = abs(period), None, None
        x, xp = x % period, xp % period
        order = np.argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = np.concatenate((xp[-1:] - period, xp, xp[:1] + period))
        fp = np.concatenate((fp[-1:], fp, fp[:1]))
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError("object too deep for desired array" if xp.ndim or fp.ndim else "Data points must be 1-D sequences")
    if len(xp) == 0:
        raise ValueError("array of sample points is empty")
    if len(xp) != len(fp):
        raise ValueError("fp and xp are not of the same length.")
    left, right = fp[0] if left is None else left, fp[-1] if right is None else right
    if kind is np.float64:
        return _interp(x, xp, fp, left, right)
    result = np.empty(np.shape(x), kind)
    result.real = _interp(x, xp, fp.real, np.real(left), np.real(right))
    result.imag = np.where(np.isnan(x), 0, _interp(x, xp, fp.imag, np.imag(left), np.imag(right)))
    return result[()]


def unwrap(p, discont=None, axis=-1, *, period=2 * 3.141592653589793):
    p = np.asarray(p)
    steps = diff(p, axis=axis)
    if discont is None:
        discont = period / 2
    kind = np.result_type(steps, period)
    high, odd = divmod(period, 2) if kind.kind in "iu" else (period / 2, 0)
    wrapped = np.mod(steps + high, period) - high
    if odd == 0:        # both ends are in reach
        wrapped = np.where((wrapped == -high) & (steps > 0), high, wrapped)
    correction = np.where(np.abs(steps) < discont, 0, wrapped - steps)
    up = np.array(p, copy=True, dtype=kind)
    after = (slice(None),) * (axis % p.ndim) + (slice(1, None),)
    up[after] = p[after] + correction.cumsum(axis)
    return up


# ---- products


def outer(a, b, out=None):
    return np.multiply(np.asarray(a).ravel()[:, None], np.asarray(b).ravel()[None, :], out)


def kron(a, b):
    matrices = isinstance(a, np.matrix) or isinstance(b, np.matrix)     # their * is another product
    a, b = (np.asarray if matrices else np.asanyarray)(a), (np.asarray if matrices else np.asanyarray)(b)
    ndim = b.ndim if b.ndim > a.ndim else a.ndim
    x = a.reshape((1,) * (ndim - a.ndim) + a.shape)
    y = b.reshape((1,) * (ndim - b.ndim) + b.shape)
    wide = x.reshape([n for size in x.shape for n in (size, 1)]) * y.reshape([n for size in y.shape for n in (1, size)])
    result = wide.reshape([m * n for m, n in zip(x.shape, y.shape)])
    return np.asmatrix(result) if matrices else result


def tensordot(a, b, axes=2):
    a, b = np.asarray(a), np.asarray(b)
    try:
        left, right = axes
    except TypeError:
        left, right = list(range(-axes, 0)), list(range(axes))
    left = list(left) if np.iterable(left) else [left]
    right = list(right) if np.iterable(right) else [right]
    if len(left) != len(right) or any(a.shape[m] != b.shape[n] for m, n in zip(left, right)):
        raise ValueError("shape-mismatch for sum")
    left, right = [n % a.ndim for n in left], [n % b.ndim for n in right]
    free_a, free_b = [n for n in range(a.ndim) if n not in left], [n for n in range(b.ndim) if n not in right]
    size = 1
    for n in left:
        size *= a.shape[n]
    shape_a, shape_b = [a.shape[n] for n in free_a], [b.shape[n] for n in free_b]
    rows = columns = 1
    for n in shape_a:
        rows *= n
    for n in shape_b:
        columns *= n
    product = np.dot(a.transpose(free_a + left).reshape(rows, size), b.transpose(right + free_b).reshape(size, columns))
    return product.reshape(shape_a + shape_b)


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = np.moveaxis(np.asarray(a), axisa, -1), np.moveaxis(np.asarray(b), axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    kind = np.promote_types(a.dtype, b.dtype)
    a, b = a.astype(kind), b.astype(kind)
    parts = [[v[..., 0], v[..., 1], v[..., 2] if v.shape[-1] == 3 else None] for v in (a, b)]
    shape = np.broadcast_shapes(a.shape[:-1], b.shape[:-1])
    if a.shape[-1] == b.shape[-1] == 2:
        return _cross_part(*parts, 0, 1, np.empty(shape, kind))
    result = np.empty(shape + (3,), kind)
    for i in range(3):
        _cross_part(*parts, (i + 1) % 3, (i + 2) % 3, result[..., i])
    return np.moveaxis(result, -1, axisc)


def _cross_part(a, b, i, j, out):
    """a[i] * b[j] - a[j] * b[i] into out; parts that are None are zero."""
    if a[i] is None or b[j] is None:
        return np.negative(np.multiply(a[j], b[i], out=out), out=out)
    np.multiply(a[i], b[j], out=out)
    if a[j] is not None and b[i] is not None:
        out -= np.array(a[j] * b[i])
    return out


def _slid(a, v, mode):
    """The sums of products of v, reversed already, and each part of the longer a, added in the order of a."""
    n, m = len(a), len(v)
    full = _numpy._slide(a, v)
    if full is NotImplemented:
        full = np.zeros(n + m - 1, a.dtype)
        product = np.empty(n, a.dtype)
        for i in range(m):
            part = full[m - 1 - i:n + m - 1 - i]
            np.add(part, np.multiply(a, v[i], out=product), out=part)
    if mode == "full":
        return full
    if mode == "same":
        start = (m - 1) // 2
        return full[start:start + n]
    if mode == "valid":
        return full[m - 1:n]
    raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got {mode!r})")


_SUMMED_AS = {"e": np.dtype("f4"), "?": np.dtype("i8")}  # products of half floats, and of bools, are added up in a wider type


def convolve(a, v, mode="full"):
    a, v = np.array(a, copy=False, ndmin=1), np.array(v, copy=False, ndmin=1)
    if len(v) > len(a):
        a, v = v, a
    if len(a) == 0:
        raise ValueError("a cannot be empty")
    if len(v) == 0:
        raise ValueError("v cannot be empty")
    kind = a.dtype if a.dtype is v.dtype else np.promote_types(a.dtype, v.dtype)
    summed = _SUMMED_AS.get(kind.char, kind)
    return _slid(a.astype(summed, copy=False), v.astype(summed, copy=False)[::-1], mode).astype(kind, copy=False)


def correlate(a, v, mode="valid"):
    a, v = np.array(a, copy=False, ndmin=1), np.array(v, copy=False, ndmin=1)
    v = np.conj(v) if v.dtype.kind == "c" else v
    if len(a) == 0 or len(v) == 0:
        raise ValueError("first array argument cannot be empty" if len(a) == 0 else "second array argument cannot be empty")
    kind = np.promote_types(a.dtype, v.dtype)
    a, v = (x.astype(_SUMMED_AS.get(kind.char, kind)) for x in (a, v))
    result = _slid(v, a, mode)[::-1] if len(v) > len(a) else _slid(a, v, mode)
    return result.astype(kind, copy=False)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    a = np.asarray(a) if type(a).__name__ == "matrix" else np.asanyarray(a)
    return np.diagonal(a, offset, axis1, axis2).sum(-1, dtype=dtype, out=out)


# ---- sets


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    ar = np.asanyarray(ar)
    if axis is not None:
        return _unique_rows(ar, return_index, return_inverse, return_counts, axis)
    ar = ar.ravel()
    order = None
    if return_index or return_inverse:
        order = ar.argsort(kind="mergesort" if return_index else "quicksort")
        aux = ar[order]
    else:
        aux = np.sort(ar)
    mask = np.empty(aux.shape, dtype=bool)
    mask[:1] = True
    mask[1:] = aux[1:] != aux[:-1]
    if equal_nan and aux.size and aux.dtype.kind in "fc" and np.isnan(aux[-1]):
        first = np.searchsorted(np.isnan(aux), True) if aux.dtype.kind == "c" else np.searchsorted(aux, aux[-1], side="left")
        mask[first + 1:] = False
    return _unique_answers(aux[mask], mask, order, return_index, return_inverse, return_counts)


def _unique_answers(values, mask, order, return_index, return_inverse, return_counts):
    """The values and what else was asked for; mask: which of the sorted items begins a run of equal ones."""
    results = (values,)
    if return_index:
        results += (order[mask],)
    if return_inverse:
        inverse = np.empty(mask.shape, dtype=np.intp)
        inverse[order] = np.cumsum(mask) - 1
        results += (inverse,)
    if return_counts:
        results += (diff(np.concatenate(np.nonzero(mask) + (np.array([mask.size]),))),)
    return results if len(results) > 1 else values


def _unique_rows(ar, return_index, return_inverse, return_counts, axis):
    rows = np.moveaxis(ar, axis_index(axis, ar.ndim), 0)
    flat = rows.reshape(rows.shape[0], rows[:1].size if rows.shape[0] else 1)
    if flat.shape[1] == 1:
        order = np.argsort(flat[:, 0], kind="mergesort" if return_index else "quicksort")
    else:
        order = lexsort(flat.T[::-1]) if flat.shape[1] else np.arange(len(flat))
    aux = flat[order]
    mask = np.ones(len(aux), dtype=bool)
    mask[1:] = (aux[1:] != aux[:-1]).any(1)
    values = np.moveaxis(rows[order[mask]], 0, axis)
    return _unique_answers(values, mask, order, return_index, return_inverse, return_counts)


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    ar1, ar2 = np.asarray(ar1).ravel(), np.asarray(ar2).ravel()
    if kind not in (None, "sort", "table"):
        raise ValueError(f"Invalid kind: '{kind}'. Please use None, 'sort' or 'table'.")
    whole = ar1.dtype.kind in "biu" and ar2.dtype.kind in "biu"
    if kind == "table" and not whole:
        raise ValueError("The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.")
    if ar2.size == 0:
        return np.full(ar1.shape, invert)
    if whole and kind != "sort":
        found = _in_table(ar1, ar2, kind == "table")
        if found is not None:
            return ~found if invert else found
    if len(ar2) < 10 * len(ar1) ** 0.145: # few: each by itself, so that its value decides in which type it is compared
        found = np.zeros(len(ar1), bool)
        for value in ar2:
            found |= ar1 == value
        return ~found if invert else found
    values = np.sort(ar2)
    place = np.minimum(np.searchsorted(values, ar1), len(values) - 1)
    found = values[place] == ar1
    return ~found if invert else found


def _in_table(ar1, ar2, wanted):
    """Looked up in a table of all integers between ar2's least and greatest; None where that would be too large."""
    ar1, ar2 = (a.view(np.uint8) if a.dtype == bool else a for a in (ar1, ar2))
    least, most = ar2.min(), ar2.max()
    span = int(most) - int(least)
    safe = span <= np.iinfo(ar2.dtype).max
    if ar1.size:
        limits = np.iinfo(ar1.dtype)
        safe &= min(int(ar1.max()), int(most)) - int(least) <= limits.max and max(int(ar1.min()), int(least)) - int(least) >= limits.min
    if not safe or (span > 6 * (ar1.size + ar2.size) and not wanted):
        if not wanted:
            return None
        raise RuntimeError("You have specified kind='table', but the range of values in `ar2` or `ar1` exceed the maximum integer of the "
                           "datatype. Please set `kind` to None or 'sort'.")
    table = np.zeros(span + 1, bool)
    if not np.can_cast(np.result_type(ar1, least), np.int64, "same_kind"):
        raise IndexError("arrays used as indices must be of integer (or boolean) type")
    places = lambda values: np.subtract(values, least, dtype=np.intp, casting="unsafe") # narrow types do not hold every difference
    table[places(ar2)] = True
    inside = (ar1 >= least) & (ar1 <= most)
    found = np.zeros(ar1.shape, bool)
    found[inside] = table[places(ar1[inside])]
    return found


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    element = np.asarray(element)
    return in1d(element, test_elements, assume_unique, invert, kind=kind).reshape(element.shape)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    ar1, ar2 = np.asanyarray(ar1), np.asanyarray(ar2)
    if assume_unique:
        ar1, ar2 = ar1.ravel(), ar2.ravel()
    elif return_indices:
        ar1, first = unique(ar1, return_index=True)
        ar2, second = unique(ar2, return_index=True)
    else:
        ar1, ar2 = unique(ar1), unique(ar2)
    aux = np.concatenate((ar1, ar2))
    if return_indices:
        order = np.argsort(aux, kind="mergesort")
        aux = aux[order]
    else:
        aux.sort()
    mask = aux[1:] == aux[:-1]
    common = aux[:-1][mask]
    if not return_indices:
        return common
    left, right = order[:-1][mask], order[1:][mask] - ar1.size
    return (common, left, right) if assume_unique else (common, first[left], second[right])


def union1d(ar1, ar2):
    return unique(np.concatenate((np.ravel(ar1), np.ravel(ar2))))


def setdiff1d(ar1, ar2, assume_unique=False):
    ar1 = np.asarray(ar1).ravel() if assume_unique else unique(ar1)
    return ar1[in1d(ar1, ar2, invert=True)]


def setxor1d(ar1, ar2, assume_unique=False):
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    both = np.sort(np.concatenate((ar1, ar2)))
    alone = np.ones(both.shape, bool)          # a value of both stands twice, side by side
    twice = both[1:] == both[:-1]
    alone[1:][twice] = alone[:-1][twice] = False
    return both[alone]


def _lexsort_key(key):
    """numpy turns the bytes of a complex number around as a whole, by which its parts change places."""
    key = np.asarray(key)
    if key.dtype.kind != "c" or key.dtype.isnative:
        return key
    turned = np.empty(key.shape, key.dtype.newbyteorder("="))
    turned.real, turned.imag = key.imag, key.real
    return turned


def lexsort(keys, axis=-1):
    keys = [_lexsort_key(key) for key in keys]
    if not keys:
        raise TypeError("need sequence of keys with len > 0 in lexsort")
    order = np.argsort(keys[0], axis, kind="stable")
    for key in keys[1:]:
        step = np.argsort(np.take_along_axis(key, order, axis) if key.ndim else key, axis, kind="stable")
        order = np.take_along_axis(order, step, axis) if key.ndim else step
    return order


def sort_complex(a):
    b = np.sort(np.array(a, copy=True))
    return b if b.dtype.kind == "c" else b.astype(np.complex64 if b.dtype.char in "bhBH" else np.complex128)


def msort(a):
    return np.sort(a, 0)


# ---- choosing


def count_nonzero(a, axis=None, *, keepdims=False):
    a = np.asanyarray(a)
    if axis is None and not keepdims:
        return _numpy.count_all_nonzero(a)
    true = a != a.dtype.type() if a.dtype.kind in "SU" else a.astype(bool)
    return true.sum(axis=axis, dtype=np.intp, keepdims=keepdims)


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if not condlist:
        raise ValueError("select with an empty condition list is not possible")
    choices = [np.asarray(choice) for choice in choicelist] + [np.asarray(default)]
    kind = np.result_type(*choices)
    conditions = np.broadcast_arrays(*condlist)
    for i, condition in enumerate(conditions):
        if condition.dtype != bool:
            raise TypeError(f"invalid entry {i} in condlist: should be boolean ndarray")
    shape = np.broadcast_shapes(conditions[0].shape, *[choice.shape for choice in choices])
    result = np.full(shape, choices[-1], kind)
    for condition, choice in reversed(list(zip(conditions, choices))):
        np.copyto(result, choice.astype(kind), where=condition)
    return result


def piecewise(x, condlist, funclist, *args, **kw):
    x = np.asanyarray(x)
    if np.isscalar(condlist) or (not isinstance(condlist[0], (list, np.ndarray)) and x.ndim != 0):
        condlist = [condlist]
    conditions = [np.asarray(c, dtype=bool) for c in condlist]
    if len(funclist) == len(conditions) + 1:
        conditions.append(~np.any(np.stack(conditions), axis=0))
    elif len(funclist) != len(conditions):
        raise ValueError(f"with {len(conditions)} condition(s), either {len(conditions)} or {len(conditions) + 1} functions are expected")
    y = np.zeros_like(x)
    for condition, function in zip(conditions, funclist):
        if not callable(function):
            y[condition] = function
        elif x[condition].size:
            y[condition] = function(x[condition], *args, **kw)
    return y


def digitize(x, bins, right=False):
    x, bins = np.asarray(x), np.asarray(bins)
    if x.dtype.kind == "c":
        raise TypeError("x may not be complex")
    if bins.dtype.kind == "c":
        raise TypeError(f"Cannot cast array data from {bins.dtype!r} to dtype('float64') according to the rule 'safe'")
    steps = diff(bins)
    if (steps >= 0).all():
        return np.searchsorted(bins, x, side="left" if right else "right")
    if (steps <= 0).all():
        return len(bins) - np.searchsorted(bins[::-1], x, side="left" if right else "right")
    raise ValueError("bins must be monotonically increasing or decreasing")


# ---- types


def result_type(*arrays_and_dtypes):
    return _numpy._result_type(arrays_and_dtypes)


def promote_types(type1, type2):
    return _numpy._promote_types(np.dtype(type1), np.dtype(type2))


def can_cast(from_, to, casting="safe"):
    to = np.dtype(to)
    if isinstance(from_, (np.generic, int, float, complex)) or (isinstance(from_, np.ndarray) and from_.ndim == 0):
        if casting in ("safe", "same_kind") and _numpy._can_cast(min_scalar_type(from_), to, casting):
            return True
        from_ = np.asarray(from_).dtype
    elif isinstance(from_, np.ndarray):
        from_ = from_.dtype
    return _numpy._can_cast(np.dtype(from_), to, casting)


def min_scalar_type(a):
    a = np.asarray(a)
    if a.ndim:
        return a.dtype
    value, kind = a.item(), a.dtype.kind
    if kind in "iu":
        names = ["uint8", "uint16", "uint32", "uint64"] if value >= 0 else ["int8", "int16", "int32", "int64"]
        for name in names:
            bits = 8 * np.dtype(name).itemsize
            if (value < 1 << bits) if value >= 0 else (value >= -(1 << bits - 1)):
                return np.dtype(name)
    if kind in "fc":
        largest = np.max([np.abs(value.real), np.abs(value.imag)]) if kind == "c" else np.abs(value)
        small = not largest < np.inf
        if kind == "c":
            return np.dtype("complex64") if small or largest < 3.4e38 else a.dtype
        if small or largest < 65000:
            return np.dtype("float16")
        return np.dtype("float32") if largest < 3.4e38 else a.dtype
    return a.dtype


def common_type(*arrays):
    precision, is_complex = np.dtype("float16"), False
    for a in arrays:
        is_complex = is_complex or a.dtype.kind == "c"
        kind = np.dtype(float) if a.dtype.kind in "iu" else a.dtype if a.dtype.kind != "c" else np.empty(0, a.dtype).real.dtype
        precision = promote_types(precision, kind)
    return promote_types(precision, np.complex64).type if is_complex else precision.type


def find_common_type(array_types, scalar_types):
    kinds = [np.dtype(t) for t in array_types] or [np.dtype(t) for t in scalar_types]
    result = kinds[0]
    for kind in kinds[1:]:
        result = promote_types(result, kind)
    return result

