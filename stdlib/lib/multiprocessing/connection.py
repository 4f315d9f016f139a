"""Connections between processes.  The type Connection is C (stdlib/mp/connection.c)."""
import itertools
import os

import _multiprocessing
from _multiprocessing import Connection

from .context import AuthenticationError, BufferTooShort

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


# Listeners ----------------------------------------------------------------------------------------------------------

_listener_numbers = itertools.count()


default_family = "AF_UNIX"
families = ["AF_INET", "AF_UNIX"]


def address_type(address):
    """AF_INET for (host, port), AF_UNIX for a path or a name that a Listener gave itself."""
    if isinstance(address, tuple):
        return "AF_INET"
    if isinstance(address, str) and address.startswith("\\\\"):
        return "AF_PIPE"
    if isinstance(address, (str, bytes)):       # bytes: what an abstract socket says its name is
        return "AF_UNIX"
    raise ValueError("address type of %r unrecognized" % address)


def _known_family(address, family):
    """The family given, or that of the address.  ValueError for one that is not of this system."""
    family = family or address_type(address)
    if family == "AF_PIPE":
        raise ValueError("Family %s is not recognized." % family)
    return family


def arbitrary_address(family):
    """A free address."""
    if family == "AF_INET":
        return "localhost", 0
    if family == "AF_UNIX":
        import tempfile
        from .util import get_temp_dir
        return tempfile.mktemp(prefix="listener-", dir=get_temp_dir())
    raise ValueError("unrecognized family")


class _OwnListener:
    """A Unix socket in the abstract space.  Only processes of the same user get through."""

    def __init__(self, address=None):
        self.address = address or f"gilt-{os.getpid()}-{next(_listener_numbers)}-{os.urandom(8).hex()}"
        self._fd = _multiprocessing.listen(self.address)

    def fileno(self):
        return self._fd

    def accept(self):
        return _multiprocessing.accept(self._fd), None

    def close(self):
        os.close(self._fd)


class SocketListener:
    """A socket of the network, or one with a name in the file system, which goes with it."""

    def __init__(self, address, family, backlog=1):
        import socket
        self._socket = socket.socket(getattr(socket, family))
        self._name = None
        try:
            if family == "AF_INET":
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind(address)
            self._socket.listen(backlog)
        except OSError:
            self._socket.close()
            raise
        self.address = self._socket.getsockname()
        if family == "AF_UNIX" and not address.startswith("\0"):
            self._name = address

    def fileno(self):
        return self._socket.fileno()

    def accept(self):
        caller, address = self._socket.accept()
        return caller.detach(), address

    def close(self):
        self._socket.close()
        if self._name is not None:
            os.unlink(self._name)


class Listener:
    """Waits for callers.  With an authkey both sides prove that they know it."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        _check_key(authkey)
        if family in (None, "AF_UNIX") and (address is None or isinstance(address, str) and address.startswith("gilt-")):
            self._listener = _OwnListener(address)
        else:
            if address is None:
                address = "localhost", 0
            self._listener = SocketListener(address, _known_family(address, family), backlog)
        self._authkey = authkey
        self._last_accepted = None

    def _open(self):
        if self._listener is None:
            raise OSError("listener is closed")
        return self._listener

    def accept(self):
        fd, self._last_accepted = self._open().accept()
        return _agree(Connection(fd), self._authkey, deliver_challenge, answer_challenge)

    def close(self):
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()

    def fileno(self):
        return self._open().fileno()

    @property
    def address(self):
        return self._open().address

    @property
    def last_accepted(self):
        return self._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def Client(address, family=None, authkey=None):
    """A Connection to the Listener of this address."""
    _check_key(authkey)
    return _agree(Connection(_call(address, family)), authkey, answer_challenge, deliver_challenge)


def _call(address, family):
    if isinstance(address, str) and address.startswith("gilt-"):
        return _multiprocessing.connect(address)
    import socket
    with socket.socket(getattr(socket, _known_family(address, family))) as caller:
        caller.connect(address)
        return caller.detach()


# Keys: each side sends bytes of chance, and the other answers with their HMAC ----------------------------------------

MESSAGE_LENGTH = 20
CHALLENGE = b"#CHALLENGE#"
WELCOME = b"#WELCOME#"
FAILURE = b"#FAILURE#"


def _check_key(authkey):
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError("authkey should be a byte string")


def _agree(connection, authkey, *steps):
    if authkey is not None:
        try:
            for step in steps:
                step(connection, authkey)
        except BaseException:
            connection.close()
            raise
    return connection


def _answer_to(message, authkey):
    import hmac
    if not isinstance(authkey, bytes):
        raise ValueError("Authkey must be bytes, not {0!s}".format(type(authkey)))
    return hmac.new(authkey, message, "md5").digest()


def deliver_challenge(connection, authkey):
    """Finds out whether the other side knows the key: it has to hash what we think up."""
    message = os.urandom(MESSAGE_LENGTH)
    connection.send_bytes(CHALLENGE + message)
    if connection.recv_bytes(256) != _answer_to(message, authkey):
        connection.send_bytes(FAILURE)
        raise AuthenticationError("digest received was wrong")
    connection.send_bytes(WELCOME)


def answer_challenge(connection, authkey):
    """Shows the other side that we know the key."""
    message = connection.recv_bytes(256)
    assert message.startswith(CHALLENGE), "message = %r" % message
    connection.send_bytes(_answer_to(message[len(CHALLENGE):], authkey))
    if connection.recv_bytes(256) != WELCOME:
        raise AuthenticationError("digest sent was rejected")


# Connections that speak another language than pickle -----------------------------------------------------------------

class ConnectionWrapper:
    """A connection whose objects go through dumps() and loads()."""

    def __init__(self, conn, dumps, loads):
        self._conn = conn
        self._dumps = dumps
        self._loads = loads
        for name in "fileno", "close", "poll", "recv_bytes", "send_bytes":
            setattr(self, name, getattr(conn, name))

    def send(self, obj):
        self._conn.send_bytes(self._dumps(obj))

    def recv(self):
        return self._loads(self._conn.recv_bytes())


def _xml_dumps(obj):
    from xmlrpc import client
    return client.dumps((obj,), None, None, None, 1).encode("utf-8")


def _xml_loads(data):
    from xmlrpc import client
    (obj,), _ = client.loads(data.decode("utf-8"))
    return obj


class XmlListener(Listener):
    def accept(self):
        return ConnectionWrapper(super().accept(), _xml_dumps, _xml_loads)


def XmlClient(*args, **kwds):
    return ConnectionWrapper(Client(*args, **kwds), _xml_dumps, _xml_loads)


def SocketClient(address):
    """A Connection to the socket of this address, without a key."""
    return Connection(_call(address, None))


def __getattr__(name):
    if name in ("reduce_connection", "rebuild_connection"):
        from . import reduction
        return getattr(reduction, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
