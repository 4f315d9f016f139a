"""The dtypes of ctypes' types."""

import ctypes

import numpy as np


def dtype_of(given):
    """The dtype that lays out memory as a type of ctypes (or that of an instance) does.  TypeError for pointers and fields of bits."""
    kind = given if isinstance(given, type) else type(given)
    if issubclass(kind, ctypes.Array):
        return np.dtype((dtype_of(kind._type_), (kind._length_,)))
    if issubclass(kind, ctypes._Pointer):
        raise TypeError("ctypes pointers have no dtype equivalent")
    if issubclass(kind, ctypes.Union):
        return _of_union(kind)
    if issubclass(kind, ctypes.Structure):
        return _of_structure(kind)
    if issubclass(kind, ctypes._SimpleCData):
        return _of_number(kind)
    raise NotImplementedError(f"Unknown ctypes type {kind.__name__}")


def _of_number(kind):
    if kind is ctypes.py_object:
        return np.dtype("O")
    letter = {"P": "u8", "z": "u8", "Z": "u8", "u": "U1", "c": "S1"}.get(kind._type_)
    if letter in ("U1", "S1"):
        return np.dtype(letter)
    order = ">" if getattr(kind, "__ctype_be__", None) is kind else "<"
    return np.dtype(order + letter) if letter else np.dtype(order + kind._type_)


def _fields(kind):
    for field in kind._fields_:
        if len(field) > 2:
            raise TypeError("ctypes bitfields have no dtype equivalent")
        yield field


def _of_structure(kind):
    fields = list(_fields(kind))
    names, formats = [name for name, _ in fields], [dtype_of(part) for _, part in fields]
    offsets = [getattr(kind, name).offset for name in names]
    packed = getattr(kind, "_pack_", None) is not None
    return np.dtype({"names": names, "formats": formats, "offsets": offsets, "itemsize": ctypes.sizeof(kind)}, align=not packed)


def _of_union(kind):
    fields = list(_fields(kind))
    return np.dtype({"names": [name for name, _ in fields], "formats": [dtype_of(part) for _, part in fields], "offsets": [0] * len(fields),
                     "itemsize": ctypes.sizeof(kind)})
