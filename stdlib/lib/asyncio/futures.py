"""Futures: results to come, for which coroutines wait.

A coroutine that awaits an unfinished future yields it, with _asyncio_future_blocking set to tell it from a stray yield; the
task that drives the coroutine then asks to be woken by it.
"""
import contextvars
import sys
from . import events
from .exceptions import CancelledError, InvalidStateError
from .format_helpers import _format_callback_source, extract_stack

__all__ = ("Future", "wrap_future", "isfuture")

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"


def isfuture(obj):
    """Is it a future of asyncio?"""
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


@sys._as_builtin
class Future:
    """A result to come.  Not for use from several threads."""

    __module__ = "_asyncio"
    _state = _PENDING
    _result = _exception = _exception_tb = _cancelled_exc = _cancel_message = _source_traceback = None
    _asyncio_future_blocking = False
    _log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []
        if self._loop.get_debug():
            self._source_traceback = extract_stack(sys._getframe(1))

    def __repr__(self):
        return f"<{' '.join([self.__class__.__name__, *self._shown()])}>"

    def _shown(self):
        parts = [self._state.lower()]
        if self._state == _FINISHED:
            import reprlib
            outcome = "exception", self._exception
            if self._exception is None:
                outcome = "result", self._result
            shown = repr(self._exception) if self._exception is not None else reprlib.repr(self._result)
            parts.append(f"{outcome[0]}={shown}")
        if self._callbacks:
            parts.append(self._callbacks_shown())
        if self._source_traceback:
            place = self._source_traceback[-1]
            parts.append(f"created at {place[0]}:{place[1]}")
        return parts

    def _callbacks_shown(self):
        shown = [_describe(callback) for callback, _ in self._callbacks]
        if len(shown) > 2:
            shown[1:-1] = [f"<{len(shown) - 2} more>"]
        return f"cb=[{', '.join(shown)}]"

    def __del__(self):
        if self._log_traceback:
            context = {"message": f"{self.__class__.__name__} exception was never retrieved",
                       "exception": self._exception, "future": self}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def get_loop(self):
        return self._loop

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel, unless it is done: whether it was."""
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def result(self):
        """The result, or the exception raised.  InvalidStateError while there is none."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception, or None."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Call fn(self) by the loop when it is done."""
        if context is None:
            context = contextvars.copy_context()
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [(f, context) for f, context in self._callbacks if f != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if not callbacks:
            return
        self._callbacks = []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._log_traceback = True
        self._schedule_callbacks()

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _describe(callback):
    from .tasks import Task
    if getattr(callback, "__func__", None) is Task._wakeup:
        return "Task.task_wakeup()"
    return _format_callback_source(callback, ())


# Futures of threads and processes ----------------------------------------------------------------------------------


def _copy_outcome(source, dest):
    """What a future of concurrent.futures came to, into one of asyncio."""
    if dest.cancelled():
        return
    if source.cancelled():
        dest.cancel()
    elif source.exception() is not None:
        dest.set_exception(_own_kind(source.exception()))
    else:
        dest.set_result(source.result())


def _own_kind(error):
    """Errors of concurrent.futures as ours."""
    concurrent = sys.modules.get("concurrent.futures._base")
    if concurrent is not None:
        if type(error) is concurrent.CancelledError:
            return CancelledError(*error.args)
        if type(error) is concurrent.InvalidStateError:
            return InvalidStateError(*error.args)
    return error


def wrap_future(future, *, loop=None):
    """A future of asyncio that follows one of concurrent.futures, and cancels it when it is cancelled."""
    if isfuture(future):
        return future
    loop = events.get_event_loop() if loop is None else loop
    ours = loop.create_future()

    def cancelled(ours):
        if ours.cancelled():
            future.cancel()

    def done(future):
        if ours.cancelled() and loop.is_closed():
            return
        loop.call_soon_threadsafe(_copy_outcome, future, ours)

    ours.add_done_callback(cancelled)
    future.add_done_callback(done)
    return ours
