import io, os
path = os.path.join(os.environ["TMPDIR"], "f")
with open(path, "wb") as f:
    print(f.write(b"0123456789\n" * 2000), f.tell(), f.raw.tell(), repr(f)[:23])
    # expect: 22000 22000 22000 <_io.BufferedWriter nam
with open(path, "rb") as f:
    print(f.read(5), f.peek()[:6], f.read1(3), f.tell(), f.seek(10), f.readline(), f.readline(4), f.seek(-3, 2), f.read())
    # expect: b'01234' b'56789\n' b'567' 8 10 b'\n' b'0123' 21997 b'89\n'
    into = bytearray(3)
    f.seek(0)
    print(f.readinto(into), into, f.readinto1(into), into, len(f.readlines()), f.read(1))
    # expect: 3 bytearray(b'345') 3 bytearray(b'345') 2000 b''
with open(path, "r+b") as f:
    print(f.read(3), f.write(b"ABC"), f.read(4), f.tell(), f.seek(0), f.read(12), type(f).__name__)
    # expect: b'012' 3 b'6789' 10 0 b'012ABC6789\n0' BufferedRandom
    f.seek(5)
    f.write(b"Z")
    f.seek(-2, 1)
    print(f.read(3), f.truncate(20), f.seek(0), f.read())  # expect: b'BZ6' 20 0 b'012ABZ6789\n012345678'
with open(path, "ab") as f:
    print(f.tell(), f.write(b"end"), f.tell())  # expect: 20 3 23
for wrong in (lambda: open(path, "rb").write(b"x"), lambda: open(path, "wb").read(), lambda: open(path, "w").read(), lambda: open(path).write("x"),
              lambda: open(path, "rb", 0).write(b"x"), lambda: io.BufferedReader(open(path, "wb", 0)), lambda: io.BufferedReader(open(path, "rb", 0), 0)):
    try:
        wrong()
    except (OSError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)  # expect: UnsupportedOperation write
        # expect: UnsupportedOperation read
        # expect: UnsupportedOperation not readable
        # expect: UnsupportedOperation not writable
        # expect: UnsupportedOperation File not open for writing
        # expect: UnsupportedOperation File or stream is not readable.
        # expect: ValueError buffer size must be strictly positive
f = open(path, "rb")
raw = f.detach()
print(type(raw).__name__, raw.mode, raw.readall()[:3], raw.close(), raw)
# expect: FileIO rb b'' None <_io.FileIO [closed]>
for call in (f.read, f.close, lambda: raw.read()):
    try:
        call()
    except ValueError as e:
        print(e)  # expect: raw stream has been detached
        # expect: raw stream has been detached
        # expect: I/O operation on closed file
f = open(path, "rb")
f.close()
for call in (f.read, f.readline, f.peek, f.tell, f.fileno, f.__enter__, lambda: f.seek(0), lambda: next(f)):
    try:
        call()
    except ValueError as e:
        print(e)  # expect: read of closed file
        # expect: readline of closed file
        # expect: peek of closed file
        # expect: I/O operation on closed file
        # expect: I/O operation on closed file
        # expect: I/O operation on closed file.
        # expect: seek of closed file
        # expect: readline of closed file
