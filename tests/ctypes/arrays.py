# Arrays: c_int * 3 is a class.
from ctypes import *
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
Three = c_int * 3
a = Three(1, 2)
print(Three, Three is c_int * 3, list(a), len(a), sizeof(a), a[-1], a[0:2], a[::-1], 2 in a, max(a))
# expect: <class '__main__.c_int_Array_3'> True [1, 2, 0] 3 12 0 [1, 2] [0, 2, 1] True 2
a[2] = 9
a[0:2] = [7, 8]
print(a[:], Three._length_, Three._type_)  # expect: [7, 8, 9] 3 <class 'ctypes.c_int'>
attempt(a.__getitem__, 3)  # expect: IndexError invalid index
attempt(a.__getitem__, "x")  # expect: TypeError indices must be integers
attempt(a.__setitem__, 5, 1)  # expect: IndexError invalid index
attempt(a.__setitem__, 0, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(a.__setitem__, slice(0, 2), [1])  # expect: ValueError Can only assign sequence of same size
attempt(a.__delitem__, 0)  # expect: TypeError Array does not support item deletion
attempt(Three, 1, 2, 3, 4)  # expect: IndexError invalid index
attempt(lambda: c_int * -1)  # expect: ValueError Array length must be >= 0, not -1
attempt(lambda: c_int * "x")  # expect: TypeError can't multiply sequence by non-int of type 'str'
m = (c_int * 2 * 3)((1, 2), (3, 4))
m[2][1] = 5
print([row[:] for row in m], memoryview(a).format, memoryview(m).shape, bytes(a).hex())
# expect: [[1, 2], [3, 4], [0, 5]] <i (3, 2) 070000000800000009000000
class Chars(Array):
    _type_ = c_char
    _length_ = 4
print(Chars(b"a", b"b").value, sizeof(Chars))  # expect: b'ab' 4
attempt(lambda: type("Bad", (Array,), {"_type_": c_int}))
# expect: AttributeError class must define a '_length_' attribute
attempt(lambda: type("Bad", (Array,), {"_length_": 3}))
# expect: AttributeError class must define a '_type_' attribute
attempt(lambda: type("Bad", (Array,), {"_length_": 3, "_type_": 1}))
# expect: TypeError _type_ must have storage info
attempt(Array)  # expect: TypeError abstract class
