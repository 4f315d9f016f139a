"""Values of C types in shared memory: Value, Array, and the raw ones without a lock.

They are instances of ctypes whose bytes lie in a piece of shared memory, which each of them keeps as `_piece`.
"""
import ctypes

from . import context
from .heap import Piece
from .reduction import ForkingPickler
from .synchronize import Lock, RLock

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

typecode_to_type = {
    "c": ctypes.c_char, "u": ctypes.c_wchar, "b": ctypes.c_byte, "B": ctypes.c_ubyte, "h": ctypes.c_short,
    "H": ctypes.c_ushort, "i": ctypes.c_int, "I": ctypes.c_uint, "l": ctypes.c_long, "L": ctypes.c_ulong,
    "q": ctypes.c_longlong, "Q": ctypes.c_ulonglong, "f": ctypes.c_float, "d": ctypes.c_double,
}


def _type_of(typecode_or_type):
    return typecode_to_type.get(typecode_or_type, typecode_or_type)


# ---- raw ones

def _in_piece(kind, piece):
    ForkingPickler.register(kind, _reduce)
    obj = kind.from_buffer(piece.view())
    obj._piece = piece
    return obj


def _reduce(obj):
    context.assert_spawning(obj)
    kind = type(obj)
    if isinstance(obj, ctypes.Array):
        return _rebuild, (kind._type_, kind._length_, obj._piece)
    return _rebuild, (kind, None, obj._piece)


def _rebuild(kind, length, piece):
    return _in_piece(kind if length is None else kind * length, piece)


def _new(kind):
    return _in_piece(kind, Piece(ctypes.sizeof(kind)))


def RawValue(typecode_or_type, *args):
    """A C value in shared memory; args initialise it."""
    obj = _new(_type_of(typecode_or_type))
    obj.__init__(*args)
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    """A C array in shared memory: of zeros, or of the initializer's items."""
    kind = _type_of(typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _new(kind * size_or_initializer)
    if not hasattr(size_or_initializer, "__len__"):
        size_or_initializer = list(size_or_initializer)
    obj = _new(kind * len(size_or_initializer))
    obj.__init__(*size_or_initializer)
    return obj


def copy(obj):
    """A new object in shared memory with the same contents."""
    new = _new(type(obj))
    ctypes.pointer(new)[0] = obj
    return new


# ---- with a lock

def Value(typecode_or_type, *args, lock=True, ctx=None):
    """A number or structure in shared memory, with a lock around it."""
    return _with_lock(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """An array in shared memory, with a lock around it."""
    return _with_lock(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def _with_lock(obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return synchronized(obj, lock, ctx)


def synchronized(obj, lock=None, ctx=None):
    """obj with a lock that each access takes."""
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, ctypes._SimpleCData):
        return Synchronized(obj, lock, ctx)
    if isinstance(obj, ctypes.Array):
        return (SynchronizedString if obj._type_ is ctypes.c_char else SynchronizedArray)(obj, lock, ctx)
    return _class_of_fields(type(obj))(obj, lock, ctx)


class SynchronizedBase:
    """A value or array with its lock: each access takes it; a with block keeps it over several."""

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        if type(self._lock) in (Lock, RLock):  # all in one call
            self._get, self._set = self._lock._get, self._lock._set

    def _get(self, obj, name):
        with self._lock:
            return getattr(obj, name)

    def _set(self, obj, name, value):
        with self._lock:
            setattr(obj, name, value)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def __reduce__(self):
        context.assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


def _locked(name):
    """An attribute of the value, read and written with the lock."""
    def read(self):
        return self._get(self._obj, name)

    def write(self, value):
        self._set(self._obj, name, value)

    return property(read, write)


_classes_of_fields = {}


def _class_of_fields(kind):
    """The class of a structure's wrapper: its fields as attributes."""
    made = _classes_of_fields.get(kind)
    if made is None:
        fields = {field[0]: _locked(field[0]) for field in kind._fields_}
        made = _classes_of_fields[kind] = type("Synchronized" + kind.__name__, (SynchronizedBase,), fields)
    return made


class Synchronized(SynchronizedBase):
    """A number under a lock."""
    value = _locked("value")


class SynchronizedArray(SynchronizedBase):
    """An array under a lock."""

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value

    def __getslice__(self, start, stop):
        return self[start:stop]

    def __setslice__(self, start, stop, values):
        self[start:stop] = values


class SynchronizedString(SynchronizedArray):
    """An array of characters under a lock."""
    value = _locked("value")
    raw = _locked("raw")
