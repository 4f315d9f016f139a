"""Numbers in shared memory: Value, Array, and the raw ones without a lock.

The values have the types of ctypes, by typecode ('i', 'd', ...) or as the ctypes class itself, and behave alike:
integers wrap around, 'c' is a byte, 'u' a character.
"""
import _multiprocessing

from . import context
from .heap import Piece
from .synchronize import RLock

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]


class _Kind:
    """A C type: its name in ctypes, the memoryview format, and how values go in and come out."""

    def __init__(self, name, code):
        self.name = name
        self.code = code
        self.format = {"u": "I", "g": "d"}.get(code, code)
        self.size = {"c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "u": 4, "f": 4}.get(code, 8)
        self.zero = {"c": b"\0", "u": "\0", "?": False}.get(code, 0.0 if code in "fdg" else 0)

    def into(self, value):
        if self.code == "c":
            if isinstance(value, (bytes, bytearray)) and len(value) == 1:
                return bytes(value)
            raise TypeError("one character bytes, bytearray or integer expected")
        if self.code == "u":
            if isinstance(value, str) and len(value) == 1:
                return ord(value)
            raise TypeError("one character unicode string expected")
        if self.code in "fdg":
            if isinstance(value, (int, float)) or hasattr(value, "__float__"):
                return float(value)
            raise TypeError(f"must be real number, not {type(value).__name__}")
        if self.code == "?":
            return bool(value)
        return self._wrap(value)

    def _wrap(self, value):
        if not isinstance(value, int):
            if not hasattr(value, "__index__"):
                raise TypeError(f"an integer is required (got type {type(value).__name__})")
            value = value.__index__()
        bits = 8 * self.size
        value &= (1 << bits) - 1
        return value - (1 << bits) if self.code.islower() and value >> (bits - 1) else value

    def out(self, value):
        return chr(value) if self.code == "u" else value


_KINDS = {code: _Kind(name, code) for code, name in {
    "c": "c_char", "u": "c_wchar", "b": "c_byte", "B": "c_ubyte", "h": "c_short", "H": "c_ushort", "i": "c_int",
    "I": "c_uint", "l": "c_long", "L": "c_ulong", "q": "c_long", "Q": "c_ulong", "f": "c_float", "d": "c_double",
    "?": "c_bool", "g": "c_longdouble", "N": "c_ulong", "n": "c_long", "P": "c_ulong",
}.items()}
typecode_to_type = _KINDS


def _kind(typecode_or_type):
    if isinstance(typecode_or_type, _Kind):
        return typecode_or_type
    code = typecode_or_type if isinstance(typecode_or_type, str) else getattr(typecode_or_type, "_type_", None)
    if not isinstance(code, str) or code not in _KINDS:
        raise TypeError("this type has no size")
    return _KINDS[code]


class _Cells(_multiprocessing.Cells):
    """count values of a kind in a piece of shared memory."""

    def __init__(self, kind, count):
        self._setup(kind.code, count, Piece(kind.size * count))

    def _setup(self, code, count, piece):
        self._kind = kind = _KINDS[code]
        self._count = count
        self._piece = piece
        self._cells = piece.view()[:kind.size * count].cast(kind.format)
        self._show(self._cells)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._kind.code, self._count, self._piece

    def __setstate__(self, state):
        self._setup(*state)


class _Scalar(_Cells):
    def __init__(self, kind, *args):
        super().__init__(kind, 1)
        if args:
            self.value, = args

    @property
    def value(self):
        return self._kind.out(self._cells[0])

    @value.setter
    def value(self, value):
        self._cells[0] = self._kind.into(value)

    def __repr__(self):
        return f"{self._kind.name}({self.value!r})"


class _Vector(_Cells):
    def __init__(self, kind, size_or_initializer):
        if isinstance(size_or_initializer, int):
            if size_or_initializer < 0:
                raise ValueError("Array length must be >= 0")
            super().__init__(kind, size_or_initializer)
            return
        items = size_or_initializer if hasattr(size_or_initializer, "__len__") else list(size_or_initializer)
        super().__init__(kind, len(items))
        for i, item in enumerate(items):
            self[i] = bytes((item,)) if kind.code == "c" and isinstance(item, int) else item

    def __len__(self):
        return self._count

    def _index(self, key):
        index = key.__index__()
        if index < 0:
            index += self._count
        if not 0 <= index < self._count:
            raise IndexError("invalid index")
        return index

    def __getitem__(self, key):
        if isinstance(key, slice):
            items = [self._kind.out(self._cells[i]) for i in range(*key.indices(self._count))]
            return b"".join(items) if self._kind.code == "c" else "".join(items) if self._kind.code == "u" else items
        return self._kind.out(self._cells[self._index(key)])

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            places = range(*key.indices(self._count))
            if len(places) != len(value):
                raise ValueError("Can only assign sequence of same size")
            for place, item in zip(places, value):
                self[place] = bytes((item,)) if self._kind.code == "c" and isinstance(item, int) else item
        else:
            self._cells[self._index(key)] = self._kind.into(value)

    def __iter__(self):
        for cell in self._cells:
            yield self._kind.out(cell)

    def _text(self):
        whole = self[:]
        zero = self._kind.zero
        return whole[:whole.index(zero)] if zero in whole else whole

    def __getattr__(self, name):
        if name == "value" and self._kind.code in "cu":
            return self._text()
        if name == "raw" and self._kind.code == "c":
            return self[:]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if name in ("value", "raw") and self._kind.code in "cu":
            if len(value) > self._count:
                raise ValueError("byte string too long" if self._kind.code == "c" else "string too long")
            self[:len(value)] = value
            if name == "value" and len(value) < self._count:
                self[len(value)] = self._kind.zero
        else:
            object.__setattr__(self, name, value)

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{self._kind.name}_Array_{self._count} object at {id(self):#x}>"


def RawValue(typecode_or_type, *args):
    return _Scalar(_kind(typecode_or_type), *args)


def RawArray(typecode_or_type, size_or_initializer):
    return _Vector(_kind(typecode_or_type), size_or_initializer)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    return _with_lock(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    return _with_lock(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def _with_lock(obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return synchronized(obj, lock, ctx)


def copy(obj):
    new = RawValue(obj._kind) if isinstance(obj, _Scalar) else RawArray(obj._kind, len(obj))
    new._cells[:] = obj._cells
    return new


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, _Scalar):
        return Synchronized(obj, lock, ctx)
    return (SynchronizedString if obj._kind.code == "c" else SynchronizedArray)(obj, lock, ctx)


class SynchronizedBase:
    """A value or array with its lock: each access takes it; a with block keeps it over several."""

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

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


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
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
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value

    @property
    def raw(self):
        with self._lock:
            return self._obj.raw

    @raw.setter
    def raw(self, value):
        with self._lock:
            self._obj.raw = value
