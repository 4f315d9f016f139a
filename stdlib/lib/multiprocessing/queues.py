"""Queues between processes: a pipe, and a lock at each end.

put() writes into the pipe itself as long as that cannot block.  What is too long or finds the pipe full goes to a
buffer, which a thread writes out; so put() never waits for a reader.
"""
import collections
import os
import sys
import threading
import time
from queue import Empty, Full

import _multiprocessing

from . import connection, context, util
from .reduction import ForkingPickler
from .synchronize import SEM_VALUE_MAX, BoundedSemaphore, Condition, Lock, Semaphore

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]

# A pipe that poll() calls writable takes this much at once, all or nothing (PIPE_BUF), length included.
_SURE_TO_FIT = 4096 - 12

_ForkingPickler = ForkingPickler
_sentinel = object()    # the end of the buffer, for the feeder of a subclass


class Queue:
    """What processes put in others get, in this order: a pipe, and a lock at each end."""

    def __init__(self, maxsize=0, *, ctx=None):
        self._maxsize = maxsize if maxsize > 0 else SEM_VALUE_MAX
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()
        self._sem = BoundedSemaphore(self._maxsize)
        self._ignore_epipe = False
        self._opid = os.getpid()
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def _reset(self):
        """The part that each process has for itself."""
        self._buffer = collections.deque()
        self._notempty = threading.Condition(threading.Lock())
        self._thread = None
        self._closed = False
        self._joincancelled = False
        self._jointhread = self._close = None
        self._poll = self._reader.poll
        self._send_bytes, self._recv_bytes = self._writer.send_bytes, self._reader.recv_bytes

    def __getstate__(self):
        context.assert_spawning(self)
        return (self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem,
                self._opid)

    def __setstate__(self, state):
        (self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem,
         self._opid) = state
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def _check_open(self):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")

    # Putting --------------------------------------------------------------------------------------------------------

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        if not self._sem.acquire(block, timeout):
            raise Full
        self._send(obj)

    def _send(self, obj):
        if self._has_own_feeder():
            self._give_to_own_feeder(obj)
            return
        try:
            data = ForkingPickler.dumps(obj)
        except Exception as error:
            self._sem.release()
            self._on_queue_feeder_error(error, obj)
            return
        with self._notempty:
            if not self._buffer and self._write_now(data):
                return
            self._buffer.append(data)
            if self._thread is None:
                self._start_thread()
            self._notempty.notify()

    def _write_now(self, data):
        """Writes data if that will not block."""
        if len(data) > _SURE_TO_FIT or not self._wlock.acquire(False):
            return False
        try:
            if not _multiprocessing.writable(self._writer.fileno()):
                return False
            self._write(data)
            return True
        finally:
            self._wlock.release()

    def _write(self, data):
        try:
            self._writer.send_bytes(data)
        except BrokenPipeError:
            if not self._ignore_epipe:
                raise

    def _start_thread(self):
        self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
        self._thread.start()
        if not self._joincancelled:
            self._jointhread = util.Finalize(self._thread, self._finish_writing, exitpriority=-5)

    def _feed(self):
        while True:
            with self._notempty:
                while not self._buffer:
                    if self._closed:
                        self._writer.close()
                        return
                    self._notempty.wait()
                data = self._buffer[0]
            try:
                with self._wlock:
                    self._write(data)
            except Exception as error:
                if util.is_exiting():
                    return
                self._sem.release()
                self._on_queue_feeder_error(error, data)
            with self._notempty:
                self._buffer.popleft()

    # A subclass may have a thread of its own that pickles and writes what is in the buffer, until it finds _sentinel there.

    def _has_own_feeder(self):
        return type(self)._start_thread is not Queue._start_thread

    def _give_to_own_feeder(self, obj):
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    @staticmethod
    def _finalize_join(reference):
        thread = reference()
        if thread is not None:
            thread.join()

    @staticmethod
    def _finalize_close(buffer, notempty):
        with notempty:
            buffer.append(_sentinel)
            notempty.notify()

    @staticmethod
    def _on_queue_feeder_error(error, obj):
        """What cannot be sent is reported and left out."""
        sys.__excepthook__(*sys.exc_info())

    def put_nowait(self, obj):
        self.put(obj, False)

    # Getting --------------------------------------------------------------------------------------------------------

    def get(self, block=True, timeout=None):
        self._check_open()
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
        else:
            data = self._get_in_time(time.monotonic() + max(timeout or 0, 0) if block else None)
        self._sem.release()
        return ForkingPickler.loads(data)

    def _get_in_time(self, deadline):
        left = None if deadline is None else deadline - time.monotonic()
        if not self._rlock.acquire(deadline is not None, left):
            raise Empty
        try:
            left = 0 if deadline is None else max(deadline - time.monotonic(), 0)
            if not self._reader.poll(left):
                raise Empty
            return self._reader.recv_bytes()
        finally:
            self._rlock.release()

    def get_nowait(self):
        return self.get(False)

    # The rest -------------------------------------------------------------------------------------------------------

    def qsize(self):
        return self._maxsize - self._sem._get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem._is_zero()

    def close(self):
        """No more puts from this process."""
        self._closed = True
        self._reader.close()
        if self._close is not None:     # of a feeder of a subclass
            close, self._close = self._close, None
            close()
            return
        with self._notempty:
            self._notempty.notify()
        if self._thread is None:
            self._writer.close()

    def join_thread(self):
        """Wait until everything that was put is in the pipe."""
        assert self._closed, f"Queue {self!r} not closed"
        self._join()

    def _join(self):
        if self._thread is not None and not self._joincancelled:
            self._thread.join()

    def _finish_writing(self):
        with self._notempty:
            self._closed = True
            self._notempty.notify()
        self._join()

    def cancel_join_thread(self):
        """Do not wait at the end of the process: what is not in the pipe yet gets lost."""
        self._joincancelled = True
        if self._jointhread is not None:
            self._jointhread.cancel()


class JoinableQueue(Queue):
    """A Queue that counts what is still to be done."""

    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize, ctx=ctx)
        self._unfinished_tasks = Semaphore(0)
        self._cond = Condition()

    def __getstate__(self):
        return super().__getstate__() + (self._cond, self._unfinished_tasks)

    def __setstate__(self, state):
        super().__setstate__(state[:-2])
        self._cond, self._unfinished_tasks = state[-2:]

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._cond:
            self._unfinished_tasks.release()
        self._send(obj)

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished_tasks._is_zero():
                self._cond.notify_all()

    def join(self):
        with self._cond:
            while not self._unfinished_tasks._is_zero():
                self._cond.wait()


class SimpleQueue:
    """A pipe with a lock at each end, and nothing more."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, *, ctx=None):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()
        self._poll = self._reader.poll

    def __getstate__(self):
        context.assert_spawning(self)
        return self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state
        self._poll = self._reader.poll

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._poll()

    def get(self):
        with self._rlock:
            return self._reader.recv()

    def put(self, obj):
        data = ForkingPickler.dumps(obj)
        with self._wlock:
            self._writer.send_bytes(data)
