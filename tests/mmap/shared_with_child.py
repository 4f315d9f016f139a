import mmap
import os

m = mmap.mmap(-1, 100)
pid = os.fork()
if pid == 0:
    m[:4] = b"kid!"
    os._exit(0)
os.waitpid(pid, 0)
print(m[:4])  # expect: b'kid!'
