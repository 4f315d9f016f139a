# preadv, pwritev, splice, copy_file_range, posix_fadvise.
import os

os.chdir(os.environ["TMPDIR"])

fd = os.open("data", os.O_RDWR | os.O_CREAT)
print(os.pwritev(fd, [b"hello ", b"world"], 2))  # expect: 11
a, b = bytearray(4), bytearray(20)
print(os.preadv(fd, [a, b], 1), a, b)
# expect: 12 bytearray(b'\x00hel') bytearray(b'lo world\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00')
print(os.preadv(fd, [a], 2, os.RWF_HIPRI & 0), a)  # expect: 4 bytearray(b'hell')
out = os.open("copy", os.O_RDWR | os.O_CREAT)
print(os.copy_file_range(fd, out, 5, 2, 0), os.pread(out, 20, 0))  # expect: 5 b'hello'
r, w = os.pipe()
print(os.splice(fd, w, 5, offset_src=8), os.read(r, 10))  # expect: 5 b'world'
print(os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_SEQUENTIAL))  # expect: None
for call in (lambda: os.preadv(fd, 3, 0), lambda: os.pwritev(fd, [1], 0), lambda: os.copy_file_range(fd, out, -1),
             lambda: os.splice(fd, out, 3), lambda: os.preadv(fd, [a], 0, 1 << 20), lambda: os.preadv(-1, [a], 0)):
    try:
        call()
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: TypeError preadv2() arg 2 must be a sequence
        # expect: TypeError a bytes-like object is required, not 'int'
        # expect: ValueError negative value for 'count' not allowed
        # expect: OSError [Errno 22] Invalid argument
        # expect: OSError [Errno 95] Operation not supported
        # expect: OSError [Errno 9] Bad file descriptor
