"""Masked arrays made from other things, and numpy's functions that make arrays."""
import numpy as np
from numpy.ma._array import MaskedArray
from numpy.ma._elements import masked
from numpy.ma._masks import getmask, make_mask_descr, nomask

masked_array = MaskedArray


def under(result, mask, fill_value=None):
    """A result under a mask; masked itself where it is one hidden element."""
    if np.ndim(result) == 0:
        return masked if mask is not nomask and np.all(mask) else result
    made = np.asarray(result).view(MaskedArray)
    made._mask = mask
    made._fill_value = fill_value
    return made


def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False, shrink=True, subok=True, ndmin=0):
    """A masked array of data, masked where mask says so, or where data is masked already (unless keep_mask=False)."""
    return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, subok=subok, keep_mask=keep_mask, hard_mask=hard_mask, fill_value=fill_value,
                       ndmin=ndmin, shrink=shrink, order=order)


def asarray(a, dtype=None, order=None):
    """a as a MaskedArray, of that class itself; no copy is made where none is needed."""
    return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=False, order=order)


def asanyarray(a, dtype=None):
    """a as a MaskedArray or what is derived from it; no copy is made where none is needed."""
    if isinstance(a, MaskedArray) and (dtype is None or dtype == a.dtype):
        return a
    return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=True)


def isMaskedArray(x):
    """Is x a masked array?"""
    return isinstance(x, MaskedArray)


isarray = isMA = isMaskedArray


def masked_all(shape, dtype=float):
    """A new array in which everything is masked."""
    return MaskedArray(np.empty(shape, dtype), mask=np.ones(shape, make_mask_descr(dtype)))


def masked_all_like(arr):
    """A new array of arr's shape and dtype in which everything is masked."""
    made = np.empty_like(arr).view(MaskedArray)
    made._mask = np.ones(made.shape, dtype=make_mask_descr(made.dtype))
    return made


def _made(name):
    make = getattr(np, name)

    def function(*args, fill_value=None, hardmask=None, **kwargs):
        result = make(*args, **kwargs).view(MaskedArray)
        if name.endswith("_like") and args and getmask(args[0]) is not nomask:
            result._mask = result._mask.copy()
        if fill_value is not None:
            result.fill_value = fill_value
        if hardmask:
            result._hardmask = hardmask
        return result
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"numpy.{name}; the result is a masked array, in which nothing is masked."
    return function


(arange, empty, empty_like, frombuffer, fromfunction, identity, indices, ones, ones_like, zeros, zeros_like) = map(
    _made, ("arange", "empty", "empty_like", "frombuffer", "fromfunction", "identity", "indices", "ones", "ones_like", "zeros",
            "zeros_like"))


def fromfile(file, dtype=float, count=-1, sep=""):
    """Not of masked arrays: NotImplementedError."""
    raise NotImplementedError("fromfile() not yet implemented for a MaskedArray.")


def fromflex(fxarray):
    """The masked array whose toflex() made fxarray."""
    return masked_array(fxarray["_data"], mask=fxarray["_mask"])


def flatten_structured_array(a):
    """An array of structures with the fields, however deep, as columns of one more axis."""
    def scalars(row):
        for field in row:
            if isinstance(field, (tuple, np.void)) or np.ndim(field):
                yield from scalars(field)
            else:
                yield field

    a = np.asanyarray(a)
    shape = a.shape
    rows = a.ravel()
    masked = isinstance(a, MaskedArray)
    result = np.array([tuple(scalars(np.asarray(rows._data if masked else rows)[n].item())) for n in range(rows.size)])
    if masked:
        result = result.view(MaskedArray)
        mask = np.asarray(np.ma.getmaskarray(rows))
        result._mask = np.array([tuple(scalars(mask[n].item())) for n in range(rows.size)])
    if len(shape) > 1:
        result.shape = tuple(shape) + (result.shape[-1],)
    return result


def doc_note(initialdoc, note):
    """A docstring with a note first in its section of notes."""
    if initialdoc is None:
        return None
    if note is None:
        return initialdoc
    from inspect import cleandoc
    heading = "\n\nNotes\n-----\n"
    text, found, notes = cleandoc(initialdoc).partition(heading)
    return text + heading + cleandoc(note) + "\n" + ("\n" + notes if found else "")
