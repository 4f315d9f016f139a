"""Functions on arrays that are made of others: ranges, grids, triangles, places, files.

Loaded when one of them is first asked for (numpy.__getattr__)."""
import operator
import warnings

import _numpy
import numpy as np
from numpy._axes import axis_index
from _numpy import _linspace

# ---- numbers in a row


def _is_real_number(v):
    return isinstance(v, (int, float, np.integer, np.floating, np.bool_))


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    """num numbers from start to stop, evenly spaced; endpoint: stop is the last; retstep: with the step.  ValueError for num < 0."""
    num = operator.index(num)
    if num < 0:
        raise ValueError("Number of samples, %s, must be non-negative." % num)
    div = num - 1 if endpoint else num
    if _is_real_number(start) and _is_real_number(stop) and np.result_type(start, stop, float(num)) == np.float64:
        start, stop = float(start), float(stop)
        step = np.float64((stop - start) / div) if div > 0 else np.nan
        result = _linspace(start, stop, num, bool(endpoint))
    else:
        result, step = _linspace_of_arrays(np.asarray(start) * 1.0, np.asarray(stop) * 1.0, num, endpoint, div)
        if axis != 0:
            result = np.moveaxis(result, 0, axis)
    if dtype is None:
        dtype = np.result_type(start, stop, float(num))
    elif np.issubdtype(np.dtype(dtype).type, np.integer):
        result = np.floor(result)
    result = result.astype(dtype, copy=False)
    return (result, step) if retstep else result


def _linspace_of_arrays(start, stop, num, endpoint, div):
    kind = np.result_type(start, stop, float(num))
    delta = np.asarray(stop - start, dtype=kind)
    result = np.arange(0, num).astype(kind).reshape((-1,) + (1,) * delta.ndim)
    step = delta / div if div > 0 else np.nan
    if div > 0 and np.all(step != 0):
        result = result * step
    else:
        result = (result / div if div > 0 else result) * delta
    result = result + start
    if endpoint and num > 1:
        result[-1, ...] = stop
    return result, step


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """num powers of base, their exponents evenly spaced from start to stop."""
    result = np.power(base, linspace(start, stop, num=num, endpoint=endpoint, axis=axis))
    return result if dtype is None else result.astype(dtype, copy=False)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """num numbers from start to stop, each the same multiple of the one before.  ValueError if one of both is 0."""
    start, stop = np.asarray(start), np.asarray(stop)
    if np.any(start == 0) or np.any(stop == 0):
        raise ValueError("Geometric sequence cannot include zero")
    kind = np.result_type(start, stop, float(num), np.zeros((0,), dtype))
    start, stop = start.astype(kind), stop.astype(kind)
    sign = np.where((np.sign(start) == -1) & (np.sign(stop) == -1), -1.0, 1.0)
    low, high = np.log10(start * sign), np.log10(stop * sign)
    result = logspace(low, high, num=num, endpoint=endpoint, base=10.0, dtype=kind)
    if num > 0:
        result[0] = start * sign
        if num > 1 and endpoint:
            result[-1] = stop * sign
    result = result * sign
    if axis != 0:
        result = np.moveaxis(result, 0, axis)
    return result.astype(kind if dtype is None else dtype, copy=False)


# ---- grids


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    """Coordinates of a grid: one array for each axis, of all points or (sparse) of one length along its own.  ValueError for other indexing."""
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    n = len(xi)
    output = [np.asarray(x).reshape((1,) * i + (-1,) + (1,) * (n - i - 1)) for i, x in enumerate(xi)]
    if indexing == "xy" and n > 1:
        output[0] = output[0].reshape((1, -1) + (1,) * (n - 2))
        output[1] = output[1].reshape((-1, 1) + (1,) * (n - 2))
    if not sparse:
        output = broadcast_arrays(*output)
    return [x.copy() for x in output] if copy else output


def indices(dimensions, dtype=int, sparse=False):
    """The indices of each element of a grid, axis by axis; sparse: a tuple of arrays that broadcast."""
    dimensions = tuple(dimensions)
    n = len(dimensions)
    rows = [np.arange(d, dtype=dtype).reshape((1,) * i + (d,) + (1,) * (n - i - 1)) for i, d in enumerate(dimensions)]
    if sparse:
        return tuple(rows)
    result = np.empty((n,) + dimensions, dtype=dtype)
    for i, row in enumerate(rows):
        result[i] = row
    return result


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    """What a function makes of the indices of a grid of that shape."""
    return function(*indices(shape, dtype=dtype), **kwargs)


