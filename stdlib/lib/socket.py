"""Sockets.  _socket has the calls; here are the class with files over it, and the ways to get connected."""
import errno
import io
import os
from enum import IntEnum, IntFlag

import _socket
from _socket import (CMSG_LEN, CMSG_SPACE, getaddrinfo as _getaddrinfo, gaierror, getdefaulttimeout, gethostbyname, gethostname, getnameinfo,
                     getprotobyname, getservbyname, getservbyport, htonl, htons, if_indextoname, if_nameindex, if_nametoindex, inet_aton,
                     inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs, setdefaulttimeout, sethostname)
from errno import EAGAIN, EBADF, EWOULDBLOCK
from os import dup

error = OSError
timeout = TimeoutError
has_ipv6 = True
NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD = 1, 2, 8
EAI_NONAME, EAI_AGAIN, EAI_FAIL = -2, -3, -4


class herror(OSError):
    """A host whose address has no name."""


def _constants(prefix):
    return {name: getattr(_socket, name) for name in dir(_socket) if name.startswith(prefix)}


AddressFamily = IntEnum("AddressFamily", _constants("AF_"), module=__name__)
SocketKind = IntEnum("SocketKind", _constants("SOCK_"), module=__name__)
MsgFlag = IntFlag("MsgFlag", _constants("MSG_"), module=__name__)
AddressInfo = IntFlag("AddressInfo", {"AI_PASSIVE": 1, "AI_CANONNAME": 2, "AI_NUMERICHOST": 4, "AI_NUMERICSERV": 1024, "AI_ADDRCONFIG": 32}
                      | _constants("AI_"), module=__name__)
globals().update(_constants(("SOL_", "SO_", "SOMAX", "IPPROTO_", "SCM_", "IPV6_", "IP_", "TCP_", "SHUT_", "INADDR_", "IPPORT_", "EAI_", "NI_", "PF_", "ALG_", "CAN_",
                              "IOCTL_", "J1939_", "NETLINK_", "PACKET_", "TIPC_", "UDPLITE_", "VMADDR_", "VM_SOCKETS_")))
for _kind in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_kind.__members__)


def _named(number, kind):
    try:
        return kind(number)
    except ValueError:
        return number


class SocketIO(io.RawIOBase):
    """The raw file below makefile().  A timeout leaves it unusable, since data may have been lost."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._timed_out = False

    @property
    def mode(self):
        return self._mode

    def readable(self):
        self._check()
        return "r" in self._mode

    def writable(self):
        self._check()
        return "w" in self._mode

    def seekable(self):
        self._check()
        return super().seekable()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")

    def readinto(self, buffer):
        self._checkClosed()
        if self._timed_out:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(buffer)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def write(self, data):
        self._checkClosed()
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    def close(self):
        if self.closed:
            return
        super().close()
        self._sock._drop_file()
        self._sock = None


class socket(_socket.socket):
    """One end of a connection, or a place where others connect."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        super().__init__(family, type, proto, fileno)
        self._files = 0
        self._closed = False

    @property
    def family(self):
        return _named(super().family, AddressFamily)

    @property
    def type(self):
        return _named(super().type, SocketKind)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = " [closed]" if getattr(self, "_closed", False) else ""
        text = f"<{self.__class__.__module__}.{self.__class__.__qualname__}{closed} fd={self.fileno()}, family={int(self.family)}, " \
               f"type={int(self.type)}, proto={self.proto}"
        for name, function in (("laddr", self.getsockname), ("raddr", self.getpeername)) if not closed else ():
            try:
                address = function()
            except OSError:
                continue
            if address:
                text += f", {name}={address}"
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def accept(self):
        """Waits for a connection: its socket, and the other's address."""
        fd, address = self._accept()
        sock = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            sock.setblocking(True)
        return sock, address

    def dup(self):
        sock = self.__class__(self.family, self.type, self.proto, fileno=os.dup(self.fileno()))
        sock.settimeout(self.gettimeout())
        return sock

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file over the socket, which stays open until both are closed."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        self._files += 1
        size = io.DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
        if size == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffered = io.BufferedRWPair(raw, raw, size)
        else:
            buffered = (io.BufferedReader if reading else io.BufferedWriter)(raw, size)
        if "b" in mode:
            return buffered
        text = io.TextIOWrapper(buffered, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Sends a file's bytes from offset on: how many."""
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self.type & SocketKind.SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f"count must be a positive integer (got {count!r})")
            if count <= 0:
                raise ValueError(f"count must be a positive integer (got {count!r})")
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        file.seek(offset)
        sent = 0
        while count is None or sent < count:
            data = file.read(65536 if count is None else min(65536, count - sent))
            if not data:
                break
            self.sendall(data)
            sent += len(data)
        return sent

    def _drop_file(self):
        self._files -= 1
        if self._closed and self._files <= 0:
            super().close()

    def close(self):
        self._closed = True
        if self._files <= 0:
            super().close()

    def detach(self):
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        os.set_inheritable(self.fileno(), inheritable)


