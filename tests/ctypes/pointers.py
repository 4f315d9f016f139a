# Pointers: contents, indices, casts, byref, and memory that belongs to others.
import array
import gc
from ctypes import *
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
n = c_int(5)
p = pointer(n)
p[0] = 8
print(type(p), p.contents, n, bool(p), bool(POINTER(c_int)()), POINTER(c_int) is POINTER(c_int), POINTER(None))
# expect: <class '__main__.LP_c_int'> c_int(8) c_int(8) True False True <class 'ctypes.c_void_p'>
p.contents = c_int(77)
print(p[0], n, p._objects, pointer(p).contents.contents)  # expect: 77 c_int(8) {'1': c_int(77)} c_int(77)
attempt(lambda: POINTER(c_int)().contents)  # expect: ValueError NULL pointer access
attempt(lambda: POINTER(c_int)()[0])  # expect: ValueError NULL pointer access
attempt(POINTER(c_int), 1)  # expect: TypeError expected c_int instead of int
attempt(lambda: p["a"])  # expect: TypeError Pointer indices must be integer
attempt(lambda: p[1:])  # expect: ValueError slice stop is required
attempt(setattr, p, "contents", 3)  # expect: TypeError expected c_int instead of int
row = (c_int * 4)(1, 2, 3, 4)
q = cast(row, POINTER(c_int))
print(q[:4], q[1], q[3:0:-1], cast(q, POINTER(c_ubyte))[4], cast(q, c_void_p).value == addressof(row))
# expect: [1, 2, 3, 4] 2 [4, 3, 2] 2 True
print(cast(id(n), py_object).value is n, c_int.from_address(addressof(n)).value)  # expect: True 8
attempt(cast, 3, c_int)  # expect: TypeError cast() argument 2 must be a pointer type, not c_int
attempt(cast, 1.5, c_void_p)  # expect: ArgumentError argument 1: TypeError: wrong type
for f in (byref, addressof, sizeof, alignment, POINTER, pointer):
    attempt(f, 3)  # expect: TypeError byref() argument must be a ctypes instance, not 'int'
    # expect: TypeError invalid type
    # expect: TypeError this type has no size
    # expect: TypeError no alignment info
    # expect: TypeError must be a ctypes type
    # expect: TypeError _type_ must have storage info
data = bytearray(b"12345678")
v = c_uint.from_buffer(data, 4)
v.value = 0x41424344
print(data)  # expect: bytearray(b'1234DCBA')
attempt(data.append, 1)  # expect: BufferError Existing exports of data: object cannot be re-sized
del v
gc.collect()
data.append(1)
numbers = array.array("i", [1, 2, 3])
(c_int * 3).from_buffer(numbers)[1] = 99
print(numbers, c_int.from_buffer_copy(b"\1\2\0\0").value)  # expect: array('i', [1, 99, 3]) 513
attempt(c_int.from_buffer, b"1234")  # expect: TypeError underlying buffer is not writable
attempt(c_int.from_buffer, bytearray(3))
# expect: ValueError Buffer size too small (3 instead of at least 4 bytes)
attempt(c_int.from_buffer, bytearray(8), -1)  # expect: ValueError offset cannot be negative
attempt(c_int.from_buffer, bytearray(8), 5)
# expect: ValueError Buffer size too small (8 instead of at least 9 bytes)
attempt(c_int.from_buffer_copy, b"abc")
# expect: ValueError Buffer size too small (3 instead of at least 4 bytes)
attempt(c_int.from_address, "x")  # expect: TypeError integer expected
two = (c_int * 2)(1, 2)
first = cast(two, POINTER(c_int)).contents
resize(two, 40)
print(sizeof(two), two[1], first)  # expect: 40 2 c_int(1)
attempt(resize, two, 1)  # expect: ValueError minimum size is 8
attempt(resize, p.contents, 100)
# expect: ValueError Memory cannot be resized because this object doesn't own it
