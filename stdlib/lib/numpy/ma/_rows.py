"""Whole rows and columns of masked arrays, and the runs of what is masked and what is not."""
import warnings

import numpy as np
from numpy import ma
from numpy._axes import axes_of, axis_index
from numpy.ma._making import under
from numpy.ma.core import asarray, getdata, getmask, getmaskarray, masked, nomask


_NOT_GIVEN = object()


def mask_rowcols(a, axis=None):
    """a with all rows (axis 0), columns (1) or both (None) masked that hold anything masked.  NotImplementedError unless it has two axes."""
    a = asarray(a)
    if a.ndim != 2:
        raise NotImplementedError("mask_rowcols works for 2D arrays only.")
    mask = getmask(a)
    if mask is nomask or not mask.any():
        return a
    hidden = mask.copy()
    if not axis:
        hidden[mask.any(1)] = True
    if axis in (None, 1, -1):
        hidden[:, mask.any(0)] = True
    return under(getdata(a), hidden, a._fill_value)


def _warn_of_axis(axis):
    if axis is not _NOT_GIVEN:
        warnings.warn("The axis argument has always been ignored, in future passing it will raise TypeError", DeprecationWarning, stacklevel=3)


def mask_rows(a, axis=_NOT_GIVEN):
    """a with all rows masked that hold anything masked.  NotImplementedError unless it has two axes."""
    _warn_of_axis(axis)
    return mask_rowcols(a, 0)


def mask_cols(a, axis=_NOT_GIVEN):
    """a with all columns masked that hold anything masked.  NotImplementedError unless it has two axes."""
    _warn_of_axis(axis)
    return mask_rowcols(a, 1)


def compress_nd(x, axis=None):
    """Without the slices that hold anything masked."""
    data, mask = np.asarray(getdata(x)), getmaskarray(x)
    for n in axes_of(axis, data.ndim):
        data = data.compress(~mask.any(tuple(k for k in range(data.ndim) if k != n)), n)
    return data


def compress_rowcols(x, axis=None):
    """The rows (axis 0), columns (1) or both (None) without anything masked.  NotImplementedError unless there are two axes."""
    if np.ndim(x) != 2:
        raise NotImplementedError("compress_rowcols works for 2D arrays only.")
    return compress_nd(x, axis)


def compress_rows(a):
    """The rows without anything masked.  NotImplementedError unless there are two axes."""
    if np.ndim(a) != 2:
        raise NotImplementedError("compress_rows works for 2D arrays only.")
    return compress_rowcols(a, 0)


def compress_cols(a):
    """The columns without anything masked.  NotImplementedError unless there are two axes."""
    if np.ndim(a) != 2:
        raise NotImplementedError("compress_cols works for 2D arrays only.")
    return compress_rowcols(a, 1)


# ---- where something is not masked


def flatnotmasked_edges(a):
    """The first and the last place, of all in a row, that is not masked; None if there is none."""
    places = np.flatnonzero(~getmaskarray(a))
    return places[[0, -1]] if len(places) else None


def notmasked_edges(a, axis=None):
    """The first and the last places that are not masked, along an axis: two tuples of indices."""
    if axis is None or np.ndim(a) == 1:
        return flatnotmasked_edges(a)
    mask = getmaskarray(a)
    grid = np.indices(np.shape(a))
    places = [asarray(ma.array(one, mask=mask)) for one in grid]
    return [tuple(one.min(axis).compressed() for one in places), tuple(one.max(axis).compressed() for one in places)]


def flatnotmasked_contiguous(a):
    """The runs of what is not masked, of all elements in a row, as slices."""
    return _runs(~getmaskarray(a).ravel())


def notmasked_contiguous(a, axis=None):
    """The runs of what is not masked, lane by lane along an axis, as slices.  NotImplementedError for more than two axes."""
    a = asarray(a)
    if a.ndim > 2:
        raise NotImplementedError("Currently limited to at most 2D array.")
    if axis is None or a.ndim == 1:
        return flatnotmasked_contiguous(a)
    return [flatnotmasked_contiguous(lane) for lane in (a.T if axis_index(axis, 2) == 0 else a)]


def clump_unmasked(a):
    """The runs of what is not masked in a row, as slices."""
    return _runs(~getmaskarray(a))


def clump_masked(a):
    """The runs of what is masked in a row, as slices."""
    return _runs(getmaskarray(a))


def _runs(flags):
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(int), [0]])))
    return [slice(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
