"""Arrays in files: the format .npy (numpy's NEP 1), and archives of such files, .npz.

A header is a Python dictionary as text: it is parsed as a literal, checked, and its shape must fit what the file holds."""
import ast
import pickle
import struct

import numpy as np

_MAGIC = b"\x93NUMPY"
_HEADER_MAX = 10000
_LENGTH_DIGITS = 21


def _open(file, mode):
    return (file, False) if hasattr(file, "read" if mode == "rb" else "write") else (open(file, mode), True)


def save(file, arr, allow_pickle=True, fix_imports=True):
    arr = np.asarray(arr)
    fortran = arr.flags.fnc
    if isinstance(file, str) and not file.endswith(".npy"):
        file += ".npy"
    text = "{'descr': %r, 'fortran_order': %r, 'shape': %r, }" % (arr.dtype.descr if arr.dtype.names is not None else arr.dtype.str, fortran, arr.shape)
    if arr.shape:                                       # room for another length, should somebody append
        text += " " * (_LENGTH_DIGITS - len(repr(arr.shape[-1 if fortran else 0])))
    pad = 64 - (len(_MAGIC) + 4 + len(text) + 1) % 64
    header = (text + " " * pad + "\n").encode("latin-1")
    if arr.dtype.kind == "O" and not allow_pickle:
        raise ValueError("Object arrays cannot be saved when allow_pickle=False")
    opened, ours = _open(file, "wb")
    try:
        opened.write(_MAGIC + b"\x01\x00" + struct.pack("<H", len(header)) + header)
        if arr.dtype.kind == "O":
            pickle.dump(arr, opened, protocol=3)
        else:
            opened.write(arr.tobytes("F" if fortran else "C"))
    finally:
        if ours:
            opened.close()


def _read_exactly(file, count, what):
    data = b""
    while len(data) < count:
        more = file.read(min(count - len(data), 1 << 26))
        if not more:
            raise ValueError(f"EOF: reading {what}, expected {count} bytes got {len(data)}")
        data += more
    return data


def _dtype_of_descr(descr):
    """The dtype that a header's descr says: fields without a name are gaps."""
    if not isinstance(descr, list):
        return np.dtype(descr)
    names, formats, offsets, titles, at = [], [], [], [], 0
    for field in descr:
        kind = _dtype_of_descr(field[1]) if len(field) == 2 else np.dtype((_dtype_of_descr(field[1]), field[2]))
        title, name = field[0] if isinstance(field[0], tuple) else (None, field[0])
        if name or kind.type is not np.void or kind.names is not None:
            names.append(name)
            formats.append(kind)
            offsets.append(at)
            titles.append(title)
        at += kind.itemsize
    return np.dtype({"names": names, "formats": formats, "offsets": offsets, "titles": titles, "itemsize": at})


def _read_header(file):
    version = tuple(_read_exactly(file, 2, "magic string"))
    if version not in ((1, 0), (2, 0), (3, 0)):
        raise ValueError(f"Invalid version {version!r}")
    size = struct.unpack("<H" if version == (1, 0) else "<I", _read_exactly(file, 2 if version == (1, 0) else 4, "array header length"))[0]
    text = _read_exactly(file, size, "array header").decode("utf8" if version == (3, 0) else "latin1")
    if len(text) > _HEADER_MAX:
        raise ValueError(f"Header info length ({len(text)}) is large and may not be safe to load securely.")
    try:
        header = ast.literal_eval(text)
    except (SyntaxError, ValueError) as e:
        raise ValueError(f"Cannot parse header: {text!r}") from e
    if not isinstance(header, dict):
        raise ValueError(f"Header is not a dictionary: {header!r}")
    if sorted(map(str, header)) != ["descr", "fortran_order", "shape"]:
        raise ValueError(f"Header does not contain the correct keys: {sorted(map(str, header))!r}")
    shape = header["shape"]
    if not isinstance(shape, tuple) or not all(isinstance(n, int) and n >= 0 for n in shape):
        raise ValueError(f"shape is not valid: {shape!r}")
    if not isinstance(header["fortran_order"], bool):
        raise ValueError(f"fortran_order is not a valid bool: {header['fortran_order']!r}")
    try:
        dtype = _dtype_of_descr(header["descr"])
    except TypeError as e:
        raise ValueError(f"descr is not a valid dtype descriptor: {header['descr']!r}") from e
    return shape, header["fortran_order"], dtype


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=_HEADER_MAX):
    opened, ours = _open(file, "rb")
    try:
        magic = opened.read(len(_MAGIC))
        if not magic:
            raise EOFError("No data left in file")
        if magic.startswith(b"PK\x03\x04") or magic.startswith(b"PK\x05\x06"):
            opened.seek(-len(magic), 1)
            archive, ours = NpzFile(opened, ours, allow_pickle), False
            return archive
        if magic != _MAGIC:
            raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
        shape, fortran, dtype = _read_header(opened)
        if dtype.kind == "O":
            if not allow_pickle:
                raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
            return pickle.load(opened).reshape(shape)
        if mmap_mode:
            if not ours:
                raise ValueError("Filename must be a string or a path-like object.  Memmap cannot use existing file handles.")
            return np.memmap(file, dtype, mmap_mode, opened.tell(), shape, "F" if fortran else "C")
        count = 1
        for n in shape:
            count *= n
        data = bytearray(_read_exactly(opened, count * dtype.itemsize, "array data")) if count else b""
    finally:
        if ours:
            opened.close()
    if not count:
        return np.empty(shape, dtype)
    return np.frombuffer(data, dtype).reshape(shape[::-1]).T if fortran else np.frombuffer(data, dtype).reshape(shape)


# ---- archives

def _save_all(file, args, kwds, compression):
    import io
    import zipfile
    arrays = dict(kwds)
    for i, value in enumerate(args):
        name = f"arr_{i}"
        if name in arrays:
            raise ValueError(f"Cannot use un-named variables and keyword {name}")
        arrays[name] = value
    if isinstance(file, str) and not file.endswith(".npz"):
        file += ".npz"
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, value in arrays.items():
            data = io.BytesIO()
            save(data, value)
            archive.writestr(f"{name}.npy", data.getvalue())


def savez(file, *args, **kwds):
    """Several arrays into one file, by their keywords."""
    _save_all(file, args, kwds, 0)


def savez_compressed(file, *args, **kwds):
    """The same, compressed."""
    _save_all(file, args, kwds, 8)


class NpzFile:
    """What load gives for an archive: a mapping from names to arrays, which are read when they are asked for."""

    __module__ = "numpy.lib.npyio"

    def __init__(self, file, own, allow_pickle=False):
        import zipfile
        self.allow_pickle = allow_pickle
        self.fid = file if own else None
        self.zip = zipfile.ZipFile(file)
        self.files = [name[:-4] if name.endswith(".npy") else name for name in self.zip.namelist()]
        self.f = _Names(self)

    def __getitem__(self, key):
        import io
        name = f"{key}.npy" if key in self.files else key
        if name not in self.zip.namelist():
            raise KeyError(f"{key} is not a file in the archive")
        return load(io.BytesIO(self.zip.read(name)), allow_pickle=self.allow_pickle)

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
        self.zip.close()
        if self.fid is not None:
            self.fid.close()

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