def broadcast_shapes(*shapes):
    """The shape that arrays of these shapes have together.  ValueError."""
    shapes = [tuple(s) if np.iterable(s) else (operator.index(s),) for s in shapes]
    n = max(map(len, shapes), default=0)
    result, first = [1] * n, [0] * n  # and which argument a length is from
    for i in range(n):
        for k, shape in enumerate(shapes):
            length = shape[i - n + len(shape)] if i >= n - len(shape) else 1
            if length == 1 or length == result[i]:
                continue
            if result[i] != 1:
                raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
                                 f"{first[i]} with shape {shapes[first[i]]} and arg {k} with shape {shape}.")
            result[i], first[i] = length, k
    return tuple(result)


def broadcast_arrays(*args, subok=False):
    """Views of all arrays in the shape that they have together.  ValueError."""
    args = [np.asarray(a) for a in args]
    shape = broadcast_shapes(*[a.shape for a in args])
    return [a if a.shape == shape else np.broadcast_to(a, shape) for a in args]


def ix_(*args):
    """Sequences as indices of all combinations; bools stand for where they are true.  ValueError unless each has one dimension."""
    result = []
    for i, row in enumerate(args):
        given, row = row, np.asarray(row)
        if row.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if row.size == 0 and row is not given:
            row = row.astype(int)
        if row.dtype == bool:
            row, = row.nonzero()
        result.append(row.reshape((1,) * i + (row.size,) + (1,) * (len(args) - i - 1)))
    return tuple(result)


# ---- diagonals and triangles


def diag(v, k=0):
    """The diagonal of a matrix, k places above the main one, or a matrix with this diagonal.  ValueError."""
    v = np.asarray(v)
    if v.ndim == 1:
        n = v.shape[0] + abs(k)
        result = np.zeros((n, n), v.dtype)
        start = k if k >= 0 else -k * n
        result[:n - k].flat[start::n + 1] = v
        return result
    if v.ndim == 2:
        return np.diagonal(v, k)
    raise ValueError("Input must be 1- or 2-d.")


def diagflat(v, k=0):
    """A matrix with the elements of v in a row as its diagonal, k places above the main one."""
    return diag(np.asarray(v).ravel(), k)


def tri(N, M=None, k=0, dtype=float, *, like=None):
    """N rows of M elements: 1 on and below the diagonal k places above the main one, else 0."""
    return (np.arange(N)[:, None] >= np.arange(-k, (N if M is None else M) - k)).astype(dtype, copy=False)


def tril(m, k=0):
    """A copy with zeros above the diagonal k places above the main one."""
    m = np.asarray(m)
    return np.where(tri(*m.shape[-2:], k=k, dtype=bool), m, np.zeros(1, m.dtype))


def triu(m, k=0):
    """A copy with zeros below the diagonal k places above the main one."""
    m = np.asarray(m)
    return np.where(tri(*m.shape[-2:], k=k - 1, dtype=bool), np.zeros(1, m.dtype), m)


def tril_indices(n, k=0, m=None):
    """The indices of the lower triangle of n rows and m (or n) columns."""
    return tri(n, m, k=k, dtype=bool).nonzero()


def triu_indices(n, k=0, m=None):
    """The indices of the upper triangle of n rows and m (or n) columns."""
    return (~tri(n, m, k=k - 1, dtype=bool)).nonzero()


def fill_diagonal(a, val, wrap=False):
    """Put val on the main diagonal, in place; wrap: again below it in tall matrices.  ValueError."""
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim == 2:
        step = a.shape[1] + 1
        end = None if wrap else a.shape[1] * a.shape[1]
    else:
        if len(set(a.shape)) > 1:
            raise ValueError("All dimensions of input must be of equal length")
        step, end = 1 + sum(np.cumprod(a.shape[:-1]).tolist()), None
    a.flat[:end:step] = val


def vander(x, N=None, increasing=False):
    """The powers of each element as a row, the highest first unless increasing.  ValueError unless x has one dimension."""
    x = np.asarray(x)
    if x.ndim != 1:
        raise ValueError("x must be a one-dimensional array or sequence.")
    n = len(x) if N is None else N
    result = np.empty((len(x), n), np.promote_types(x.dtype, int))
    columns = result.T if increasing else result.T[::-1]
    for power in range(n):
        columns[power] = columns[power - 1] * x if power else 1
    return result


# ---- places


