"""The file format .npy (numpy's NEP 1): a magic string, a version, a header that is a Python dictionary as text, and an array's memory.

A header is parsed as a literal and checked, and its shape must fit what the file holds.
"""

import os
import pickle
import re
import struct
import warnings

import numpy as np

MAGIC_PREFIX = b"\x93NUMPY"
MAGIC_LEN = len(MAGIC_PREFIX) + 2
ARRAY_ALIGN = 64
BUFFER_SIZE = 2**18
GROWTH_AXIS_MAX_DIGITS = 21         # room for another length, should somebody append
EXPECTED_KEYS = {"descr", "fortran_order", "shape"}
_HEADER_MAX = 10000
_forms = {(1, 0): ("<H", "latin1"), (2, 0): ("<I", "latin1"), (3, 0): ("<I", "utf8")}   # a version's length field and encoding


def _check_version(version):
    if version not in _forms and version is not None:
        raise ValueError(f"we only support format version (1,0), (2,0), and (3,0), not {version}")


def magic(major, minor):
    """The magic string of a version."""
    for name, number in (("major", major), ("minor", minor)):
        if not 0 <= number < 256:
            raise ValueError(f"{name} version must be 0 <= {name} < 256")
    return MAGIC_PREFIX + bytes([major, minor])


def read_magic(fp):
    """The version that a file begins with."""
    text = _read_exactly(fp, MAGIC_LEN, "magic string")
    if text[:-2] != MAGIC_PREFIX:
        raise ValueError(f"the magic string is not correct; expected {MAGIC_PREFIX!r}, got {text[:-2]!r}")
    return text[-2], text[-1]


def _pieces(file, count, what):
    """So many bytes, piece by piece: room is made as they come, for what a header says may be wrong."""
    pieces, got = [], 0
    while got < count:
        more = file.read(min(count - got, 1 << 24))
        if not more:
            raise ValueError(f"EOF: reading {what}, expected {count} bytes got {got}")
        pieces.append(more)
        got += len(more)
    return pieces


def _read_exactly(file, count, what):
    return b"".join(_pieces(file, count, what))


def _read_memory(file, count, what):
    """So many bytes as an array."""
    pieces = _pieces(file, count, what)
    memory, end = np.empty(count, np.uint8), count
    while pieces:
        piece = np.frombuffer(pieces.pop(), np.uint8)
        memory[end - len(piece):end] = piece
        end -= len(piece)
    return memory


# ---- dtypes

def dtype_to_descr(dtype):
    """What a header says of a dtype."""
    if dtype.metadata is not None:
        warnings.warn("metadata on a dtype is not saved to an npy/npz. Use another format (such as pickle) to store it.", UserWarning, stacklevel=2)
    return dtype.descr if dtype.names is not None else dtype.str


def descr_to_dtype(descr):
    """The dtype that a header's descr says: fields without a name are gaps."""
    if isinstance(descr, str):
        return np.dtype(descr)
    if isinstance(descr, tuple):
        return np.dtype((descr_to_dtype(descr[0]), descr[1]))
    names, formats, offsets, titles, at = [], [], [], [], 0
    for field in descr:
        kind = descr_to_dtype(field[1]) if len(field) == 2 else np.dtype((descr_to_dtype(field[1]), field[2]))
        title, name = field[0] if isinstance(field[0], tuple) else (None, field[0])
        if name or kind.type is not np.void or kind.names is not None:
            names.append(name)
            formats.append(kind)
            offsets.append(at)
            titles.append(title)
        at += kind.itemsize
    return np.dtype({"names": names, "formats": formats, "offsets": offsets, "titles": titles, "itemsize": at})


# ---- headers

def header_data_from_array_1_0(array):
    """A header's dictionary."""
    fortran = array.flags.f_contiguous and not array.flags.c_contiguous
    return {"shape": array.shape, "fortran_order": fortran, "descr": dtype_to_descr(array.dtype)}


def _header_bytes(text, version):
    """A version's length field and the text, so that the array behind it is aligned."""
    form, encoding = _forms[version]
    data = text.encode(encoding)
    pad = ARRAY_ALIGN - (MAGIC_LEN + struct.calcsize(form) + len(data) + 1) % ARRAY_ALIGN
    try:
        length = struct.pack(form, len(data) + 1 + pad)
    except struct.error:
        raise ValueError(f"Header length {len(data) + 1} too big for version={version}") from None
    return magic(*version) + length + data + b" " * pad + b"\n"


def _write_header(fp, d, version):
    """Writes a header of a version, or of the first one that can say it."""
    text = "{" + "".join(f"'{key}': {value!r}, " for key, value in sorted(d.items())) + "}"
    shape = d["shape"]
    if shape:
        text += " " * (GROWTH_AXIS_MAX_DIGITS - len(repr(shape[-1 if d["fortran_order"] else 0])))
    if version is None:
        try:
            data = _header_bytes(text, (1, 0))
        except UnicodeEncodeError:
            data = _header_bytes(text, (3, 0))
            warnings.warn("Stored array in format 3.0. It can only be read by NumPy >= 1.17", UserWarning, stacklevel=2)
        except ValueError:
            data = _header_bytes(text, (2, 0))
            warnings.warn("Stored array in format 2.0. It can only beread by NumPy >= 1.9", UserWarning, stacklevel=2)
    else:
        data = _header_bytes(text, version)
    fp.write(data)


def write_array_header_1_0(fp, d):
    """d (descr, fortran_order, shape) as version 1.0 has it: up to 64 KiB of Latin-1.  ValueError if it does not fit."""
    _write_header(fp, d, (1, 0))


