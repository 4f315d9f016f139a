import os
import select

reader, writer = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(writer)
    os.read(reader, 1)
    os._exit(7)
fd = os.pidfd_open(pid)
print(select.select([fd], [], [], 0), os.get_inheritable(fd))  # expect: ([], [], []) False
os.close(writer)
print(select.select([fd], [], [], 10)[0] == [fd])  # expect: True
print(os.waitid(os.P_PIDFD, fd, os.WEXITED).si_status)  # expect: 7
for args in (pid,), (-1,), (os.getpid(), 12345), (os.getpid(), 0, 1), ("x",):
    try:
        os.pidfd_open(*args)
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ProcessLookupError [Errno 3] No such process
        # expect: OSError [Errno 22] Invalid argument
        # expect: OSError [Errno 22] Invalid argument
        # expect: TypeError pidfd_open() takes at most 2 arguments (3 given)
        # expect: TypeError 'str' object cannot be interpreted as an integer
