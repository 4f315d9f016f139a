"""The plainest data base: NAME.dat has the values, each at a multiple of 512, NAME.dir a line for each key with place and size.

The index is read when the file is opened and written when it is closed or synchronised; the old one stays as NAME.bak."""
import ast
import io
import os
from collections.abc import MutableMapping

__all__ = ["error", "open"]

_BLOCK = 512
error = OSError


def _bytes_of(value, what):
    if isinstance(value, str):
        return value.encode("utf-8")
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f"{what} must be bytes or strings")
    return bytes(value)


class _Database(MutableMapping):
    def __init__(self, name, mode, flag):
        self._index = None        # until it is read: __del__ must not write one
        self._mode, self._readonly, self._modified = mode, flag == "r", False
        name = os.fsencode(name)
        self._data_file, self._index_file, self._backup_file = name + b".dat", name + b".dir", name + b".bak"
        self._create(flag)
        self._index = self._read_index(flag)

    def _create(self, flag):
        if flag == "n":
            for path in (self._data_file, self._index_file, self._backup_file):
                try:
                    os.remove(path)
                except OSError:
                    pass
        if not os.path.exists(self._data_file):
            if flag not in ("c", "n"):
                raise FileNotFoundError(2, "No such file or directory", os.fsdecode(self._data_file))
            with self._open(self._data_file, "w"):
                pass
            self._modified = True

    def _open(self, path, mode):
        made = not os.path.exists(path)
        file = io.open(path, mode, encoding="Latin-1" if "b" not in mode else None)
        if made:
            os.chmod(path, self._mode)
        return file

    def _read_index(self, flag):
        try:
            with io.open(self._index_file, encoding="Latin-1") as file:
                lines = [line.rstrip() for line in file]
        except OSError:
            if flag not in ("c", "n"):
                raise
            self._modified = True
            return {}
        return {key.encode("Latin-1"): place for key, place in map(ast.literal_eval, filter(None, lines))}

    def sync(self):
        """Write the index."""
        if self._index is None or not self._modified:
            return
        for step in (lambda: os.unlink(self._backup_file), lambda: os.rename(self._index_file, self._backup_file)):
            try:
                step()
            except OSError:
                pass
        with self._open(self._index_file, "w") as file:
            file.writelines("%r, %r\n" % (key.decode("Latin-1"), place) for key, place in self._index.items())
        self._modified = False

    def _check(self):
        if self._index is None:
            raise error("DBM object has already been closed")

    def _check_writable(self):
        if self._readonly:
            raise error("The database is opened for reading only")
        self._check()

    def __getitem__(self, key):
        self._check()
        at, size = self._index[_bytes_of(key, "keys")]
        with io.open(self._data_file, "rb") as file:
            file.seek(at)
            return file.read(size)

    def __setitem__(self, key, value):
        self._check_writable()
        key, value = _bytes_of(key, "keys"), _bytes_of(value, "values")
        self._modified = True
        at, size = self._index.get(key, (None, 0))
        if at is None or -(-size // _BLOCK) < -(-len(value) // _BLOCK):
            end = os.path.getsize(self._data_file)
            at = -(-end // _BLOCK) * _BLOCK
        with io.open(self._data_file, "rb+") as file:
            file.seek(at)
            file.write(value)
        self._index[key] = at, len(value)

    def __delitem__(self, key):
        self._check_writable()
        self._modified = True
        del self._index[_bytes_of(key, "keys")]
        self.sync()

    def keys(self):
        self._check()
        return list(self._index)

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def __contains__(self, key):
        self._check()
        return _bytes_of(key, "keys") in self._index

    def __iter__(self):
        self._check()
        return iter(self._index)

    def __len__(self):
        self._check()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag="c", mode=0o666):
    """A data base; flags as in dbm.open."""
    mask = os.umask(0)
    os.umask(mask)
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode & ~mask, flag)
