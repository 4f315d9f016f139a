# Python functions that C calls: in the thread that called C, and in a thread that C has made.
import sys
import threading
from ctypes import *
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
libc = CDLL(None)
Compare = CFUNCTYPE(c_int, POINTER(c_int), POINTER(c_int))
row = (c_int * 6)(5, 2, 9, 1, 7, 3)
libc.qsort.restype = None
libc.qsort(row, len(row), sizeof(c_int), Compare(lambda a, b: a[0] - b[0]))
print(row[:])  # expect: [1, 2, 3, 5, 7, 9]
for kind, value in ((c_byte, -3), (c_ubyte, 250), (c_short, -300), (c_long, 2**40), (c_float, 1.5), (c_double, 2.5), (c_bool, True),
                    (c_char, b"x"), (c_wchar, "y"), (c_void_p, 12345), (py_object, [1, 2])):
    print(kind.__name__, CFUNCTYPE(kind, kind)(lambda x: x)(value))  # expect: c_byte -3
    # expect: c_ubyte 250
    # expect: c_short -300
    # expect: c_long 1099511627776
    # expect: c_float 1.5
    # expect: c_double 2.5
    # expect: c_bool True
    # expect: c_char b'x'
    # expect: c_wchar y
    # expect: c_void_p 12345
    # expect: py_object [1, 2]
print(CFUNCTYPE(c_int, c_char_p, c_wchar_p)(lambda a, b: print(a, b) or 3)(b"q", "w"))  # expect: b'q' w
# expect: 3
sys.unraisablehook = lambda what: print(what.err_msg, "|", repr(what.exc_value))
print(CFUNCTYPE(c_int)(lambda: 1 / 0)())
# expect: Exception ignored on calling ctypes callback function | ZeroDivisionError('division by zero')
# expect: 0
print(CFUNCTYPE(c_int)(lambda: "x")())
# expect: Exception ignored on converting result of ctypes callback function | TypeError("'str' object cannot be interpreted as an integer")
# expect: 0
attempt(CFUNCTYPE(c_int), 3.5)  # expect: TypeError argument must be callable or integer function address
attempt(CFUNCTYPE, 3)  # expect: TypeError _restype_ must be a type, a callable, or None
attempt(CFUNCTYPE, c_int, 3)  # expect: TypeError item 1 in _argtypes_ has no from_param method
attempt(CFUNCTYPE(c_char_p), lambda: b"1")  # expect: <CFunctionType object at 0x..>
work = CFUNCTYPE(c_long, c_long)(lambda n: sum(range(n)))
sums = []
threads = [threading.Thread(target=lambda: sums.append(work(1000))) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(sums)  # expect: [499500, 499500, 499500, 499500]
Start = CFUNCTYPE(c_void_p, c_void_p)
seen = []
begin = Start(lambda a: seen.append((threading.current_thread() is threading.main_thread(), a)) or 42)
libc.pthread_create.argtypes = [POINTER(c_ulong), c_void_p, Start, c_void_p]
libc.pthread_join.argtypes = [c_ulong, POINTER(c_void_p)]
ident, result = c_ulong(), c_void_p()
print(libc.pthread_create(byref(ident), None, begin, 7), libc.pthread_join(ident, byref(result)), result.value, seen)
# expect: 0 0 42 [(False, 7)]
class Hooks(Structure):
    _fields_ = [("hook", CFUNCTYPE(c_int, c_int)), ("n", c_int)]
hooks = Hooks(CFUNCTYPE(c_int, c_int)(lambda x: x * 2), 4)
print(hooks.hook(21), bool(Hooks().hook))  # expect: 42 False
attempt(Hooks, len)  # expect: TypeError expected CFunctionType instance, got builtin_function_or_method
