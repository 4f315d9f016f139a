"""Passwords from the terminal, and the user's name."""
import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """The password can be seen as it is typed."""


def getpass(prompt="Password: ", stream=None):
    """A line from the terminal that is not shown while it is typed."""
    try:
        import termios
        fd = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except (ImportError, OSError):
        return _visible(prompt, stream)
    with open(fd, encoding="utf-8") as terminal:
        old = termios.tcgetattr(fd)
        silent = old[:]
        silent[3] &= ~termios.ECHO
        try:
            termios.tcsetattr(fd, termios.TCSAFLUSH, silent)
            os.write(fd, str(prompt).encode())
            line = terminal.readline()
        finally:
            termios.tcsetattr(fd, termios.TCSAFLUSH, old)
            os.write(fd, b"\n")
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def _visible(prompt, stream):
    import warnings
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = sys.stderr if stream is None else stream
    print("Warning: Password input may be echoed.", file=stream)
    print(prompt, end="", file=stream, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    """The name of the user: LOGNAME, USER, LNAME, USERNAME, or by the user's number."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if os.environ.get(name):
            return os.environ[name]
    import pwd
    return pwd.getpwuid(os.getuid()).pw_name
