# Functions of the C library: arguments, results, and what is said when they do not fit.
from ctypes import *
import ctypes.util
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
libc = CDLL(None)
libm = CDLL(ctypes.util.find_library("m"))
print(ctypes.util.find_library("nosuch"), libm._name, libc.abs.__name__, libc.abs is libc.abs)
# expect: None libm.so.6 abs True
print(libc.abs(-5), libc.strlen(b"abc"), libc.wcslen("abcd"), libc["abs"](-3), cdll.LoadLibrary("libm.so.6")._name)
# expect: 5 3 4 3 libm.so.6
libm.sqrt.restype, libm.sqrt.argtypes = c_double, [c_double]
print(libm.sqrt(2), libm.sqrt(c_double(4)), libm.sqrt.argtypes, libm.sqrt.restype)
# expect: 1.4142135623730951 2.0 [<class 'ctypes.c_double'>] <class 'ctypes.c_double'>
libc.strchr.restype = c_char_p
print(libc.strchr(b"abcdef", ord("d")), libc.strchr(b"abcdef", c_char(b"x")))  # expect: b'def' None
text = create_string_buffer(50)
print(libc.sprintf(text, b"%d %s %5.2f %ld", 42, b"hi", c_double(3.5), c_long(2**40)), text.value)
# expect: 25 b'42 hi  3.50 1099511627776'
libc.abs.argtypes = [c_int]
for args in (("x",), (1.5,), (), (2**40 + 5,)):
    attempt(libc.abs, *args)  # expect: ctypes ArgumentError argument 1: TypeError: wrong type
    # expect: ctypes ArgumentError argument 1: TypeError: wrong type
    # expect: builtins TypeError this function takes at least 1 argument (0 given)
    # expect: 5
attempt(libc.labs, 1.5)
# expect: ctypes ArgumentError argument 1: TypeError: Don't know how to convert parameter 1
attempt(setattr, libc.abs, "argtypes", [1])
# expect: builtins TypeError item 1 in _argtypes_ has no from_param method
attempt(setattr, libc.abs, "argtypes", 1)  # expect: builtins TypeError _argtypes_ must be a sequence of types
attempt(setattr, libc.abs, "restype", 1)
# expect: builtins TypeError restype must be a type, a callable, or None
attempt(setattr, libc.abs, "errcheck", 1)
# expect: builtins TypeError the errcheck attribute must be callable
attempt(CDLL, "nolib.so")
# expect: builtins OSError nolib.so: cannot open shared object file: No such file or directory
class Halves(Structure):
    _fields_ = [("quot", c_int), ("rem", c_int)]
libc.div.restype = Halves
print(libc.div(17, 5).quot, libc.div(17, 5).rem)  # expect: 3 2
class Time(Structure):
    _fields_ = [(name, c_int) for name in "sec min hour mday mon year wday yday isdst".split()]
libc.gmtime.restype = POINTER(Time)
print(libc.gmtime(byref(c_long(86400 * 365))).contents.year)  # expect: 71
libc.abs.restype = lambda n: ("made of", n)
print(libc.abs(-4))  # expect: ('made of', 4)
class Mine(c_int):
    pass
libc.abs.restype = Mine
print(type(libc.abs(-4)), libc.abs(-4).value)  # expect: <class '__main__.Mine'> 4
libc.abs.restype = c_int
libc.abs.errcheck = lambda result, function, args: (result, args)
print(libc.abs(-4))  # expect: (4, (-4,))
class Parameter:
    _as_parameter_ = -9
print(libc.labs(Parameter()), c_int.from_param(3), c_double.from_param(2))
# expect: 9 <cparam 'i' (3)> <cparam 'd' (2.0)>
print(CFUNCTYPE(c_int, c_int)(("abs", libc))(-8), bool(CFUNCTYPE(c_int)()))  # expect: 8 False
attempt(CFUNCTYPE(c_int, c_int), (1, 2))
# expect: builtins TypeError function name must be string, bytes object or integer
attempt(c_int.in_dll, libc, 3)  # expect: builtins TypeError in_dll() argument 2 must be str, not int
for kind, value in ((POINTER(c_int), 3), (c_char_p, 3.0), (Halves, 3), (c_int * 2, 3), (CFUNCTYPE(c_int), 3)):
    attempt(kind.from_param, value)  # expect: builtins TypeError expected LP_c_int instance instead of int
    # expect: builtins TypeError wrong type
    # expect: builtins TypeError expected Halves instance instead of int
    # expect: builtins TypeError expected c_int_Array_2 instance instead of int
    # expect: builtins TypeError expected CFunctionType instance instead of int
