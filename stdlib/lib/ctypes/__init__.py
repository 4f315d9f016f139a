"""C data types in Python, and functions of shared libraries.

A foreign call lets the GIL go for as long as it lasts (CDLL), so that two threads can be in C at once; functions of a
PyDLL keep it.  The classes that know C's layouts are written in C: _ctypes.
"""
import os as _os

from _ctypes import (FUNCFLAG_CDECL as _CDECL, FUNCFLAG_PYTHONAPI as _HOLDS_GIL, FUNCFLAG_USE_ERRNO as _ERRNO,
                     POINTER, RTLD_GLOBAL, RTLD_LOCAL, Array, ArgumentError, Structure, Union,
                     CFuncPtr as _CFuncPtr, _Pointer, _SimpleCData, addressof, alignment, byref, cast,
                     dlopen as _dlopen, get_errno, memmove, memset, pointer, resize, set_errno, sizeof, string_at,
                     wstring_at)

__version__ = "1.1.0"

DEFAULT_MODE = RTLD_LOCAL


# ---- simple types

class c_bool(_SimpleCData):
    _type_ = "?"


class c_char(_SimpleCData):
    _type_ = "c"


class c_wchar(_SimpleCData):
    _type_ = "u"


class c_byte(_SimpleCData):
    _type_ = "b"


class c_ubyte(_SimpleCData):
    _type_ = "B"


class c_short(_SimpleCData):
    _type_ = "h"


class c_ushort(_SimpleCData):
    _type_ = "H"


class c_int(_SimpleCData):
    _type_ = "i"


class c_uint(_SimpleCData):
    _type_ = "I"


class c_long(_SimpleCData):
    _type_ = "l"


class c_ulong(_SimpleCData):
    _type_ = "L"


# Where a long has 64 bits, a long long is the same type.
if sizeof(c_long) == 8:
    c_longlong, c_ulonglong = c_long, c_ulong
else:
    class c_longlong(_SimpleCData):
        _type_ = "q"

    class c_ulonglong(_SimpleCData):
        _type_ = "Q"


class c_float(_SimpleCData):
    _type_ = "f"


class c_double(_SimpleCData):
    _type_ = "d"


class c_longdouble(_SimpleCData):
    _type_ = "g"


class c_char_p(_SimpleCData):
    _type_ = "z"

    def __repr__(self):
        return f"{type(self).__name__}({c_void_p.from_buffer(self).value})"


class c_wchar_p(_SimpleCData):
    _type_ = "Z"

    def __repr__(self):
        return f"{type(self).__name__}({c_void_p.from_buffer(self).value})"


class c_void_p(_SimpleCData):
    _type_ = "P"


class py_object(_SimpleCData):
    _type_ = "O"


c_voidp = c_void_p

c_int8, c_uint8 = c_byte, c_ubyte
c_int16, c_uint16 = c_short, c_ushort
c_int32, c_uint32 = c_int, c_uint
c_int64, c_uint64 = c_longlong, c_ulonglong

c_size_t = c_ulong if sizeof(c_ulong) == sizeof(c_void_p) else c_uint
c_ssize_t = c_long if sizeof(c_long) == sizeof(c_void_p) else c_int


# ---- types of functions

_function_types = {}


def _function_type(restype, argtypes, flags):
    """The class of functions with this signature; there is one for each.  Name and qualname are CPython's."""
    key = restype, argtypes, flags
    made = _function_types.get(key)
    if made is None:
        names = ("PYFUNCTYPE", "CFunctionType") if flags & _HOLDS_GIL else ("CFUNCTYPE", "CFunctionType")
        made = type(_CFuncPtr)(names[1], (_CFuncPtr,), {
            "__module__": "ctypes", "__qualname__": f"{names[0]}.<locals>.{names[1]}",
            "_argtypes_": argtypes, "_restype_": restype, "_flags_": flags})
        _function_types[key] = made
    return made


def CFUNCTYPE(restype, *argtypes, use_errno=False, use_last_error=False):
    """CFUNCTYPE(restype, *argtypes, use_errno=False) -> a class of C functions.

    Its instances are made of an address, of a Python function (a callback), or of (name, library).
    """
    if use_last_error:
        raise ValueError("unexpected keyword argument(s) dict_keys(['use_last_error'])")
    return _function_type(restype, argtypes, _CDECL | (_ERRNO if use_errno else 0))


def PYFUNCTYPE(restype, *argtypes):
    """As CFUNCTYPE, for functions that are called with the GIL held."""
    return _function_type(restype, argtypes, _CDECL | _HOLDS_GIL)


# ---- libraries

class CDLL:
    """A loaded library: its functions are attributes, found when they are first asked for.

    A call lets the GIL go.  Results are ints unless a function's restype says otherwise.
    """
    _func_flags_ = _CDECL
    _func_restype_ = c_int
    _name = "<uninitialized>"
    _handle = 0
    _FuncPtr = None

    def __init__(self, name, mode=DEFAULT_MODE, handle=None, use_errno=False, use_last_error=False, winmode=None):
        self._name = name
        flags = self._func_flags_ | (_ERRNO if use_errno else 0)

        class _FuncPtr(_CFuncPtr):
            _flags_ = flags
            _restype_ = self._func_restype_

        self._FuncPtr = _FuncPtr
        self._handle = _dlopen(name, mode) if handle is None else handle

    def __repr__(self):
        return f"<{type(self).__name__} '{self._name}', handle {self._handle:x} at {id(self):#x}>"

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        function = self[name]
        setattr(self, name, function)
        return function

    def __getitem__(self, name_or_ordinal):
        function = self._FuncPtr((name_or_ordinal, self))
        if not isinstance(name_or_ordinal, int):
            function.__name__ = name_or_ordinal
        return function


class PyDLL(CDLL):
    """A library whose functions are called with the GIL held; what they raise is raised."""
    _func_flags_ = _CDECL | _HOLDS_GIL


class LibraryLoader:
    """cdll.LoadLibrary("libm.so.6"), or as an attribute or an item."""

    def __init__(self, dlltype):
        self._dlltype = dlltype

    def __getattr__(self, name):
        if name[0] == "_":
            raise AttributeError(name)
        library = self._dlltype(name)
        setattr(self, name, library)
        return library

    def __getitem__(self, name):
        return getattr(self, name)

    def LoadLibrary(self, name):
        return self._dlltype(name)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


cdll = LibraryLoader(CDLL)
pydll = LibraryLoader(PyDLL)
pythonapi = PyDLL(None)


# ---- texts

def _buffer_size(size):
    if not isinstance(size, int):
        raise TypeError(size)
    return size


def create_string_buffer(init, size=None):
    """A mutable array of c_char, from bytes (a 0 is added) or of a size."""
    if isinstance(init, bytes):
        buffer = (c_char * (len(init) + 1 if size is None else size))()
        buffer.value = init
        return buffer
    return (c_char * _buffer_size(init))()


def create_unicode_buffer(init, size=None):
    """A mutable array of c_wchar, from a str (a 0 is added) or of a size."""
    if isinstance(init, str):
        buffer = (c_wchar * (len(init) + 1 if size is None else size))()
        buffer.value = init
        return buffer
    return (c_wchar * _buffer_size(init))()


c_buffer = create_string_buffer


def SetPointerType(pointer, cls):
    """Say what an incomplete pointer type, POINTER("name"), points to."""
    pointer.set_type(cls)


def ARRAY(typ, len):
    return typ * len


from ctypes._endian import BigEndianStructure, BigEndianUnion, LittleEndianStructure, LittleEndianUnion  # noqa: E402