SocketType = _socket.socket


def fromfd(fd, family, type, proto=0):
    """A socket over a copy of the descriptor."""
    return socket(family, type, proto, fileno=os.dup(fd))


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Data and open descriptors, to another process."""
    import array
    return sock.sendmsg(buffers, [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, array.array("i", fds))], flags, address)


def recv_fds(sock, bufsize, maxfds, flags=0):
    """(data, descriptors, flags, address) of what send_fds() sent."""
    import array
    fds = array.array("i")
    data, ancillary, flags, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * fds.itemsize), flags)
    for level, kind, content in ancillary:
        if level == _socket.SOL_SOCKET and kind == _socket.SCM_RIGHTS:
            fds.frombytes(content[:len(content) - len(content) % fds.itemsize])
    return data, list(fds), flags, address


def close(fd):
    """Closes a descriptor."""
    if fd < 0:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    os.close(fd)


def socketpair(family=None, type=SocketKind.SOCK_STREAM, proto=0):
    """Two sockets connected with each other."""
    family = AddressFamily.AF_UNIX if family is None else family
    return tuple(socket(family, type, proto, fileno=fd) for fd in _socket.socketpair(family, type, proto))


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """[(family, type, proto, canonical name, address), ...]"""
    return [(_named(f, AddressFamily), _named(t, SocketKind), p, name, address)
            for f, t, p, name, address in _getaddrinfo(host, port, family, type, proto, flags)]


def gethostbyname_ex(name):
    """(name, [], addresses)"""
    return name, [], list(dict.fromkeys(entry[4][0] for entry in _getaddrinfo(name, None, AddressFamily.AF_INET)))


def gethostbyaddr(address):
    """(name, [], [address])"""
    try:
        return getnameinfo((address, 0), NI_NAMEREQD)[0], [], [address]
    except gaierror:
        raise herror(1, "Unknown host") from None


def getfqdn(name=""):
    """The name with its domain."""
    name = name.strip() or gethostname()
    try:
        return getnameinfo((gethostbyname(name), 0), NI_NAMEREQD)[0]
    except OSError:
        return name


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """A socket connected to (host, port), at the first of the host's addresses that answers."""
    host, port = address
    errors = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SocketKind.SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except OSError as e:
            errors.append(e)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError("getaddrinfo returns an empty list")
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        raise errors[0]
    finally:
        errors.clear()  # which hold the frames that hold them


def has_dualstack_ipv6():
    """Can one socket serve IPv4 and IPv6?"""
    try:
        with socket(AddressFamily.AF_INET6, SocketKind.SOCK_STREAM) as sock:
            sock.setsockopt(_socket.IPPROTO_IPV6, _socket.IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AddressFamily.AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A TCP socket that listens at the address."""
    sock = socket(family, SocketKind.SOCK_STREAM)
    try:
        sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEPORT, 1)
        if family == AddressFamily.AF_INET6:
            sock.setsockopt(_socket.IPPROTO_IPV6, _socket.IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as e:
            raise OSError(e.errno, f"{e.strerror} (while attempting to bind on address {address!r})") from None
        sock.listen() if backlog is None else sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise


__all__ = [name for name in globals() if not name.startswith("_") and name not in ("errno", "io", "os", "IntEnum", "IntFlag", "dup",
                                                                                  "EAGAIN", "EBADF", "EWOULDBLOCK")]

import sys as _sys  # noqa: E402

if "multiprocessing.reduction" in _sys.modules:      # it learns how to send sockets to other processes
    _sys.modules["multiprocessing.reduction"].register_sockets()
