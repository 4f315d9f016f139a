"""Joining, cutting, repeating and turning arrays."""
import numpy as np


def _one_or_list(arrays):
    return arrays[0] if len(arrays) == 1 else arrays


def atleast_1d(*arys):
    return _one_or_list([a.reshape(1) if a.ndim == 0 else a for a in map(np.asanyarray, arys)])


def atleast_2d(*arys):
    return _one_or_list([a.reshape(1, 1) if a.ndim == 0 else a[None, :] if a.ndim == 1 else a for a in map(np.asanyarray, arys)])


def atleast_3d(*arys):
    def deep(a):
        if a.ndim == 0:
            return a.reshape(1, 1, 1)
        return a[None, :, None] if a.ndim == 1 else a[:, :, None] if a.ndim == 2 else a
    return _one_or_list([deep(a) for a in map(np.asanyarray, arys)])


def _list_of(result):
    return result if isinstance(result, list) else [result]


def vstack(tup, *, dtype=None, casting="same_kind"):
    return np.concatenate(_list_of(atleast_2d(*tup)), 0, dtype=dtype, casting=casting)


row_stack = vstack


def hstack(tup, *, dtype=None, casting="same_kind"):
    arrays = _list_of(atleast_1d(*tup))
    return np.concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype, casting=casting)


def dstack(tup):
    return np.concatenate(_list_of(atleast_3d(*tup)), 2)


def column_stack(tup):
    columns = []
    for v in tup:
        a = np.asanyarray(v)
        columns.append(np.array(a, ndmin=2).T if a.ndim < 2 else a)
    return np.concatenate(columns, 1)


def append(arr, values, axis=None):
    arr = np.asanyarray(arr)
    if axis is None:
        arr, values, axis = arr.ravel(), np.ravel(values), 0
    return np.concatenate((arr, values), axis=axis)


def block(arrays):
    def depth_of(item):
        if not isinstance(item, list):
            return 0
        if not item:
            raise ValueError("List depths are mismatched. An empty list was found.")
        return 1 + max(map(depth_of, item))

    def join(item, depth, axis):
        if depth == 0:
            return np.array(item, ndmin=-axis)
        return np.concatenate([join(part, depth - 1, axis + 1) for part in item], axis=axis)
    depth = depth_of(arrays)
    return join(arrays, depth, -depth) if depth else np.array(arrays)