def argwhere(a):
    """The indices of all that is not 0, a row for each."""
    if np.ndim(a) == 0:
        return argwhere(np.atleast_1d(a))[:, :0]
    return np.stack(a.nonzero() if isinstance(a, np.ndarray) else np.nonzero(a), 1)


_INTP_MAX = 2**63 - 1


def _int_indices(given):
    """Indices as an array.  TypeError unless they are integers."""
    indices = np.asarray(given)
    if indices.dtype.kind not in "iu":
        raise TypeError("only int indices permitted" if indices.size or isinstance(given, np.ndarray) else
                        "indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'")
    return indices


def unravel_index(indices, shape, order="C"):
    """Places in a row as indices, an array for each axis.  ValueError outside of the shape."""
    shape = tuple(shape) if np.iterable(shape) else (operator.index(shape),)
    size = 1
    for n in shape:
        size *= n
    if size > _INTP_MAX:
        raise ValueError("dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported.")
    rest = _int_indices(indices)
    if not shape and rest.ndim:
        raise ValueError("multiple indices are not supported for 0d arrays")
    outside = rest[(rest < 0) | (rest >= size)] if rest.ndim else rest[None][(rest[None] < 0) | (rest[None] >= size)]
    if outside.size:
        raise ValueError(f"index {outside[0]} is out of bounds for array with size {size}")
    result = []
    for n in shape if order == "F" else shape[::-1]:
        result.append(rest % n)
        rest = rest // n
    return tuple(result if order == "F" else result[::-1])


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    """Indices, an array for each axis, as places in a row.  ValueError outside of the shape, unless mode clips or wraps."""
    dims = tuple(dims) if np.iterable(dims) else (operator.index(dims),)
    modes = (mode,) * len(dims) if isinstance(mode, str) else tuple(mode)
    for one in modes:
        if one not in ("clip", "raise", "wrap"):
            raise ValueError(f"clipmode must be one of 'clip', 'raise', or 'wrap' (got {one!r})")
    size = 1
    for n in dims:
        size *= n
    if size > _INTP_MAX:
        raise ValueError("invalid dims: array size defined by dims is larger than the maximum possible size.")
    if len(multi_index) != len(dims):
        raise ValueError(f"parameter multi_index must be a sequence of length {len(dims)}")
    if 0 in dims and any(np.size(index) for index in multi_index):
        raise ValueError("cannot unravel if shape has zero entries (is empty).")
    result = 0
    places = list(zip(multi_index, dims, modes))
    for index, n, how in places if order == "C" else places[::-1]:
        index = _int_indices(index)
        if how == "wrap":
            index = index % n
        elif how == "clip":
            index = np.clip(index, 0, n - 1)
        elif np.any((index < 0) | (index >= n)):
            raise ValueError("invalid entry in coordinates array")
        result = result * n + index
    return result


def put(a, ind, v, mode="raise"):
    """Put values, over and over, at these places of the elements in a row.  IndexError."""
    return a.put(ind, v, mode=mode)


def _cast(values, dtype):
    """In one row and of this type: numbers as elements of an array become it, arrays by a cast."""
    return values.astype(dtype).ravel() if isinstance(values, np.ndarray) else np.ravel(np.asarray(values, dtype))


def putmask(a, mask, values):
    """Put values where mask is true: to each element the value of its own place, over and over."""
    if not isinstance(a, np.ndarray):
        raise TypeError(f"putmask() argument 1 must be numpy.ndarray, not {type(a).__name__}")
    mask, values = np.asarray(mask), _cast(values, a.dtype)
    if mask.size != a.size:
        raise ValueError("putmask: mask and data must be the same size")
    if _numpy._put_masked(a, mask, values):
        return
    if values.size == a.size and a.ndim:
        mask = mask.astype(bool, copy=False).reshape(a.shape)
        a[mask] = values.reshape(a.shape)[mask]
    elif values.size:
        places, = mask.ravel().nonzero()
        a.put(places, values[places % values.size])


def place(arr, mask, vals):
    """Put values where mask is true, one after the other, over and over.  ValueError for none."""
    if not isinstance(arr, np.ndarray):
        raise TypeError(f"argument 1 must be numpy.ndarray, not {type(arr).__name__}")
    places, = np.ravel(mask).astype(bool).nonzero()
    vals = _cast(vals, arr.dtype)
    if len(places) and not vals.size:
        raise ValueError("Cannot insert from an empty array!")
    if len(places):
        arr.put(places, vals[np.arange(len(places)) % vals.size])


