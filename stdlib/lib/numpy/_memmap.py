"""Arrays whose memory is a file's."""
import mmap
import os

import numpy as np

_MODES = {"readonly": "r", "copyonwrite": "c", "readwrite": "r+", "write": "w+"}


class memmap(np.ndarray):
    """memmap(filename, dtype=uint8, mode='r+', offset=0, shape=None, order='C')"""

    __module__ = "numpy"
    __array_priority__ = -100.0

    def __new__(cls, filename, dtype=np.uint8, mode="r+", offset=0, shape=None, order="C"):
        mode = _MODES.get(mode, mode)
        if mode not in ("r", "c", "r+", "w+"):
            raise ValueError("mode must be one of {!r} (got {!r})".format(["r", "c", "r+", "w+"] + list(_MODES), mode))
        if mode == "w+" and shape is None:
            raise ValueError("shape must be given if mode == 'w+'")
        own = not hasattr(filename, "read")
        file = open(os.fspath(filename), {"c": "rb", "r": "rb"}.get(mode, mode + "b")) if own else filename
        try:
            file.seek(0, 2)
            length, kind = file.tell(), np.dtype(dtype)
            if shape is None:
                if (length - offset) % kind.itemsize:
                    raise ValueError("Size of available data is not a multiple of the data-type size.")
                shape = ((length - offset) // kind.itemsize,)
            shape = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
            count = kind.itemsize
            for n in shape:
                count *= n
            if mode in ("w+", "r+") and length < offset + count:
                file.seek(offset + count - 1)
                file.write(b"\0")
                file.flush()
            start = offset - offset % mmap.ALLOCATIONGRANULARITY
            access = {"c": mmap.ACCESS_COPY, "r": mmap.ACCESS_READ}.get(mode, mmap.ACCESS_WRITE)
            memory = mmap.mmap(file.fileno(), offset + count - start, access=access, offset=start)
        finally:
            if own:
                file.close()
        self = np.ndarray.__new__(cls, shape, kind, memory, offset - start, None, order)
        self._mmap, self.offset, self.mode = memory, offset, mode
        self.filename = os.path.abspath(os.fspath(filename)) if own else getattr(filename, "name", None)
        return self

    def __array_finalize__(self, obj):
        mapped = isinstance(obj, memmap) and np.may_share_memory(self, obj)
        for name in ("_mmap", "filename", "offset", "mode"):
            setattr(self, name, getattr(obj, name, None) if mapped else None)

    def __array_wrap__(self, array, context=None):
        array = super().__array_wrap__(array, context)
        if self is array or type(self) is not memmap:
            return array
        return array[()] if array.shape == () else array.view(np.ndarray)

    def __getitem__(self, key):
        found = super().__getitem__(key)
        return found.view(np.ndarray) if type(found) is memmap and found._mmap is None else found

    def flush(self):
        """Write what has changed to the file."""
        if self._mmap is not None:
            self._mmap.flush()