def array_split(ary, indices_or_sections, axis=0):
    ary = np.asanyarray(ary)
    total = ary.shape[axis]
    try:
        points = [0] + list(indices_or_sections) + [total]
    except TypeError:
        sections = int(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.") from None
        size, extra = divmod(total, sections)
        points = [0]
        for i in range(sections):
            points.append(points[-1] + size + (i < extra))
    lanes = np.swapaxes(ary, axis, 0)
    return [np.swapaxes(lanes[start:stop], axis, 0) for start, stop in zip(points, points[1:])]


def split(ary, indices_or_sections, axis=0):
    try:
        len(indices_or_sections)
    except TypeError:
        if np.asanyarray(ary).shape[axis] % indices_or_sections:
            raise ValueError("array split does not result in an equal division") from None
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    ary = np.asanyarray(ary)
    if ary.ndim == 0:
        raise ValueError("hsplit only works on arrays of 1 or more dimensions")
    return split(ary, indices_or_sections, 1 if ary.ndim > 1 else 0)


def vsplit(ary, indices_or_sections):
    if np.ndim(ary) < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    if np.ndim(ary) < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
    return split(ary, indices_or_sections, 2)


def tile(A, reps):
    try:
        reps = tuple(reps)
    except TypeError:
        reps = (reps,)
    c = np.array(A, ndmin=len(reps))
    reps = (1,) * (c.ndim - len(reps)) + reps
    for axis, count in enumerate(reps):
        if count != 1:
            c = np.concatenate([c] * count, axis) if count > 0 else c[(slice(None),) * axis + (slice(0, 0),)]
    return c


def resize(a, new_shape):
    if isinstance(new_shape, int):
        new_shape = (new_shape,)
    a = np.ravel(a)
    size = 1
    for n in new_shape:
        if n < 0:
            raise ValueError("all elements of `new_shape` must be non-negative")
        size *= n
    if a.size == 0 or size == 0:
        return np.zeros(new_shape, a.dtype)
    return np.concatenate((a,) * -(-size // a.size))[:size].reshape(new_shape)


def _axes(axis, ndim):
    axes = axis if isinstance(axis, tuple) else (axis,)
    normal = []
    for n in axes:
        if not -ndim <= n < ndim:
            raise np.AxisError(n, ndim)
        normal.append(n % ndim)
    if len(set(normal)) != len(normal):
        raise ValueError("repeated axis")
    return normal


def flip(m, axis=None):
    m = np.asanyarray(m)
    axes = range(m.ndim) if axis is None else _axes(axis, m.ndim)
    return m[tuple(slice(None, None, -1) if i in axes else slice(None) for i in range(m.ndim))]


def fliplr(m):
    m = np.asanyarray(m)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return m[:, ::-1]


def flipud(m):
    m = np.asanyarray(m)
    if m.ndim < 1:
        raise ValueError("Input must be >= 1-d.")
    return m[::-1, ...]


def rot90(m, k=1, axes=(0, 1)):
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    m = np.asanyarray(m)
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError("Axes must be different.")
    if not (-m.ndim <= axes[0] < m.ndim and -m.ndim <= axes[1] < m.ndim):
        raise ValueError(f"Axes={axes} out of range for array of ndim={m.ndim}.")
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    order = list(range(m.ndim))
    order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
    return np.transpose(flip(m, axes[1]), order) if k == 1 else flip(np.transpose(m, order), axes[1])


def roll(a, shift, axis=None):
    a = np.asanyarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    shifts = shift if isinstance(shift, (tuple, list)) else (shift,)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    if len(shifts) != len(axes) and 1 not in (len(shifts), len(axes)):
        raise ValueError("'shift' and 'axis' should be scalars or 1D sequences")
    count = len(shifts) if len(axes) == 1 else len(axes)
    total = {}
    for i in range(count):
        n = _axes(axes[i if len(axes) > 1 else 0], a.ndim)[0]
        total[n] = total.get(n, 0) + int(shifts[i if len(shifts) > 1 else 0])
    result = a.copy() if not total else a
    for n, distance in total.items():
        size = result.shape[n]
        distance = distance % size if size else 0
        before = (slice(None),) * n
        result = np.concatenate((result[before + (slice(size - distance, None),)], result[before + (slice(None, size - distance),)]), n)
    return result


def _along(axis, part):
    return (slice(None),) * axis + (part,)


def delete(arr, obj, axis=None):
    arr = np.asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axes(axis, arr.ndim)[0]
    size = arr.shape[axis]
    keep = np.ones(size, dtype=bool)
    if isinstance(obj, slice):
        keep[obj] = False
        return arr[_along(axis, keep)]
    obj = np.asarray(obj)
    if obj.dtype == bool and obj.shape != (size,):
        raise ValueError(f"boolean array argument obj to delete must be one dimensional and match the axis length of {size}")
    if obj.size == 0:
        return arr.copy()
    if obj.size == 1 and obj.dtype != bool:
        index = int(obj.item())
        if not -size <= index < size:
            raise IndexError(f"index {index} is out of bounds for axis {axis} with size {size}")
    keep[obj] = False
    return arr[_along(axis, keep)]


def insert(arr, obj, values, axis=None):
    arr = np.asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axes(axis, arr.ndim)[0]
    size = arr.shape[axis]
    places = np.arange(*obj.indices(size)) if isinstance(obj, slice) else np.array(obj)
    if places.dtype == bool:
        places = places.astype(int) if places.ndim == 0 else np.flatnonzero(places)
    elif places.ndim > 1:
        raise ValueError("index array argument obj to insert must be one dimensional or scalar")
    if places.size == 1:
        index = int(places.item())
        if not -size <= index <= size:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {size}")
        index += size if index < 0 else 0
        values = np.array(values, copy=False, ndmin=arr.ndim, dtype=arr.dtype)
        if places.ndim == 0:
            values = np.moveaxis(values, 0, axis)
        count = values.shape[axis]
        shape = list(arr.shape)
        shape[axis] += count
        result = np.empty(shape, arr.dtype)
        result[_along(axis, slice(None, index))] = arr[_along(axis, slice(None, index))]
        result[_along(axis, slice(index, index + count))] = values
        result[_along(axis, slice(index + count, None))] = arr[_along(axis, slice(index, None))]
        return result
    if places.size == 0 and not isinstance(obj, np.ndarray):
        places = places.astype(int)
    places = np.where(places < 0, places + size, places).astype(int)
    order = places.argsort(kind="mergesort")
    places[order] += np.arange(len(places))
    shape = list(arr.shape)
    shape[axis] += len(places)
    old = np.ones(shape[axis], dtype=bool)
    old[places] = False
    result = np.empty(shape, arr.dtype)
    result[_along(axis, places)] = values
    result[_along(axis, old)] = arr
    return result


def _pairs(value, ndim, what):
    value = np.asarray(value)
    return [tuple(pair) for pair in np.broadcast_to(value, (ndim, 2)).tolist()]


def pad(array, pad_width, mode="constant", **kwargs):
    array = np.asarray(array)
    if np.asarray(pad_width).dtype.kind != "i":
        raise TypeError("`pad_width` must be of integral type.")
    widths = _pairs(pad_width, array.ndim, "pad_width")
    if any(n < 0 for pair in widths for n in pair):
        raise ValueError("index can't contain negative values")
    modes = {"constant": "constant_values", "edge": None, "wrap": None, "reflect": "reflect_type", "symmetric": "reflect_type"}
    if mode not in modes:
        raise ValueError(f"mode '{mode}' is not supported")
    unknown = set(kwargs) - {modes[mode]}
    if unknown:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    if mode == "constant":
        fills = _pairs(kwargs.get("constant_values", 0), array.ndim, "constant_values")
        result = np.empty([before + n + after for n, (before, after) in zip(array.shape, widths)], array.dtype)
        result[tuple(slice(before, before + n) for n, (before, after) in zip(array.shape, widths))] = array
        for axis, (before, after) in enumerate(widths):
            result[_along(axis, slice(0, before))] = fills[axis][0]
            result[_along(axis, slice(before + array.shape[axis], None))] = fills[axis][1]
        return result
    for axis, (before, after) in enumerate(widths):
        size = array.shape[axis]
        places = np.arange(-before, size + after)
        if size == 0 and before + after:
            raise ValueError(f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'")
        if mode == "edge":
            places = np.clip(places, 0, size - 1)
        elif mode == "wrap":
            places %= size
        elif mode == "symmetric" or size == 1:
            places %= 2 * size
            places = np.where(places < size, places, 2 * size - 1 - places)
        else:
            places %= 2 * size - 2
            places = np.where(places < size, places, 2 * size - 2 - places)
        array = array.take(places, axis)
    return array


def broadcast_shapes(*args):
    shapes = [(s,) if isinstance(s, int) else tuple(s) for s in args]
    result = []
    for i in range(max(map(len, shapes), default=0)):
        sizes = {s[len(s) - 1 - i] for s in shapes if len(s) > i} - {1}
        if len(sizes) > 1:
            raise ValueError("shape mismatch: objects cannot be broadcast to a single shape")
        result.append(sizes.pop() if sizes else 1)
    return tuple(result[::-1])


def broadcast_arrays(*args, subok=False):
    arrays = [np.asarray(a) for a in args]
    shape = broadcast_shapes(*[a.shape for a in arrays])
    return [a if a.shape == shape else np.broadcast_to(a, shape) for a in arrays]


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    arr = np.asanyarray(arr)
    axis = _axes(axis, arr.ndim)[0]
    lanes = np.moveaxis(arr, axis, -1)
    outer = lanes.shape[:-1]
    result = None
    for place in np.ndindex(*outer):
        value = np.asanyarray(func1d(lanes[place], *args, **kwargs))
        if result is None:
            result = np.empty(outer + value.shape, value.dtype)
        result[place] = value
    if result is None:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    extra = result.ndim - len(outer)
    order = list(range(axis)) + list(range(len(outer), len(outer) + extra)) + list(range(axis, len(outer)))
    return result.transpose(order) if order else result[()]


def apply_over_axes(func, a, axes):
    value = np.asarray(a)
    for axis in np.array(axes, ndmin=1).tolist():
        result = func(value, axis)
        value = result if result.ndim == value.ndim else np.expand_dims(result, axis)
    return value


def trim_zeros(filt, trim="fb"):
    first, last = 0, len(filt)
    if "f" in trim.lower():
        while first < last and filt[first] == 0:
            first += 1
    if "b" in trim.lower():
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]


def tri(N, M=None, k=0, dtype=float, *, like=None):
    return np.greater_equal.outer(np.arange(N), np.arange(-k, (N if M is None else M) - k)).astype(dtype, copy=False)


def tril(m, k=0):
    m = np.asanyarray(m)
    return np.where(tri(*m.shape[-2:], k=k, dtype=bool), m, np.zeros(1, m.dtype))


def triu(m, k=0):
    m = np.asanyarray(m)
    return np.where(tri(*m.shape[-2:], k=k - 1, dtype=bool), np.zeros(1, m.dtype), m)


def tril_indices(n, k=0, m=None):
    return np.nonzero(tri(n, m, k, bool))


def triu_indices(n, k=0, m=None):
    return np.nonzero(~tri(n, m, k - 1, bool))


def diag_indices(n, ndim=2):
    return (np.arange(n),) * ndim


def fill_diagonal(a, val, wrap=False):
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim == 2:
        step, end = a.shape[1] + 1, None if wrap else a.shape[1] * a.shape[1]
    else:
        if len(set(a.shape)) != 1:
            raise ValueError("All dimensions of input must be of equal length")
        step, end = 1 + int(np.cumprod(a.shape[:-1]).sum()), None
    a.flat[:end:step] = val


def diag(v, k=0):
    v = np.asanyarray(v)
    if v.ndim == 1:
        n = v.shape[0] + abs(k)
        result = np.zeros((n, n), v.dtype)
        at = k if k >= 0 else -k * n
        result[:n - k].flat[at::n + 1] = v
        return result
    if v.ndim == 2:
        return np.diagonal(v, k)
    raise ValueError("Input must be 1- or 2-d.")


def diagflat(v, k=0):
    return diag(np.ravel(v), k)


def vander(x, N=None, increasing=False):
    x = np.asarray(x)
    if x.ndim != 1:
        raise ValueError("x must be a one-dimensional array or sequence.")
    N = len(x) if N is None else N
    v = np.empty((len(x), N), dtype=np.promote_types(x.dtype, int))
    columns = v if increasing else v[:, ::-1]
    if N > 0:
        columns[:, 0] = 1
    if N > 1:
        columns[:, 1:] = x[:, None]
        np.multiply.accumulate(columns[:, 1:], out=columns[:, 1:], axis=1)
    return v


def ix_(*args):
    result = []
    for i, item in enumerate(args):
        a = np.asarray(item)
        if a.size == 0:
            a = a.astype(int)
        if a.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if a.dtype == bool:
            a, = a.nonzero()
        result.append(a.reshape((1,) * i + (a.size,) + (1,) * (len(args) - i - 1)))
    return tuple(result)


def indices(dimensions, dtype=int, sparse=False):
    dimensions = tuple(dimensions)
    count = len(dimensions)
    rows = [np.arange(n, dtype=dtype).reshape((1,) * i + (n,) + (1,) * (count - i - 1)) for i, n in enumerate(dimensions)]
    if sparse:
        return tuple(rows)
    result = np.empty((count,) + dimensions, dtype=dtype)
    for i, row in enumerate(rows):
        result[i] = row
    return result


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    return function(*indices(shape, dtype=dtype), **kwargs)


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    count = len(xi)
    grids = [np.asanyarray(x).reshape((1,) * i + (-1,) + (1,) * (count - i - 1)) for i, x in enumerate(xi)]
    if indexing == "xy" and count > 1:
        grids[0] = grids[0].reshape((1, -1) + (1,) * (count - 2))
        grids[1] = grids[1].reshape((-1, 1) + (1,) * (count - 2))
    if not sparse:
        grids = broadcast_arrays(*grids)
    return [g.copy() for g in grids] if copy else list(grids)


def unravel_index(indices, shape, order="C"):
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    places = np.asarray(indices)
    size = 1
    for n in shape:
        size *= n
    wrong = places[(places < 0) | (places >= size)]
    if wrong.size:
        raise ValueError(f"index {wrong.flat[0]} is out of bounds for array with size {size}")
    result = []
    for n in (reversed(shape) if order == "C" else shape):
        result.append(places % n)
        places = places // n
    return tuple(result[::-1] if order == "C" else result)


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    places = 0
    pairs = list(zip(multi_index, dims))
    for index, n in (pairs if order == "C" else pairs[::-1]):
        index = np.asarray(index)
        if mode == "wrap":
            index = index % n
        elif mode == "clip":
            index = np.clip(index, 0, n - 1)
        elif ((index < 0) | (index >= n)).any():
            raise ValueError("invalid entry in coordinates array")
        places = places * n + index
    return places


def copyto(dst, src, casting="same_kind", where=True):
    src = np.asarray(src)
    if not np.can_cast(src.dtype if src.ndim else src[()], dst.dtype, casting):
        raise TypeError(f"Cannot cast array data from {src.dtype!r} to {dst.dtype!r} according to the rule '{casting}'")
    if where is True:
        dst[...] = src
    else:
        mask = np.broadcast_to(where, dst.shape)
        dst[mask] = np.broadcast_to(src, dst.shape)[mask]


def _places_along(arr, indices, axis):
    if indices.dtype.kind not in "iu":
        raise IndexError("`indices` must be an integer array")
    if arr.ndim != indices.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    places = []
    for d, n in enumerate(arr.shape):
        places.append(indices if d == axis else np.arange(n).reshape((1,) * d + (n,) + (1,) * (arr.ndim - d - 1)))
    return tuple(places)


def take_along_axis(arr, indices, axis):
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axes(axis, arr.ndim)[0]
    return arr[_places_along(arr, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    if axis is None:
        arr, axis = arr.reshape(-1), 0
    axis = _axes(axis, arr.ndim)[0]
    arr[_places_along(arr, indices, axis)] = values


def _extent(a):
    start = a.__array_interface__["data"][0]
    low = high = start
    for n, stride in zip(a.shape, a.strides):
        if stride < 0:
            low += (n - 1) * stride
        else:
            high += (n - 1) * stride
    return low, high + a.itemsize


def may_share_memory(a, b, max_work=None):
    a, b = np.asarray(a), np.asarray(b)
    if a.size == 0 or b.size == 0:
        return False
    (a_low, a_high), (b_low, b_high) = _extent(a), _extent(b)
    return a_low < b_high and b_low < a_high


shares_memory = may_share_memory
