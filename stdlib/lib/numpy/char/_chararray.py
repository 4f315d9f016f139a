"""numpy.chararray: an array of text whose methods are numpy.char's, and whose elements end without white space."""
import numpy as np
from numpy import char

_KINDS = {False: "S", True: "U"}


class chararray(np.ndarray):
    """chararray(shape, itemsize=1, unicode=False, buffer=None, offset=0, strides=None, order='C')"""

    __module__ = "numpy"

    def __new__(subtype, shape, itemsize=1, unicode=False, buffer=None, offset=0, strides=None, order="C"):
        kind = np.dtype(f"{_KINDS[bool(unicode)]}{int(itemsize)}")
        if buffer is None or isinstance(buffer, str):
            self = np.ndarray.__new__(subtype, shape, kind, order=order)
            if buffer is not None:
                self[...] = buffer
            return self
        return np.ndarray.__new__(subtype, shape, kind, buffer, offset, strides, order)

    def __array_finalize__(self, parent):
        if self.dtype.kind not in "SUV":
            raise ValueError("Can only create a chararray from string data.")

    def __getitem__(self, key):
        item = np.ndarray.__getitem__(self, key)
        return item.rstrip() if isinstance(item, (str, bytes)) else item

    def __add__(self, other):
        return asarray(char.add(self, other))

    def __radd__(self, other):
        return asarray(char.add(np.asarray(other), self))

    def __mul__(self, i):
        return asarray(char.multiply(self, i))

    __rmul__ = __mul__

    def __mod__(self, i):
        return asarray(char.mod(self, i))

    def __rmod__(self, other):
        return NotImplemented

    def argsort(self, axis=-1, kind=None, order=None):
        return self.__array__().argsort(axis, kind, order)

    def decode(self, encoding=None, errors=None):
        return char.decode(self, encoding, errors)

    def encode(self, encoding=None, errors=None):
        return char.encode(self, encoding, errors)

    def join(self, seq):
        return char.join(self, seq)


def _compared(name):
    def method(self, other):
        return getattr(char, name)(self, other)
    return method


def _method(name, is_text):
    def method(self, *args, **kwargs):
        result = getattr(char, name)(np.asarray(self), *args, **kwargs)
        return asarray(result) if is_text else result
    method.__name__ = name
    return method


for _name, _slot in (("equal", "__eq__"), ("not_equal", "__ne__"), ("less", "__lt__"), ("less_equal", "__le__"), ("greater", "__gt__"),
                     ("greater_equal", "__ge__")):
    setattr(chararray, _slot, _compared(_name))
for _name in char._as_wide + char._texts + ["partition", "rpartition"]:
    setattr(chararray, _name, _method(_name, True))
for _name in char._numbers + char._tests + ["split", "rsplit", "splitlines"]:
    setattr(chararray, _name, _method(_name, False))


def array(obj, itemsize=None, copy=True, unicode=None, order=None):
    """A chararray of text, of anything that has elements of text, or of what str() makes of them."""
    if isinstance(obj, (bytes, str)):
        unicode = isinstance(obj, str) if unicode is None else unicode
        if itemsize is None:
            itemsize = len(obj)
        kind = f"{_KINDS[bool(unicode)]}{itemsize}"
        lines = [obj[at:at + itemsize] for at in range(0, len(obj) // itemsize * itemsize, itemsize)]
        return np.array(lines if isinstance(obj, str) == bool(unicode) else [_recoded(line) for line in lines], kind).view(chararray)
    if isinstance(obj, (list, tuple)):
        obj = np.asarray(obj)
    if isinstance(obj, np.ndarray) and obj.dtype.kind in "SU":
        unicode = obj.dtype.kind == "U" if unicode is None else unicode
        kind = np.dtype(f"{_KINDS[bool(unicode)]}{itemsize or obj.itemsize // (4 if obj.dtype.kind == 'U' else 1)}")
        made = np.array(obj, order=order, copy=copy, subok=True)
        return (made if made.dtype == kind else made.astype(kind)).view(chararray)
    kind = _KINDS[bool(unicode)]
    return np.array(obj, kind if itemsize is None else f"{kind}{itemsize}", order=order, subok=True).view(chararray)


def _recoded(text):
    return text.encode("ascii") if isinstance(text, str) else text.decode("ascii")


def asarray(obj, itemsize=None, unicode=None, order=None):
    return array(obj, itemsize, copy=False, unicode=unicode, order=order)
