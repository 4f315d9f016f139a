# Parameters with names, defaults and directions.
from ctypes import *
def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
libc, libm = CDLL(None), CDLL("libm.so.6")
compare = CFUNCTYPE(c_int, c_char_p, c_char_p)(("strcmp", libc), ((1, "a"), (1, "b", b"x")))
attempt(compare, b"x")  # expect: 0
attempt(compare, b"x", b"x")  # expect: 0
attempt(compare, a=b"x", b=b"x")  # expect: 0
attempt(compare)  # expect: TypeError required argument 'a' missing
attempt(compare, b"1", b"2", b"3")  # expect: TypeError call takes exactly 2 arguments (3 given)
frexp = CFUNCTYPE(c_double, c_double, POINTER(c_int))(("frexp", libm), ((1, "x"), (2, "exponent")))
attempt(frexp, 8.0)  # expect: 4
attempt(frexp, 8.0, 3)  # expect: TypeError call takes exactly 1 arguments (2 given)
prototype = CFUNCTYPE(c_int, c_int)
attempt(prototype, ("abs", libc), ((2, "x"),))
# expect: TypeError 'out' parameter 1 must be a pointer type, not c_int
attempt(prototype, ("abs", libc), ())  # expect: ValueError paramflags must have the same length as argtypes
attempt(prototype, ("abs", libc), (1,))
# expect: TypeError paramflags must be a sequence of (int [,string [,value]]) tuples
