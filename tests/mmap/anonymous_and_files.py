import mmap
import os
import tempfile

m = mmap.mmap(-1, 4096)
m[:5] = b"hello"
m[5] = 33
print(m[:6], m[0], len(m), m.find(b"lo"), m.rfind(b"l"), m.find(b"zz"), m[:6:2], m[-1])
# expect: b'hello!' 104 4096 3 3 -1 b'hlo' 0
m.seek(0)
print(m.read(3), m.tell(), m.read_byte(), m.write(b"XY"), m[:8])  # expect: b'hel' 3 108 2 b'hellXY\x00\x00'
m.seek(-4, 2)
print(m.read(), m.read(5), m.tell())  # expect: b'\x00\x00\x00\x00' b'' 4096
m.move(10, 0, 5)
print(m[10:15], m)
# expect: b'hellX' <mmap.mmap closed=False, access=ACCESS_DEFAULT, length=4096, pos=4096, offset=0>
v = memoryview(m)
v[0] = 65
try:
    m.close()
except BufferError as e:
    print(e)  # expect: cannot close exported pointers exist
v.release()
m.close()
print(m.closed, m)  # expect: True <mmap.mmap closed=True>
with tempfile.NamedTemporaryFile() as f:
    f.write(b"line one\nline two\nrest")
    f.flush()
    with mmap.mmap(f.fileno(), 0) as m:
        print(m.readline(), m.readline(), m.readline(), m.size(), len(m))
        # expect: b'line one\n' b'line two\n' b'rest' 22 22
        m[0:4] = b"LINE"
        m.flush()
        print(open(f.name, "rb").read())  # expect: b'LINE one\nline two\nrest'
        m.resize(30)
        print(len(m), os.path.getsize(f.name), m[22:30])  # expect: 30 30 b'\x00\x00\x00\x00\x00\x00\x00\x00'
    with mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as r:
        for call in (lambda: r.__setitem__(0, 1), lambda: r.write(b"x"), lambda: r.resize(5)):
            try:
                call()
            except TypeError as e:
                print(e)  # expect: mmap can't modify a readonly memory map.
                # expect: mmap can't modify a readonly memory map.
                # expect: mmap can't resize a readonly or copy-on-write memory map.
        print(r[:4], r.madvise(mmap.MADV_SEQUENTIAL))  # expect: b'LINE' None
    with mmap.mmap(f.fileno(), 10, access=mmap.ACCESS_COPY) as c:
        c[:4] = b"copy"
        print(c[:4], open(f.name, "rb").read(4))  # expect: b'copy' b'LINE'
    for call in (lambda: mmap.mmap(f.fileno(), 100), lambda: mmap.mmap(-1, -1), lambda: mmap.mmap(-1, 10, access=9), lambda: mmap.mmap(f.fileno(), 0, offset=-1),
                 lambda: mmap.mmap(-1, 10, flags=1, access=1), lambda: mmap.mmap(999, 10)):
        try:
            call()
        except (ValueError, OverflowError, OSError) as e:
            print(type(e).__name__, e)  # expect: ValueError mmap length is greater than file size
            # expect: OverflowError memory mapped length must be positive
            # expect: ValueError mmap invalid access parameter.
            # expect: OverflowError memory mapped offset must be positive
            # expect: OSError [Errno 9] Bad file descriptor
m = mmap.mmap(-1, 10)
for call in (lambda: m[10], lambda: m["a"], lambda: m.__setitem__(0, 256), lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m.__delitem__(0), lambda: m.seek(11), lambda: m.seek(0, 9), lambda: m.write(b"x" * 11), lambda: m.move(0, 5, 9), lambda: m.write_byte(300)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError mmap index out of range
        # expect: TypeError mmap indices must be integers
        # expect: ValueError mmap item value must be in range(0, 256)
        # expect: IndexError mmap slice assignment is wrong size
        # expect: TypeError mmap doesn't support item deletion
        # expect: ValueError seek out of range
        # expect: ValueError unknown seek type
        # expect: ValueError data out of range
        # expect: ValueError source, destination, or count out of range
        # expect: OverflowError unsigned byte integer is greater than maximum
m.close()
try:
    m[0]
except ValueError as e:
    print(e)  # expect: mmap closed or invalid
