"""Functions that arrange elements anew: more dimensions, turns, joining and splitting, elements added and left out.

Loaded when one of them is first asked for (numpy.__getattr__)."""
import operator
import warnings

import numpy as np
from numpy._axes import axes_of, axis_index

# ---- dimensions


def _each(arrays, function):
    result = [function(np.asanyarray(a)) for a in arrays]
    return result[0] if len(result) == 1 else result


def atleast_1d(*arys):
    """Arrays with one dimension at least: one by itself, several as a list."""
    return _each(arys, lambda a: a.reshape(1) if a.ndim == 0 else a)


def atleast_2d(*arys):
    """Arrays with two dimensions at least; what has one becomes a row."""
    return _each(arys, lambda a: a.reshape(1, 1) if a.ndim == 0 else a[None, :] if a.ndim == 1 else a)


def atleast_3d(*arys):
    """Arrays with three dimensions at least; what has one becomes (1, n, 1), what has two (m, n, 1)."""
    def three(a):
        if a.ndim == 0:
            return a.reshape(1, 1, 1)
        if a.ndim == 1:
            return a[None, :, None]
        return a[:, :, None] if a.ndim == 2 else a
    return _each(arys, three)


def flip(m, axis=None):
    """The elements in reverse along an axis, several or (None) all: a view.  AxisError."""
    m = np.asanyarray(m)
    if axis is None:
        return m[(slice(None, None, -1),) * m.ndim]
    index = [slice(None)] * m.ndim
    for i in axes_of(axis, m.ndim):
        index[i] = slice(None, None, -1)
    return m[tuple(index)]


def fliplr(m):
    """The columns in reverse: a view.  ValueError for less than two dimensions."""
    if np.ndim(m) < 2:
        raise ValueError("Input must be >= 2-d.")
    return np.asanyarray(m)[:, ::-1]


def flipud(m):
    """The rows in reverse: a view.  ValueError for no dimension."""
    if np.ndim(m) < 1:
        raise ValueError("Input must be >= 1-d.")
    return np.asanyarray(m)[::-1, ...]


def rot90(m, k=1, axes=(0, 1)):
    """Turned k times by 90 degrees from the first axis to the second.  ValueError unless there are two different axes."""
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    m = np.asanyarray(m)
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError("Axes must be different.")
    if not all(-m.ndim <= axis < m.ndim for axis in axes):
        raise ValueError(f"Axes={tuple(axes)} out of range for array of ndim={m.ndim}.")
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    turned = np.swapaxes(flip(m, axes[1]) if k == 1 else m, *axes)
    return turned if k == 1 else flip(turned, axes[1])


def _as_given(given, result):
    """result in given's class, if that is a derived one."""
    derived = isinstance(given, np.ndarray) and type(given) is not np.ndarray and type(np.asarray(given)) is np.ndarray
    return given.__array_wrap__(result) if derived else result


def roll(a, shift, axis=None):
    """Moved along an axis by shift places, round the end; without an axis as if in a row."""
    if isinstance(a, np.ndarray) and type(a) is not np.ndarray:
        return _as_given(a, _rolled(np.asarray(a), shift, axis))
    return _rolled(np.asarray(a), shift, axis)


def _rolled(a, shift, axis):
    if axis is None:
        return _rolled(a.ravel(), shift, 0).reshape(a.shape)
    shifts, axes = np.broadcast_arrays(np.asarray(shift), np.asarray(axis))
    for n, i in zip(shifts.ravel().tolist(), axes.ravel().tolist()):
        i = axis_index(i, a.ndim)
        length = a.shape[i]
        n, before, result = n % length if length else 0, (slice(None),) * i, np.empty_like(a)
        result[before + (slice(n, None),)] = a[before + (slice(length - n),)]
        result[before + (slice(n),)] = a[before + (slice(length - n, None),)]
        a = result
    return a if shifts.size else a.copy()


