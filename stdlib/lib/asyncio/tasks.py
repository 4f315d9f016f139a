"""Tasks drive coroutines; and what waits for several of them.

A task is a future whose result is what its coroutine returns.  Each step sends the coroutine on until it yields: a future to
wait for, or None, which only means "the others first".  cancel() throws a CancelledError into it at the next step.
"""
import contextvars
import sys
from _weakref import ref as _weak
from . import events, futures
from .coroutines import describe_coroutine, iscoroutine
from .exceptions import CancelledError
from .format_helpers import extract_stack

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
           "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
           "_register_task", "_unregister_task", "_enter_task", "_leave_task")

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"

# The tasks there are -----------------------------------------------------------------------------------------------

_all = set()            # weak references to all tasks
_forget = _all.discard
_current_tasks = {}           # loop: the task that runs
_names_given = 0


def _register_task(task):
    _all.add(_weak(task, _forget))


def _unregister_task(task):
    _all.discard(_weak(task))


def _enter_task(loop, task):
    running = _current_tasks.get(loop)
    if running is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {running!r} is being executed.")
    _current_tasks[loop] = task


def _leave_task(loop, task):
    running = _current_tasks.get(loop)
    if running is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {running!r}.")
    del _current_tasks[loop]


def current_task(loop=None):
    """The task that runs, or None."""
    return _current_tasks.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """A set of the tasks that are not done."""
    loop = events.get_running_loop() if loop is None else loop
    found = {reference() for reference in list(_all)}
    return {task for task in found if task is not None and task.get_loop() is loop and not task.done()}


_finish = futures.Future.set_result             # which a task refuses to do for others


