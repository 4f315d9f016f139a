import os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "wb") as f:
    print(f.write(b"\x00\x01\xff"), f.write(bytearray(b"ab")), f.tell())  # expect: 3 2 5
with open(p, "rb") as f:
    print(f.read(2), f.read(), f.read(), f.seek(1), f.read(1), f.seek(-2, 2), f.readlines())
    # expect: b'\x00\x01' b'\xffab' b'' 1 b'\x01' 3 [b'ab']
    b = bytearray(3)
    f.seek(0)
    print(f.readinto(b), b)  # expect: 3 bytearray(b'\x00\x01\xff')
try:
    with open(p, "wb") as f: f.write("text")
except TypeError as e:
    print(e)  # expect: a bytes-like object is required, not 'str'
try:
    with open(p, "w") as f: f.write(b"bytes")
except TypeError as e:
    print(e)  # expect: write() argument must be str, not bytes
