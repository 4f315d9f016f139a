"""Joining, cutting, repeating and turning arrays."""
import numpy as np
from numpy._axes import axis_index


def block(arrays):
    def depth_of(item):
        if not isinstance(item, list):
            return 0
        if not item:
            raise ValueError("List depths are mismatched. An empty list was found.")
        return 1 + max(map(depth_of, item))

    def join(item, depth, axis):
        if depth == 0:
            return np.array(item, ndmin=most)
        return np.concatenate([join(part, depth - 1, axis + 1) for part in item], axis=axis)
    depth = most = depth_of(arrays)
    return join(arrays, depth, -depth) if depth else np.array(arrays)


def apply_over_axes(func, a, axes):
    value = np.asarray(a)
    for axis in np.array(axes, ndmin=1).tolist():
        result = func(value, axis)
        value = result if result.ndim == value.ndim else np.expand_dims(result, axis)
    return value


def diag_indices(n, ndim=2):
    return (np.arange(n),) * ndim


def places_along(arr, indices, axis):
    if indices.dtype.kind not in "iu":
        raise IndexError("`indices` must be an integer array")
    if arr.ndim != indices.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    places = []
    for d, n in enumerate(arr.shape):
        places.append(indices if d == axis else np.arange(n).reshape((1,) * d + (n,) + (1,) * (arr.ndim - d - 1)))
    return tuple(places)


def put_along_axis(arr, indices, values, axis):
    if axis is None:
        arr, axis = arr.reshape(-1), 0
    axis = axis_index(axis, arr.ndim)
    arr[places_along(arr, indices, axis)] = values


