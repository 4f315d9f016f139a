"""A dict that lives in a file: keys are strings, values anything that can be pickled.

Without writeback a value that is changed in place must be stored again; with it everything that was read is kept in memory and
written when the shelf is synchronised or closed."""
import io
import pickle
from collections.abc import MutableMapping

__all__ = ["Shelf", "BsdDbShelf", "DbfilenameShelf", "open"]


class _ClosedDict(MutableMapping):
    """What a closed shelf works on."""

    def closed(self, *args):
        raise ValueError("invalid operation on closed shelf")

    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = closed

    def __repr__(self):
        return "<Closed Dictionary>"


class Shelf(MutableMapping):
    """A shelf on a mapping of bytes."""

    def __init__(self, dict, protocol=None, writeback=False, keyencoding="utf-8"):
        self.dict, self.writeback, self.keyencoding, self.cache = dict, writeback, keyencoding, {}
        self._protocol = pickle.DEFAULT_PROTOCOL if protocol is None else protocol

    def __iter__(self):
        for key in self.dict.keys():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self.dict

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _load(self, data):
        return pickle.Unpickler(io.BytesIO(data)).load()

    def _dump(self, value):
        out = io.BytesIO()
        pickle.Pickler(out, self._protocol).dump(value)
        return out.getvalue()

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = self._load(self.dict[key.encode(self.keyencoding)])
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        self.dict[key.encode(self.keyencoding)] = self._dump(value)

    def __delitem__(self, key):
        del self.dict[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def sync(self):
        """Write what was kept in memory."""
        if self.writeback and self.cache:
            self.writeback = False              # __setitem__ is not to keep it again
            self.update(self.cache)
            self.writeback, self.cache = True, {}
        if hasattr(self.dict, "sync"):
            self.dict.sync()

    def close(self):
        if self.dict is None:
            return
        try:
            self.sync()
            if hasattr(self.dict, "close"):
                self.dict.close()
        finally:
            self.dict = _ClosedDict()

    def __del__(self):
        if hasattr(self, "writeback"):
            self.close()


class BsdDbShelf(Shelf):
    """A shelf on a mapping that has first, next, previous, last and set_location, too."""

    def _pair(self, pair):
        key, value = pair
        return key.decode(self.keyencoding), self._load(value)

    def set_location(self, key):
        return self._pair(self.dict.set_location(key))

    def next(self):
        return self._pair(next(self.dict))

    def previous(self):
        return self._pair(self.dict.previous())

    def first(self):
        return self._pair(self.dict.first())

    def last(self):
        return self._pair(self.dict.last())


class DbfilenameShelf(Shelf):
    """A shelf in a file of dbm."""

    def __init__(self, filename, flag="c", protocol=None, writeback=False):
        import dbm
        super().__init__(dbm.open(filename, flag), protocol, writeback)


def open(filename, flag="c", protocol=None, writeback=False):
    """A shelf in a file; flag as in dbm.open."""
    return DbfilenameShelf(filename, flag, protocol, writeback)