@sys._as_builtin
class Task(futures.Future):
    """A coroutine that runs."""

    __module__ = "_asyncio"
    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _names_given
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []
        if self._loop.get_debug():
            self._source_traceback = extract_stack(sys._getframe(1))
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names_given += 1
            self._name = _names_given       # few are asked for theirs: get_name makes a text of it
        else:
            self._name = str(name)
        self._coro = coro
        self._must_cancel = False
        self._cancels_asked = 0
        self._fut_waiter = None
        self._context = contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        _register_task(self)

    def __del__(self):
        if self._state == "PENDING" and self._log_destroy_pending:
            context = {"task": self, "message": "Task was destroyed but it is pending!"}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
        if self._log_traceback:
            super().__del__()

    def _shown(self):
        parts = super()._shown()
        if self._cancels_asked and not self.done():
            parts[0] = "cancelling"
        parts.insert(1, f"name={self.get_name()!r}")
        if self._coro is not None:
            parts.insert(2, f"coro=<{describe_coroutine(self._coro)}>")
        if self._fut_waiter is not None:
            parts.insert(3, f"wait_for={self._fut_waiter!r}")
        return parts

    def get_coro(self):
        return self._coro

    def get_name(self):
        if self._name.__class__ is int:
            self._name = f"Task-{self._name}"
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frame where the coroutine waits, or those of the exception it ended with."""
        frame = getattr(self._coro, "cr_frame", None)
        frames = []
        if frame is not None:
            while frame is not None and (limit is None or len(frames) < limit):
                frames.append(frame)
                frame = frame.f_back
            frames.reverse()
        elif self._exception is not None:
            trace = self._exception.__traceback__
            while trace is not None and (limit is None or len(frames) < limit):
                frames.append(trace.tb_frame)
                trace = trace.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        import sys
        import traceback
        frames = self.get_stack(limit=limit)
        error = self._exception
        file = sys.stderr if file is None else file
        if not frames:
            print(f"No stack for {self!r}", file=file)
        else:
            print(f"{'Stack' if error is None else 'Traceback'} for {self!r} (most recent call last):", file=file)
        for frame in frames:
            traceback.print_list(traceback.extract_stack(frame, 1), file=file)
        if error is not None:
            for line in traceback.format_exception_only(error.__class__, error):
                print(line, file=file, end="")

    # -- cancelling

    def cancel(self, msg=None):
        """Ask the coroutine to end, by a CancelledError.  False: it is done."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancels_asked += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True                     # that wakes us
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How many requests to cancel are not taken back."""
        return self._cancels_asked

    def uncancel(self):
        """Take one back: how many are left."""
        if self._cancels_asked > 0:
            self._cancels_asked -= 1
        return self._cancels_asked

    # -- running

    def _step(self, error=None):
        if self._state != "PENDING":
            raise futures.InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        coro, loop, self._fut_waiter = self._coro, self._loop, None
        if loop in _current_tasks:
            _enter_task(loop, self)         # which refuses
        _current_tasks[loop] = self
        try:
            yielded = coro.send(None) if error is None else coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:           # cancelled in its last step
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                _finish(self, end.value)
        except CancelledError as e:
            self._cancelled_exc = e
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as e:
            super().set_exception(e)
            raise
        except BaseException as e:
            super().set_exception(e)
        else:
            self._wait_for(yielded)
        finally:
            if _current_tasks.get(loop) is self:
                del _current_tasks[loop]
            else:
                _leave_task(loop, self)     # which refuses
            self = error = None             # break cycles

    def _wait_for(self, yielded):
        blocking = getattr(yielded, "_asyncio_future_blocking", None)
        if blocking:
            if yielded is self:
                self._fail(f"Task cannot await on itself: {self!r}")
            elif yielded.get_loop() is not self._loop:
                self._fail(f"Task {self!r} got Future {yielded!r} attached to a different loop")
            else:
                yielded._asyncio_future_blocking = False
                yielded.add_done_callback(self._wakeup, context=self._context)
                self._fut_waiter = yielded
                if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                    self._must_cancel = False
        elif yielded is None:
            self._loop.call_soon(self._step, context=self._context)
        elif blocking is not None:
            self._fail(f"yield was used instead of yield from in task {self!r} with {yielded!r}")
        else:
            self._fail(f"Task got bad yield: {yielded!r}")

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as e:
            self._step(e)
        else:
            self._step()
        self = None


def create_task(coro, *, name=None, context=None):
    """Let the running loop run a coroutine."""
    loop = events.get_running_loop()
    return _named(loop.create_task(coro) if context is None else loop.create_task(coro, context=context), name)


def _named(task, name):
    if name is not None and hasattr(task, "set_name"):
        task.set_name(name)
    return task


def ensure_future(coro_or_future, *, loop=None):
    """A future of anything that can be awaited."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    coro = coro_or_future
    if not iscoroutine(coro):
        if not hasattr(coro, "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _await(coro)
    try:
        return (events.get_event_loop() if loop is None else loop).create_task(coro)
    except RuntimeError:
        coro.close()
        raise


async def _await(awaitable):
    return await awaitable


# Waiting ---------------------------------------------------------------------------------------------------------


class _Pause:
    def __await__(self):
        yield


_pause = _Pause()


async def sleep(delay, result=None):
    """result, after that many seconds."""
    if delay <= 0:
        await _pause
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_result(future, result):
    if not future.cancelled():
        future.set_result(result)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """(done, pending) when all, the first, or the first with an exception are done, or the time is over."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    handle = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def done(f):
        nonlocal left
        left -= 1
        failed = return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if handle is not None:
                handle.cancel()
            _release(waiter)

    for f in fs:
        f.add_done_callback(done)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for f in fs:
            f.remove_done_callback(done)
    finished = {f for f in fs if f.done()}
    return finished, fs - finished


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """The result of fut, which is cancelled when the time is over: TimeoutError."""
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    fut = ensure_future(fut, loop=loop)
    if timeout <= 0:
        return fut.result() if fut.done() else await _result_after_cancel(fut, loop)
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _release, waiter)
    release = lambda f: _release(waiter)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut, loop)       # it may still hold something of ours
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        return await _result_after_cancel(fut, loop)
    finally:
        handle.cancel()


async def _result_after_cancel(fut, loop):
    """What fut makes of being cancelled because its time is over."""
    await _cancel_and_wait(fut, loop)
    try:
        return fut.result()
    except CancelledError as e:
        raise TimeoutError() from e


async def _cancel_and_wait(fut, loop):
    waiter = loop.create_future()
    release = lambda f: _release(waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


def as_completed(fs, *, timeout=None):
    """Coroutines that give the results in the order in which they come."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from .queues import Queue
    loop = events.get_event_loop()
    waiting, arrived, alarm = {ensure_future(f, loop=loop) for f in set(fs)}, Queue(), None

    def arrive(future):
        if future in waiting:               # not, when the time was over before
            waiting.remove(future)
            arrived.put_nowait(future)
        if alarm is not None and not waiting:
            alarm.cancel()

    def time_is_over():
        while waiting:
            waiting.pop().remove_done_callback(arrive)
            arrived.put_nowait(None)

    async def next_result():
        future = await arrived.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in waiting:
        future.add_done_callback(arrive)
    if waiting and timeout is not None:
        alarm = loop.call_later(timeout, time_is_over)
    for _ in range(len(waiting)):
        yield next_result()


class _GatheringFuture(futures.Future):
    """Cancelling it cancels the children; it is done when they are."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        asked = False
        for child in self._children:
            if child.cancel(msg=msg):
                asked = True
        if asked:
            self._cancel_requested = True
        return asked


def gather(*coros_or_futures, return_exceptions=False):
    """The results of all, in their order.  The first exception goes to the caller at once, or with
    return_exceptions into the list."""
    if not coros_or_futures:
        future = events.get_event_loop().create_future()
        future.set_result([])
        return future
    known, children, left, outer, loop = {}, [], 0, None, None

    def done(child):
        nonlocal left
        left -= 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()           # it is retrieved
            return
        if not return_exceptions and not _is_good(child):
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left == 0:
            results = [_outcome(c) for c in children]
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    for arg in coros_or_futures:
        if arg not in known:
            child = ensure_future(arg, loop=loop)
            loop = child.get_loop()
            if child is not arg:
                child._log_destroy_pending = False
            left += 1
            known[arg] = child
            child.add_done_callback(done)
        children.append(known[arg])
    outer = _GatheringFuture(children, loop=loop)
    return outer


def _is_good(child):
    """Is it plainly a task that came to its end?"""
    return child.__class__ is Task and child._state == "FINISHED" and child._exception is None


def _outcome(child):
    if _is_good(child):
        return child._result
    if child.cancelled():
        return CancelledError("" if child._cancel_message is None else child._cancel_message)
    error = child.exception()
    return child.result() if error is None else error


def shield(arg):
    """A future that may be cancelled without cancelling arg."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def pass_on(inner):
        cancelled = inner.cancelled()
        error = None if cancelled else inner.exception()        # which is retrieved by this, in any case
        if outer.cancelled():
            return
        if cancelled:
            outer.cancel()
        elif error is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def let_go(outer):
        if not inner.done():
            inner.remove_done_callback(pass_on)

    inner.add_done_callback(pass_on)
    outer.add_done_callback(let_go)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Let a loop of another thread run a coroutine: a future of concurrent.futures."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future
    theirs = Future()

    def start():
        try:
            _chain(ensure_future(coro, loop=loop), theirs, loop)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            if theirs.set_running_or_notify_cancel():
                theirs.set_exception(e)
            raise

    loop.call_soon_threadsafe(start)
    return theirs


def _chain(ours, theirs, loop):
    """theirs follows ours, and cancels it when it is cancelled."""
    def done(ours):
        if ours.cancelled():
            theirs.cancel()
        if not theirs.set_running_or_notify_cancel():
            return
        if ours.exception() is not None:
            theirs.set_exception(ours.exception())
        else:
            theirs.set_result(ours.result())

    def cancelled(theirs):
        if theirs.cancelled() and not loop.is_closed():
            loop.call_soon_threadsafe(ours.cancel)

    ours.add_done_callback(done)
    theirs.add_done_callback(cancelled)
