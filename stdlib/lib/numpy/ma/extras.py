"""Masked arrays: the functions that programs need less often.  numpy.ma imports this module when one of them is asked for."""
import numpy as np
from numpy import ma
from numpy._axes import axis_index
from numpy.ma._elements import masked
from numpy.ma._making import under
from numpy.ma._rows import (clump_masked, clump_unmasked, compress_cols, compress_nd, compress_rowcols, compress_rows, flatnotmasked_contiguous,
                            flatnotmasked_edges, mask_cols, mask_rowcols, mask_rows, notmasked_contiguous, notmasked_edges)
from numpy.ma._sets import ediff1d, in1d, intersect1d, isin, setdiff1d, setxor1d, union1d, unique
from numpy.ma._statistics import average, corrcoef, cov, median, polyfit
from numpy.ma.core import (MAError, MaskedArray, add, array, asarray, concatenate, count, dot, filled, get_masked_subclass, getdata, getmask, getmaskarray,
                           make_mask_descr, mask_or, masked_array, nomask, ones, sort, zeros)


# ---- of numpy's functions: data and mask go the same way


def _changed(change, a, args, kwargs):
    result = change(getdata(a), *args, **kwargs)
    made = result.view(get_masked_subclass(a))
    made._mask = change(getmaskarray(a), *args, **kwargs)
    return made


def _alike(name, many=False):
    """numpy's function, applied to the elements and, with the same arguments, to the mask; many: to each of several arrays."""
    change = getattr(np, name)

    def function(a, *args, **kwargs):
        if many and args:
            return [_changed(change, one, (), kwargs) for one in (a, *args)]
        return _changed(change, a, args, kwargs)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"numpy.{name}; the mask goes the same way."
    return function


def _joining(name):
    join = getattr(np, name)

    def function(arrays, *args, **kwargs):
        arrays = list(arrays) if not isinstance(arrays, np.ndarray) else arrays
        if isinstance(arrays, np.ndarray):
            return _changed(join, arrays, args, kwargs)
        made = join([np.asarray(getdata(a)) for a in arrays], *args, **kwargs).view(MaskedArray)
        made._mask = join([np.asarray(getmaskarray(a)) for a in arrays], *args, **kwargs)
        return made
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"numpy.{name} of masked arrays."
    return function


atleast_1d, atleast_2d, atleast_3d = (_alike(name, True) for name in ("atleast_1d", "atleast_2d", "atleast_3d"))
diagflat = _alike("diagflat")
vstack, hstack, dstack, column_stack, stack = map(_joining, ("vstack", "hstack", "dstack", "column_stack", "stack"))
row_stack = vstack


def hsplit(ary, indices_or_sections):
    """Parts of an array along its columns."""
    parts = zip(np.hsplit(getdata(ary), indices_or_sections), np.hsplit(getmaskarray(ary), indices_or_sections))
    return [masked_array(data, mask=mask) for data, mask in parts]


def vander(x, n=None):
    """The powers of each element as a row; of masked ones zeros."""
    result = np.vander(np.asarray(getdata(x)), n)
    if getmask(x) is not nomask:
        result[getmask(x)] = 0
    return result


def issequence(seq):
    """Is seq a list, a tuple or an array?"""
    return isinstance(seq, (np.ndarray, tuple, list))


def count_masked(arr, axis=None):
    """How many elements are masked: along an axis or all."""
    return getmaskarray(arr).sum(axis)


masked_all, masked_all_like = ma.core.masked_all, ma.core.masked_all_like


def ndenumerate(a, compressed=True):
    """((i, j ...), element) for each that counts, or, if compressed is false, for all."""
    for place, hidden in np.ndenumerate(getmaskarray(a)):
        if not hidden:
            yield place, np.asarray(getdata(a))[place]
        elif not compressed:
            yield place, masked


class MAxisConcatenator(type(np.r_)):
    """What numpy.ma.mr_ is: r_ for masked arrays."""

    concatenate = staticmethod(concatenate)

    def __getitem__(self, key):
        if isinstance(key, str):
            raise MAError("Unavailable for masked array.")
        parts = key if isinstance(key, tuple) else (key,)
        axis = int(parts[0]) if parts and isinstance(parts[0], str) else 0
        parts = parts[1:] if parts and isinstance(parts[0], str) else parts
        return concatenate([self._part(part) for part in parts], axis)

    @staticmethod
    def _part(part):
        if isinstance(part, MaskedArray):
            return part if part.ndim else part.reshape(1)
        return np.r_[part]


class mr_class(MAxisConcatenator):
    """The class of mr_."""

    def __init__(self):
        pass


mr_ = mr_class()
# ---- a lane at a time


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """func1d(lane, *args, **kwargs) of every lane along the axis, put together; a result's axes stand where the lane's was."""
    arr = asarray(arr)
    axis = axis_index(axis, arr.ndim)
    others = [n for n in range(arr.ndim) if n != axis]
    lanes = arr.transpose(*others, axis)
    results = [func1d(lanes[place], *args, **kwargs) for place in np.ndindex(*lanes.shape[:-1])]
    data = np.array([getdata(one) for one in results])
    hidden = np.array([getmaskarray(one) for one in results])
    result = under(data.reshape(lanes.shape[:-1] + data.shape[1:]), ma.make_mask(hidden.reshape(lanes.shape[:-1] + data.shape[1:])))
    return result.transpose(*range(axis), *range(len(others), result.ndim), *range(axis, len(others))) if data.ndim > 1 else result


def apply_over_axes(func, a, axes):
    """func(a, axis) for one axis after the other; an axis that it takes away comes back with length 1."""
    for axis in [axes] if np.ndim(axes) == 0 else axes:
        result = func(a, axis)
        a = result if np.ndim(result) == np.ndim(a) else ma.expand_dims(result, axis if axis >= 0 else np.ndim(a) + axis)
    return asarray(a)




def __getattr__(name):
    if name.startswith("_") or not hasattr(ma.core, name):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(ma.core, name)
