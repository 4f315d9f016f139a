"""Memory with a name, for processes that need not know each other.

A name stands for a file in /dev/shm, which each process maps.  close() ends a process's own use; unlink() removes the name, once.
What its maker forgets to unlink is removed when the maker and its children are gone (resource_tracker).
"""
import mmap
import os
import struct
from . import resource_tracker

__all__ = ["SharedMemory", "ShareableList"]

_FOLDER = "/dev/shm"
_PREFIX = "/psm_"


class SharedMemory:
    """A block of memory: a new one (create=True, size), or that of a name."""

    _name = _mmap = _buf = None
    _fd = -1

    def __init__(self, name=None, create=False, size=0):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        flags = os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW | (os.O_CREAT | os.O_EXCL if create else 0)
        if name is None:
            self._open_new(flags)
        else:
            self._name = name if name.startswith("/") else "/" + name
            self._fd = self._open(self._name, flags)
        try:
            if create:
                os.ftruncate(self._fd, size)
            self._size = os.fstat(self._fd).st_size
            self._mmap = mmap.mmap(self._fd, self._size)
        except OSError:
            self.unlink()
            raise
        if create:
            resource_tracker.register(self._name, "shared_memory")
        self._buf = memoryview(self._mmap)

    @staticmethod
    def _open(name, flags):
        if "/" in name[1:] or name in ("/", "/.", "/.."):
            raise OSError(22, os.strerror(22), name)
        try:
            return os.open(_FOLDER + name, flags, 0o600)
        except OSError as e:
            raise OSError(e.errno, e.strerror, name) from None

    def _open_new(self, flags):
        while True:
            name = _PREFIX + os.urandom(4).hex()
            try:
                self._fd = self._open(name, flags)
                self._name = name
                return
            except FileExistsError:
                pass

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass
        except BufferError:
            pass                        # somebody still holds a view

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name!r}, size={self.size})"

    @property
    def buf(self):
        """A memoryview of the memory."""
        return self._buf

    @property
    def name(self):
        return self._name.removeprefix("/")

    @property
    def size(self):
        """Bytes: at least as many as were asked for."""
        return self._size

    def close(self):
        """End this process's use of it."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        if self._mmap is not None:
            self._mmap.close()
            self._mmap = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def unlink(self):
        """Remove the name; the memory goes when nobody uses it any more."""
        if self._name:
            try:
                os.unlink(_FOLDER + self._name)
            except OSError as e:
                raise OSError(e.errno, e.strerror, self._name) from None
            resource_tracker.unregister(self._name, "shared_memory")


class ShareableList:
    """A list of fixed length in shared memory, of int, float, bool, None, str and bytes.

    The block holds the count, where each value lies, its struct format, and the values.  A value may be replaced by
    another that needs no more room.
    """

    __class_getitem__ = classmethod(type(list[int]))

    _HEAD = "q"                         # count; then for each value its place and room (qq) and format (8s)
    _ROW = struct.Struct("=qq8s")

    def __init__(self, sequence=None, *, name=None):
        if name is not None and sequence is None:
            self.shm = SharedMemory(name)
            self._list_len, = struct.unpack_from(self._HEAD, self.shm.buf, 0)
            return
        packed = [self._pack(value) for value in sequence or ()]
        self._list_len = len(packed)
        at = 8 + self._ROW.size * len(packed)
        rows = []
        for code, data in packed:
            room = (len(data) + 8) // 8 * 8 if code[:1] in b"sb" else 8
            rows.append((at, room, code, data))
            at += room
        self.shm = SharedMemory(name, create=True, size=max(at, 8))
        struct.pack_into(self._HEAD, self.shm.buf, 0, len(rows))
        for i, (place, room, code, data) in enumerate(rows):
            self._ROW.pack_into(self.shm.buf, 8 + i * self._ROW.size, place, room, code)
            self._store(place, data)

    @staticmethod
    def _pack(value):
        """(code, data); texts begin with nothing: their length stands behind the code."""
        if value is None:
            return b"n", b""
        if type(value) is bool:
            return b"?", struct.pack("?", value)
        if type(value) is int:
            return b"q", struct.pack("q", value)
        if type(value) is float:
            return b"d", struct.pack("d", value)
        if isinstance(value, (str, bytes)):
            data = value.encode() if isinstance(value, str) else value
            return (b"s" if isinstance(value, str) else b"b") + len(data).to_bytes(7, "little"), data
        raise KeyError(type(value))

    def _store(self, place, data):
        self.shm.buf[place:place + len(data)] = data

    def _row(self, position):
        if position < 0:
            position += self._list_len
        if not 0 <= position < self._list_len:
            raise IndexError("index out of range")
        return self._ROW.unpack_from(self.shm.buf, 8 + position * self._ROW.size)

    def __getitem__(self, position):
        place, _, code = self._row(position)
        kind = code[:1]
        if kind == b"n":
            return None
        if kind in b"sb":
            data = bytes(self.shm.buf[place:place + int.from_bytes(code[1:], "little")])
            return data.decode() if kind == b"s" else data
        return struct.unpack_from(kind.decode(), self.shm.buf, place)[0]

    def __setitem__(self, position, value):
        try:
            place, room, _ = self._row(position)
        except IndexError:
            raise IndexError("assignment index out of range") from None
        code, data = self._pack(value)
        if len(data) > room:
            raise ValueError("bytes/str item exceeds available storage")
        self._store(place, data)
        if position < 0:
            position += self._list_len
        self._ROW.pack_into(self.shm.buf, 8 + position * self._ROW.size, place, room, code)

    def __reduce__(self):
        from functools import partial
        return partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return self._list_len

    def __iter__(self):
        for i in range(self._list_len):
            yield self[i]

    def __repr__(self):
        return f"{self.__class__.__name__}({list(self)}, name={self.shm.name!r})"

    @property
    def format(self):
        """The values' struct formats."""
        special = {b"n": "xxxxxx?x", b"?": "xxxxxxx?"}
        rows = [self._row(i) for i in range(self._list_len)]
        return "".join(f"{room}s" if code[:1] in b"sb" else special.get(code[:1], code[:1].decode())
                       for _, room, code in rows)

    def count(self, value):
        return sum(value == item for item in self)

    def index(self, value):
        for i, item in enumerate(self):
            if value == item:
                return i
        raise ValueError(f"{value!r} not in this container")
