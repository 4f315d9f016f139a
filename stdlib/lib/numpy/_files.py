"""Arrays in files: the format .npy (numpy's NEP 1).

A header is a Python dictionary as text: it is parsed as a literal, checked, and its shape must fit what the file holds."""
import ast
import struct

import numpy as np

_MAGIC = b"\x93NUMPY"
_HEADER_MAX = 10000


def _open(file, mode):
    return (file, False) if hasattr(file, "read" if mode == "rb" else "write") else (open(file, mode), True)


def save(file, arr, allow_pickle=True, fix_imports=True):
    arr = np.asarray(arr)
    fortran = arr.flags.fnc
    if isinstance(file, str) and not file.endswith(".npy"):
        file += ".npy"
    text = "{'descr': %r, 'fortran_order': %r, 'shape': %r, }" % (arr.dtype.str, fortran, arr.shape)
    pad = -(len(_MAGIC) + 4 + len(text) + 1) % 64
    header = (text + " " * pad + "\n").encode("latin-1")
    opened, ours = _open(file, "wb")
    try:
        opened.write(_MAGIC + b"\x01\x00" + struct.pack("<H", len(header)) + header)
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
        dtype = np.dtype(header["descr"])
    except TypeError as e:
        raise ValueError(f"descr is not a valid dtype descriptor: {header['descr']!r}") from e
    return shape, header["fortran_order"], dtype


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=_HEADER_MAX):
    opened, ours = _open(file, "rb")
    try:
        magic = opened.read(len(_MAGIC))
        if not magic:
            raise EOFError("No data left in file")
        if magic != _MAGIC:
            raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
        shape, fortran, dtype = _read_header(opened)
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