def tile(A, reps):
    """A repeated so many times along each axis."""
    reps = tuple(reps) if np.iterable(reps) else (reps,)
    a = np.array(A, copy=False, ndmin=len(reps))
    reps = (1,) * (a.ndim - len(reps)) + reps
    for axis, n in enumerate(reps):
        if n != 1:
            before, after = a.shape[:axis], a.shape[axis + 1:]
            length = a.shape[axis]
            a = a.reshape(before + (1, length) + after).repeat(n, axis).reshape(before + (n * length,) + after)
    return _as_given(A, a.copy() if all(n == 1 for n in reps) else a)


def resize(a, new_shape):
    """The elements in a new shape, repeated or left out as it needs.  ValueError for negative sizes."""
    shape = tuple(new_shape) if np.iterable(new_shape) else (operator.index(new_shape),)
    size = 1
    for n in shape:
        size *= n
        if n < 0:
            raise ValueError("all elements of `new_shape` must be non-negative")
    a = np.ravel(a)
    if a.size == 0 or size == 0:
        return np.zeros(shape, a.dtype)
    return np.concatenate((a,) * -(-size // a.size))[:size].reshape(shape)


# ---- joining and splitting


def vstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays one under the other: rows stay rows."""
    return np.concatenate([atleast_2d(a) for a in tup], 0, dtype=dtype, casting=casting)


row_stack = vstack


def hstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays one beside the other: along the second axis, or the only one."""
    arrays = [atleast_1d(a) for a in tup]
    return np.concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype, casting=casting)


def dstack(tup):
    """Arrays one behind the other, along the third axis."""
    return np.concatenate([atleast_3d(a) for a in tup], 2)


def column_stack(tup):
    """Rows as columns beside one another; what has two dimensions stays as it is."""
    return np.concatenate([np.array(a, copy=False, ndmin=2).T if np.ndim(a) < 2 else np.asanyarray(a) for a in tup], 1)


def array_split(ary, indices_or_sections, axis=0):
    """Parts along an axis: at these indices, or so many of nearly one length.  ValueError for less than one part."""
    ary = np.asanyarray(ary)
    length = ary.shape[axis]
    if np.iterable(indices_or_sections):
        points = [0, *indices_or_sections, length]
    else:
        sections = int(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.") from None
        size, extras = divmod(length, sections)
        points = [0]
        for i in range(sections):
            points.append(points[-1] + size + (i < extras))
    turned = np.swapaxes(ary, axis, 0)
    return [np.swapaxes(turned[a:b], axis, 0) for a, b in zip(points, points[1:])]


def split(ary, indices_or_sections, axis=0):
    """Parts along an axis: at these indices, or so many of one length.  ValueError if it has no such division."""
    if not np.iterable(indices_or_sections) and np.shape(ary)[axis] % indices_or_sections:
        raise ValueError("array split does not result in an equal division") from None
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    """Parts along the second axis, or the only one.  ValueError for no dimension."""
    if np.ndim(ary) == 0:
        raise ValueError("hsplit only works on arrays of 1 or more dimensions")
    return split(ary, indices_or_sections, 1 if np.ndim(ary) > 1 else 0)


def vsplit(ary, indices_or_sections):
    """Parts along the first axis.  ValueError for less than two dimensions."""
    if np.ndim(ary) < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    """Parts along the third axis.  ValueError for less than three dimensions."""
    if np.ndim(ary) < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
    return split(ary, indices_or_sections, 2)


def append(arr, values, axis=None):
    """values behind arr: both in a row, or along an axis."""
    if axis is None:
        return np.concatenate((np.ravel(arr), np.ravel(values)))
    return np.concatenate((arr, values), axis=axis)


def _flat_or_axis(arr, axis):
    """The array and the axis that insert and delete are about: all of it in one line for None."""
    if axis is None:
        arr = arr if arr.ndim == 1 else arr.ravel()
        return arr, 0
    return arr, axis_index(axis, arr.ndim)


def delete(arr, obj, axis=None):
    """Without what an index, a slice or a sequence of them names: in a row, or along an axis.  IndexError."""
    given = arr
    arr, axis = _flat_or_axis(np.asarray(arr), axis)
    length, front = arr.shape[axis], (slice(None),) * axis
    if not isinstance(obj, (int, np.integer, slice)) or isinstance(obj, bool):
        places = np.asarray(obj)
        if places.size == 1 and places.dtype.kind in "iu":
            obj = places.item()
        else:
            obj = places.astype(np.intp) if places.size == 0 and not isinstance(obj, np.ndarray) else places
    if isinstance(obj, (int, np.integer)):
        if not -length <= obj < length:
            raise IndexError("index %i is out of bounds for axis %i with size %i" % (obj, axis, length))
        obj = int(obj) % length
        return _as_given(given, np.concatenate((arr[front + (slice(obj),)], arr[front + (slice(obj + 1, None),)]), axis, dtype=arr.dtype))
    keep = np.ones(length, bool)
    if isinstance(obj, slice):
        keep[obj] = False
    elif obj.dtype == bool:
        if obj.shape != (length,):
            raise ValueError(f"boolean array argument obj to delete must be one dimensional and match the axis length of {length}")
        keep = ~obj
    else:
        keep[obj, ] = False
    return _as_given(given, arr[front + (keep,)])


def _places_of_insert(obj, length):
    """Where to insert, as an array of integers; of none of its dimensions, if obj is one number."""
    if isinstance(obj, slice):
        return np.arange(*obj.indices(length), dtype=np.intp)
    places = np.array(obj)
    if places.dtype == bool:
        import warnings
        warnings.warn("in the future insert will treat boolean arrays and array-likes as a boolean index instead of casting it to integer",
                      FutureWarning, stacklevel=3)
        return places.astype(np.intp)
    if places.ndim > 1:
        raise ValueError("index array argument obj to insert must be one dimensional or scalar")
    if places.size == 0 and not isinstance(obj, np.ndarray):
        return places.astype(np.intp)
    return places


def insert(arr, obj, values, axis=None):
    """values before the given places: in a row, or along an axis.  IndexError."""
    given = arr
    arr, axis = _flat_or_axis(np.asarray(arr), axis)
    length, front = arr.shape[axis], (slice(None),) * axis
    places = _places_of_insert(obj, length)
    shape, order = list(arr.shape), "F" if arr.flags.fnc else "C"
    if places.size == 1:
        at = places.item()
        if not -length <= at <= length:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {length}")
        at = at + length if at < 0 else at
        values = np.array(values, copy=False, ndmin=arr.ndim, dtype=arr.dtype)
        if places.ndim == 0:
            values = np.moveaxis(values, 0, axis)
        count = values.shape[axis]
        shape[axis] += count
        result = np.empty(shape, arr.dtype, order)
        result[front + (slice(None, at),)] = arr[front + (slice(None, at),)]
        result[front + (slice(at, at + count),)] = values
        result[front + (slice(at + count, None),)] = arr[front + (slice(at, None),)]
        return _as_given(given, result)
    places = np.where(places < 0, places + length, places)
    places[np.argsort(places, kind="mergesort")] += np.arange(len(places)).astype(places.dtype)
    shape[axis] += len(places)
    old = np.ones(shape[axis], bool)
    old[places] = False
    result = np.empty(shape, arr.dtype, order)
    result[front + (places,)] = values
    result[front + (old,)] = arr
    return _as_given(given, result)


def trim_zeros(filt, trim="fb"):
    """Without zeros at the front ("f"), the back ("b") or both."""
    first, last = 0, len(filt)
    trim = trim.upper()
    if "F" in trim:
        while first < last and filt[first] == 0:
            first += 1
    if "B" in trim:
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]
