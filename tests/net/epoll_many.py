"""One poll() tells of as many descriptors as it is asked for."""
import os
import select

epoll = select.epoll()
reader, writer = os.pipe()
os.write(writer, b"x")
copies = [os.dup(reader) for _ in range(1500)] if os.sysconf("SC_OPEN_MAX") > 2000 else []
for fd in copies:
    epoll.register(fd, select.EPOLLIN)
print(len(epoll.poll(0, 1500)) == len(copies), len(epoll.poll(0, 10)) == min(10, len(copies)), len(epoll.poll(0)) == min(1023, len(copies)))
# expect: True True True
