"""The module lock of logging, the list of all handlers, and what a fork does to locks.  A part of logging, and shown as such."""
import posix
import threading
from _weakref import ref


class _Named(dict):
    """name -> handler, held weakly: a weakref.WeakValueDictionary as far as logging and those who look into it need one."""

    def __setitem__(self, name, handler):
        super().__setitem__(name, ref(handler))

    def __getitem__(self, name):
        handler = super().__getitem__(name)()
        if handler is None:
            raise KeyError(name)
        return handler

    def get(self, name, default=None):
        return self[name] if name in self else default

    def __contains__(self, name):
        reference = super().get(name)
        return reference is not None and reference() is not None

    def items(self):
        return [(name, handler) for name, reference in super().items() if (handler := reference()) is not None]

    def values(self):
        return [handler for _, handler in self.items()]


_lock = threading.RLock()
_handlers = _Named()
_handlerList = []           # weak references to all handlers, in the order they were made


def _acquireLock():
    _lock.acquire()


def _releaseLock():
    _lock.release()


def _renew_locks():
    for reference in _handlerList:
        handler = reference()
        if handler is not None:
            handler.createLock()
    _lock.release()


posix.register_at_fork(before=_acquireLock, after_in_child=_renew_locks, after_in_parent=_releaseLock)


def _forget_handler(reference):
    handlers, lock = _handlerList, _lock
    if handlers is not None and lock is not None:    # None: the interpreter is ending
        with lock:
            if reference in handlers:
                handlers.remove(reference)


class _held:
    """with _held(handler): under its lock, however the handler's class takes it."""

    def __init__(self, handler):
        self.handler = handler

    def __enter__(self):
        self.handler.acquire()

    def __exit__(self, *exception):
        self.handler.release()
