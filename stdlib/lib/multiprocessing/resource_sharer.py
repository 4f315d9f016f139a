"""Descriptors for processes that exist already: DupFd(fd) can be pickled and sent; whoever gets it calls detach().

The first DupFd starts a thread that waits for those calls.  A call names the descriptor by its number; the thread answers with the
descriptor itself, over a socket, and closes its own copy.
"""
import os
import signal
import sys
import threading

from . import process, util

__all__ = ["stop", "DupFd"]


class _Sharer:
    """What waits to be fetched, and the thread that gives it out."""

    def __init__(self):
        self._lock = threading.Lock()
        self._forget()
        util.register_after_fork(self, _Sharer._forget_in_child)

    def _forget(self):
        self._waiting = {}
        self._last = 0
        self._listener = self._address = self._thread = None

    def _forget_in_child(self):
        """A child has neither the thread nor a right to what its parent offers."""
        for _, close in self._waiting.values():
            close()
        if self._listener is not None:
            self._listener.close()
        self._lock = threading.Lock()
        self._forget()

    def register(self, send, close):
        """(address, number) under which it can be fetched, once."""
        with self._lock:
            if self._address is None:
                self._start()
            self._last += 1
            self._waiting[self._last] = send, close
            return self._address, self._last

    def _start(self):
        from .connection import Listener
        self._listener = Listener(authkey=process.current_process().authkey)
        self._address = self._listener.address
        self._thread = threading.Thread(target=self._serve, args=(self._listener, self._waiting), daemon=True)
        self._thread.start()

    @staticmethod
    def _serve(listener, waiting):
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        while True:
            try:
                with listener.accept() as connection:
                    request = connection.recv()
                    if request is None:
                        return
                    number, pid = request
                    send, close = waiting.pop(number)
                    try:
                        send(connection, pid)
                    finally:
                        close()
            except Exception:
                if not util.is_exiting():
                    sys.excepthook(*sys.exc_info())

    def stop(self, timeout=None):
        """Ends the thread; what nobody has fetched is closed."""
        from .connection import Client
        with self._lock:
            if self._address is None:
                return
            with Client(self._address, authkey=process.current_process().authkey) as connection:
                connection.send(None)
            self._thread.join(timeout)
            if self._thread.is_alive():
                util.sub_warning("the thread that shares descriptors did not stop when asked")
            self._listener.close()
            for _, close in self._waiting.values():
                close()
            self._forget()


class DupFd:
    """A descriptor on its way to another process."""

    def __init__(self, fd):
        from .reduction import send_handle
        copy = os.dup(fd)
        self._id = _sharer.register(lambda connection, pid: send_handle(connection, copy, pid), lambda: os.close(copy))

    def detach(self):
        """The descriptor, in the process that asks first."""
        from .connection import Client
        from .reduction import recv_handle
        address, number = self._id
        with Client(address, authkey=process.current_process().authkey) as connection:
            connection.send((number, os.getpid()))
            return recv_handle(connection)


_sharer = _Sharer()
stop = _sharer.stop
