# ctypes.wintypes can be imported anywhere: plain types, structures and pointers to them.
import ctypes
from ctypes import wintypes

for name in sorted(set(dir(wintypes))):
    value = getattr(wintypes, name)
    if not isinstance(value, type) or name in ("Structure", "_SimpleCData"):
        continue
    if hasattr(value, "_fields_"):
        print(name, ctypes.sizeof(value), [field[0] for field in value._fields_])
    elif hasattr(value, "contents"):
        print(name, "to", value._type_.__name__)
    else:
        print(name, value.__name__, ctypes.sizeof(value))  # expect: ATOM c_ushort 2
        # expect: BOOL c_long 8
        # expect: BOOLEAN c_byte 1
        # expect: BYTE c_byte 1
        # expect: CHAR c_char 1
        # expect: COLORREF c_ulong 8
        # expect: DOUBLE c_double 8
        # expect: DWORD c_ulong 8
        # expect: FILETIME 16 ['dwLowDateTime', 'dwHighDateTime']
        # expect: FLOAT c_float 4
        # expect: HACCEL c_void_p 8
        # expect: HANDLE c_void_p 8
        # expect: HBITMAP c_void_p 8
        # expect: HBRUSH c_void_p 8
        # expect: HCOLORSPACE c_void_p 8
        # expect: HDC c_void_p 8
        # expect: HDESK c_void_p 8
        # expect: HDWP c_void_p 8
        # expect: HENHMETAFILE c_void_p 8
        # expect: HFONT c_void_p 8
        # expect: HGDIOBJ c_void_p 8
        # expect: HGLOBAL c_void_p 8
        # expect: HHOOK c_void_p 8
        # expect: HICON c_void_p 8
        # expect: HINSTANCE c_void_p 8
        # expect: HKEY c_void_p 8
        # expect: HKL c_void_p 8
        # expect: HLOCAL c_void_p 8
        # expect: HMENU c_void_p 8
        # expect: HMETAFILE c_void_p 8
        # expect: HMODULE c_void_p 8
        # expect: HMONITOR c_void_p 8
        # expect: HPALETTE c_void_p 8
        # expect: HPEN c_void_p 8
        # expect: HRGN c_void_p 8
        # expect: HRSRC c_void_p 8
        # expect: HSTR c_void_p 8
        # expect: HTASK c_void_p 8
        # expect: HWINSTA c_void_p 8
        # expect: HWND c_void_p 8
        # expect: INT c_int 4
        # expect: LANGID c_ushort 2
        # expect: LARGE_INTEGER c_long 8
        # expect: LCID c_ulong 8
        # expect: LCTYPE c_ulong 8
        # expect: LGRPID c_ulong 8
        # expect: LONG c_long 8
        # expect: LPARAM c_long 8
        # expect: LPBOOL to c_long
        # expect: LPBYTE to c_byte
        # expect: LPCOLESTR c_wchar_p 8
        # expect: LPCOLORREF to c_ulong
        # expect: LPCSTR c_char_p 8
        # expect: LPCVOID c_void_p 8
        # expect: LPCWSTR c_wchar_p 8
        # expect: LPDWORD to c_ulong
        # expect: LPFILETIME to FILETIME
        # expect: LPHANDLE to c_void_p
        # expect: LPHKL to c_void_p
        # expect: LPINT to c_int
        # expect: LPLONG to c_long
        # expect: LPMSG to MSG
        # expect: LPOLESTR c_wchar_p 8
        # expect: LPPOINT to POINT
        # expect: LPRECT to RECT
        # expect: LPRECTL to RECT
        # expect: LPSC_HANDLE to c_void_p
        # expect: LPSIZE to SIZE
        # expect: LPSIZEL to SIZE
        # expect: LPSTR c_char_p 8
        # expect: LPUINT to c_uint
        # expect: LPVOID c_void_p 8
        # expect: LPWIN32_FIND_DATAA to WIN32_FIND_DATAA
        # expect: LPWIN32_FIND_DATAW to WIN32_FIND_DATAW
        # expect: LPWORD to c_ushort
        # expect: LPWSTR c_wchar_p 8
        # expect: MSG 56 ['hWnd', 'message', 'wParam', 'lParam', 'time', 'pt']
        # expect: OLESTR c_wchar_p 8
        # expect: PBOOL to c_long
        # expect: PBOOLEAN to c_byte
        # expect: PBYTE to c_byte
        # expect: PCHAR to c_char
        # expect: PDWORD to c_ulong
        # expect: PFILETIME to FILETIME
        # expect: PFLOAT to c_float
        # expect: PHANDLE to c_void_p
        # expect: PHKEY to c_void_p
        # expect: PINT to c_int
        # expect: PLARGE_INTEGER to c_long
        # expect: PLCID to c_ulong
        # expect: PLONG to c_long
        # expect: PMSG to MSG
        # expect: POINT 16 ['x', 'y']
        # expect: POINTL 16 ['x', 'y']
        # expect: PPOINT to POINT
        # expect: PPOINTL to POINT
        # expect: PRECT to RECT
        # expect: PRECTL to RECT
        # expect: PSHORT to c_short
        # expect: PSIZE to SIZE
        # expect: PSIZEL to SIZE
        # expect: PSMALL_RECT to _SMALL_RECT
        # expect: PUINT to c_uint
        # expect: PULARGE_INTEGER to c_ulong
        # expect: PULONG to c_ulong
        # expect: PUSHORT to c_ushort
        # expect: PWCHAR to c_wchar
        # expect: PWIN32_FIND_DATAA to WIN32_FIND_DATAA
        # expect: PWIN32_FIND_DATAW to WIN32_FIND_DATAW
        # expect: PWORD to c_ushort
        # expect: RECT 32 ['left', 'top', 'right', 'bottom']
        # expect: RECTL 32 ['left', 'top', 'right', 'bottom']
        # expect: SC_HANDLE c_void_p 8
        # expect: SERVICE_STATUS_HANDLE c_void_p 8
        # expect: SHORT c_short 2
        # expect: SIZE 16 ['cx', 'cy']
        # expect: SIZEL 16 ['cx', 'cy']
        # expect: SMALL_RECT 8 ['Left', 'Top', 'Right', 'Bottom']
        # expect: UINT c_uint 4
        # expect: ULARGE_INTEGER c_ulong 8
        # expect: ULONG c_ulong 8
        # expect: USHORT c_ushort 2
        # expect: VARIANT_BOOL VARIANT_BOOL 2
        # expect: WCHAR c_wchar 4
        # expect: WIN32_FIND_DATAA 368 ['dwFileAttributes', 'ftCreationTime', 'ftLastAccessTime', 'ftLastWriteTime', 'nFileSizeHigh', 'nFileSizeLow', 'dwReserved0', 'dwReserved1', 'cFileName', 'cAlternateFileName']
        # expect: WIN32_FIND_DATAW 1184 ['dwFileAttributes', 'ftCreationTime', 'ftLastAccessTime', 'ftLastWriteTime', 'nFileSizeHigh', 'nFileSizeLow', 'dwReserved0', 'dwReserved1', 'cFileName', 'cAlternateFileName']
        # expect: WORD c_ushort 2
        # expect: WPARAM c_ulong 8
        # expect: _COORD 4 ['X', 'Y']
        # expect: _FILETIME 16 ['dwLowDateTime', 'dwHighDateTime']
        # expect: _LARGE_INTEGER c_long 8
        # expect: _POINTL 16 ['x', 'y']
        # expect: _RECTL 32 ['left', 'top', 'right', 'bottom']
        # expect: _SMALL_RECT 8 ['Left', 'Top', 'Right', 'Bottom']
        # expect: _ULARGE_INTEGER c_ulong 8
        # expect: tagMSG 56 ['hWnd', 'message', 'wParam', 'lParam', 'time', 'pt']
        # expect: tagPOINT 16 ['x', 'y']
        # expect: tagRECT 32 ['left', 'top', 'right', 'bottom']
        # expect: tagSIZE 16 ['cx', 'cy']










































































































































print(wintypes.MAX_PATH, hex(wintypes.RGB(1, 2, 3)))  # expect: 260 0x30201
rect = wintypes.RECT(1, 2, 3, 4)
print(rect.left, rect.bottom, wintypes.POINT(x=5).x, wintypes.VARIANT_BOOL(True), bytes(wintypes.VARIANT_BOOL(3)), wintypes.VARIANT_BOOL(0).value)
# expect: 1 4 5 VARIANT_BOOL(True) b'\xff\xff' False
print(wintypes.VARIANT_BOOL.from_buffer_copy(b"\0\1").value, bytes(ctypes.c_bool(5)), ctypes.c_bool.from_buffer_copy(b"\2").value)
# expect: True b'\x01' True
