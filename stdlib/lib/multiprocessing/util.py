"""What must happen when a process ends, or begins: finalizers, children, streams."""
import atexit
import io
import itertools
import os
import sys
from _weakref import ref

__all__ = ["sub_debug", "debug", "info", "sub_warning", "get_logger", "log_to_stderr", "Finalize", "register_after_fork",
           "is_exiting"]

SUBDEBUG = 5
SUBWARNING = 25
LOGGER_NAME = "multiprocessing"
_logger = None
_log_to_stderr = False


def get_logger():
    """The logger of this package.  It is told what processes do, once somebody has asked for it."""
    global _logger
    if _logger is None:
        import logging
        logging.addLevelName(SUBDEBUG, "SUBDEBUG")
        logging.addLevelName(SUBWARNING, "SUBWARNING")
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
        atexit.unregister(_exit_function)  # its messages come before the end of logging
        atexit.register(_exit_function)
    return _logger


def log_to_stderr(level=None):
    """The logger, which from now on writes to the terminal."""
    global _log_to_stderr
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return logger


def _log(level, message, args):
    if _logger:
        _logger.log(level, message, *args)


def sub_debug(msg, *args):
    """Details, of level 5."""
    _log(SUBDEBUG, msg, args)


def debug(msg, *args):
    """Details."""
    _log(10, msg, args)


def info(msg, *args):
    """News."""
    _log(20, msg, args)


def sub_warning(msg, *args):
    """Trouble, of level 25."""
    _log(SUBWARNING, msg, args)


# Finalizers ---------------------------------------------------------------------------------------------------------

_finalizer_registry = {}
_finalizer_counter = itertools.count()


class Finalize:
    """A callback for when obj goes, or the process ends: higher exitpriority first, None: not at the end.

    It belongs to the process that made it and does nothing in children.
    """

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if obj is None and exitpriority is None:
            raise ValueError("Without object, exitpriority cannot be None")
        self._weakref = ref(obj, self) if obj is not None else None
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = exitpriority, next(_finalizer_counter)
        self._pid = os.getpid()
        _finalizer_registry[self._key] = self

    def __call__(self, wr=None):
        if _finalizer_registry.pop(self._key, None) is None:
            return None
        result = self._callback(*self._args, **self._kwargs) if self._pid == os.getpid() else None
        self._forget()
        return result

    def cancel(self):
        if _finalizer_registry.pop(self._key, None) is not None:
            self._forget()

    def _forget(self):
        self._weakref = self._callback = self._args = self._kwargs = None

    def still_active(self):
        return self._key in _finalizer_registry


def _run_finalizers(least=None):
    keys = [key for key in list(_finalizer_registry) if key[0] is not None and (least is None or key[0] >= least)]
    for key in sorted(keys, reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception:
                sys.__excepthook__(*sys.exc_info())


# The end of a process -----------------------------------------------------------------------------------------------

_exiting = False


def is_exiting():
    """Does this process end?"""
    return _exiting


def _exit_function():
    """Finalizers, then the children: daemons are terminated, the others waited for."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    from . import process
    info("process shutting down")
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info("calling terminate() for daemon %s", child.name)
            child._popen.terminate()
    for child in process.active_children():
        info("calling join() for process %s", child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


atexit.register(_exit_function)


# The beginning of a child -------------------------------------------------------------------------------------------

_afterfork_registry = {}
_afterfork_counter = itertools.count()


def register_after_fork(obj, func):
    """func(obj) runs in every child that has obj by fork."""
    number = next(_afterfork_counter)
    _afterfork_registry[number] = (ref(obj, lambda _: _afterfork_registry.pop(number, None)), func)


def _begin_child():
    global _exiting
    _exiting = False
    if _finalizer_registry:
        _finalizer_registry.clear()
    if sys.stdin is not None:
        _close_stdin()
    if _afterfork_registry:
        _run_after_forkers()


def _close_stdin():
    """A child does not take the program's input."""
    sys.stdin = _no_input()


def _run_after_forkers():
    for number, (reference, func) in sorted(_afterfork_registry.items()):
        obj = reference()
        if obj is not None:
            func(obj)


class _NoInput(io.RawIOBase):
    """A file that is at its end.  The descriptor is opened for who asks."""
    name = os.devnull
    _fd = None

    def readable(self):
        return True

    def readinto(self, buffer):
        return 0

    def fileno(self):
        if self._fd is None:
            self._fd = os.open(os.devnull, os.O_RDONLY)
        return self._fd


_input = None


def _no_input():
    """The standard input of children, made before the first fork."""
    global _input
    if _input is None:
        _input = io.TextIOWrapper(io.BufferedReader(_NoInput()), "utf-8")
    return _input


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError, OSError):
            pass


def wait_for(condition, predicate, timeout):
    """Condition.wait_for: waits until predicate() is true, or the time is over; the last value of predicate()."""
    import time
    end = None if timeout is None else time.monotonic() + timeout
    while not (result := predicate()):
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            break
        condition.wait(left)
    return result


def _args_from_interpreter_flags():
    from subprocess import _args_from_interpreter_flags
    return _args_from_interpreter_flags()


def __getattr__(name):
    from . import fork_aware
    try:
        return getattr(fork_aware, name)
    except AttributeError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
