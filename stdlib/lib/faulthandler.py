"""Tracebacks of all threads, on demand, after a time, or by a signal.

Unlike CPython's, these are written by Python code: a program that has crashed in C cannot do it any more, so enable() only
remembers that it was called.
"""
import os
import sys
import threading

__all__ = ["enable", "disable", "is_enabled", "dump_traceback", "dump_traceback_later", "cancel_dump_traceback_later", "register",
           "unregister"]

_enabled = (sys.flags.dev_mode or "faulthandler" in sys._xoptions
            or not sys.flags.ignore_environment and bool(os.environ.get("PYTHONFAULTHANDLER")))
_timer = None
_signals = {}           # number: the handler before


def enable(file=None, all_threads=True):
    """Remembers that it was called; a crash shows nothing more (see above)."""
    global _enabled
    _enabled = True


def disable():
    """The opposite.  Was it enabled?"""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """Was enable() called, or asked for by an option?"""
    return _enabled


def _writer(file):
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError("sys.stderr is None")
    import os
    number = file
    if not isinstance(file, int):
        number = file.fileno()
        getattr(file, "flush", int)()
    elif file < 0:
        raise ValueError("file is not a valid file descripter")  # as CPython spells it
    return lambda text: os.write(number, text.encode(errors="backslashreplace"))


def _stack(frame):
    lines = []
    while frame is not None:
        lines.append(f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n')
        frame = frame.f_back
    return "".join(lines)


def _text(all_threads, current, frame):
    """current: the number of the thread whose frame is given; it is shown first, or last if there are others."""
    if not all_threads:
        return "Stack (most recent call first):\n" + _stack(frame)
    parts = []
    for ident, other in sys._current_frames().items():
        if ident == current:
            continue
        parts.append("Thread 0x%016x (most recent call first):\n%s" % (ident, _stack(other)))
    if frame is not None:
        parts.append("Current thread 0x%016x (most recent call first):\n%s" % (current, _stack(frame)))
    return "\n".join(parts)


def dump_traceback(file=None, all_threads=True):
    """Write where this thread, or all of them, are."""
    _writer(file)(_text(all_threads, threading.get_ident(), sys._getframe(1)))


class _Later(threading.Thread):
    def __init__(self, timeout, repeat, write, exit):
        super().__init__(daemon=True)
        self.timeout, self.repeat, self.write, self.exit = timeout, repeat, write, exit
        self.cancelled = threading.Event()

    def run(self):
        while not self.cancelled.wait(self.timeout):
            hours, seconds = divmod(self.timeout, 3600)
            minutes, seconds = divmod(seconds, 60)
            shown = "%d:%02d:%02d" % (hours, minutes, seconds)
            if self.timeout % 1:
                shown += (".%06d" % round(self.timeout % 1 * 1e6))
            self.write("Timeout (%s)!\n" % shown + _text(True, self.ident, None))
            if self.exit:
                import os
                os._exit(1)
            if not self.repeat:
                return


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Write all tracebacks after so many seconds, unless that is cancelled; exit: and end the process."""
    global _timer
    if timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    cancel_dump_traceback_later()
    _timer = _Later(timeout, repeat, _writer(file), exit)
    _timer.start()


def cancel_dump_traceback_later():
    """Take back dump_traceback_later()."""
    global _timer
    if _timer is not None:
        _timer.cancelled.set()
        _timer = None


def register(signum, file=None, all_threads=True, chain=False):
    """Write tracebacks when a signal comes."""
    import signal
    write = _writer(file)
    before = _signals.get(signum, signal.getsignal(signum))

    def handler(number, frame):
        write(_text(all_threads, threading.get_ident(), frame))
        if chain and callable(before):
            before(number, frame)

    signal.signal(signum, handler)
    _signals[signum] = before


def unregister(signum):
    """Was it registered?"""
    if signum not in _signals:
        return False
    import signal
    signal.signal(signum, _signals.pop(signum))
    return True
