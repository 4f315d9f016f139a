# What a memory map, poll and chmod do with rare arguments.
import mmap
import os
import select
import tempfile

os.chdir(tempfile.mkdtemp())
memory = mmap.mmap(-1, 3)
memory[0] = 65
print(memory[0], list(memory), b"A" in memory, 65 in memory)  # expect: 65 [b'A', b'\x00', b'\x00'] True False
items = iter(memory)
print(next(items))  # expect: b'A'
memory.close()
try:
    next(items)
except ValueError as e:
    print(e)  # expect: mmap closed or invalid

reader, writer = os.pipe()
for waiter, timeout in (select.poll(), 2**40), (select.epoll(), 2**30), (select.epoll(), -5):
    waiter.register(writer, select.POLLOUT)
    try:
        print(len(waiter.poll(timeout)))
    except OverflowError as e:
        print(e)  # expect: timeout is too large
        # expect: timeout is too large
        # expect: 1

open("file", "w").close()
os.symlink("file", "link")
for name in "file", "link":
    try:
        print(os.chmod(name, 0o600, follow_symlinks=False))  # expect: None
    except NotImplementedError as e:
        print(e)  # expect: chmod: follow_symlinks unavailable on this platform
try:
    os.mknod("file")
except OSError as e:
    print(e)  # expect: [Errno 17] File exists
