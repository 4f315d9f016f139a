"""Transports of packets."""
import os
import socket
import stat
from . import streams
from .transports import _CHUNK, _facts, _Watched, DatagramTransport, Transport

__all__ = ("create_datagram_endpoint",)


class _SelectorDatagramTransport(_Watched, Transport, DatagramTransport):
    """A socket of packets; connected, if it has a remote address."""

    def __init__(self, loop, file, protocol, remote, extra=None):
        super().__init__(loop, file, protocol, extra)
        self._left = []             # (data, address)
        self._remote = remote

    def get_write_buffer_size(self):
        return sum(len(data) for data, _ in self._left)

    def _read_ready(self):
        try:
            data, address = self._file.recvfrom(_CHUNK)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as e:
            self._protocol.error_received(e)
            return
        self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        streams.bytes_like(data)
        if not data:
            return
        if self._remote is not None and addr not in (None, self._remote):
            raise ValueError(f"Invalid address: must be None or {self._remote}")
        if self._dropping:
            return
        if not self._left:
            if self._send(data, addr):
                return
            self._loop.add_writer(self._fd, self._write_ready)
        self._left.append((bytes(data), addr))
        self._pause_if_full()

    def _send(self, data, address):
        """Is it off our hands?"""
        try:
            if self._extra.get("peername"):
                self._file.send(data)
            else:
                self._file.sendto(data, address or self._remote)
        except BlockingIOError:
            return False
        except OSError as e:
            self._protocol.error_received(e)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._fail(e, "Fatal write error on datagram transport")
        return True

    def _write_ready(self):
        while self._left and self._send(*self._left[0]):
            del self._left[:1]
        self._resume_if_empty()
        if not self._left and not self._dropping:
            self._loop.remove_writer(self._fd)
            if self._closing:
                self._dropping = True
                self._end(None)


def _check_lone_socket(sock, **others):
    """A socket that is given must be one of packets, and then nothing else may be said."""
    if sock.type == socket.SOCK_STREAM:
        raise ValueError(f"A UDP Socket was expected, got {sock!r}")
    given = ", ".join(f"{name}={value}" for name, value in others.items() if value)
    if given:
        raise ValueError(f"socket modifier keyword arguments can not be used when sock is specified. ({given})")


def _unix_addresses(local_addr, remote_addr):
    for address in local_addr, remote_addr:
        if address is not None and not isinstance(address, str):
            raise TypeError("string is expected")
    if local_addr and local_addr[0] != "\0":
        try:
            if stat.S_ISSOCK(os.stat(local_addr).st_mode):
                os.remove(local_addr)           # somebody left it behind
        except OSError:
            pass
    return [((socket.AF_UNIX, 0), (local_addr, remote_addr))]


async def _addresses(loop, local_addr, remote_addr, family, proto, flags):
    """[((family, protocol), (local address, remote address))] of all that can be used."""
    if not (local_addr or remote_addr):
        if family == socket.AF_UNSPEC:
            raise ValueError("unexpected address family")
        return [((family, proto), (None, None))]
    if family == socket.AF_UNIX:
        return _unix_addresses(local_addr, remote_addr)
    found = {}
    for at, address in enumerate((local_addr, remote_addr)):
        if address is None:
            continue
        if not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError("2-tuple is expected")
        for kind, _, protocol, _, resolved in await loop.getaddrinfo(*address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags):
            found.setdefault((kind, protocol), [None, None])[at] = resolved
    usable = [(how, tuple(pair)) for how, pair in found.items()
              if (pair[0] or not local_addr) and (pair[1] or not remote_addr)]
    if not usable:
        raise ValueError("can not get address information")
    return usable


async def _bound(loop, how, local, remote, reuse_port, allow_broadcast):
    """A socket with these addresses.  OSError."""
    sock = socket.socket(how[0], socket.SOCK_DGRAM, how[1])
    try:
        sock.setblocking(False)
        if reuse_port:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if allow_broadcast:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        if local:
            sock.bind(local)
        if remote and not allow_broadcast:      # else answers may come from anybody
            await loop.sock_connect(sock, remote)
    except BaseException:
        sock.close()
        raise
    return sock


async def create_datagram_endpoint(loop, factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
                                   reuse_port=None, allow_broadcast=None, sock=None):
    remote = None
    if sock is not None:
        _check_lone_socket(sock, local_addr=local_addr, remote_addr=remote_addr, family=family, proto=proto, flags=flags,
                           reuse_port=reuse_port, allow_broadcast=allow_broadcast)
        sock.setblocking(False)
    else:
        errors = []
        for how, (local, remote) in await _addresses(loop, local_addr, remote_addr, family, proto, flags):
            try:
                sock = await _bound(loop, how, local, remote, reuse_port, allow_broadcast)
                break
            except OSError as e:
                errors.append(e)
        if sock is None:
            raise errors[0]
    protocol = factory()
    transport = _SelectorDatagramTransport(loop, sock, protocol, remote, _facts(sock))
    await transport.begin()
    return transport, protocol
