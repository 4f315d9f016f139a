"""Locks, semaphores, conditions, events and barriers of several processes.

What they wait for is C (stdlib/mp/shared.c): a few words in shared memory.  A Lock or RLock whose holder was killed is
taken over by whoever waits for it.
"""
import threading

from _multiprocessing import SharedLock, SharedSemaphore, SharedSignal

from . import context, process, util
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

    @property
    def _semlock(self):
        """Where programs ask for what is no public method: it has those itself."""
        return self


def _rebuild(cls, piece, rest):
    return cls._over(piece, *rest)


class Lock(_Shared, SharedLock):
    """A lock between processes."""
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
    """A lock that its owner may take again."""
    _recursive = True

    def __repr__(self):
        holder = _holder(self)
        count = self._count() if self._is_mine() else 0 if holder == "None" else "nonzero"
        return f"<{type(self).__name__}({holder}, {count})>"


class Semaphore(_Shared, SharedSemaphore):
    """A counter between processes: acquire() waits until it is above 0."""

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
    """A Semaphore that cannot grow beyond its first value."""

    def __new__(cls, value=1, *, ctx=None):
        return cls._over(_piece(), value, value)

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._get_value()}, maxvalue={self.maxvalue})>"


def _signal(piece):
    return SharedSignal(piece.arena, piece.offset)


class Condition:
    """Processes wait until others notify them."""

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
        return util.wait_for(self, predicate, timeout)


class Event:
    """A flag that processes wait for."""

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


_ROUND, _WAITING, _BROKEN, _RESET = range(4)  # the barrier's numbers: round, who waits, broken?, round reset last


class Barrier:
    """Lets a number of threads or processes go on together, each time that many have arrived."""

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._setup(parties, action, timeout, Condition(), _piece())
        self._numbers[_RESET] = -1

    def _setup(self, parties, action, timeout, condition, piece):
        self._parties, self._action, self._timeout, self._cond, self._piece = parties, action, timeout, condition, piece
        self._numbers = piece.view().cast("i")

    def __getstate__(self):
        context.assert_spawning(self)
        return self._parties, self._action, self._timeout, self._cond, self._piece

    def __setstate__(self, state):
        self._setup(*state)

    def __repr__(self):
        cls = type(self)
        state = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"

    def wait(self, timeout=None):
        """Wait for the others.  Each gets another number from range(parties)."""
        if timeout is None:
            timeout = self._timeout
        numbers = self._numbers
        with self._cond:
            if numbers[_BROKEN]:
                raise threading.BrokenBarrierError
            mine, index = numbers[_ROUND], numbers[_WAITING]
            numbers[_WAITING] += 1
            try:
                if index + 1 == self._parties:
                    if self._action:
                        self._action()
                    self._begin_round()
                else:
                    self._cond.wait_for(lambda: numbers[_ROUND] != mine or numbers[_BROKEN], timeout)
            except BaseException:
                self._break()
                raise
            if numbers[_ROUND] == mine:
                self._break()
                raise threading.BrokenBarrierError
            if numbers[_RESET] == mine:
                raise threading.BrokenBarrierError
            return index

    def _begin_round(self):
        self._numbers[_WAITING] = 0
        self._numbers[_ROUND] = (self._numbers[_ROUND] + 1) & 0x3FFFFFFF
        self._cond.notify_all()

    def _break(self):
        self._numbers[_BROKEN] = 1
        self._numbers[_WAITING] = 0
        self._cond.notify_all()

    def reset(self):
        """Begin anew; those who wait now get BrokenBarrierError."""
        with self._cond:
            if self._numbers[_WAITING]:
                self._numbers[_RESET] = self._numbers[_ROUND]
            self._numbers[_BROKEN] = 0
            self._begin_round()

    def abort(self):
        """All that wait now or later get BrokenBarrierError, until reset()."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._numbers[_WAITING]

    @property
    def broken(self):
        return self._numbers[_BROKEN] == 1


_OF_SEMLOCK = "SemLock", "RECURSIVE_MUTEX", "SEMAPHORE", "sem_unlink"


def __getattr__(name):
    if name in _OF_SEMLOCK:
        from . import semlock
        return getattr(semlock, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
