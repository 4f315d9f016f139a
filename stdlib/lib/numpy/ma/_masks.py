"""Masks: arrays of bools, or for structures of fields of bools, beside an array: True where an element does not count.

nomask, which is numpy.False_, stands for a mask in which nothing is masked and which takes no memory.
"""
import numpy as np

MaskType = np.bool_
nomask = MaskType(0)


class MaskedArrayFutureWarning(FutureWarning):
    """Something about masked arrays will change."""

    __module__ = "numpy.ma.core"


class MAError(Exception):
    """Something is wrong with a masked array."""

    __module__ = "numpy.ma.core"


class MaskError(MAError):
    """A mask that does not fit."""

    __module__ = "numpy.ma.core"


# ---- parts of arrays, masked or not


def getdata(a, subok=True):
    """The elements of a, masked ones included, without the mask; subok=False: as a plain ndarray."""
    data = getattr(a, "_data", None)
    if not isinstance(data, np.ndarray):
        data = np.array(a, copy=False, subok=subok)
    return data if subok else data.view(np.ndarray)


get_data = getdata


def getmask(a):
    """The mask of a, or nomask."""
    return getattr(a, "_mask", nomask)


get_mask = getmask


def getmaskarray(arr):
    """The mask of arr as an array of its shape; new, and False all over, if arr has none."""
    mask = getmask(arr)
    return make_mask_none(np.shape(arr), getattr(arr, "dtype", None)) if mask is nomask else mask


def is_mask(m):
    """Is m an array of plain bools?"""
    return getattr(getattr(m, "dtype", None), "type", None) is MaskType


def is_masked(x):
    """Is anything in x masked?"""
    mask = getmask(x)
    return mask is not nomask and bool(_anything(mask))


def _anything(mask):
    return any(_anything(mask[name]) for name in mask.dtype.names) if mask.dtype.names else mask.any()


# ---- dtypes of masks


def _bools_like(kind):
    if kind.subdtype:
        base, shape = kind.subdtype
        return _bools_like(base), shape
    if not kind.names:
        return np.dtype(MaskType)
    return np.dtype([(_titled(kind, name), *_piece(_bools_like(kind.fields[name][0]))) for name in kind.names])


def _piece(made):
    return made if isinstance(made, tuple) else (made,)


def _titled(kind, name):
    field = kind.fields[name]
    return (field[2], name) if len(field) > 2 else name


def make_mask_descr(ndtype):
    """The dtype of the masks of arrays of ndtype: bool, or for structures the same fields, each of bools."""
    made = _bools_like(np.dtype(ndtype))
    return np.dtype(made)


def is_mask_dtype(kind):
    """Does a dtype consist of bools alone?"""
    if kind.subdtype:
        return is_mask_dtype(kind.base)
    return all(is_mask_dtype(kind[name]) for name in kind.names) if kind.names else kind.type is MaskType


# ---- making


def make_mask_none(newshape, dtype=None):
    """A mask of a shape in which nothing is masked, for arrays of dtype."""
    return np.zeros(newshape, dtype=MaskType if dtype is None else make_mask_descr(dtype))


def make_mask(m, copy=False, shrink=True, dtype=MaskType):
    """m as a mask: what is not 0 masks.  shrink: nomask where nothing is masked; a dtype of fields keeps fields apart."""
    if m is nomask:
        return nomask
    kind = make_mask_descr(dtype)
    if isinstance(m, np.ndarray) and m.dtype.fields and kind == MaskType:
        return np.ones(m.shape, dtype=kind)
    result = np.array(_bools(m), copy=copy, dtype=kind, subok=True)
    return shrunk(result) if shrink else result


def _bools(m):
    """What masked elements of a masked array say about a mask made of it: that they are masked."""
    if getmask(m) is nomask:
        return getattr(m, "_data", m)
    return m.filled(True)


def shrunk(mask):
    """The mask, or nomask where it masks nothing (masks of structures stay)."""
    return nomask if mask.dtype.names is None and not mask.any() else mask


def mask_or(m1, m2, copy=False, shrink=True):
    """Masked in one of both masks.  ValueError if their dtypes differ."""
    for one, other in ((m1, m2), (m2, m1)):
        if one is nomask or one is False:
            return make_mask(other, copy=copy, shrink=shrink, dtype=getattr(other, "dtype", MaskType))
    if m1 is m2 and is_mask(m1):
        return shrunk(m1) if shrink else m1
    kinds = getattr(m1, "dtype", None), getattr(m2, "dtype", None)
    if kinds[0] != kinds[1]:
        raise ValueError("Incompatible dtypes '%s'<>'%s'" % kinds)
    if kinds[0] is not None and kinds[0].names is not None:
        result = np.empty(np.broadcast(m1, m2).shape, kinds[0])
        or_fields(m1, m2, result)
        return result
    return make_mask(np.logical_or(m1, m2), copy=copy, shrink=shrink)


def or_fields(m1, m2, out):
    """Field by field, however deep: out becomes True where one of both is."""
    for name in out.dtype.names:
        if out[name].dtype.names:
            or_fields(m1[name], m2[name], out[name])
        else:
            np.logical_or(m1[name], m2[name], out[name])


def flatten_mask(mask):
    """All bools of a mask in one row, field after field."""
    found = []

    def collect(part):
        names = getattr(getattr(part, "dtype", None), "names", None)
        if names:
            for name in names:
                collect(part[name])
        elif np.ndim(part):
            for one in part:
                collect(one)
        else:
            found.append(part)

    collect(np.asarray(mask))
    return np.array(found, dtype=bool)
