# A program that believes to be at a terminal.
import os
import pty
import sys

master, slave = pty.openpty()
print(os.isatty(slave), os.ttyname(slave).startswith("/dev/pts/"))  # expect: True True
os.write(slave, b"abc\n")
print(os.read(master, 100))  # expect: b'abc\r\n'
os.close(master)
os.close(slave)
sys.stdout.flush()
pid, fd = pty.fork()
if pid == 0:
    print("child at a terminal:", os.isatty(0), flush=True)
    os._exit(3)
text = b""
try:
    while data := os.read(fd, 1000):
        text += data
except OSError:
    pass
print(text, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))  # expect: b'child at a terminal: True\r\n' 3
seen = []


def read(fd):
    data = os.read(fd, 1024)
    seen.append(data)
    return data


sys.stdout.flush()
saved = os.dup(1)
quiet = os.open(os.devnull, os.O_WRONLY)
os.dup2(quiet, 1)
nothing = os.open(os.devnull, os.O_RDONLY)
os.dup2(nothing, 0)
status = pty.spawn(["sh", "-c", "test -t 1 && echo yes; exit 5"], read)
os.dup2(saved, 1)
print(os.waitstatus_to_exitcode(status), b"".join(seen))  # expect: 5 b'yes\r\n'
