import io
import struct
import tempfile
from array import array

a = array("i", [1, 2, 3])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.tolist(), m.nbytes)  # expect: i 4 (3,) [1, 2, 3] 12
m[1] = 20
print(a, bytes(a), bytearray(a)[:4])
# expect: array('i', [1, 20, 3]) b'\x01\x00\x00\x00\x14\x00\x00\x00\x03\x00\x00\x00' bytearray(b'\x01\x00\x00\x00')
for call in (lambda: a.append(4), lambda: a.pop(), lambda: a.extend([1]), lambda: a.__imul__(3), lambda: a.__delitem__(0)):
    try:
        call()
    except BufferError as e:
        print(e)  # expect: cannot resize an array that is exporting buffers
        # expect: cannot resize an array that is exporting buffers
        # expect: cannot resize an array that is exporting buffers
        # expect: cannot resize an array that is exporting buffers
        # expect: cannot resize an array that is exporting buffers
a[0] = 5
m.release()
a.append(4)
print(a, struct.unpack("4i", a))  # expect: array('i', [5, 20, 3, 4]) (5, 20, 3, 4)
with tempfile.TemporaryFile() as f:
    a.tofile(f)
    f.seek(0)
    b = array("i")
    b.fromfile(f, 3)
    print(b)  # expect: array('i', [5, 20, 3])
    try:
        b.fromfile(f, 3)
    except EOFError as e:
        print(e, b)  # expect: read() didn't return enough bytes array('i', [5, 20, 3, 4])
buffer = io.BytesIO()
buffer.write(a)
print(buffer.getvalue() == a.tobytes(), io.BytesIO(a).readinto(c := array("i", [0] * 4)), c)
# expect: True 16 array('i', [5, 20, 3, 4])
print(memoryview(array("d", [1.5])).cast("B").tolist(), memoryview(array("u", "x")).format, len(memoryview(array("b"))))
# expect: [0, 0, 0, 0, 0, 0, 248, 63] w 0
