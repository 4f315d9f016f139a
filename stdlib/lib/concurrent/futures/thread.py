"""ThreadPoolExecutor: threads that take calls from one queue.

A worker knows its executor only by a weak reference while it waits, so an executor that everybody has forgotten ends
its workers.  At the end of the program the workers finish what is in their queues.
"""
import os
import threading
import weakref
from _queue import Empty, SimpleQueue
from concurrent.futures import _base

_ending = False
_ending_lock = threading.Lock()     # held while a call is submitted, so that none comes after the end
_workers = weakref.WeakKeyDictionary()  # thread -> its queue


def _end_of_program():
    global _ending
    with _ending_lock:
        _ending = True
    items = list(_workers.items())
    for _, queue in items:
        queue.put(None)
    for thread, _ in items:
        thread.join()


def _after_fork():
    global _ending_lock
    _ending_lock = threading.Lock()


threading._register_atexit(_end_of_program)
os.register_at_fork(before=lambda: _ending_lock.acquire(), after_in_child=_after_fork, after_in_parent=lambda: _ending_lock.release())


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a worker has raised."""


class _Call:
    """A submitted call."""

    __slots__ = ("future", "fn", "args", "kwargs")

    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            self = None  # the traceback holds this frame: no cycle through it
        else:
            self.future.set_result(result)

    def fail(self, error):
        if not self.future.done():
            self.future.set_exception(error)


def _worker(executor_ref, queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.report_exception("Exception in initializer:", "CRITICAL")
            executor = executor_ref()
            if executor is not None:
                executor._initializer_failed()
            return
    while True:
        try:
            call = queue.get_nowait()
        except Empty:
            executor = executor_ref()
            if executor is not None:
                executor._idle.release()
            del executor
            call = queue.get()
        if call is not None:
            try:
                call.run()
            except BaseException as error:  # none of the call's: memory lacks
                call.fail(error)
            del call
            continue
        executor = executor_ref()
        if _ending or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            queue.put(None)  # for the next worker
            return
        del executor


class ThreadPoolExecutor(_base.Executor):
    """Calls functions in up to max_workers threads, which are started as they are needed."""

    _made = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % ThreadPoolExecutor._made
        if not thread_name_prefix:
            ThreadPoolExecutor._made += 1
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _ending_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _ending:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_Call(future, fn, args, kwargs))
            self._add_worker()
            return future

    submit.__doc__ = _base.Executor.submit.__doc__

    def _add_worker(self):
        """One more thread, unless one is idle or there are enough."""
        if self._idle.acquire(False):
            return
        count = len(self._threads)
        if count >= self._max_workers:
            return
        queue = self._work_queue
        executor_ref = weakref.ref(self, lambda _: queue.put(None))  # who waits for work is told of the end
        thread = threading.Thread(name="%s_%d" % (self._thread_name_prefix or self, count), target=_worker,
                                  args=(executor_ref, queue, self._initializer, self._initargs))
        thread.start()
        self._threads.add(thread)
        _workers[thread] = queue

    def _drop_calls(self):
        """Take all calls out of the queue."""
        while True:
            try:
                call = self._work_queue.get_nowait()
            except Empty:
                return
            if call is not None:
                yield call

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for call in self._drop_calls():
                call.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for call in self._drop_calls():
                    call.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    shutdown.__doc__ = _base.Executor.shutdown.__doc__
