"""Pool: calls and maps over a number of worker processes; ThreadPool: the same with threads.

The workers are a crew (crew.py).  Here is what callers see: the ways to submit, and the results.
"""
import _remote_errors
import collections
import itertools
import os
import threading
import warnings

from . import context as contexts, util
from .context import TimeoutError
from .crew import CLOSE, RUN, TERMINATE, ProcessCrew, Task, ThreadCrew, WorkerLostError

__all__ = ["Pool", "ThreadPool"]


# What runs in the workers -------------------------------------------------------------------------------------------

def mapstar(args):
    """The results of a function for each of its arguments: (function, arguments)."""
    return list(map(*args))


def starmapstar(args):
    """The same where each argument is a tuple of arguments."""
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(_remote_errors.RemoteTraceback):
    """The cause of an exception that came from a worker: its traceback there, as text."""


def rebuild_exc(exc, tb):
    """An exception with what was its traceback in another process."""
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class ExceptionWithTraceback(_remote_errors.ExceptionWithTraceback):
    """An exception on its way from a worker: when unpickled it is itself, with a RemoteTraceback as cause."""

    rebuild = staticmethod(rebuild_exc)


class MaybeEncodingError(Exception):
    """A result that cannot be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


def run_task(ok, task):
    """One task: (True, result) or (False, exception)."""
    try:
        if not ok:
            raise task
        func, args, kwds = task
        return True, func(*args, **kwds)
    except Exception as error:
        return False, ExceptionWithTraceback(error, error.__traceback__)


def _unsendable(error, value):
    if isinstance(value, ExceptionWithTraceback):
        value = value.exc
    wrapped = MaybeEncodingError(error, value)
    return ExceptionWithTraceback(wrapped, error.__traceback__)


run_task.unsendable = _unsendable
run_task.not_begun = lambda: None


# Results ------------------------------------------------------------------------------------------------------------

class ApplyResult:
    """The result of one call."""

    __class_getitem__ = classmethod(type(list[int]))
    single = False

    def __init__(self, pool, callback, error_callback, tasks):
        self._pool = pool  # it stays alive as long as somebody waits
        self._tasks = iter(tasks)
        self._event = threading.Event()
        self._callback = callback
        self._error_callback = error_callback
        self._success = None
        self._value = None

    def next_task(self):
        for index, function, args, kwds in self._tasks:
            return Task(self, index, function, args, kwds)
        return None

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def deliver(self, index, ok, value):
        self._end(ok, value)

    def fail(self, error):
        """It ends now, unless it has ended; callbacks are not told."""
        if not self._event.is_set():
            self._success, self._value = False, error
            self._event.set()
            self._pool = None

    def _end(self, ok, value):
        if self._event.is_set():
            return
        self._success, self._value = ok, value
        try:
            callback = self._callback if ok else self._error_callback
            if callback:
                callback(value)
        finally:
            self._event.set()
            self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of a map, which come in chunks."""

    def __init__(self, pool, chunksize, length, callback, error_callback, tasks):
        super().__init__(pool, callback, error_callback, tasks)
        self._success = True
        self._value = [None] * length
        self._error = None
        self._chunksize = chunksize
        self._left = -(-length // chunksize) if chunksize > 0 else 0
        if not self._left:
            self._event.set()  # of nothing the callback is not told

    def deliver(self, index, ok, value):
        self._left -= 1
        if not ok:
            self._error = self._error or value
        elif self._error is None:
            start = index * self._chunksize
            self._value[start:start + self._chunksize] = value
        if self._left == 0:
            if self._error is None:
                self._end(True, self._value)
            else:
                self._end(False, self._error)


class IMapUnorderedIterator:
    """The results of imap_unordered, as they come."""

    single = False

    def __init__(self, pool, tasks):
        self._pool = pool
        self._tasks = iter(tasks)
        self._condition = threading.Condition(threading.Lock())
        self._items = collections.deque()
        self._given = 0          # tasks given to workers
        self._taken = 0          # results handed out
        self._length = None      # known when the tasks have come to their end

    def next_task(self):
        for index, function, args, kwds in self._tasks:
            self._given += 1
            return Task(self, index, function, args, kwds)
        self._set_length(self._given)
        return None

    def _set_length(self, length):
        with self._condition:
            if self._length is None:
                self._length = length
                self._condition.notify_all()
            self._pool = None

    def deliver(self, index, ok, value):
        with self._condition:
            self._add(index, ok, value)
            self._condition.notify_all()

    def fail(self, error):
        """The error is what comes next, and last."""
        with self._condition:
            self._items.append((False, error))
            self._length = self._taken + len(self._items)
            self._pool = None
            self._condition.notify_all()

    def _add(self, index, ok, value):
        self._items.append((ok, value))

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._condition:
            if not self._items and not self._is_over():
                self._condition.wait_for(lambda: self._items or self._is_over(), timeout)
            if not self._items:
                if self._is_over():
                    raise StopIteration
                raise TimeoutError
            self._taken += 1
            ok, value = self._items.popleft()
        if ok:
            return value
        raise value

    __next__ = next

    def _is_over(self):
        return self._length is not None and self._taken >= self._length


class IMapIterator(IMapUnorderedIterator):
    """The results of imap, in the order of the tasks."""

    def __init__(self, pool, tasks):
        super().__init__(pool, tasks)
        self._waiting = {}       # results that came before their turn
        self._next_index = 0

    def _add(self, index, ok, value):
        self._waiting[index] = ok, value
        while self._next_index in self._waiting:
            self._items.append(self._waiting.pop(self._next_index))
            self._next_index += 1


class _Feed(threading.Thread):
    """Takes tasks from an iterator of the user, who may let it wait for results, and submits them one by one.

    It does not run far ahead of the workers, so an iterator without an end may be mapped.
    """

    def __init__(self, crew, result, tasks, ahead):
        super().__init__(name="PoolFeed", daemon=True)
        self._crew, self._result, self._tasks = crew, result, tasks
        self.room = threading.Semaphore(ahead)
        crew.feed_begins()

    def run(self):
        count = 0
        try:
            for index, function, args, kwds in self._tasks:
                self.room.acquire()
                if self._crew.is_over():
                    break
                count += 1
                self._crew.submit(_FedTask(self, Task(self._result, index, function, args, kwds)))
        finally:
            self._result._set_length(count)
            self._crew.feed_ends()


class _FedTask:
    """A job of one task."""
    __slots__ = "_feed", "_task"
    single = False

    def __init__(self, feed, task):
        self._feed, self._task = feed, task

    def next_task(self):
        task, self._task = self._task, None
        if task is not None:
            self._feed.room.release()
        return task

    def deliver(self, index, ok, value):
        self._feed._result.deliver(index, ok, value)

    def fail(self, error):
        self._feed._result.fail(error)


# Pools --------------------------------------------------------------------------------------------------------------

def _chunks(func, iterable, size):
    iterator = iter(iterable)
    while chunk := tuple(itertools.islice(iterator, size)):
        yield func, chunk


_STABLE = (list, tuple, range, frozenset, str, bytes)
_AT_HAND = (*_STABLE, dict, set)


class Pool:
    """A number of workers and ways to give them work."""

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._ctx = context or contexts.default_context.get_context()
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._crew = self._make_crew(initializer, tuple(initargs), maxtasksperchild)
        try:
            self._finalizer = util.Finalize(self, self._crew.at_exit, exitpriority=15)
        except BaseException:  # an interrupt: nobody else will end the crew
            self._crew.abandon()
            raise

    def _make_crew(self, initializer, initargs, max_tasks):
        # Not a method: the crew's thread must not keep the pool alive.
        ctx, make = self._ctx, type(self).Process

        def make_process(target, args):
            process = make(ctx, target=target, args=args)
            process.name = process.name.replace("Process", "PoolWorker")
            process.daemon = True
            return process

        return ProcessCrew(self._processes, make_process, run_task, initializer, initargs, max_tasks)

    @property
    def _state(self):
        return self._crew.state

    @property
    def _pool(self):
        return [getattr(worker, "process", worker) for worker in self._crew.workers]

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={self._processes}>"

    def __del__(self, _warn=warnings.warn, RUN=RUN):
        if getattr(getattr(self, "_crew", None), "state", None) == RUN:
            _warn(f"unclosed running multiprocessing pool {self!r}", ResourceWarning, source=self)

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def _check_running(self):
        if self._crew.state != RUN:
            raise ValueError("Pool not running")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    # One call -------------------------------------------------------------------------------------------------------

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback, ((0, func, args, kwds),))
        self._crew.submit(result)
        return result

    # Many calls, one result -----------------------------------------------------------------------------------------

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if type(iterable) not in _STABLE:  # an exception of the iterator is for the caller
            iterable = list(iterable)
        length = len(iterable)
        if chunksize is None:
            chunksize, extra = divmod(length, self._processes * 4)
            chunksize += bool(extra)
        if length == 0:
            chunksize = 0
        tasks = ((i, mapper, (chunk,), {}) for i, chunk in enumerate(_chunks(func, iterable, chunksize)))
        result = MapResult(self, chunksize, length, callback, error_callback, tasks)
        if length:
            self._crew.submit(result)
        return result

    # Many calls, an iterator of results -----------------------------------------------------------------------------

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize == 1:
            return self._start_imap(kind, ((func, (item,)) for item in iterable), iterable)
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = self._start_imap(kind, ((mapstar, (chunk,)) for chunk in _chunks(func, iterable, chunksize)), iterable)
        return (item for chunk in result for item in chunk)

    def _start_imap(self, kind, calls, iterable):
        tasks = _numbered(calls)
        if type(iterable) in _AT_HAND:
            result = kind(self, tasks)
            self._crew.submit(result)
        else:
            result = kind(self, ())
            _Feed(self._crew, result, tasks, 16 * self._processes).start()
        return result

    # The end --------------------------------------------------------------------------------------------------------

    def close(self):
        """No more work will come; the workers end when they have done theirs."""
        self._crew.close()

    def terminate(self):
        """End the workers at once."""
        self._crew.terminate()

    def join(self):
        """Wait for the workers' end, after close() or terminate()."""
        if self._crew.state == RUN:
            raise ValueError("Pool is still running")
        self._crew.join()


def _raise(error):
    raise error


def _numbered(calls):
    """Tasks of imap.  An exception of the iterator becomes that of the next result, and ends it."""
    index = -1
    try:
        for index, (function, args) in enumerate(calls):
            yield index, function, args, {}
    except Exception as error:
        yield index + 1, _raise, (error,), {}


class ThreadPool(Pool):
    """A Pool of threads."""

    @staticmethod
    def Process(ctx, *args, **kwds):
        from .dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _make_crew(self, initializer, initargs, max_tasks):
        return ThreadCrew(self._processes, initializer, initargs)
