import io
b = io.BytesIO(b"hello")
print(b.read(2), b.read(), b.seek(0), b.getvalue(), b.getbuffer()[0], b.seek(0, 2), b.write(b"!"), b.getvalue(), b.tell(), b.seek(1), b.read1(2), b.readinto(bytearray(2)))
# expect: b'he' b'llo' 0 b'hello' 104 5 1 b'hello!' 6 1 b'el' 2
c = io.BytesIO()
c.seek(5)
c.write(b"x")
print(c.getvalue(), c.truncate(2), c.getvalue(), c.readable(), c.seekable())
# expect: b'\x00\x00\x00\x00\x00x' 2 b'\x00\x00' True True
