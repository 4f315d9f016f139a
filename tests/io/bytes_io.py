import io
b = io.BytesIO(b"one\ntwo\nthree")
print(b.readline(), b.read(2), b.tell(), b.readlines(), b.read())
# expect: b'one\n' b'tw' 6 [b'o\n', b'three'] b''
b.seek(3)
print(b.write(b"XYZ"), b.getvalue(), b.seek(-2, 2), b.read(), b.seek(20), b.write(b"!"), b.getvalue())
# expect: 3 b'oneXYZo\nthree' 11 b'ee' 20 1 b'oneXYZo\nthree\x00\x00\x00\x00\x00\x00\x00!'
with b.getbuffer() as view:
    view[0] = 79
    try:
        b.write(b"more and more and more")
    except BufferError as e:
        print(e)  # expect: Existing exports of data: object cannot be re-sized
print(b.getvalue()[:3], b.truncate(2), b.getvalue(), list(io.BytesIO(b"a\nb")))
# expect: b'One' 2 b'On' [b'a\n', b'b']
into = bytearray(4)
print(io.BytesIO(b"abcdef").readinto(into), into, io.BytesIO().read1(5))  # expect: 4 bytearray(b'abcd') b''
b.close()
for call in (b.read, b.getvalue, b.flush):
    try:
        call()
    except ValueError as e:
        print(e)  # expect: I/O operation on closed file.
        # expect: I/O operation on closed file.
        # expect: I/O operation on closed file.