def write_array_header_2_0(fp, d):
    """The same in version 2.0: up to 4 GiB."""
    _write_header(fp, d, (2, 0))


def read_array_header_1_0(fp, max_header_size=_HEADER_MAX):
    """(shape, fortran_order, dtype) from what follows the magic bytes.  ValueError if it is none, or longer than max_header_size."""
    return _read_header(fp, (1, 0), max_header_size)


def read_array_header_2_0(fp, max_header_size=_HEADER_MAX):
    """The same of version 2.0."""
    return _read_header(fp, (2, 0), max_header_size)


def _literal(text, version):
    import ast
    try:
        return ast.literal_eval(text)
    except SyntaxError as error:
        plain = re.sub(r"\b(\d+)L\b", r"\1", text) if version <= (2, 0) else text     # Python 2's long integers
        try:
            value = ast.literal_eval(plain)
        except SyntaxError:
            raise ValueError(f"Cannot parse header: {text!r}") from error
        warnings.warn("Reading `.npy` or `.npz` file required additional header parsing as it was created on Python 2. Save the file again "
                      "to speed up loading and avoid this warning.", UserWarning, stacklevel=4)
        return value
    except ValueError as error:
        raise ValueError(f"Cannot parse header: {text!r}") from error


def _read_header(fp, version, max_header_size=_HEADER_MAX):
    """shape, whether it is in Fortran order, dtype."""
    _check_version(version)
    form, encoding = _forms[version]
    size, = struct.unpack(form, _read_exactly(fp, struct.calcsize(form), "array header length"))
    text = _read_exactly(fp, size, "array header").decode(encoding)
    if len(text) > max_header_size:
        raise ValueError(f"Header info length ({len(text)}) is large and may not be safe to load securely.\n"
                         "To allow loading, adjust `max_header_size` or fully trust the `.npy` file using `allow_pickle=True`.\n"
                         "For safety against large resource use or crashes, sandboxing may be necessary.")
    header = _literal(text, version)
    if not isinstance(header, dict):
        raise ValueError(f"Header is not a dictionary: {header!r}")
    if EXPECTED_KEYS != header.keys():
        raise ValueError(f"Header does not contain the correct keys: {sorted(header.keys())!r}")
    shape = header["shape"]
    if not isinstance(shape, tuple) or not all(isinstance(n, int) for n in shape):
        raise ValueError(f"shape is not valid: {shape!r}")
    if not isinstance(header["fortran_order"], bool):
        raise ValueError(f"fortran_order is not a valid bool: {header['fortran_order']!r}")
    try:
        dtype = descr_to_dtype(header["descr"])
    except TypeError as error:
        raise ValueError(f"descr is not a valid dtype descriptor: {header['descr']!r}") from error
    return shape, header["fortran_order"], dtype


# ---- arrays

def write_array(fp, array, version=None, allow_pickle=True, pickle_kwargs=None):
    """Writes an array with its header."""
    _check_version(version)
    array = np.asanyarray(array)
    header = header_data_from_array_1_0(array)
    if array.dtype.hasobject and not allow_pickle:
        _write_header(fp, header, version)
        raise ValueError("Object arrays cannot be saved when allow_pickle=False")
    _write_header(fp, header, version)
    if array.dtype.hasobject:
        pickle.dump(array, fp, protocol=3, **(pickle_kwargs or {}))
    else:
        fp.write(array.tobytes("F" if header["fortran_order"] else "C"))


def read_array(fp, allow_pickle=False, pickle_kwargs=None, *, max_header_size=_HEADER_MAX):
    """The array that a file holds from here on."""
    version = read_magic(fp)
    _check_version(version)
    shape, fortran, dtype = _read_header(fp, version, 2**64 if allow_pickle else max_header_size)
    if dtype.hasobject:
        if not allow_pickle:
            raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
        try:
            array = pickle.load(fp, **(pickle_kwargs or {}))
        except UnicodeError as error:
            raise UnicodeError(f"Unpickling a python object failed: {error!r}\n"
                               "You may need to pass the encoding= option to numpy.load") from error
        return array.reshape(shape)
    count = 1
    for n in shape:
        count *= n
    if not count * dtype.itemsize:
        return np.empty(shape, dtype)
    data = _read_memory(fp, count * dtype.itemsize, "array data")
    return np.frombuffer(data, dtype).reshape(shape[::-1]).T if fortran else np.frombuffer(data, dtype).reshape(shape)


def open_memmap(filename, mode="r+", dtype=None, shape=None, fortran_order=False, version=None, *, max_header_size=_HEADER_MAX):
    """A file's array as a memmap; mode "w+" makes the file."""
    if hasattr(filename, "read"):
        raise ValueError("Filename must be a string or a path-like object.  Memmap cannot use existing file handles.")
    if "w" in mode:
        _check_version(version)
        dtype = np.dtype(dtype)
        if dtype.hasobject:
            raise ValueError("Array can't be memory-mapped: Python objects in dtype.")
        with open(os.fspath(filename), mode + "b") as fp:
            _write_header(fp, {"descr": dtype_to_descr(dtype), "fortran_order": fortran_order, "shape": shape}, version)
            offset = fp.tell()
    else:
        with open(os.fspath(filename), "rb") as fp:
            version = read_magic(fp)
            _check_version(version)
            shape, fortran_order, dtype = _read_header(fp, version, max_header_size)
            if dtype.hasobject:
                raise ValueError("Array can't be memory-mapped: Python objects in dtype.")
            offset = fp.tell()
    return np.memmap(filename, dtype, "r+" if mode == "w+" else mode, offset, shape, "F" if fortran_order else "C")
