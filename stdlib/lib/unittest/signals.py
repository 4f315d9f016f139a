"""Ctrl-C during a run: the first one stops it after the present test, the second one at once."""
import signal
import weakref
from functools import wraps

__unittest = True

_results = weakref.WeakKeyDictionary()
_handler = None


class _InterruptHandler:
    def __init__(self, before):
        self.called, self.before = False, before
        if isinstance(before, int):
            self.before = signal.default_int_handler if before == signal.SIG_DFL else lambda number, frame: None

    def __call__(self, number, frame):
        if signal.getsignal(signal.SIGINT) is not self or self.called:
            self.before(number, frame)
        self.called = True
        for result in list(_results):
            result.stop()


def registerResult(result):
    """Ctrl-C shall stop the run that this result belongs to."""
    _results[result] = 1


def removeResult(result):
    """This result is no longer stopped by Ctrl-C."""
    return bool(_results.pop(result, None))


def installHandler():
    """Handles SIGINT from now on."""
    global _handler
    if _handler is None:
        _handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _handler)


def removeHandler(method=None):
    """Handles SIGINT as before; as a decorator: while the method runs."""
    global _handler
    if method is None:
        if _handler is not None:
            signal.signal(signal.SIGINT, _handler.before)
            _handler = None
        return None

    @wraps(method)
    def without(*args, **kwargs):
        replaced = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, replaced)
    return without
