import io

source = b"first\nsecond\nthird"
b = io.BytesIO(source)
print(b.read() is source, b.read(), b.getvalue() is source, b.tell())  # expect: True b'' True 18
b.seek(0)
print(b.readline(), b.read(3), b.getvalue() == source)  # expect: b'first\n' b'sec' True
b.seek(2)
b.write(b"XY")
print(b.getvalue(), source, b.getvalue() is source)
# expect: b'fiXYt\nsecond\nthird' b'first\nsecond\nthird' False
b = io.BytesIO(source)
print(b.truncate(5), b.getvalue(), b.read())  # expect: 5 b'first' b'first'
b.write(b"more")
print(b.getvalue(), source)  # expect: b'firstmore' b'first\nsecond\nthird'
b = io.BytesIO(source)
with b.getbuffer() as view:
    view[0] = 70
    try:
        b.write(b"x")
    except BufferError as error:
        print(error)  # expect: Existing exports of data: object cannot be re-sized
print(b.getvalue(), source)  # expect: b'First\nsecond\nthird' b'first\nsecond\nthird'
b = io.BytesIO(source)
b.seek(30)
b.write(b"far")
print(b.getvalue())  # expect: b'first\nsecond\nthird\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00far'
b.__init__(b"again")
print(b.read(), b.getvalue())  # expect: b'again' b'again'
b.__init__(source)
b.seek(0, 2)
b.write(b"!")
b.__init__(b"short")
print(b.getvalue(), b.read(2), list(b))  # expect: b'short' b'sh' [b'ort']
b.close()
try:
    b.read()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file.


class Bytes(bytes):
    pass


b = io.BytesIO(Bytes(b"sub"))
print(type(b.read()), type(b.getvalue()))  # expect: <class 'bytes'> <class 'bytes'>
b = io.BytesIO(bytearray(b"array"))
print(b.read(), list(io.BytesIO(source)), io.BytesIO(source).readlines(), io.BytesIO(b"").read(), io.BytesIO(b"a").read())
# expect: b'array' [b'first\n', b'second\n', b'third'] [b'first\n', b'second\n', b'third'] b'' b'a'
b = io.BytesIO(source)
target = bytearray(4)
print(b.readinto(target), target, b.write(b"__"), b.getvalue(), source)
# expect: 4 bytearray(b'firs') 2 b'firs__second\nthird' b'first\nsecond\nthird'
import pickle, copy
c = pickle.loads(pickle.dumps(b))
print(c.tell(), c.getvalue(), copy.copy(io.BytesIO(source)).getvalue())
# expect: 6 b'firs__second\nthird' b'first\nsecond\nthird'
