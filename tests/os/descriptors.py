import os
r, w = os.pipe()
print(os.write(w, b"hello"), os.read(r, 3), os.read(r, 10))  # expect: 5 b'hel' b'lo'
os.close(w)
print(os.read(r, 1))  # expect: b''
os.close(r)
p = os.path.join(os.environ["TMPDIR"], "f")
fd = os.open(p, os.O_RDWR | os.O_CREAT, 0o600)
os.write(fd, b"0123456789")
print(os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size, oct(os.fstat(fd).st_mode & 0o777), os.isatty(fd))
# expect: 2 b'234' 10 0o600 False
os.ftruncate(fd, 4)
os.fsync(fd)
print(os.fstat(fd).st_size)  # expect: 4
os.close(fd)
