"""Views with other strides: what is safe (sliding windows, broadcasting), and as_strided, which trusts its caller within limits."""

import numpy as np
from numpy._dispatch import publish as _publish
from numpy import broadcast_arrays, broadcast_shapes, broadcast_to

__all__ = ["as_strided", "sliding_window_view", "broadcast_to", "broadcast_arrays", "broadcast_shapes"]


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    """A view of x's memory with this shape and these strides.  Unlike numpy's it does not reach beyond x's base: ValueError."""
    x = np.asarray(x)
    shape = x.shape if shape is None else tuple(shape)
    strides = x.strides if strides is None else tuple(strides)
    base = x
    while isinstance(base.base, np.ndarray):
        base = base.base
    start = x.__array_interface__["data"][0] - base.__array_interface__["data"][0]
    memory, start = (base, start) if base.flags.c_contiguous else (x, 0)
    if memory.dtype.kind in "mM":  # which are no buffers: their counts are
        memory = memory.view(np.int64)
    view = np.ndarray(shape, x.dtype, memory, start, strides)
    if not writeable or not x.flags.writeable:
        view.flags.writeable = False
    return view


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """All windows of this shape, along new last axes."""
    window = tuple(window_shape) if np.iterable(window_shape) else (window_shape,)
    x = np.asarray(x)
    if any(n < 0 for n in window):
        raise ValueError("`window_shape` cannot contain negative values")
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(window) != len(axes):
            raise ValueError(f"Since axis is None, must provide window_shape for all dimensions of `x`; got {len(window)} window_shape elements "
                             f"and `x.ndim` is {x.ndim}.")
    else:
        axes = tuple(n % x.ndim for n in (axis if isinstance(axis, tuple) else (axis,)))
        if len(window) != len(axes):
            raise ValueError(f"Must provide matching length window_shape and axis; got {len(window)} window_shape elements and {len(axes)} axes "
                             "elements.")
    shape = list(x.shape)
    for n, length in zip(axes, window):
        if shape[n] < length:
            raise ValueError("window shape cannot be larger than input array shape")
        shape[n] -= length - 1
    return as_strided(x, tuple(shape) + window, x.strides + tuple(x.strides[n] for n in axes), writeable=writeable)


_publish(globals(), "numpy.lib.stride_tricks")
