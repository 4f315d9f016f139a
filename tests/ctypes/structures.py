# Structures: layout, initialisers, nesting, and what cannot be a field.
from ctypes import *
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
class Point(Structure):
    _fields_ = [("x", c_int), ("y", c_double)]
p = Point(1, y=2.5)
p.x += 4
print(p.x, p.y, sizeof(Point), alignment(Point), Point.x, Point.y.offset, Point.y.size, bytes(p).hex())
# expect: 5 2.5 16 8 <Field type=c_int, ofs=0, size=4> 8 8 05000000000000000000000000000440
class Point3(Point):
    _fields_ = [("z", c_byte)]
print(Point3(1, 2, 3).z, sizeof(Point3), Point3.z, Point3.__mro__[1:3])
# expect: 3 24 <Field type=c_byte, ofs=16, size=1> (<class '__main__.Point'>, <class '_ctypes.Structure'>)
class Inner(Structure):
    _fields_ = [("count", c_int), ("row", c_short * 3), ("name", c_char * 8), ("wide", c_wchar * 4)]
class Outer(Structure):
    _anonymous_ = ["inner"]
    _fields_ = [("inner", Inner), ("z", c_double), ("more", Inner * 2)]
o = Outer((1, (1, 2, 3), b"abc", "xyz"), 2.5)
print(o.count, o.row[:], o.name, o.wide, o.z, o.inner.count, sizeof(Outer), Outer.row, Outer.more.offset)
# expect: 1 [1, 2, 3] b'abc' xyz 2.5 1 120 <Field type=c_short_Array_3, ofs=4, size=6> 48
o.more[1].row[2] = 9
o.count = 8
print(o.more[1].row[:], o.inner.count)  # expect: [0, 0, 9] 8
for name, value in (("name", b"123456789"), ("name", "s"), ("wide", "abcde"), ("z", "s"), ("inner", 3), ("more", 1),
                    ("row", (1, 2, 3, 4)), ("row", (c_int * 3)())):
    attempt(setattr, o, name, value)  # expect: ValueError bytes too long (9, maximum length 8)
    # expect: TypeError expected bytes, str found
    # expect: ValueError string too long (5, maximum length 4)
    # expect: TypeError must be real number, not str
    # expect: TypeError expected Inner instance, got int
    # expect: TypeError expected Inner_Array_2 instance, got int
    # expect: RuntimeError (c_short_Array_3) IndexError: invalid index
    # expect: TypeError incompatible types, c_int_Array_3 instance instead of c_short_Array_3 instance
attempt(delattr, o, "z")  # expect: TypeError can't delete attribute
class Packed(Structure):
    _pack_ = 1
    _fields_ = [("a", c_char), ("b", c_int), ("c", c_double)]
print(sizeof(Packed), Packed.b.offset, Packed.c.offset, alignment(Packed))  # expect: 13 1 5 1
class Node(Structure):
    pass
Node._fields_ = [("value", c_int), ("next", POINTER(Node))]
a = Node(1)
b = Node(2, pointer(a))
print(b.next.contents.value, bool(a.next), b.next[0].value)  # expect: 1 False 1
attempt(Node, 1, 5)  # expect: TypeError expected LP_Node instance, got int
attempt(Point, 1, 2, 3)  # expect: TypeError too many initializers
attempt(lambda: Point(1, x=3))  # expect: TypeError duplicate values for field 'x'
attempt(Point, "a")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(setattr, Point, "_fields_", [("q", c_int)])  # expect: AttributeError _fields_ is final
for fields in (1, [1], [("a", 1)], [(1, c_int)]):
    attempt(lambda: type("Bad", (Structure,), {"_fields_": fields}))
    # expect: TypeError '_fields_' must be a sequence of pairs
    # expect: TypeError '_fields_' must be a sequence of (name, C type) pairs
    # expect: TypeError second item in _fields_ tuple (index 0) must be a C type
    # expect: TypeError '_fields_' must be a sequence of (name, C type) pairs
attempt(lambda: type("Bad", (Structure,), {"_pack_": -1, "_fields_": [("a", c_int)]}))
# expect: ValueError _pack_ must be a non-negative integer
attempt(Structure)  # expect: TypeError abstract class
print(Point.from_buffer_copy(bytes(p)).y, memoryview(Point()).format)  # expect: 2.5 T{<i:x:<d:y:}
