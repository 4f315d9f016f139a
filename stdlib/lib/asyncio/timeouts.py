"""timeout(): a block that is cancelled when its time is over."""
from . import events, tasks
from .exceptions import CancelledError

__all__ = ("Timeout", "timeout", "timeout_at")


class _State:
    CREATED = "created"
    ENTERED = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EXITED = "finished"


class Timeout:
    """The block's task is cancelled at a time of the loop's clock, and the block ends with TimeoutError."""

    def __init__(self, when):
        self._state = _State.CREATED
        self._handler = self._task = None
        self._when = when

    def __repr__(self):
        parts = [""]
        if self._state is _State.ENTERED:
            parts.append(f"when={None if self._when is None else round(self._when, 3)}")
        return f"<Timeout [{self._state}]{' '.join(parts)}>"

    def when(self):
        return self._when

    def reschedule(self, when):
        """Another time; None: never."""
        if self._state is not _State.ENTERED:
            if self._state is _State.CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handler is not None:
            self._handler.cancel()
        self._handler = None
        if when is not None:
            loop = events.get_running_loop()
            self._handler = (loop.call_soon(self._on_timeout) if when <= loop.time()
                             else loop.call_at(when, self._on_timeout))

    def expired(self):
        return self._state in (_State.EXPIRING, _State.EXPIRED)

    async def __aenter__(self):
        if self._state is not _State.CREATED:
            raise RuntimeError("Timeout has already been entered")
        self._task = tasks.current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _State.ENTERED
        self._cancels_before = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, value, traceback):
        if self._handler is not None:
            self._handler.cancel()
            self._handler = None
        if self._state is _State.EXPIRING:
            self._state = _State.EXPIRED
            if self._task.uncancel() <= self._cancels_before and kind is CancelledError:
                raise TimeoutError
        elif self._state is _State.ENTERED:
            self._state = _State.EXITED

    def _on_timeout(self):
        self._task.cancel()
        self._state = _State.EXPIRING
        self._handler = None


def timeout(delay):
    """A block that may take so many seconds; None: as long as it likes."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """As timeout(), until a time of the loop's clock."""
    return Timeout(when)
