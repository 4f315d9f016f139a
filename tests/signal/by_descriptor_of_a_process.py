# pidfd_send_signal: a signal to the process that a descriptor stands for.
import os
import signal

pid = os.fork()
if pid == 0:
    signal.pause()
    os._exit(1)
fd = os.pidfd_open(pid)
signal.pidfd_send_signal(fd, 0)
signal.pidfd_send_signal(fd, signal.SIGTERM)
print(os.waitpid(pid, 0)[1] == signal.SIGTERM)  # expect: True
for arguments in [(fd, signal.SIGTERM), (-1, 1), (fd, 1, 5), (fd,)]:
    try:
        signal.pidfd_send_signal(*arguments)
    except (OSError, TypeError) as problem:
        print(type(problem).__name__, problem)  # expect: ProcessLookupError [Errno 3] No such process
        # expect: OSError [Errno 9] Bad file descriptor
        # expect: TypeError siginfo must be None
        # expect: TypeError pidfd_send_signal expected at least 2 arguments, got 1
