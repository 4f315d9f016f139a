"""Connections between processes.  The type Connection is C (stdlib/mp/connection.c)."""
import itertools
import os

import _multiprocessing
from _multiprocessing import Connection

__all__ = ["Client", "Listener", "Pipe", "wait"]


def Pipe(duplex=True):
    """Two connected Connections.  duplex=False: the first only receives, the second only sends."""
    if duplex:
        a, b = _multiprocessing.socketpair()
        return Connection(a), Connection(b)
    reader, writer = os.pipe()
    return Connection(reader, writable=False), Connection(writer, readable=False)


def wait(object_list, timeout=None):
    """Those of the objects (connections, descriptors, whatever has fileno()) that are ready."""
    objects = list(object_list)
    if timeout is not None and timeout < 0:
        timeout = 0
    descriptors = [o if isinstance(o, int) else o.fileno() for o in objects]
    return [objects[place] for place in _multiprocessing.wait(descriptors, timeout)]


_listener_numbers = itertools.count()


class Listener:
    """Waits for callers, on a Unix socket in the abstract space.  Only processes of the same user get through."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        self._address = address or f"gilt-{os.getpid()}-{next(_listener_numbers)}-{os.urandom(8).hex()}"
        self._fd = _multiprocessing.listen(self._address)
        self.last_accepted = None

    def accept(self):
        if self._fd is None:
            raise OSError("listener is closed")
        return Connection(_multiprocessing.accept(self._fd))

    def close(self):
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)

    def fileno(self):
        if self._fd is None:
            raise OSError("listener is closed")
        return self._fd

    @property
    def address(self):
        return self._address

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def Client(address, family=None, authkey=None):
    """A Connection to the Listener of this address."""
    return Connection(_multiprocessing.connect(address))
