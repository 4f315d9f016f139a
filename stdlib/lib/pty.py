"""Pseudo-terminals: a program that believes to be at a terminal, whose keys and screen are another program's."""
import os
import sys
import tty
from os import close, waitpid
from select import select
from tty import setraw, tcgetattr, tcsetattr

__all__ = ["openpty", "fork", "spawn"]

STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO = 0, 1, 2
CHILD = 0


def openpty():
    """The two ends: (master, slave)."""
    return os.openpty()


def master_open():
    """(master, name of the slave); openpty() is the better way."""
    import warnings
    warnings.warn("Use pty.openpty() instead.", DeprecationWarning, stacklevel=2)
    master, slave = os.openpty()
    name = os.ttyname(slave)
    os.close(slave)
    return master, name


def slave_open(tty_name):
    """The slave of this name, as a terminal; openpty() is the better way."""
    import warnings
    warnings.warn("Use pty.openpty() instead.", DeprecationWarning, stacklevel=2)
    return os.open(tty_name, os.O_RDWR)


def fork():
    """As os.fork(), the child at a new terminal: (pid, master); in the child (0, -1 or so)."""
    return os.forkpty()


def _read(fd):
    return os.read(fd, 1024)


def _writen(fd, data):
    while data:
        data = data[os.write(fd, data):]


def _copy(master_fd, master_read=_read, stdin_read=_read):
    """What is typed goes there, what is printed comes here, until the child's end."""
    sources = [master_fd, STDIN_FILENO]
    while True:
        ready = select(sources, [], [])[0]
        if master_fd in ready:
            try:
                data = master_read(master_fd)
            except OSError:
                data = b""
            if not data:
                return
            os.write(STDOUT_FILENO, data)
        if STDIN_FILENO in ready:
            data = stdin_read(STDIN_FILENO)
            if data:
                _writen(master_fd, data)
            else:
                sources.remove(STDIN_FILENO)


def spawn(argv, master_read=_read, stdin_read=_read):
    """Run a program at a new terminal, which is connected to ours; what waitpid() says of it."""
    argv = (argv,) if isinstance(argv, str) else argv
    sys.audit("pty.spawn", argv)
    pid, master = fork()
    if pid == CHILD:
        os.execlp(argv[0], *argv)
    before = _make_raw()
    try:
        _copy(master, master_read, stdin_read)
    finally:
        if before is not None:
            tcsetattr(STDIN_FILENO, tty.TCSAFLUSH, before)
    close(master)
    return waitpid(pid, 0)[1]


def _make_raw():
    """The terminal hands on each key from now on: how it was before, None if it is none."""
    try:
        before = tcgetattr(STDIN_FILENO)
        setraw(STDIN_FILENO)
    except tty.error:
        return None
    return before