def extract(condition, arr):
    """The elements where condition is true, in a row."""
    return np.take(np.ravel(arr), np.ravel(condition).nonzero()[0])


def compressed(a, condition, axis, out):
    """The method: ndarray.compress."""
    return compress(condition, a, axis, out)


def compress(condition, a, axis=None, out=None):
    """The slices along an axis, or the elements in a row, where condition is true."""
    condition = np.asarray(condition)
    if condition.ndim != 1:
        raise ValueError("condition must be a 1-d array")
    return np.take(a, condition.nonzero()[0], axis, out)


def choose(a, choices, out=None, mode=None):
    """For each element the choice of that number, at its place.  ValueError for numbers without a choice, unless mode clips or wraps."""
    a = np.asarray(a)
    arrays = broadcast_arrays(a, *choices)
    index, arrays = arrays[0], arrays[1:]
    n = len(arrays)
    if mode == "wrap":
        index = index % n
    elif mode == "clip":
        index = np.clip(index, 0, n - 1)
    elif np.any((index < 0) | (index >= n)):
        raise ValueError("invalid entry in choice array")
    result = np.empty(index.shape, np.result_type(*map(np.asarray, choices))) if out is None else out
    for i, array in enumerate(arrays):
        result[index == i] = array[index == i]
    return result


def take_along_axis(arr, indices, axis):
    """The elements of each lane at the indices in the same lane.  IndexError."""
    from numpy._joining import places_along
    arr, indices = np.asanyarray(arr), np.asanyarray(indices)
    if axis is None:
        arr, axis = arr.ravel(), 0
    return arr[places_along(arr, indices, axis_index(axis, arr.ndim))]


def _spread(a, shape, what):
    try:
        return np.broadcast_to(a, shape)
    except ValueError:
        shapes = (str(tuple(s)).replace(" ", "") for s in (np.shape(a), shape))
        raise ValueError("could not broadcast {} from shape {} into shape {}".format(what, *shapes)) from None


def copyto(dst, src, casting="same_kind", where=True):
    """Put the elements of src, broadcast, where `where` is true.  TypeError if the casting rule forbids it."""
    src, dst = np.asarray(src), np.asarray(dst)     # classes derived from ndarray have no say
    if not np.can_cast(src if src.ndim == 0 and not src.dtype.hasobject else src.dtype, dst.dtype, casting):
        what = "array data" if src.ndim else "scalar"
        raise TypeError(f"Cannot cast {what} from {src.dtype!r} to {dst.dtype!r} according to the rule '{casting}'")
    while src.ndim > dst.ndim and src.shape[0] == 1:
        src = src[0]
    if where is True:
        dst[...] = src
        return
    where, src = _spread(where, dst.shape, "where mask"), _spread(src, dst.shape, "input array")
    if src.dtype.kind == "c" and dst.dtype.kind in "iuf":
        warnings.warn("Casting complex values to real discards the imaginary part", np.ComplexWarning, stacklevel=2)
        src = src.real
    dst[where] = src[where]


class _Grid:
    """mgrid and ogrid: places along each slice, of which an imaginary step is their number."""

    def __init__(self, sparse):
        self.sparse = sparse

    @staticmethod
    def _axis(part):
        """Start, step and number."""
        start, step = part.start or 0, 1 if part.step is None else part.step
        if not isinstance(step, (complex, np.complexfloating)):
            return start, step, int(np.ceil((part.stop - start) / (step * 1.0)))
        count = int(abs(step))
        return start, (part.stop - start) / float(count - 1) if count != 1 else 1, count

    def __getitem__(self, key):
        if isinstance(key, slice):
            if not isinstance(key.step, (complex, np.complexfloating)):
                return np.arange(key.start or 0, key.stop, key.step or 1)
            start, step, count = self._axis(key)
            return np.arange(0, count, 1, dtype=float) * float(step) + start
        axes = [self._axis(part) for part in key]
        given = [x for part in key for x in (part.start, part.stop, part.step)]
        kind = float if any(isinstance(x, (float, complex, np.inexact)) for x in given) else int
        if self.sparse:
            grids = [np.arange(count, dtype=kind) * step + start for start, step, count in axes]
            return [grid.reshape([-1 if k == i else 1 for k in range(len(axes))]) for i, grid in enumerate(grids)]
        grids = indices([count for _, _, count in axes], kind)
        for grid, (start, step, _) in zip(grids, axes):
            grid[...] = grid * step + start
        return grids


mgrid, ogrid = _Grid(False), _Grid(True)


