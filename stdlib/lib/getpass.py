"""Passwords from the terminal, and the user's name."""
import contextlib
import io
import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """The password can be seen as it is typed."""


def unix_getpass(prompt="Password: ", stream=None):
    """A line from the terminal, or from standard input, that is not shown while it is typed."""
    with contextlib.ExitStack() as files:
        try:
            terminal = files.enter_context(io.TextIOWrapper(files.enter_context(
                io.FileIO(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY), "w+"))))
            fd, source, stream = terminal.fileno(), terminal, stream or terminal
        except OSError:
            files.close()
            try:
                fd = sys.stdin.fileno()
            except (AttributeError, ValueError):
                return fallback_getpass(prompt, stream)
            source, stream = sys.stdin, stream or sys.stderr
        try:
            return _silently(prompt, stream, source, fd)
        except termios.error:
            if stream is not source:    # a terminal of our own is shown nothing more
                files.close()
            return fallback_getpass(prompt, stream if stream is not source else None)


def _silently(prompt, stream, source, fd):
    """A line without its echo.  termios.error: before anything was read."""
    old = termios.tcgetattr(fd)
    silent = old[:]
    silent[3] &= ~termios.ECHO
    how = termios.TCSAFLUSH | getattr(termios, "TCSASOFT", 0)
    try:
        termios.tcsetattr(fd, how, silent)
        password = _raw_input(prompt, stream, input=source)
    finally:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(fd, how, old)
        stream.flush()
    stream.write("\n")
    return password


def fallback_getpass(prompt="Password: ", stream=None):
    """A line that can be seen as it is typed, with a warning."""
    import warnings
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    """A line without its end, after a prompt that goes to `stream`."""
    stream, input = stream or sys.stderr, input or sys.stdin
    prompt = str(prompt)
    if prompt:
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            stream.write(prompt.encode(stream.encoding, "replace").decode(stream.encoding))
        stream.flush()
    line = input.readline()
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


try:
    import termios
    getpass = unix_getpass
except ImportError:
    getpass = fallback_getpass
