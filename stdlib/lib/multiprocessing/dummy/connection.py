"""Connections between threads: two queues."""
from queue import Queue

__all__ = ["Client", "Listener", "Pipe"]

families = [None]


class Listener:
    """Waits for clients of this process."""

    def __init__(self, address=None, family=None, backlog=1):
        self._backlog = Queue(backlog)

    def accept(self):
        return Connection(*self._backlog.get())

    def close(self):
        self._backlog = None

    @property
    def address(self):
        return self._backlog

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def Client(address):
    """Calls a Listener of this process."""
    there, back = Queue(), Queue()
    address.put((there, back))
    return Connection(back, there)


def Pipe(duplex=True):
    """Two connected ends."""
    a, b = Queue(), Queue()
    return Connection(a, b), Connection(b, a)


class Connection:
    """An end: a queue in and a queue out."""

    def __init__(self, incoming, outgoing):
        self._in, self._out = incoming, outgoing
        self.send = self.send_bytes = outgoing.put
        self.recv = self.recv_bytes = incoming.get

    def poll(self, timeout=0.0):
        """Is there something to receive?  Waits for it as long as the timeout says."""
        if self._in.qsize() > 0:
            return True
        if timeout is not None and timeout <= 0:
            return False
        with self._in.not_empty:
            self._in.not_empty.wait(timeout)
        return self._in.qsize() > 0

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
