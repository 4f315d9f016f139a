"""Locks, semaphores, conditions, events and barriers of several processes.

What they wait for is C (stdlib/mp/shared.c): a few words in shared memory.  A Lock or RLock whose holder was killed is
taken over by whoever waits for it.
"""
import threading
import time

from _multiprocessing import SharedLock, SharedSemaphore, SharedSignal

from . import context, process
from .heap import Piece

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier"]

SEM_VALUE_MAX = 2 ** 31 - 1


def _piece():
    return Piece(64)


def _holder(lock):
    """The name of the thread or process that holds a lock, as its repr shows it."""
    if lock._is_mine():
        name = process.current_process().name
        thread = threading.current_thread().name
        return name if thread == "MainThread" else f"{name}|{thread}"
    if not lock._is_zero():
        return "None"
    return "SomeOtherThread" if lock._count() > 0 else "SomeOtherProcess"


class _Shared:
    """What the classes have in common: a piece of memory, and pickling while a process is spawned."""

    def __reduce__(self):
        context.assert_spawning(self)
        return _rebuild, (type(self), self._piece, self._rest())

    def _rest(self):
        return ()


def _rebuild(cls, piece, rest):
    return cls._over(piece, *rest)


class Lock(_Shared, SharedLock):
    _recursive = False

    def __new__(cls, *, ctx=None):
        return cls._over(_piece())

    @classmethod
    def _over(cls, piece):
        self = SharedLock.__new__(cls, piece.arena, piece.offset, cls._recursive)
        self._piece = piece
        return self

    def __repr__(self):
        return f"<{type(self).__name__}(owner={_holder(self)})>"


class RLock(Lock):
    _recursive = True

    def __repr__(self):
        holder = _holder(self)
        count = self._count() if self._is_mine() else 0 if holder == "None" else "nonzero"
        return f"<{type(self).__name__}({holder}, {count})>"


class Semaphore(_Shared, SharedSemaphore):
    def __new__(cls, value=1, *, ctx=None):
        return cls._over(_piece(), value, SEM_VALUE_MAX)

    @classmethod
    def _over(cls, piece, value, maxvalue):
        self = SharedSemaphore.__new__(cls, piece.arena, piece.offset, value, maxvalue)
        self._piece = piece
        return self

    def _rest(self):
        return None, self.maxvalue

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._get_value()})>"


class BoundedSemaphore(Semaphore):
    def __new__(cls, value=1, *, ctx=None):
        return cls._over(_piece(), value, value)

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._get_value()}, maxvalue={self.maxvalue})>"


def _signal(piece):
    return SharedSignal(piece.arena, piece.offset)


class Condition:
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._setup(_piece())

    def _setup(self, piece):
        self._piece = piece
        self._signal = _signal(piece)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._piece

    def __setstate__(self, state):
        self._lock, piece = state
        self._setup(piece)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def __repr__(self):
        return f"<{type(self).__name__}({self._lock}, {self._signal.waiters})>"

    def wait(self, timeout=None):
        """Let go of the lock until notified; True, or False if that took too long."""
        assert self._lock._is_mine(), "must acquire() condition before using wait()"
        ticket = self._signal.ticket()
        depth = self._lock._count()
        for _ in range(depth):
            self._lock.release()
        try:
            return self._signal.wait(ticket, timeout)
        finally:
            for _ in range(depth):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._is_mine(), "lock is not owned"
        self._signal.wake(n)

    def notify_all(self):
        assert self._lock._is_mine(), "lock is not owned"
        self._signal.wake()

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        end = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class Event:
    def __init__(self, *, ctx=None):
        self._setup(_piece())

    def _setup(self, piece):
        self._piece = piece
        self._signal = _signal(piece)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._piece

    __setstate__ = _setup

    def is_set(self):
        return self._signal.value == 1

    def set(self):
        self._signal.value = 1
        self._signal.wake()

    def clear(self):
        self._signal.value = 0

    def wait(self, timeout=None):
        """True as soon as it is set (even if it is cleared at once), False if that took too long."""
        ticket = self._signal.ticket()
        return self._signal.value == 1 or self._signal.wait(ticket, timeout)

    def __repr__(self):
        return f"<{type(self).__qualname__} at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


class Barrier(threading.Barrier):
    """threading's barrier, with its state and count in shared memory."""

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._setup(parties, action, timeout, Condition(), _piece())
        self._state = 0
        self._count = 0

    def _setup(self, parties, action, timeout, condition, piece):
        self._parties, self._action, self._timeout, self._cond, self._piece = parties, action, timeout, condition, piece
        self._numbers = piece.view().cast("i")

    def __getstate__(self):
        context.assert_spawning(self)
        return self._parties, self._action, self._timeout, self._cond, self._piece

    def __setstate__(self, state):
        self._setup(*state)

    @property
    def _state(self):
        return self._numbers[0]

    @_state.setter
    def _state(self, value):
        self._numbers[0] = value

    @property
    def _count(self):
        return self._numbers[1]

    @_count.setter
    def _count(self, value):
        self._numbers[1] = value
