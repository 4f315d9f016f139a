"""A process for which no descriptor is left does not begin, and nobody has to wait for it."""
import multiprocessing
import os
import resource

reader, writer = os.pipe()
os.set_blocking(reader, False)
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
multiprocessing.Process(target=abs, args=(1,)).start()
taken = []
try:
    while True:
        taken.append(os.dup(0))
except OSError as e:
    print(e)  # expect: [Errno 24] Too many open files
process = multiprocessing.Process(target=os.write, args=(writer, b"it ran"))
try:
    process.start()
except OSError as e:
    print(e)  # expect: [Errno 24] Too many open files
for fd in taken:
    os.close(fd)
for child in multiprocessing.active_children():
    child.join()
try:
    os.wait()
except ChildProcessError as e:
    print(e)  # expect: [Errno 10] No child processes
try:
    os.read(reader, 10)
except BlockingIOError as e:
    print(e)  # expect: [Errno 11] Resource temporarily unavailable
