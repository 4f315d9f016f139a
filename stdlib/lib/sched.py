"""Calls at given times, one after the other.  Threads may add and remove them while run() waits."""
import heapq
import threading
from collections import namedtuple
from itertools import count
from time import monotonic as _time
import time

__all__ = ["scheduler"]

_Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")


class Event(_Event):
    """A call to come.  Equal times go by priority, equal priorities by age."""

    __slots__ = ()


_none = object()


class scheduler:
    """Events by the clock timefunc; delayfunc waits."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_none):
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, {} if kwargs is _none else kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_none):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """ValueError if it is not there any more."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Make the calls, waiting for each; without blocking only those that are due, and say when the next one is."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event, now = self._queue[0], self.timefunc()
                wait = event.time - now
                if wait <= 0:
                    heapq.heappop(self._queue)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)       # others may run

    @property
    def queue(self):
        """What is to come, in order."""
        with self._lock:
            return sorted(self._queue)
