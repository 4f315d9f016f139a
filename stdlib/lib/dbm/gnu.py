"""Files of GNU dbm, by libgdbm: dicts of bytes that many may read or one may write."""
import ctypes
import os
from ctypes import POINTER, c_char_p, c_int, c_void_p

__all__ = ["error", "open", "open_flags"]

try:
    _gdbm = ctypes.CDLL("libgdbm.so.6", use_errno=True)
    _libc = ctypes.CDLL(None)
except OSError as problem:
    raise ImportError(f"No module named '_gdbm': {problem}", name="_gdbm") from None

open_flags = "rwcnfsu"
_MODES = {"r": 0, "w": 1, "c": 2, "n": 3}
_EXTRA = {"f": 0x10, "s": 0x20, "u": 0x40}      # fast, synchronized, not locked
_REPLACE = 1


class error(OSError):
    """What gdbm could not do."""

    __module__ = "_gdbm"


class _Datum(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("size", c_int)]


def _function(name, result, *arguments):
    found = getattr(_gdbm, "gdbm_" + name)
    found.restype, found.argtypes = result, arguments
    return found


_open = _function("open", c_void_p, c_char_p, c_int, c_int, c_int, c_void_p)
_close = _function("close", None, c_void_p)
_store = _function("store", c_int, c_void_p, _Datum, _Datum, c_int)
_fetch = _function("fetch", _Datum, c_void_p, _Datum)
_delete = _function("delete", c_int, c_void_p, _Datum)
_exists = _function("exists", c_int, c_void_p, _Datum)
_firstkey = _function("firstkey", _Datum, c_void_p)
_nextkey = _function("nextkey", _Datum, c_void_p, _Datum)
_reorganize = _function("reorganize", c_int, c_void_p)
_sync = _function("sync", c_int, c_void_p)
_count = _function("count", c_int, c_void_p, POINTER(ctypes.c_ulonglong))
_strerror = _function("strerror", c_char_p, c_int)
_errno = _function("errno_location", POINTER(c_int))
_libc.free.argtypes = [c_void_p]
_libc.free.restype = None


def _failed():
    number = ctypes.get_errno()
    return error(number, os.strerror(number)) if number else error(_strerror(_errno()[0]).decode())


def _bytes(value):
    return value.encode() if isinstance(value, str) else bytes(value)


def _given(value):
    """A datum of bytes, and what keeps them alive."""
    kept = ctypes.create_string_buffer(value, len(value) + 1)
    return _Datum(ctypes.addressof(kept), len(value)), kept


def _taken(datum):
    """The bytes of a datum that is ours now, or None."""
    if not datum.data:
        return None
    data = ctypes.string_at(datum.data, datum.size)
    _libc.free(datum.data)
    return data


class _Database:
    """An open file."""

    def __init__(self, path, flags, mode):
        ctypes.set_errno(0)
        self._file = _open(path, 0, flags, mode, None)
        if not self._file:
            raise _failed()

    def __del__(self):
        if getattr(self, "_file", None):
            self.close()

    def _check(self):
        if not self._file:
            raise error("GDBM object has already been closed")

    def close(self):
        """Close the file; once is enough."""
        file, self._file = self._file, None
        if file:
            _close(file)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __len__(self):
        self._check()
        count = ctypes.c_ulonglong()
        if _count(self._file, count) < 0:
            raise _failed()
        return count.value

    def get(self, key, default=None):
        """The value of a key, or the default."""
        self._check()
        datum, kept = _given(_bytes(key))
        found = _taken(_fetch(self._file, datum))
        return default if found is None else found

    def __getitem__(self, key):
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key):
        self._check()
        if not isinstance(key, (str, bytes)):
            raise TypeError(f"gdbm key must be bytes or string, not {type(key).__name__}")
        datum, kept = _given(_bytes(key))
        return bool(_exists(self._file, datum))

    def __setitem__(self, key, value):
        self._check()
        (key, kept), (value, kept_too) = _given(_bytes(key)), _given(_bytes(value))
        ctypes.set_errno(0)
        if _store(self._file, key, value, _REPLACE) < 0:
            raise _failed()

    def __delitem__(self, key):
        self._check()
        datum, kept = _given(_bytes(key))
        if _delete(self._file, datum) < 0:
            raise KeyError(key)

    def setdefault(self, key, default=b""):
        """The value of a key, which is the default from now on where there was none."""
        found = self.get(key)
        if found is None:
            self[key] = found = default
        return found

    def firstkey(self):
        """A key, in an order of gdbm's own; None in an empty file."""
        self._check()
        return _taken(_firstkey(self._file))

    def nextkey(self, key):
        """The key after this one, or None."""
        self._check()
        datum, kept = _given(_bytes(key))
        return _taken(_nextkey(self._file, datum))

    def __iter__(self):
        key = self.firstkey()
        while key is not None:
            yield key
            key = self.nextkey(key)

    def keys(self):
        """All keys, as a list."""
        return list(self)

    def reorganize(self):
        """Give back the room of what was deleted."""
        self._check()
        if _reorganize(self._file) < 0:
            raise _failed()

    def sync(self):
        """Wait until everything is on the device."""
        self._check()
        _sync(self._file)


def open(filename, flags="r", mode=0o666, /):
    """Open a file: "r" to read, "w" to write, "c" to create where there is none, "n" always to create; then perhaps "f", "s", "u"."""
    if not flags or flags[0] not in _MODES:
        raise error("First flag must be one of 'r', 'w', 'c' or 'n'")
    number = _MODES[flags[0]]
    for letter in flags[1:]:
        if letter not in _EXTRA:
            raise error(f"Flag '{letter}' is not supported.")
        number |= _EXTRA[letter]
    return _Database(os.fsencode(filename), number, mode)
