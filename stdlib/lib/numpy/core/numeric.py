"""What pickles of protocol 5 name, and numbers of axes."""
import operator

from _numpy import frombuffer
from numpy import AxisError


def _frombuffer(buf, dtype, shape, order):
    return frombuffer(buf, dtype=dtype).reshape(shape, order=order)


def normalize_axis_index(axis, ndim, msg_prefix=None):
    """An axis counted from 0."""
    index = operator.index(axis)
    if not -ndim <= index < ndim:
        raise AxisError(index, ndim, msg_prefix)
    return index % ndim


def normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False):
    """One axis, or several, as a tuple of indices from 0 to ndim - 1."""
    if not isinstance(axis, (tuple, list)):
        try:
            axis = [operator.index(axis)]
        except TypeError:
            pass
    axes = tuple(normalize_axis_index(one, ndim, argname) for one in axis)
    if not allow_duplicate and len(set(axes)) != len(axes):
        raise ValueError(f"repeated axis in `{argname}` argument" if argname else "repeated axis")
    return axes


def __getattr__(name):
    import numpy
    return getattr(numpy, name)
