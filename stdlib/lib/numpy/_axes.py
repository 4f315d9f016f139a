"""Axes as programs name them: from -ndim to ndim - 1, one or several."""
import operator

import numpy as np


def axis_index(axis, ndim):
    """From 0 to ndim - 1.  AxisError, TypeError."""
    axis = operator.index(axis)
    if not -ndim <= axis < ndim:
        raise np.AxisError(axis, ndim)
    return axis % ndim


def axes_of(axis, ndim):
    """A list of axes: all of them for None, one, or those of a tuple.  AxisError; ValueError if one stands there twice."""
    if axis is None:
        return list(range(ndim))
    axes = [axis_index(n, ndim) for n in (axis if isinstance(axis, tuple) else (axis,))]
    if len(set(axes)) != len(axes):
        raise ValueError("duplicate value in 'axis'")
    return axes
