"""Pickles for other processes, and the descriptors that go with them."""
import io
import pickle
import sys

import _multiprocessing

__all__ = ["DupFd", "ForkingPickler", "dump", "recv_handle", "recvfds", "register", "send_handle", "sendfds"]


HAVE_SEND_HANDLE = True
ACKNOWLEDGE = False             # receivers of descriptors need not tell that they have them


class ForkingPickler(pickle.Pickler):
    """A pickler with reducers of its own, for what only a process that is being spawned can have."""
    _extra_reducers = {}

    def __init__(self, *args):
        import copyreg
        super().__init__(*args)
        self.dispatch_table = {**copyreg.dispatch_table, **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        if cls is ForkingPickler and not cls._extra_reducers:
            return pickle.dumps(obj, protocol)
        buffer = io.BytesIO()
        cls(buffer, protocol).dump(obj)
        return buffer.getbuffer()

    loads = pickle.loads


register = ForkingPickler.register
_multiprocessing.use_reducers(ForkingPickler._extra_reducers)


def dump(obj, file, protocol=None):
    """Pickles into a file, for a process that is being started."""
    ForkingPickler(file, protocol).dump(obj)


def dumps(obj):
    """The same as bytes."""
    return bytes(ForkingPickler.dumps(obj))


# Descriptors ---------------------------------------------------------------------------------------------------------

def sendfds(sock, fds):
    """Sends descriptors over a socket; the byte beside them says how many."""
    import socket
    from array import array
    sock.sendmsg([bytes([len(fds) % 256])], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array("i", fds))])


def recvfds(sock, size):
    """The descriptors sent, size at most.  EOFError, RuntimeError."""
    import socket
    from array import array
    fds = array("i")
    message, extra, _, _ = sock.recvmsg(1, socket.CMSG_SPACE(fds.itemsize * size))
    if not message and not extra:
        raise EOFError
    if len(extra) != 1:
        raise RuntimeError("received %d items of ancdata" % len(extra))
    level, kind, data = extra[0]
    if level != socket.SOL_SOCKET or kind != socket.SCM_RIGHTS or len(data) % fds.itemsize:
        raise RuntimeError("Invalid data received")
    fds.frombytes(data)
    if len(fds) % 256 != message[0]:
        raise AssertionError("Len is {0:n} but msg[0] is {1!r}".format(len(fds), message[0]))
    return list(fds)


def _socket_of(connection):
    import socket
    return socket.fromfd(connection.fileno(), socket.AF_UNIX, socket.SOCK_STREAM)


def send_handle(conn, handle, destination_pid):
    """Sends a descriptor over a connection that is a Unix socket."""
    with _socket_of(conn) as sock:
        sendfds(sock, [handle])


def recv_handle(conn):
    """The descriptor that was sent."""
    with _socket_of(conn) as sock:
        return recvfds(sock, 1)[0]


class _Inherited:
    """A descriptor that the process being spawned has already."""

    def __init__(self, fd):
        self._fd = fd

    def detach(self):
        return self._fd


def DupFd(fd):
    """The descriptor for another process, whose detach() it calls there: for one that is being spawned, or any other."""
    from .context import get_spawning_popen
    popen = get_spawning_popen()
    if popen is not None:
        return _Inherited(popen.duplicate_for_child(fd))
    from .resource_sharer import DupFd as ToFetch
    return ToFetch(fd)


def reduce_connection(connection):
    """How a connection is pickled: its descriptor is sent along."""
    return rebuild_connection, (DupFd(connection.fileno()), connection.readable, connection.writable)


def rebuild_connection(copy, readable, writable):
    """A connection that was pickled, here."""
    import os
    from .connection import Connection
    fd = copy.detach()
    os.set_inheritable(fd, False)
    return Connection(fd, readable, writable)


def _reduce_socket(sock):
    return _rebuild_socket, (DupFd(sock.fileno()), sock.family, sock.type, sock.proto)


def _rebuild_socket(copy, family, type, proto):
    import socket
    return socket.socket(family, type, proto, fileno=copy.detach())


def register_sockets():
    """Sockets go to other processes, too.  The module socket calls this, which comes first or last."""
    register(sys.modules["socket"].socket, _reduce_socket)


if "socket" in sys.modules and hasattr(sys.modules["socket"], "socket"):
    register_sockets()


class AbstractReducer:
    """What a context's reducer has; to be derived and given to context.reducer."""
    ForkingPickler = ForkingPickler
    register = staticmethod(register)
    dump = staticmethod(dump)
    send_handle = staticmethod(send_handle)
    recv_handle = staticmethod(recv_handle)
    DupFd = staticmethod(DupFd)
