"""numpy.pad: an array with more elements around it.

Each axis in turn gets a block before and a block behind.  The modes that repeat what is there (wrap, reflect, symmetric) do so from
an array that grows, as numpy 1.24's do: where less is there than is wanted, the next round repeats what the last one added, too.
"""
import numpy as np

_options = {"constant": "constant_values", "empty": None, "edge": None, "wrap": None, "linear_ramp": "end_values", "maximum": "stat_length",
            "minimum": "stat_length", "mean": "stat_length", "median": "stat_length", "reflect": "reflect_type", "symmetric": "reflect_type"}


def pad(array, pad_width, mode="constant", **kwargs):
    array = np.asarray(array)
    pad_width = np.asarray(pad_width)
    if pad_width.dtype.kind != "i":
        raise TypeError("`pad_width` must be of integral type.")
    widths = _pairs(pad_width, array.ndim, as_index=True)
    if callable(mode):
        return _by_function(array, widths, mode, kwargs)
    if mode not in _options:
        raise ValueError(f"mode '{mode}' is not supported")
    unknown = set(kwargs) - {_options[mode]}
    if unknown:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    if mode in ("constant", "empty"):
        return _with_values(array, widths, _pairs(kwargs.get("constant_values", 0), array.ndim) if mode == "constant" else None)
    if array.size == 0:
        for axis, width in enumerate(widths):
            if array.shape[axis] == 0 and any(width):
                raise ValueError(f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'")
    grow = _growing(mode, kwargs, array.ndim)
    result = array
    for axis, (before, after) in enumerate(widths):
        if before or after:
            result = grow(result, axis, before, after)
    result = np.asarray(result, array.dtype, order="F" if array.flags.fnc else "C")
    return result if result is not array else array.copy()


def _pairs(value, ndim, as_index=False):
    """What is given for all axes, or for each, before and behind alike or not, as a pair for every axis."""
    if value is None:
        return [(None, None)] * ndim
    value = np.array(value)
    if as_index:
        value = np.round(value).astype(np.intp, copy=False)
        if value.size and value.min() < 0:
            raise ValueError("index can't contain negative values")
    if value.ndim < 3 and value.size == 1:
        value = value.ravel()
    elif value.size == 2 and value.shape != (2, 1):
        value = value.ravel()
    return [tuple(pair) for pair in np.broadcast_to(value, (ndim, 2)).tolist()]


def _along(axis, *part):
    return (slice(None),) * axis + (slice(*part),)


def _with_room(array, widths, make):
    """A larger array with this one inside."""
    result = make([before + n + after for n, (before, after) in zip(array.shape, widths)], array.dtype, "F" if array.flags.fnc else "C")
    result[tuple(slice(before, before + n) for n, (before, after) in zip(array.shape, widths))] = array
    return result


def _with_values(array, widths, values):
    result = _with_room(array, widths, np.empty)
    if values:
        for axis, ((before, _), value) in enumerate(zip(widths, values)):
            result[_along(axis, before)] = value[0]
            result[_along(axis, before + array.shape[axis], None)] = value[1]
    return result


def _by_function(array, widths, function, kwargs):
    """The function is given each line of an array with zeros around, and changes it."""
    result = _with_room(array, widths, np.zeros)
    for axis, width in enumerate(widths):
        lines = np.moveaxis(result, axis, -1)
        for place in np.ndindex(lines.shape[:-1]):
            function(lines[place], width, axis, kwargs)
    return result


def _growing(mode, kwargs, ndim):
    """A function of an array, an axis and the widths there, which gives the larger array."""
    if mode == "edge":
        return _joining(lambda a, axis, before, after: (a[_along(axis, 1)], a[_along(axis, a.shape[axis] - 1, None)]))
    if mode == "linear_ramp":
        ends = _pairs(kwargs.get("end_values", 0), ndim)
        return _joining(lambda a, axis, before, after: _ramps(a, axis, (before, after), ends[axis]))
    if mode == "wrap":
        return _repeating(_wrapped)
    if mode in ("reflect", "symmetric"):
        return _reflecting(mode == "symmetric", kwargs.get("reflect_type", "even") == "odd")
    function = {"maximum": np.amax, "minimum": np.amin, "mean": np.mean, "median": np.median}[mode]
    lengths = _pairs(kwargs.get("stat_length"), ndim, as_index=True)
    return _joining(lambda a, axis, before, after: _statistics(a, axis, lengths[axis], function))


def _joining(blocks):
    """Blocks before and behind, spread over the widths there."""
    def grow(a, axis, before, after):
        shape = list(a.shape)
        parts = []
        for width, block in zip((before, after), blocks(a, axis, before, after)):
            shape[axis] = width
            parts.append(np.broadcast_to(block.astype(a.dtype), shape))
        return np.concatenate([parts[0], a, parts[1]], axis)
    return grow


def _ramps(a, axis, widths, ends):
    """Steps from an end value to the edge, and back."""
    n = a.shape[axis]
    first, last = (np.linspace(end, edge.squeeze(axis), num=width, endpoint=False, dtype=a.dtype, axis=axis) for end, edge, width
                   in zip(ends, (a[_along(axis, 1)], a[_along(axis, n - 1, None)]), widths))
    return first, last[_along(axis, None, None, -1)]


def _statistics(a, axis, lengths, function):
    """A statistic of the elements next to each side."""
    n = a.shape[axis]
    lengths = [n if length is None or length > n else length for length in lengths]
    if 0 in lengths and function in (np.amax, np.amin):
        raise ValueError("stat_length of 0 yields no value for padding")
    found = [function(a[_along(axis, *part)], axis=axis, keepdims=True) for part in ((lengths[0],), (n - lengths[1], None))]
    return [value.round() if a.dtype.kind in "iu" and value.dtype.kind == "f" else value for value in found]


def _repeating(blocks):
    """Blocks before and behind, made of what is there, as often as needed."""
    def grow(a, axis, before, after):
        while before > 0 or after > 0:
            first, last = blocks(a, axis, before, after)
            before, after = before - first.shape[axis], after - last.shape[axis]
            a = np.concatenate([first, a, last], axis)
        return a
    return grow


def _wrapped(a, axis, before, after):
    n = a.shape[axis]
    return a[_along(axis, n - min(n, before), None)], a[_along(axis, min(n, after))]


def _reflecting(with_edge, odd):
    def mirrored(a, axis, before, after):
        n, skipped = a.shape[axis], 0 if with_edge else 1
        most = n - skipped
        first = a[_along(axis, skipped, skipped + min(most, before))][_along(axis, None, None, -1)]
        if odd:
            first = (2 * a[_along(axis, 1)] - first).astype(a.dtype) if before else first
        start = n - skipped - min(most, after)      # behind, what is before counts as there already
        last = a[_along(axis, start, n - skipped)][_along(axis, None, None, -1)]
        if odd:
            last = (2 * a[_along(axis, n - 1, None)] - last).astype(a.dtype) if after else last
        return first, last

    mirror, edges = _repeating(mirrored), _growing("edge", {}, 0)

    def grow(a, axis, before, after):
        return (edges if a.shape[axis] == 1 else mirror)(a, axis, before, after)
    return grow
