# Bit fields, unions, and the other byte order.
from ctypes import *
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
class Bits(Structure):
    _fields_ = [("a", c_int, 3), ("b", c_int, 5), ("c", c_uint, 20), ("d", c_uint, 10)]
x = Bits(1, 2, 3, 4)
x.a, x.b, x.c, x.d = 7, 15, 2**20 + 1, -1
print(x.a, x.b, x.c, x.d, sizeof(Bits), Bits.a, Bits.b, Bits.d, Bits.b.size, bytes(x).hex())
# expect: -1 15 1 1023 8 <Field type=c_int, ofs=0:0, bits=3> <Field type=c_int, ofs=0:3, bits=5> <Field type=c_uint, ofs=4:0, bits=10> 327683 7f010000ff030000
for type_, bits in ((c_int, 40), (c_int, 0), (c_float, 4), (c_char_p, 2)):
    attempt(lambda: type("Bad", (Structure,), {"_fields_": [("a", type_, bits)]}))
    # expect: ValueError number of bits invalid for bit field
    # expect: ValueError number of bits invalid for bit field
    # expect: TypeError bit fields not allowed for type c_float
    # expect: TypeError bit fields not allowed for type c_char_p
class Both(Union):
    _fields_ = [("i", c_uint), ("b", c_ubyte * 4), ("f", c_float)]
u = Both(i=0x3f800000)
print(u.f, list(u.b), sizeof(Both), Both(1).i)  # expect: 1.0 [0, 0, 128, 63] 4 1
u.f = 2.0
print(hex(u.i))  # expect: 0x40000000
class Header(BigEndianStructure):
    _fields_ = [("kind", c_uint16, 3), ("flags", c_uint16, 13), ("length", c_uint32), ("ratio", c_float), ("pair", c_short * 2)]
h = Header(5, 17, 0x01020304, 1.5, (1, 2))
print(bytes(h).hex(), h.kind, h.flags, hex(h.length), h.ratio, h.pair[:], Header.kind)
# expect: a0110000010203043fc0000000010002 5 17 0x1020304 1.5 [1, 2] <Field type=c_ushort_be, ofs=0:13, bits=3>
print(c_int.__ctype_le__ is c_int, c_int.__ctype_be__(1).value, bytes(c_int.__ctype_be__(1)))
# expect: True 1 b'\x00\x00\x00\x01'
