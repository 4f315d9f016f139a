"""Streams through TLS: a StreamReader that is fed, and a StreamWriter over the transport of sslproto."""
from . import tasks
from .sslproto import begin_tls
from .streams import StreamReader, StreamReaderProtocol, StreamWriter

__all__ = ("SecureStreamWriter", "secure", "streams_over_tls")


class _SecureStreamProtocol(StreamReaderProtocol):
    """Feeds a reader; knows whether its transport has too much to send, and when it is closed."""

    def __init__(self, reader, loop):
        super().__init__(reader, None, loop)
        self._loop = loop
        self._free = None                   # a future while there is too much to send
        self.lost = loop.create_future()

    def connection_made(self, transport):
        self._reader.set_transport(transport)

    def eof_received(self):
        self._reader.feed_eof()
        return False

    def connection_lost(self, exc):
        self._reader.set_transport(None)
        super().connection_lost(exc)
        self.resume_writing()
        if not self.lost.done():
            self.lost.set_result(exc)

    def pause_writing(self):
        self._free = self._free or self._loop.create_future()

    def resume_writing(self):
        free, self._free = self._free, None
        if free is not None and not free.done():
            free.set_result(None)

    async def drained(self):
        if self.lost.done():
            raise ConnectionResetError("Connection lost")
        if self._free is not None:
            await tasks.shield(self._free)


class SecureStreamWriter(StreamWriter):
    """What goes out, through TLS."""

    def __init__(self, transport, protocol, reader, loop):
        self._loop = loop
        self._take_over(transport, protocol, reader)

    def _take_over(self, transport, protocol, reader):
        self._transport, self._protocol, self._reader = transport, protocol, reader

    def __repr__(self):
        return f"<StreamWriter transport={self._transport!r} reader={self._reader!r}>"

    @property
    def transport(self):
        return self._transport

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    def write(self, data):
        self._transport.write(data)

    async def drain(self):
        if self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            await tasks.sleep(0)
        await self._protocol.drained()

    def can_write_eof(self):
        return False

    def write_eof(self):
        return self._transport.write_eof()

    def is_closing(self):
        return self._transport.is_closing()

    def close(self):
        self._transport.close()

    def abort(self):
        self._transport.abort()

    async def wait_closed(self):
        error = await tasks.shield(self._protocol.lost)
        if error is not None:
            raise error


async def streams_over_tls(sock, limit, loop, context, server_side=False, server_hostname=None, **times):
    """(reader, writer) over a connected socket."""
    reader = StreamReader(limit, loop)
    protocol = _SecureStreamProtocol(reader, loop)
    transport = await begin_tls(loop, sock, protocol, context, server_side=server_side, server_hostname=server_hostname, **times)
    return reader, SecureStreamWriter(transport, protocol, reader, loop)


async def secure(writer, context, server_hostname, handshake_timeout):
    """A writer of plain streams, and its reader, go on through TLS: what they have read already stays theirs."""
    loop, reader, sock = writer._loop, writer._reader, writer._file
    loop.remove_reader(writer._fd)
    reader._fd = None
    protocol = _SecureStreamProtocol(reader, loop)
    server_side = getattr(writer, "_of_server", False)
    transport = await begin_tls(loop, sock, protocol, context, server_side=server_side,
                                server_hostname=None if server_side else server_hostname, ssl_handshake_timeout=handshake_timeout)
    writer.__class__ = SecureStreamWriter
    writer._take_over(transport, protocol, reader)
