"""Structures and unions whose fields have the byte order that is said, whatever the machine's is."""
import sys

import ctypes


def _swapped(kind):
    """kind with its bytes in the other order."""
    if hasattr(kind, _OTHER):
        return getattr(kind, _OTHER)
    if isinstance(kind, type(ctypes.Array)):
        return _swapped(kind._type_) * kind._length_
    if issubclass(kind, (ctypes.Structure, ctypes.Union)):
        return kind
    raise TypeError(f"This type does not support other endian: {kind}")


class _SwappedFields:
    """Turns the types of _fields_ when they are assigned."""

    def __setattr__(self, name, value):
        if name == "_fields_":
            value = [(field[0], _swapped(field[1]), *field[2:]) for field in value]
        super().__setattr__(name, value)


class _SwappedStructMeta(_SwappedFields, type(ctypes.Structure)):
    pass


class _SwappedUnionMeta(_SwappedFields, type(ctypes.Union)):
    pass


class _SwappedStructure(ctypes.Structure, metaclass=_SwappedStructMeta):
    _swappedbytes_ = None


class _SwappedUnion(ctypes.Union, metaclass=_SwappedUnionMeta):
    _swappedbytes_ = None


if sys.byteorder == "little":
    _OTHER = "__ctype_be__"
    LittleEndianStructure, LittleEndianUnion = ctypes.Structure, ctypes.Union
    BigEndianStructure, BigEndianUnion = _SwappedStructure, _SwappedUnion
    BigEndianStructure.__name__ = BigEndianStructure.__qualname__ = "BigEndianStructure"
    BigEndianUnion.__name__ = BigEndianUnion.__qualname__ = "BigEndianUnion"
else:
    _OTHER = "__ctype_le__"
    BigEndianStructure, BigEndianUnion = ctypes.Structure, ctypes.Union
    LittleEndianStructure, LittleEndianUnion = _SwappedStructure, _SwappedUnion
    LittleEndianStructure.__name__ = LittleEndianStructure.__qualname__ = "LittleEndianStructure"
    LittleEndianUnion.__name__ = LittleEndianUnion.__qualname__ = "LittleEndianUnion"
