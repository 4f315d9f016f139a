"""Blobs that are read and written in place: Connection.blobopen().  A part of sqlite3."""
import os
from operator import index

__all__ = ["Blob"]


def _view(data):
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


class Blob:
    """One blob of a table, like a file of bytes and like a sequence.  Its size cannot change."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'sqlite3.Blob' instances")

    def __del__(self):
        if hasattr(self, "_handle"):
            self._handle.close()

    def close(self):
        """Close it; once is enough."""
        self._connection._check()
        self._handle.close()

    def __enter__(self):
        self._size()
        return self

    def __exit__(self, type, val, tb):
        self._handle.close()

    def _size(self):
        self._connection._check()
        return self._handle.size()

    def __len__(self):
        return self._size()

    # -- like a file

    def read(self, length=-1, /):
        """Up to length bytes, all by default."""
        left = self._size() - self._offset
        length = left if length < 0 else min(length, left)
        if length == 0:
            return b""
        data = self._handle.read(self._offset, length)
        self._offset += length
        return data

    def write(self, data, /):
        """Replace what is there.  ValueError: the blob ends before the data does."""
        size = _view(data).nbytes
        if size > self._size() - self._offset:
            raise ValueError("data longer than blob length")
        self._handle.write(data, self._offset)
        self._offset += size

    def seek(self, offset, origin=0, /):
        """Move to a place, counted from the begin (os.SEEK_SET), from here (SEEK_CUR) or from the end (SEEK_END)."""
        size = self._size()
        if origin not in (os.SEEK_SET, os.SEEK_CUR, os.SEEK_END):
            raise ValueError("'origin' should be os.SEEK_SET, os.SEEK_CUR, or os.SEEK_END")
        place = index(offset) + (0, self._offset, size)[origin]
        if offset > 2 ** 31 - 1 or place > 2 ** 31 - 1:
            raise OverflowError("seek offset results in offset overflow")
        if not 0 <= place <= size:
            raise ValueError("offset out of blob range")
        self._offset = place

    def tell(self):
        """The place."""
        self._size()
        return self._offset

    # -- like a sequence

    def _at(self, key):
        size, place = self._size(), index(key)
        place += size if place < 0 else 0
        if not 0 <= place < size:
            raise IndexError("Blob index out of range")
        return place

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = key.indices(self._size())
            return self._handle.read(start, stop - start)[::step] if step > 0 and stop > start else self.__picked(start, stop, step)
        if not hasattr(key, "__index__"):
            raise TypeError("Blob indices must be integers")
        return self._handle.read(self._at(key), 1)[0]

    def __picked(self, start, stop, step):
        return bytes(self._handle.read(i, 1)[0] for i in range(start, stop, step))

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            self._set_slice(key, value)
            return
        if not hasattr(key, "__index__"):
            raise TypeError("Blob indices must be integers")
        place = self._at(key)
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 0 <= value < 256:
            raise ValueError("byte must be in range(0, 256)")
        self._handle.write(bytes([value]), place)

    def _set_slice(self, key, value):
        places = range(*key.indices(self._size()))
        data = bytes(_view(value))
        if len(data) != len(places):
            raise IndexError("Blob slice assignment is wrong size")
        if not data:
            return
        if places.step == 1:
            self._handle.write(data, places.start)
            return
        start, stop = min(places[0], places[-1]), max(places[0], places[-1]) + 1
        whole = bytearray(self._handle.read(start, stop - start))
        for place, byte in zip(places, data):
            whole[place - start] = byte
        self._handle.write(whole, start)

    def __delitem__(self, key):
        raise TypeError("Blob doesn't support slice deletion" if isinstance(key, slice) else "Blob doesn't support item deletion")


Blob.__iter__ = None
Blob.__module__ = "sqlite3"


def opened(connection, handle):
    """The Blob of a handle."""
    blob = object.__new__(Blob)
    blob._connection, blob._handle, blob._offset = connection, handle, 0
    return blob
