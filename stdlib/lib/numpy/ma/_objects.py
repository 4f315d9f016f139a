"""Masked arrays of objects: a class of its own, for their elements lie in a list (numpy._places).  It calls itself MaskedArray."""
import numpy as np
from _numpy import _elsewhere
from numpy._objects import ObjectArray
from numpy._places import Elsewhere
from numpy.ma._array import MaskedArray


class _Parts:
    """What the class does otherwise than MaskedArray."""

    def __new__(cls, *args, **kwargs):
        return MaskedArray(*args, **kwargs)

    def __init__(self, *args, **kwargs):
        pass

    def __array_finalize__(self, obj):
        if obj is not None and "_items" not in self.__dict__:       # numbers, seen as the class of the objects that they come from
            self.__class__ = MaskedArray
        MaskedArray.__array_finalize__(self, obj)

    def __neg__(self):
        return np.ma.negative(self)

    def __abs__(self):
        return np.ma.absolute(self)

    _data = data = property(lambda self: ObjectArray(self._items, self._places), doc="The elements, masked ones included, without the mask.")
    dtype = property(lambda self: ObjectArray.dtype)
    __array_interface__ = property(lambda self: self._data.__array_interface__)

    def view(self, dtype=None, type=None, fill_value=None):
        kind = type if type is not None else dtype
        if kind is None or kind is np.dtype("O") or isinstance(kind, builtin_type) and issubclass(kind, MaskedArray):
            result = masked_view(self)
            result._mask = result._mask.view()
            if fill_value is not None:
                result.fill_value = fill_value
            return result
        return self._data.view(kind)

    def _view(self, places):
        return masked_view(ObjectArray(self._items, places))

    def copy(self, order="C"):
        result = masked_view(self._data.copy())
        result._update_from(self)
        result._mask = self._mask.copy()
        return result

    def astype(self, kind, *args, **kwargs):
        result = np.asarray(self._data.astype(kind, *args, **kwargs)).view(MaskedArray)
        result._mask = self._mask.copy()
        return result

    def __deepcopy__(self, memo):
        result = self.copy()
        result._items[:] = self._data.__deepcopy__(memo)._items
        return result

    def __reduce__(self):
        return _restored, (self._data, self._mask, self._fill_value)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


builtin_type = type


class MaskedObjects(_Parts, MaskedArray, ObjectArray):
    """An array of objects some of which are masked."""


MaskedObjects.__name__ = MaskedObjects.__qualname__ = "MaskedArray"
MaskedObjects.__module__ = "numpy.ma.core"


def _restored(data, mask, fill_value):
    return MaskedArray(data, mask=mask, fill_value=fill_value)


def masked_view(array):
    """A masked array over an array of objects (a masked one's mask goes with it)."""
    result = _elsewhere(MaskedObjects)
    result._items, result._places = array._items, array._places
    result.__array_finalize__(array)
    return result


def viewed(array, kind):
    """numpy.ndarray.view, of arrays of objects too."""
    if not isinstance(array, Elsewhere):
        return np.ndarray.view(array, kind)
    return masked_view(array) if issubclass(kind, MaskedArray) else array.view(kind)
