"""Passwords: at a terminal nobody sees them; without one they are read from standard input, with a warning."""
import os
import pty
import subprocess
import sys


def at_terminal(program, *lines):
    pid, fd = pty.fork()
    if not pid:
        os.execv(sys.executable, [sys.executable, "-c", program])
    out = b""
    for line in lines:
        while not out.endswith(b": "):
            out += os.read(fd, 100)
        os.write(fd, line)
        out += b"|"
    try:
        while data := os.read(fd, 1000):
            out += data
    except OSError:
        pass
    os.waitpid(pid, 0)
    print(out.decode().replace("\r\n", "\n"))


at_terminal("import getpass; print(repr(getpass.getpass()))", b"secret\n")  # expect: Password: |
# expect: 'secret'
# expect:
at_terminal("import getpass, sys; print(repr(getpass.getpass('P: ', sys.stdout))); print(input('now: '))", b"secret\n", b"shown\n")
# expect: P: |
# expect: 'secret'
# expect: now: |shown
# expect: shown
# expect:
run = subprocess.run([sys.executable, "-W", "error::UserWarning", "-c", "import getpass; getpass.getpass()"], input="x\n", text=True,
                     capture_output=True, start_new_session=True)
print(run.stderr.splitlines()[-1])  # expect: getpass.GetPassWarning: Can not control echo on the terminal.
run = subprocess.run([sys.executable, "-W", "ignore", "-c", "import getpass; print(repr(getpass.getpass('say '))); getpass.getpass()"],
                     input="x\n", text=True, capture_output=True, start_new_session=True)
print(run.stdout, run.stderr.splitlines()[0], run.stderr.splitlines()[-1], sep="\n")  # expect: 'x'
# expect:
# expect: Warning: Password input may be echoed.
# expect: EOFError
