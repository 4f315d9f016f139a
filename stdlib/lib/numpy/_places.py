"""Arrays that are Python: their elements, or parts of them, are objects, which the core's memory never holds.

Such an array is a list of Python values and an array of places in it.  A view shares the list and has a view of the places; all that
moves elements about (slices, reshape, transpose, take, repeat ...) is done to the places by the array core.  No two elements of a list
that arrays share have one place, so writing an element writes no other; a copy has a list of its own.
"""

import numpy as np
from _numpy import _elsewhere


def is_elsewhere(x):
    return isinstance(x, Elsewhere)


def is_memory(x):
    """Is x an array that the core knows?"""
    return isinstance(x, np.ndarray) and not isinstance(x, Elsewhere)


class UnsupportedError(TypeError):
    """The core's: this is no array of numbers."""


_type = type


class _Flags:
    """flags of an array: those of its places."""

    def __init__(self, places):
        self._flags = places.flags

    def __getattr__(self, name):
        return getattr(self._flags, name)

    def __getitem__(self, name):
        return self._flags[name]

    def __repr__(self):
        return repr(self._flags)


class Elsewhere(np.ndarray):
    """What both kinds have in common: everything but their elements.  A kind has _view(places), _listed() (its elements in C order) and copy()."""

    def __new__(cls, items, places):
        return _elsewhere(cls)

    __array_ufunc__ = None
    __hash__ = None
    base = None

    def __init__(self, items, places):
        self._items, self._places = items, places

    ndim = property(lambda self: self._places.ndim)
    size = property(lambda self: self._places.size)
    nbytes = property(lambda self: self._places.nbytes)
    itemsize = property(lambda self: self._places.itemsize)
    strides = property(lambda self: self._places.strides)
    flags = property(lambda self: _Flags(self._places))
    T = property(lambda self: self._view(self._places.T))
    flat = property(lambda self: iter(self._listed()))

    @property
    def __array_interface__(self):
        """Like that of other arrays, but that the address is only good to tell one memory from another."""
        return {"data": (id(self._items), not self._places.flags.writeable), "shape": self.shape, "strides": self.strides, "typestr": self.dtype.str,
                "descr": self.dtype.descr, "version": 3}

    @property
    def ctypes(self):
        raise TypeError("gilt's arrays of objects have no memory for C")

    @property
    def shape(self):
        return self._places.shape

    @shape.setter
    def shape(self, shape):
        self._places.shape = shape

    def setflags(self, write=None, align=None, uic=None):
        self._places.setflags(write, align, uic)

    def _need_writeable(self):
        if not self._places.flags.writeable:
            raise ValueError("assignment destination is read-only")

    def __len__(self):
        if not self.ndim:
            raise TypeError("len() of unsized object")
        return len(self._places)

    def __iter__(self):
        if not self.ndim:
            raise TypeError("iteration over a 0-d array")
        return (self[i] for i in range(len(self)))

    def __contains__(self, value):
        return bool((self == value).any())

    def __bool__(self):
        if self.size != 1:
            raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
        return bool(self._listed()[0])

    def item(self, *key):
        return (self._listed()[key[0]] if len(key) == 1 and isinstance(key[0], int) else self[key]) if key else self._only()

    def _only(self):
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._listed()[0]

    def tolist(self):
        listed = self._listed()

        def convert(x):
            return [convert(part) for part in x] if isinstance(x, list) else listed[x]
        return convert(np.arange(self.size).reshape(self.shape).tolist())

    def fill(self, value):
        self[...] = value

    # ---- shapes

    def __copy__(self):
        return self.copy()

    def reshape(self, *shape, order="C"):
        return self._view(self._places.reshape(*shape, order=order))._apart(self)

    def ravel(self, order="C"):
        return self._view(self._places.ravel(order))._apart(self)

    def _apart(self, other):
        """This array; where its places are no view of the other's, with elements of its own."""
        return self if self.size and np.may_share_memory(self._places, other._places) else self.copy()

    def flatten(self, order="C"):
        return self._view(self._places.flatten(order)).copy()

    def transpose(self, *axes):
        return self._view(self._places.transpose(*axes))

    def swapaxes(self, a, b):
        return self._view(self._places.swapaxes(a, b))

    def squeeze(self, axis=None):
        return self._view(self._places.squeeze(axis))

    def diagonal(self, *args):
        return self._view(self._places.diagonal(*args))

    def repeat(self, repeats, axis=None):
        return self._view(self._places.repeat(repeats, axis)).copy()

    def compress(self, condition, axis=None, out=None):
        return self._view(self._places.compress(condition, axis)).copy()

    def getfield(self, dtype, offset=0):
        raise TypeError("Cannot get/set field of an object array")

    setfield = getfield

    def _dtype_as_own(self, kind):
        if np.dtype(kind) != self.dtype:
            raise TypeError("Cannot change data-type for object array.")

    def view(self, *args, dtype=None, type=None):
        for kind in (*args, dtype, type):
            if isinstance(kind, _type) and issubclass(kind, np.ndarray) and hasattr(kind, "_baseclass"):
                from numpy.ma._objects import masked_view
                return masked_view(self)
            if kind is not None and not (isinstance(kind, _type) and issubclass(kind, np.ndarray)):
                self._dtype_as_own(kind)
        return self._view(self._places)

    def tobytes(self, order="C"):
        raise TypeError("gilt's arrays of objects have no memory for C")

    # ---- text

    def _words(self, separator, prefix):
        return np.array2string(self, separator=separator, prefix=prefix, suffix=")" if prefix else "")

    def _shown_kind(self):
        return "dtype=object"

    def __repr__(self):
        kind = self._shown_kind()
        if not self.size:
            shape = "" if self.shape == (0,) else f"shape={self.shape}, "
            return f"array([], {shape}{kind})"
        text = "array(" + (self._only_shown() if not self.ndim else self._words(", ", "array("))
        last = len(text) - (text.rfind("\n") + 1)
        space = "\n" + " " * 6 if last + len(kind) + 3 > np.get_printoptions()["linewidth"] else " "
        return f"{text},{space}{kind})"

    def __format__(self, spec):
        return format(str(self) if self.ndim else self._only(), spec)
