# Arrays and the buffer protocol, in both directions.
import array
import io
import numpy as np

a = np.arange(6, dtype="i4").reshape(2, 3)
m = memoryview(a)
print(m.format, m.shape, m.strides, m.ndim, m.itemsize, m.nbytes, m.readonly, m.c_contiguous, m[1, 2], m.tolist())
# expect: i (2, 3) (12, 4) 2 4 24 False True 5 [[0, 1, 2], [3, 4, 5]]
t = memoryview(a.T)
print(t.shape, t.strides, t.c_contiguous, t.f_contiguous, t.tolist())
# expect: (3, 2) (4, 12) False True [[0, 3], [1, 4], [2, 5]]
m[0, 0] = 77
print(a[0, 0], bytes(a[0]), bytearray(a[:, 1]), bytes(a.T))
# expect: 77 b'M\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00' bytearray(b'\x01\x00\x00\x00\x04\x00\x00\x00') b'M\x00\x00\x00\x03\x00\x00\x00\x01\x00\x00\x00\x04\x00\x00\x00\x02\x00\x00\x00\x05\x00\x00\x00'
for code in "?bBhHiIlLefd":
    print(code, memoryview(np.ones(2, code)).format, end=" ")
print(memoryview(np.ones(2, ">i4")).format, memoryview(np.ones(2, ">f8")).format)
# expect: ? ? b b B B h h H H i i I I l l L L e e f f d d >i >d
x = np.asarray(array.array("d", [1, 2.5]))
y = np.asarray(memoryview(bytearray(b"abcdef"))[::2])
z = np.frombuffer(bytearray(4), "u1")
z[1] = 9
w = np.frombuffer(b"abcd", "u1")
print(x, x.dtype, y, y.strides, z, z.flags.writeable, w.flags.writeable, w.flags.owndata)
# expect: [1.  2.5] float64 [ 97  99 101] (2,) [0 9 0 0] True False False
try:
    w[0] = 1
except ValueError as e:
    print(e)  # expect: assignment destination is read-only
try:
    w.setflags(write=True)
except ValueError as e:
    print(e)  # expect: cannot set WRITEABLE flag to True of this array
f = io.BytesIO()
print(f.write(a), f.getvalue()[:8])  # expect: 24 b'M\x00\x00\x00\x01\x00\x00\x00'
f.seek(0)
print(f.readinto(a[:1]), a)  # expect: 12 [[77  1  2]
# expect:  [ 3  4  5]]
b = bytearray(8)
v = np.frombuffer(b, "u1")
try:
    b.append(1)
except BufferError as e:
    print(e)  # expect: Existing exports of data: object cannot be re-sized
del v
b.append(1)
s = memoryview(np.float64(1.5))
print(s.format, s.shape, s.readonly, bytes(np.int16(3)))  # expect: d () True b'\x00\x00\x00'
print(np.array(memoryview(b"")).shape, b"".join([np.int8(65), np.array([66, 67], "u1")]))
# expect: (0,) b'ABC'
p = np.arange(3.)
q = p[:]
q.flags.writeable = False
print(p.flags.writeable, q.flags.writeable, memoryview(q).readonly, p.__array_interface__["typestr"], p.__array_interface__["shape"])
# expect: True False True <f8 (3,)
try:
    p.resize(5)
except ValueError as e:
    print(str(e)[:40])  # expect: cannot resize an array that references o
r = np.arange(3)
r.resize(2, 2)
print(r)  # expect: [[0 1]
# expect:  [2 0]]
