"""Locks between tasks.  Who waits stands in a queue of futures; who is woken takes what it waited for at its next step."""
from _collections import deque
from . import events
from .exceptions import BrokenBarrierError, CancelledError

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class LoopBound:
    """Belongs to the loop that first makes somebody wait."""

    _loop = None

    def _get_loop(self):
        loop = events.get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop


class _Line(LoopBound):
    """Who waits stands in line, with a future for their turn."""

    _waiters = ()                       # a deque, once somebody has waited

    def _shown(self, state):
        extra = f"{state}, waiters:{len(self._waiters)}" if self._waiters else state
        return f"<{object.__repr__(self)[1:-1]} [{extra}]>"

    async def _stand_in_line(self, left=None):
        """Wait for one's turn.  Whoever is cancelled calls left(whether the turn had come already)."""
        turn = self._get_loop().create_future()
        if not self._waiters:
            self._waiters = deque()
        self._waiters.append(turn)
        leaves = True
        try:
            await turn
            leaves = False
        finally:
            self._waiters.remove(turn)
            if leaves and left is not None:
                left(turn.done() and not turn.cancelled())
        return True

    def _wake(self, most):
        """Up to so many of those who wait have their turn.  How many."""
        asleep = [turn for turn in self._waiters if not turn.done()][:max(most, 0)]
        for turn in asleep:
            turn.set_result(True)
        return len(asleep)

    def _somebody_waits(self):
        return any(not turn.cancelled() for turn in self._waiters)


class _Entered:
    """acquire() and release() by `async with`."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, value, traceback):
        self.release()


class Lock(_Entered, _Line):
    """One task at a time."""

    def __init__(self):
        self._locked = False

    def __repr__(self):
        return self._shown("locked" if self._locked else "unlocked")

    def locked(self):
        return self._locked

    async def acquire(self):
        if self._locked or self._somebody_waits():
            await self._stand_in_line(self._somebody_left)
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_first()

    def _somebody_left(self, had_turn):
        if not self._locked:
            self._wake_first()

    def _wake_first(self):
        if self._waiters and not self._waiters[0].done():   # else the first is on its way, or about to leave
            self._waiters[0].set_result(True)


class Event(_Line):
    """Tasks wait until it is set."""

    def __init__(self):
        self._value = False

    def __repr__(self):
        return self._shown("set" if self._value else "unset")

    def is_set(self):
        return self._value

    def set(self):
        self._value = True
        self._wake(len(self._waiters))

    def clear(self):
        self._value = False

    async def wait(self):
        return self._value or await self._stand_in_line()


class Condition(_Entered, _Line):
    """A lock, and tasks that wait to be notified."""

    def __init__(self, lock=None):
        self._lock = lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release

    def __repr__(self):
        return self._shown("locked" if self.locked() else "unlocked")

    def _check_owned(self, to_do):
        if not self.locked():
            raise RuntimeError(f"cannot {to_do} on un-acquired lock")

    async def wait(self):
        """Release the lock until somebody notifies; True."""
        self._check_owned("wait")
        self.release()
        try:
            return await self._stand_in_line()
        finally:
            await self._take_back()

    async def _take_back(self):
        """The lock is ours again, whatever happens; a cancellation meanwhile comes after."""
        cancelled = False
        while not await self._acquired():
            cancelled = True
        if cancelled:
            raise CancelledError

    async def _acquired(self):
        try:
            await self.acquire()
        except CancelledError:
            return False
        return True

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        self._check_owned("notify")
        self._wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Entered, _Line):
    """At most `value` tasks at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        return self._shown("locked" if self.locked() else f"unlocked, value:{self._value}")

    def locked(self):
        """Would acquire() wait?"""
        return self._value == 0 or self._somebody_waits()

    async def acquire(self):
        """Who is woken has been given its unit already, so that nobody overtakes it."""
        if self.locked():
            await self._stand_in_line(self._somebody_left)
            if self._value > 0:
                self._give_unit()
        else:
            self._value -= 1
        return True

    def release(self):
        self._value += 1
        self._give_unit()

    def _somebody_left(self, had_turn):
        if had_turn:
            Semaphore.release(self)

    def _give_unit(self):
        self._value -= self._wake(1)


class BoundedSemaphore(Semaphore):
    """Complains about one release too many."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class _BarrierState:
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


class Barrier(LoopBound):
    """Tasks wait until there are `parties` of them."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._parties = parties
        self._state = _BarrierState.FILLING
        self._count = 0

    def __repr__(self):
        extra = self._state
        if not self.broken:
            extra += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{object.__repr__(self)[1:-1]} [{extra}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """The task's number, different for each."""
        async with self._cond:
            await self._cond.wait_for(lambda: self._state not in (_BarrierState.DRAINING, _BarrierState.RESETTING))
            if self._state is _BarrierState.BROKEN:
                raise BrokenBarrierError("Barrier aborted")
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = _BarrierState.DRAINING
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)
                    if self._state in (_BarrierState.BROKEN, _BarrierState.RESETTING):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in (_BarrierState.RESETTING, _BarrierState.DRAINING):
                        self._state = _BarrierState.FILLING
                    self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            self._state = _BarrierState.RESETTING if self._count else _BarrierState.FILLING
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = _BarrierState.BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state is _BarrierState.FILLING else 0

    @property
    def broken(self):
        return self._state is _BarrierState.BROKEN
