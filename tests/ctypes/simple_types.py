# Numbers of C: their sizes, how they wrap around, and what they refuse.
from ctypes import *
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
for kind in (c_bool, c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_long, c_ulong, c_longlong, c_float, c_double,
             c_longdouble, c_size_t, c_ssize_t, c_int8, c_uint64):
    print(kind.__name__, sizeof(kind), alignment(kind), kind._type_, kind(), kind(True).value)
    # expect: c_bool 1 1 ? c_bool(False) True
    # expect: c_byte 1 1 b c_byte(0) 1
    # expect: c_ubyte 1 1 B c_ubyte(0) 1
    # expect: c_short 2 2 h c_short(0) 1
    # expect: c_ushort 2 2 H c_ushort(0) 1
    # expect: c_int 4 4 i c_int(0) 1
    # expect: c_uint 4 4 I c_uint(0) 1
    # expect: c_long 8 8 l c_long(0) 1
    # expect: c_ulong 8 8 L c_ulong(0) 1
    # expect: c_long 8 8 l c_long(0) 1
    # expect: c_float 4 4 f c_float(0.0) 1.0
    # expect: c_double 8 8 d c_double(0.0) 1.0
    # expect: c_longdouble 16 16 g c_longdouble(0.0) 1.0
    # expect: c_ulong 8 8 L c_ulong(0) 1
    # expect: c_long 8 8 l c_long(0) 1
    # expect: c_byte 1 1 b c_byte(0) 1
    # expect: c_ulong 8 8 L c_ulong(0) 1
print(c_byte(200), c_ubyte(-1), c_int(2**40 + 3), c_ulong(-2**70 - 5), c_short(-32769))
# expect: c_byte(-56) c_ubyte(255) c_int(3) c_ulong(18446744073709551611) c_short(32767)
n = c_int(5)
n.value += 2
print(n, bool(n), bool(c_int()), n == c_int(7), c_float(0.1).value)
# expect: c_int(7) True False False 0.10000000149011612
attempt(c_int, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(c_int, 1.0)  # expect: TypeError 'float' object cannot be interpreted as an integer
attempt(c_int, 1, 2)  # expect: TypeError __init__ expected at most 1 argument, got 2
attempt(c_double, "x")  # expect: TypeError must be real number, not str
attempt(c_char, b"ab")  # expect: TypeError one character bytes, bytearray or integer expected
attempt(c_char, 300)  # expect: TypeError one character bytes, bytearray or integer expected
attempt(c_char, 65)  # expect: c_char(b'A')
attempt(c_wchar, "ab")  # expect: TypeError one character unicode string expected
attempt(c_wchar, 1)  # expect: TypeError unicode string expected instead of int instance
attempt(hash, n)  # expect: TypeError unhashable type
print(type(c_int), c_int.__mro__[1:], c_longlong is c_long)
# expect: <class '_ctypes.PyCSimpleType'> (<class '_ctypes._SimpleCData'>, <class '_ctypes._CData'>, <class 'object'>) True
class Meters(c_int):
    pass
print(Meters(3).value, isinstance(Meters(3), c_int), sizeof(Meters))  # expect: 3 True 4