class ndindex:
    """All indices of a shape, in C order."""

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        import itertools
        self._indices = itertools.product(*map(range, shape))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._indices)


class ndenumerate:
    """Pairs of index and element."""

    def __init__(self, arr):
        arr = np.asarray(arr)
        self._pairs = zip(ndindex(arr.shape), arr.flat)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._pairs)


# ---- kinds


def issubdtype(arg1, arg2):
    """Is the first type, or that of a dtype, the second or below it?"""
    def kind(v):
        return v if isinstance(v, type) and issubclass(v, (np.generic, np.str_, np.bytes_)) else np.dtype(v).type
    one, other = kind(arg1), kind(arg2)
    if issubclass(one, (str, bytes)) and other in (np.character, np.flexible, np.generic):
        return True     # (in numpy these are their bases)
    return issubclass(one, other)


def isscalar(element):
    """Is it a number, a text or a scalar of numpy, and no array?"""
    import numbers
    return isinstance(element, (np.generic, str, bytes, memoryview, numbers.Number)) and not isinstance(element, memoryview)


def iterable(y):
    """Can it be iterated over?"""
    try:
        iter(y)
    except TypeError:
        return False
    return True


def isfortran(a):
    """Do the elements lie in Fortran's order, and not in C's?"""
    return a.flags.fnc


def real(val):
    """The real part."""
    return val.real if hasattr(val, "real") else np.asarray(val).real


def imag(val):
    """The imaginary part."""
    return val.imag if hasattr(val, "imag") else np.asarray(val).imag


def iscomplexobj(x):
    """Is the type a complex one, whatever the values are?"""
    try:
        kind = x.dtype.type
    except AttributeError:
        kind = np.asarray(x).dtype.type
    return issubclass(kind, np.complexfloating)


def isrealobj(x):
    """Is the type no complex one, whatever the values are?"""
    return not iscomplexobj(x)


def iscomplex(x):
    """Where the imaginary part is not 0."""
    a = np.asarray(x)
    return a.imag != 0 if iscomplexobj(a) else np.zeros(a.shape, bool)[()]


def isreal(x):
    """Where the imaginary part is 0."""
    return np.asarray(x).imag == 0


def angle(z, deg=False):
    """The angles of complex numbers, in radians from -pi to pi, or (deg) in degrees."""
    z = np.asarray(z)
    result = np.arctan2(z.imag, z.real) if iscomplexobj(z) else np.arctan2(0, z)
    return result * (180 / np.pi) if deg else result


def require(a, dtype=None, requirements=None, *, like=None):
    """a as an array with these properties, copied where it has them not.  ValueError for C and F at once."""
    wanted = {r.upper()[0] for r in requirements or ()}
    a = np.array(a, dtype=dtype, order="F" if "F" in wanted else "C" if "C" in wanted else "A", copy=False)
    return a.copy() if ("O" in wanted and not a.flags.owndata) or ("W" in wanted and not a.flags.writeable) else a


def asfarray(a, dtype=float):
    """a as an array of floats, or of dtype if that is a type of floats."""
    return np.asarray(a, dtype if issubdtype(dtype, np.inexact) else float)


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """What func1d makes of each lane along an axis, in the lane's place."""
    arr = np.asanyarray(arr)
    axis = axis_index(axis, arr.ndim)
    lines = np.moveaxis(arr, axis, -1)
    rows = [np.asanyarray(func1d(lines[place], *args, **kwargs)) for place in ndindex(lines.shape[:-1])]
    if not rows:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    like = rows[0]
    result = np.zeros(lines.shape[:-1] + like.shape, like.dtype)
    for place, row in zip(ndindex(lines.shape[:-1]), rows):
        result[place] = row
    for i in range(like.ndim):
        result = np.moveaxis(result, arr.ndim - 1 + i, axis + i)
    return result if type(like) is np.ndarray else like.__array_wrap__(result)


# ---- files


def _tofile(a, fid, sep, format):
    if isinstance(fid, (str, bytes)) or hasattr(fid, "__fspath__"):
        with open(fid, "wb") as file:
            return _tofile(a, file, sep, format)
    if not sep:
        fid.write(a.tobytes())
        return
    fid.write(sep.join((format or "%s") % (x,) for x in a.ravel().tolist()).encode("ascii"))


def _dump(a, file):
    import pickle
    if hasattr(file, "write"):
        pickle.dump(a, file, protocol=2)
        return
    with open(file, "wb") as f:
        pickle.dump(a, f, protocol=2)
