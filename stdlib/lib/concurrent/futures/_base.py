"""Futures and what is common to all executors.

A Future is a small state machine guarded by a condition.  wait() and as_completed() put a watcher into each future they
are interested in; a future that is done tells its watchers.
"""
import sys
import threading
from _collections import deque
from collections import namedtuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"                            # nobody has been told yet
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_SHOWN = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled",
          FINISHED: "finished"}


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The operation makes no sense in the future's state."""


class BrokenExecutor(RuntimeError):
    """The executor has lost its workers."""


TimeoutError = TimeoutError
DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def report_exception(message, level="ERROR"):
    """Tell of the exception being handled; there is nobody whom it could be raised to.  A program that logs gets it logged."""
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("concurrent.futures").log(getattr(logging, level), message, exc_info=True)
    elif sys.stderr is not None:
        import traceback
        sys.stderr.write(f"{message}\n{traceback.format_exc()}")


class Future:
    """A result that will be there later."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._watchers = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = f"<{self.__class__.__name__} at {id(self):#x} state={_SHOWN[self._state]}"
            if self._state == FINISHED:
                if self._exception is not None:
                    text += f" raised {self._exception.__class__.__name__}"
                else:
                    text += f" returned {self._result.__class__.__name__}"
            return text + ">"

    # For who waits

    def cancel(self):
        """Do not begin.  False: it has begun already."""
        with self._condition:
            before = self._state
            if before == PENDING:
                self._state = CANCELLED
                self._condition.notify_all()
        if before == PENDING:
            self._run_callbacks()
        return before not in (RUNNING, FINISHED)

    def cancelled(self):
        """Was it cancelled?"""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Is it being worked on?"""
        return self._state == RUNNING

    def done(self):
        """Is it finished or cancelled?"""
        return self._state in _DONE

    def _wait(self, timeout):
        """Wait until it is done; the condition is held."""
        if self._state not in _DONE:
            self._condition.wait_for(self.done, timeout)
        if self._state == FINISHED:
            return
        raise CancelledError() if self._state in _DONE else TimeoutError()

    def result(self, timeout=None):
        """What the call returned, or its exception raised.  TimeoutError, CancelledError."""
        try:
            with self._condition:
                self._wait(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result
        finally:
            self = None  # the traceback of a raised exception must not keep the future alive

    def exception(self, timeout=None):
        """The exception that the call raised, or None.  TimeoutError, CancelledError."""
        with self._condition:
            self._wait(timeout)
        return self._exception

    def add_done_callback(self, fn):
        """Call fn(self) when it is done: in the thread that finishes it, or at once."""
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        self._run_callback(fn)

    def _run_callback(self, fn):
        try:
            fn(self)
        except Exception:
            report_exception(f"exception calling callback for {self!r}")

    def _run_callbacks(self):
        for fn in self._done_callbacks:
            self._run_callback(fn)

    # For who works

    def set_running_or_notify_cancel(self):
        """It begins now.  False: it must not, it was cancelled."""
        with self._condition:
            if self._state == PENDING:
                self._state = RUNNING
                return True
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_watchers()
                return False
        raise RuntimeError("Future in unexpected state")

    def _tell_watchers(self):
        for watcher in self._watchers:
            watcher.add(self)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            try:
                self._tell_watchers()
            except MemoryError:
                self._state = RUNNING  # it can be finished once more, with an exception
                raise
            self._condition.notify_all()
        self._run_callbacks()

    def set_result(self, result):
        """It is finished, with this result."""
        self._finish(result, None)

    def set_exception(self, exception):
        """It is finished, with this exception."""
        self._finish(None, exception)

    # For wait() and as_completed()

    def _watch(self, watcher):
        """Tell watcher when it is done, unless it is: True."""
        with self._condition:
            if self._state in (CANCELLED_AND_NOTIFIED, FINISHED):
                return True
            self._watchers.append(watcher)
            return False

    def _unwatch(self, watcher):
        with self._condition:
            if watcher in self._watchers:
                self._watchers.remove(watcher)

    __class_getitem__ = classmethod(type(list[int]))


class _Watcher:
    """Collects futures that are done."""

    def __init__(self):
        self.some = threading.Event()
        self.done = deque()

    def add(self, future):
        self.done.append(future)
        self.some.set()

    def take(self, timeout):
        """Wait for the next ones: a list, empty if the time is over."""
        self.some.wait(timeout)
        self.some.clear()
        taken = []
        while self.done:
            taken.append(self.done.popleft())
        return taken


def _monotonic():
    from time import monotonic
    return monotonic()


def _time_left(end):
    return None if end is None else end - _monotonic()


def as_completed(fs, timeout=None):
    """The futures in the order in which they are done; each one once.  TimeoutError."""
    end = None if timeout is None else timeout + _monotonic()
    pending = set(fs)
    total = len(pending)
    watcher = _Watcher()
    ready = [future for future in pending if future._watch(watcher)]
    try:
        while True:
            pending.difference_update(ready)
            ready.reverse()
            while ready:
                yield ready.pop()
            if not pending:
                return
            left = _time_left(end)
            if left is not None and left < 0:
                raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            ready = watcher.take(left)
    finally:
        for future in pending:
            future._unwatch(watcher)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for all futures, or the first one, or the first that raises: (done, not_done), two sets."""
    end = None if timeout is None else timeout + _monotonic()
    fs = set(fs)
    watcher = _Watcher()
    done = {future for future in fs if future._watch(watcher)}
    ready = done
    try:
        if len(done) < len(fs) and return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError("Invalid return condition: %r" % (return_when,))
        while len(done) < len(fs):
            if done and return_when == FIRST_COMPLETED:
                break
            if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in ready):
                break
            left = _time_left(end)
            if left is not None and left < 0:
                break
            ready = watcher.take(left)
            done.update(ready)
    finally:
        for future in fs:
            future._unwatch(watcher)
    return DoneAndNotDoneFutures(done, fs - done)


def _results(futures, end):
    """Their results in order; what nobody fetches any more is cancelled."""
    futures.reverse()
    try:
        while futures:
            yield _take_result(futures.pop(), _time_left(end))
    finally:
        for future in futures:
            future.cancel()


def _take_result(future, timeout):
    try:
        return future.result(timeout)
    finally:
        future.cancel()
        del future


class Executor:
    """Calls functions, elsewhere and later."""

    def submit(self, fn, /, *args, **kwargs):
        """A Future of fn(*args, **kwargs)."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the built-in map, but all calls are submitted at once."""
        end = None if timeout is None else timeout + _monotonic()
        return _results([self.submit(fn, *args) for args in zip(*iterables)], end)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more work, and by default wait for what was submitted."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def __getattr__(name):
    """LOGGER, which other executors ask for: logging is imported when it is."""
    if name != "LOGGER":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import logging
    return globals().setdefault("LOGGER", logging.getLogger("concurrent.futures"))
