"""Arrays in files: of the format .npy (numpy.lib.format), and archives of such files, .npz."""
import os

import numpy as np
from numpy.lib import format

_HEADER_MAX = 10000


def _open(file, mode, suffix=""):
    """A file, and whether it is to be closed here."""
    if hasattr(file, "read" if mode == "rb" else "write"):
        return file, False
    file = os.fspath(file)
    return open(file if file.endswith(suffix) else file + suffix, mode), True


def save(file, arr, allow_pickle=True, fix_imports=True):
    opened, ours = _open(file, "wb", ".npy")
    try:
        format.write_array(opened, np.asanyarray(arr), allow_pickle=allow_pickle, pickle_kwargs={"fix_imports": fix_imports})
    finally:
        if ours:
            opened.close()


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=_HEADER_MAX):
    if encoding not in ("ASCII", "latin1", "bytes"):
        raise ValueError("encoding must be 'ASCII', 'latin1', or 'bytes'")
    pickle_kwargs = {"encoding": encoding, "fix_imports": fix_imports}
    if allow_pickle:
        max_header_size = 2**64
    opened, ours = _open(file, "rb")
    try:
        start = opened.read(len(format.MAGIC_PREFIX))
        opened.seek(-len(start), 1)
        if start.startswith(b"PK\x03\x04") or start.startswith(b"PK\x05\x06"):
            archive, ours = NpzFile(opened, ours, allow_pickle, pickle_kwargs, max_header_size=max_header_size), False
            return archive
        if start == format.MAGIC_PREFIX:
            if mmap_mode:
                return format.open_memmap(file, mode=mmap_mode, max_header_size=max_header_size)
            return format.read_array(opened, allow_pickle, pickle_kwargs, max_header_size=max_header_size)
        return _unpickled(opened, file, allow_pickle, pickle_kwargs)
    finally:
        if ours:
            opened.close()


def _unpickled(opened, file, allow_pickle, pickle_kwargs):
    if not allow_pickle:
        raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
    import pickle
    try:
        return pickle.load(opened, **pickle_kwargs)
    except Exception as error:
        raise pickle.UnpicklingError(f"Failed to interpret file {file!r} as a pickle") from error


# ---- archives

def _save_all(file, args, kwds, compression):
    import zipfile
    arrays = dict(kwds)
    for i, value in enumerate(args):
        name = f"arr_{i}"
        if name in arrays:
            raise ValueError(f"Cannot use un-named variables and keyword {name}")
        arrays[name] = value
    opened, ours = _open(file, "wb", ".npz")
    try:
        with zipfile.ZipFile(opened, "w", compression) as archive:
            for name, value in arrays.items():
                with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                    format.write_array(member, np.asanyarray(value))
    finally:
        if ours:
            opened.close()


def savez(file, *args, **kwds):
    """Several arrays into one file, by their keywords."""
    _save_all(file, args, kwds, 0)


def savez_compressed(file, *args, **kwds):
    """The same, compressed."""
    _save_all(file, args, kwds, 8)


class NpzFile:
    """What load gives for an archive: a mapping from names to arrays, which are read when they are asked for."""

    __module__ = "numpy.lib.npyio"

    def __init__(self, fid, own_fid=False, allow_pickle=False, pickle_kwargs=None, *, max_header_size=_HEADER_MAX):
        import zipfile
        self.allow_pickle, self.pickle_kwargs, self.max_header_size = allow_pickle, pickle_kwargs, max_header_size
        self.fid = fid if own_fid else None
        try:
            self.zip = zipfile.ZipFile(fid)
        except BaseException:
            if own_fid:
                fid.close()
            raise
        self.files = [name[:-4] if name.endswith(".npy") else name for name in self.zip.namelist()]
        self.f = _Names(self)

    def __getitem__(self, key):
        name = f"{key}.npy" if key in self.files and key not in self.zip.namelist() else key
        if name not in self.zip.namelist():
            raise KeyError(f"{key} is not a file in the archive")
        with self.zip.open(name) as member:
            start = member.read(len(format.MAGIC_PREFIX))
        if start != format.MAGIC_PREFIX:
            return self.zip.read(name)
        with self.zip.open(name) as member:
            return format.read_array(member, self.allow_pickle, self.pickle_kwargs, max_header_size=self.max_header_size)

    def __contains__(self, key):
        return key in self.files

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def keys(self):
        return dict.fromkeys(self.files).keys()

    def values(self):
        return [self[name] for name in self.files]

    def items(self):
        return [(name, self[name]) for name in self.files]

    def get(self, key, default=None):
        return self[key] if key in self.files else default

    def close(self):
        if self.zip is not None:
            self.zip.close()
        if self.fid is not None:
            self.fid.close()
        self.zip = self.fid = self.f = None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


class _Names:
    """archive.f: the arrays as attributes."""

    def __init__(self, archive):
        self._archive = archive

    def __getattr__(self, name):
        try:
            return self._archive[name]
        except KeyError:
            raise AttributeError(name) from None
