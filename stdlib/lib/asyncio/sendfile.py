"""Files sent over sockets and transports, by the kernel where it can."""
import io
import os
import socket
from .constants import SENDFILE_FALLBACK_READBUFFER_SIZE
from .exceptions import SendfileNotAvailableError
from .transport_streams import FlowControlMixin

__all__ = ()

_BLOCK = 2 ** 30        # at most so many bytes by one call of the kernel


def _check(file, offset, count):
    """ValueError, TypeError."""
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    for name, value, least, kind in ("count", count, 1, "positive"), ("offset", offset, 0, "non-negative"):
        if name == "count" and value is None:
            continue
        if not isinstance(value, int):
            raise TypeError(f"{name} must be a {kind} integer (got {value!r})")
        if value < least:
            raise ValueError(f"{name} must be a {kind} integer (got {value!r})")


def _descriptor(file):
    """Of a regular file.  SendfileNotAvailableError."""
    try:
        fd = file.fileno()
        os.fstat(fd)
    except (AttributeError, io.UnsupportedOperation, OSError):
        raise SendfileNotAvailableError("not a regular file") from None
    return fd


def _left(count, total, most):
    return most if count is None else min(most, count - total)


async def _send_by_kernel(loop, sock, fd, offset, count):
    total = 0
    while count is None or total < count:
        at, size = offset + total, _left(count, total, _BLOCK)
        n = await loop._until_done(sock, 1, lambda: os.sendfile(sock.fileno(), fd, at, size))
        if n == 0:
            break
        total += n
    return total


async def _send_blocks(loop, file, offset, count, send):
    """Reads block after block, in a thread, and awaits send(block)."""
    if hasattr(file, "seek"):
        file.seek(offset)
    total = 0
    while count is None or total < count:
        block = await loop.run_in_executor(None, file.read, _left(count, total, SENDFILE_FALLBACK_READBUFFER_SIZE))
        if not block:
            break
        await send(block)
        total += len(block)
    return total


async def send_by_socket(loop, sock, file, offset, count, fallback):
    """How many bytes were sent, behind which the file then stands."""
    loop._check_socket(sock)
    if sock.type != socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    _check(file, offset, count)
    total = 0
    try:
        try:
            fd = _descriptor(file)
        except SendfileNotAvailableError:
            if not fallback:
                raise
            total = await _send_blocks(loop, file, offset, count, lambda block: loop.sock_sendall(sock, block))
        else:
            total = await _send_by_kernel(loop, sock, fd, offset, count)
    finally:
        if total > 0 and hasattr(file, "seek"):
            file.seek(offset + total)
    return total


class _SendingProtocol(FlowControlMixin):
    """In the place of a transport's protocol while a file is sent: it waits for room."""

    def __init__(self, transport, loop):
        super().__init__(loop)
        self._transport, self._protocol = transport, transport.get_protocol()
        self._was_reading = transport.is_reading()
        transport.pause_reading()
        transport.set_protocol(self)

    async def send(self, block):
        await self._drain_helper()
        self._transport.write(block)

    def connection_lost(self, exc):
        super().connection_lost(exc or ConnectionError("Connection is closed by peer"))
        self._protocol.connection_lost(exc)

    def restore(self):
        self._transport.set_protocol(self._protocol)
        if self._was_reading and not self._transport.is_closing():
            self._transport.resume_reading()
        if self._paused and not self._connection_lost:
            self._protocol.pause_writing()          # the transport will tell it to go on


async def send_by_transport(loop, transport, file, offset, count, fallback):
    """How many bytes were sent."""
    if transport.is_closing():
        raise RuntimeError("Transport is closing")
    if not hasattr(transport, "write") or not hasattr(transport, "get_protocol"):
        raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
    _check(file, offset, count)
    if not fallback:
        if transport.get_extra_info("sslcontext") is not None:
            raise RuntimeError(f"fallback is disabled and native sendfile is not supported for transport {transport!r}")
        _descriptor(file)
    sending = _SendingProtocol(transport, loop)
    total = 0
    try:
        total = await _send_blocks(loop, file, offset, count, sending.send)
        await sending._drain_helper()
    finally:
        if total > 0 and hasattr(file, "seek"):
            file.seek(offset + total)
        sending.restore()
    return total
