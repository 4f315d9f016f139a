"""Queues by which threads hand things to each other.

One lock guards a queue, and three conditions on it say what a thread can wait for: that the queue is not empty, that it is
not full, that every task has been done.  Subclasses may override _init, _qsize, _put and _get.
"""
import threading
from _collections import deque
from _heapq import heappop, heappush
from _queue import Empty, SimpleQueue

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Full(Exception):
    """put() found no room in time."""


def _check_timeout(timeout):
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


class Queue:
    """First in, first out; with maxsize > 0 put() waits while that many items are there."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0

    def put(self, item, block=True, timeout=None):
        """Add item; if there is no room wait for it, at most timeout seconds, or raise Full."""
        with self.mutex:
            if self.maxsize > 0:
                if timeout is not None and block:
                    _check_timeout(timeout)
                if self._qsize() >= self.maxsize:
                    self._wait_for_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item; if there is none wait for it, at most timeout seconds, or raise Empty."""
        with self.mutex:
            if timeout is not None and block:
                _check_timeout(timeout)
            if not self._qsize():
                self._wait_for_item(block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def _wait_for_room(self, block, timeout):
        if not block:
            raise Full
        if not self.not_full.wait_for(lambda: self._qsize() < self.maxsize, timeout):
            raise Full

    def _wait_for_item(self, block, timeout):
        if not block:
            raise Empty
        if timeout is None:
            while not self._qsize():
                self.not_empty.wait()
        elif not self.not_empty.wait_for(self._qsize, timeout):
            raise Empty

    def put_nowait(self, item):
        """put(item, block=False)"""
        return self.put(item, block=False)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def task_done(self):
        """Say that one of the items taken out has been worked on; join() waits for as many as were put in."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks = unfinished
            if unfinished == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until task_done() was called for every item."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """How many items are there; when you read this it may have changed."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Is there nothing?  When you read this it may have changed."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Is there no room?  When you read this it may have changed."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(type(list[int]))


class _PySimpleQueue:
    """SimpleQueue, in Python: a queue without a limit and without tasks."""

    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Add item; it never waits, and block and timeout are there for the sake of Queue.put."""
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Take an item; if there is none wait for it, at most timeout seconds, or raise Empty."""
        if timeout is not None:
            _check_timeout(timeout)
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        """put(item)"""
        return self.put(item, block=False)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def empty(self):
        """Is there nothing?  When you read this it may have changed."""
        return not self._queue

    def qsize(self):
        """How many items are there; when you read this it may have changed."""
        return len(self._queue)

    __class_getitem__ = classmethod(type(list[int]))


class PriorityQueue(Queue):
    """The least item first: often (priority, data)."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """The last item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()
