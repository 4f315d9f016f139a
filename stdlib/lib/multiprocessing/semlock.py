"""Locks over POSIX semaphores that have names, for code that works with these itself.  Those of synchronize.py do not need them."""
import os

from _multiprocessing import SemLock as _SemLock, sem_unlink

from . import context, process, util

RECURSIVE_MUTEX, SEMAPHORE = range(2)


class _HasLocksOfOurs(type):
    """What synchronize.py has are such locks, too."""

    def __instancecheck__(cls, instance):
        if cls is SemLock:
            from .synchronize import _Shared
            return super().__instancecheck__(instance) or isinstance(instance, _Shared)
        return super().__instancecheck__(instance)


class SemLock(metaclass=_HasLocksOfOurs):
    """A semaphore under a name of its own: kind RECURSIVE_MUTEX or SEMAPHORE."""

    def __init__(self, kind, value, maxvalue, *, ctx=None):
        if ctx is None:
            ctx = context.default_context.get_context()
        self._is_fork_ctx = unlink_now = ctx.get_start_method() == "fork"
        self._semlock = self._make(kind, value, maxvalue, unlink_now)
        self._make_methods()
        util.register_after_fork(self, SemLock._after_fork)
        if self._semlock.name is not None:      # others may open it, until we go
            from . import resource_tracker
            resource_tracker.register(self._semlock.name, "semaphore")
            util.Finalize(self, SemLock._cleanup, (self._semlock.name,), exitpriority=0)

    @staticmethod
    def _make(kind, value, maxvalue, unlink_now):
        for _ in range(100):
            try:
                return _SemLock(kind, value, maxvalue, SemLock._make_name(), unlink_now)
            except FileExistsError:
                pass
        raise FileExistsError("cannot find name for semaphore")

    @staticmethod
    def _make_name():
        return f"{process.current_process()._config['semprefix']}-{os.urandom(6).hex()}"

    @staticmethod
    def _cleanup(name):
        from . import resource_tracker
        sem_unlink(name)
        resource_tracker.unregister(name, "semaphore")

    def _after_fork(self):
        self._semlock._after_fork()

    def _make_methods(self):
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)
        lock = self._semlock
        if lock.name is None:
            raise RuntimeError("A SemLock created in a fork context is being shared with a process in a spawn context. This is not "
                               "supported. Please use the same context to create multiprocessing objects and Process.")
        return lock.handle, lock.kind, lock.maxvalue, lock.name

    def __setstate__(self, state):
        self._semlock = _SemLock._rebuild(*state)
        self._make_methods()
        self._is_fork_ctx = False
