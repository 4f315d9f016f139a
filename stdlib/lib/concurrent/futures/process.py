"""ProcessPoolExecutor: calls that run in worker processes.

The workers are a crew of multiprocessing.  Unlike a Pool, an executor whose worker dies is broken as a whole: every
future that is not done gets BrokenProcessPool.
"""
import _remote_errors
import itertools
import os
import threading
import weakref
from concurrent.futures import _base
from functools import partial

_executors = weakref.WeakSet()
_ending = False


def _end_of_program():
    global _ending
    _ending = True
    for executor in list(_executors):
        if executor._pid == os.getpid():  # else it is the parent's, and may have been forked with its lock taken
            executor.shutdown()


threading._register_atexit(_end_of_program)


class _RemoteTraceback(_remote_errors.RemoteTraceback):
    """The cause of an exception that came from a worker: its traceback there, as text."""


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _ExceptionWithTraceback(_remote_errors.ExceptionWithTraceback):
    """An exception on its way from a worker."""

    rebuild = staticmethod(_rebuild_exc)


def _run(ok, task):
    """One call, in the worker: (True, result) or (False, exception).  A task that cannot be unpickled is the worker's end."""
    if not ok:
        raise task
    try:
        function, args, kwargs = task
        return True, function(*args, **kwargs)
    except BaseException as error:
        return False, _ExceptionWithTraceback(error, error.__traceback__)


def _unsendable(error, value):
    return _ExceptionWithTraceback(error, error.__traceback__)


_run.unsendable = _unsendable
_run.not_begun = partial(_base.report_exception, "Exception in initializer:", "CRITICAL")


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker process died, and with it the pool."""


_LOST = "A process in the process pool was terminated abruptly while the future was running or pending."


def _broken(message):
    error = BrokenProcessPool(_LOST)
    error.__cause__ = _RemoteTraceback(f"\n'''\n{message}'''")
    return error


class _Call:
    """A job of one task, and the future that waits for it."""

    __slots__ = ("future", "_function", "_args", "_kwargs")
    single = True

    def __init__(self, future, function, args, kwargs):
        self.future, self._function, self._args, self._kwargs = future, function, args, kwargs

    def next_task(self):
        function, self._function = self._function, None
        if function is None or not self.future.set_running_or_notify_cancel():
            return None
        from multiprocessing.crew import Task
        return Task(self, 0, function, self._args, self._kwargs)

    def deliver(self, index, ok, value):
        if ok:
            self.future.set_result(value)
        else:
            self.future.set_exception(value)

    def fail(self, error):
        if not self.future.done():
            self.future.set_exception(error)


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _items_of(chunks):
    """The items, which the lists they come in do not keep."""
    for chunk in chunks:
        chunk.reverse()
        while chunk:
            yield chunk.pop()


def _get_chunks(*iterables, chunksize):
    calls = zip(*iterables)
    while chunk := tuple(itertools.islice(calls, chunksize)):
        yield chunk


class ProcessPoolExecutor(_base.Executor):
    """Calls in processes: arguments and results are pickled."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            import multiprocessing
            mp_context = mp_context or multiprocessing.get_context("spawn")
            if mp_context.get_start_method(allow_none=False) == "fork":
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                                 "supply a different mp_context.")
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._initializer = initializer
        self._initargs = tuple(initargs)
        self._max_tasks = max_tasks_per_child
        self._crew = None
        self._pid = os.getpid()
        self._shutdown = False
        self._lock = threading.Lock()
        _executors.add(self)

    @property
    def _processes(self):
        return {worker.process.pid: worker.process for worker in self._crew.workers} if self._crew else None

    def _start(self):
        import multiprocessing
        from multiprocessing.crew import ProcessCrew
        context = self._mp_context or multiprocessing.get_context()

        def make_process(target, args):
            return context.Process(target=target, args=args)

        self._crew = ProcessCrew(self._max_workers, make_process, _run, self._initializer, self._initargs, self._max_tasks,
                                 _broken, on_demand=context.get_start_method() != "fork")

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._crew is not None and self._crew.broken is not None:
                raise BrokenProcessPool("A child process terminated abruptly, the process pool is not usable anymore")
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _ending:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            if self._crew is None:
                self._start()
        future = _base.Future()
        self._crew.submit(_Call(future, fn, args, kwargs))
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        chunks = super().map(partial(_process_chunk, fn), _get_chunks(*iterables, chunksize=chunksize), timeout=timeout)
        return _items_of(chunks)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            crew = self._crew
        if crew is None:
            return
        if cancel_futures:
            crew.cancel()
        crew.close()
        if wait:
            crew.join()

    def __del__(self):
        crew = getattr(self, "_crew", None)
        if crew is not None:
            crew.close()
