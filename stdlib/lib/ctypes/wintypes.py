"""The types of Windows' headers as ctypes has them: sizes are those of this machine's short, int, long and pointer."""
import ctypes
from ctypes import POINTER, Structure

_PLAIN = {
    "c_byte": "BYTE", "c_ushort": "WORD ATOM LANGID", "c_ulong": "DWORD COLORREF LGRPID LCTYPE LCID ULONG", "c_char": "CHAR",
    "c_wchar": "WCHAR", "c_uint": "UINT", "c_int": "INT", "c_double": "DOUBLE", "c_float": "FLOAT", "c_byte ": "BOOLEAN",
    "c_long": "BOOL LONG", "c_short": "SHORT", "c_ushort ": "USHORT", "c_longlong": "_LARGE_INTEGER LARGE_INTEGER",
    "c_ulonglong": "_ULARGE_INTEGER ULARGE_INTEGER", "c_wchar_p": "LPCOLESTR LPOLESTR OLESTR LPCWSTR LPWSTR", "c_char_p": "LPCSTR LPSTR",
    "c_void_p": "LPCVOID LPVOID HANDLE HACCEL HBITMAP HBRUSH HCOLORSPACE HDC HDESK HDWP HENHMETAFILE HFONT HGDIOBJ HGLOBAL HHOOK HICON "
                "HINSTANCE HKEY HKL HLOCAL HMENU HMETAFILE HMODULE HMONITOR HPALETTE HPEN HRGN HRSRC HSTR HTASK HWINSTA HWND SC_HANDLE "
                "SERVICE_STATUS_HANDLE",
}
for _kind, _names in _PLAIN.items():
    globals().update(dict.fromkeys(_names.split(), getattr(ctypes, _kind.strip())))

# What holds a pointer: an unsigned or signed integer of its size.
_whole = next(kind for kind in (ctypes.c_long, ctypes.c_longlong) if ctypes.sizeof(kind) == ctypes.sizeof(ctypes.c_void_p))
LPARAM, WPARAM = _whole, ctypes.c_ulong if _whole is ctypes.c_long else ctypes.c_ulonglong
MAX_PATH = 260


class VARIANT_BOOL(ctypes._SimpleCData):
    _type_ = "v"

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


class RECT(Structure):
    _fields_ = [(name, LONG) for name in ("left", "top", "right", "bottom")]  # noqa: F821


class _SMALL_RECT(Structure):
    _fields_ = [(name, SHORT) for name in ("Left", "Top", "Right", "Bottom")]  # noqa: F821


class _COORD(Structure):
    _fields_ = [(name, SHORT) for name in "XY"]  # noqa: F821


class POINT(Structure):
    _fields_ = [(name, LONG) for name in "xy"]  # noqa: F821


class SIZE(Structure):
    _fields_ = [(name, LONG) for name in ("cx", "cy")]  # noqa: F821


class FILETIME(Structure):
    _fields_ = [(name, DWORD) for name in ("dwLowDateTime", "dwHighDateTime")]  # noqa: F821


class MSG(Structure):
    _fields_ = [("hWnd", HWND), ("message", UINT), ("wParam", WPARAM), ("lParam", LPARAM), ("time", DWORD), ("pt", POINT)]  # noqa: F821


def _found_file(character):
    times = [(name, FILETIME) for name in ("ftCreationTime", "ftLastAccessTime", "ftLastWriteTime")]
    numbers = [(name, DWORD) for name in ("nFileSizeHigh", "nFileSizeLow", "dwReserved0", "dwReserved1")]  # noqa: F821
    return [("dwFileAttributes", DWORD), *times, *numbers, ("cFileName", character * MAX_PATH),  # noqa: F821
            ("cAlternateFileName", character * 14)]


class WIN32_FIND_DATAA(Structure):
    _fields_ = _found_file(CHAR)  # noqa: F821


class WIN32_FIND_DATAW(Structure):
    _fields_ = _found_file(WCHAR)  # noqa: F821


tagRECT = _RECTL = RECTL = RECT
SMALL_RECT = _SMALL_RECT
tagPOINT = _POINTL = POINTL = POINT
tagSIZE = SIZEL = SIZE
_FILETIME, tagMSG = FILETIME, MSG


def RGB(red, green, blue):
    """A COLORREF: red in the lowest byte."""
    return red + (green << 8) + (blue << 16)


_POINTERS = """LPBOOL=PBOOL=BOOL PBOOLEAN=BOOLEAN LPBYTE=PBYTE=BYTE PCHAR=CHAR LPCOLORREF=COLORREF LPDWORD=PDWORD=DWORD
    LPFILETIME=PFILETIME=FILETIME PFLOAT=FLOAT LPHANDLE=PHANDLE=HANDLE PHKEY=HKEY LPHKL=HKL LPINT=PINT=INT PLARGE_INTEGER=LARGE_INTEGER
    PLCID=LCID LPLONG=PLONG=LONG LPMSG=PMSG=MSG LPPOINT=PPOINT=POINT PPOINTL=POINTL LPRECT=PRECT=RECT LPRECTL=PRECTL=RECTL
    LPSC_HANDLE=SC_HANDLE PSHORT=SHORT LPSIZE=PSIZE=SIZE LPSIZEL=PSIZEL=SIZEL PSMALL_RECT=SMALL_RECT LPUINT=PUINT=UINT
    PULARGE_INTEGER=ULARGE_INTEGER PULONG=ULONG PUSHORT=USHORT PWCHAR=WCHAR LPWIN32_FIND_DATAA=PWIN32_FIND_DATAA=WIN32_FIND_DATAA
    LPWIN32_FIND_DATAW=PWIN32_FIND_DATAW=WIN32_FIND_DATAW LPWORD=PWORD=WORD"""
for _equation in _POINTERS.split():
    *_names, _kind = _equation.split("=")
    globals().update(dict.fromkeys(_names, POINTER(globals()[_kind])))
del _kind, _names, _equation, _whole
