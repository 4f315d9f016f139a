"""numpy.ctypeslib: arrays over the memory of ctypes objects, and the other way round."""

import ctypes

import numpy as np

__all__ = ["as_array", "as_ctypes", "as_ctypes_type", "c_intp"]

c_intp = ctypes.c_ssize_t
_kinds = {np.dtype(name): kind for name, kind in (
    ("?", ctypes.c_bool), ("i1", ctypes.c_int8), ("u1", ctypes.c_uint8), ("i2", ctypes.c_int16), ("u2", ctypes.c_uint16),
    ("i4", ctypes.c_int32), ("u4", ctypes.c_uint32), ("i8", ctypes.c_int64), ("u8", ctypes.c_uint64), ("f4", ctypes.c_float),
    ("f8", ctypes.c_double))}


def as_array(obj, shape=None):
    """An array that shares the memory of a ctypes array, or of what a ctypes pointer points to, of this shape."""
    if isinstance(obj, ctypes._Pointer):
        if shape is None:
            raise TypeError("as_array() requires a shape argument when called on a pointer")
        kind = obj._type_
        for n in reversed(shape if isinstance(shape, (tuple, list)) else (shape,)):
            kind = kind * n
        obj = ctypes.cast(obj, ctypes.POINTER(kind)).contents
    return np.asarray(obj)


def as_ctypes_type(dtype):
    """The ctypes type of a dtype."""
    dtype = np.dtype(dtype)
    if dtype not in _kinds:
        raise NotImplementedError(f"Converting {dtype!r} to a ctypes type")
    return _kinds[dtype]


def as_ctypes(obj):
    """A ctypes array that shares the memory of an array in C order."""
    if not obj.flags.c_contiguous:
        raise TypeError("strided arrays not supported")
    if not obj.flags.writeable:
        raise TypeError("readonly arrays unsupported")
    kind = as_ctypes_type(obj.dtype)
    for n in reversed(obj.shape):
        kind = kind * n
    return kind.from_buffer(obj)


class _View:
    """ndarray.ctypes: where an array lies, in the words of ctypes.  It keeps the array alive."""

    def __init__(self, array):
        self._arr = array

    @property
    def data(self):
        """The address of the first element."""
        return self._arr.__array_interface__["data"][0]

    @property
    def shape(self):
        return self.shape_as(c_intp)

    @property
    def strides(self):
        return self.strides_as(c_intp)

    @property
    def _as_parameter_(self):
        return self.data_as(ctypes.c_void_p)

    def shape_as(self, obj):
        """The lengths of the axes as a ctypes array of this type."""
        return (obj * self._arr.ndim)(*self._arr.shape)

    def strides_as(self, obj):
        return (obj * self._arr.ndim)(*self._arr.strides)

    def data_as(self, obj):
        """The address as a pointer of this type, which keeps the array alive."""
        pointer = ctypes.cast(self.data, obj)
        pointer._arr = self._arr
        return pointer
