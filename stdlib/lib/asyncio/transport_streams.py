"""Streams over transports: what programs put together by hand, and what carries streams through TLS.

A StreamReaderProtocol feeds a StreamReader with what its transport receives; the StreamWriter beside it sends by the transport.
"""
from . import events, tasks
from .coroutines import iscoroutine
from .protocols import Protocol

__all__ = ("FlowControlMixin", "StreamReaderProtocol", "StreamWriter")


class FlowControlMixin(Protocol):
    """Knows whether its transport has too much to send: who drains waits for that."""

    def __init__(self, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = self._connection_lost = False
        self._drain_waiters = []

    def pause_writing(self):
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        assert self._paused
        self._paused = False
        self._wake_drainers(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._wake_drainers(exc)

    def _wake_drainers(self, error):
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if error is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(error)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin):
    """Gives what a transport receives to a StreamReader; and, on a server's side, both streams to client_connected_cb."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop)
        self._reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._transport = self._task = None
        self._over_ssl = False
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        self._transport = transport
        if self._reader is not None:
            self._reader.set_transport(transport)
        self._over_ssl = transport.get_extra_info("sslcontext") is not None
        if self._client_connected_cb is not None:
            self._meet(transport)

    def _meet(self, transport):
        result = self._client_connected_cb(self._reader, StreamWriter(transport, self, self._reader, self._loop))
        if iscoroutine(result):
            self._task = self._loop.create_task(result)

    def connection_lost(self, exc):
        if self._reader is not None:
            if exc is None:
                self._reader.feed_eof()
            else:
                self._reader.set_exception(exc)
            self._reader.set_transport(None)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                self._closed.exception()        # it need not be asked for
        super().connection_lost(exc)
        self._transport = self._task = None

    def data_received(self, data):
        self._reader.feed_data(data)

    def eof_received(self):
        self._reader.feed_eof()
        return not self._over_ssl               # half an end, where there can be one

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    """What goes out: write(), then await drain()."""

    def __init__(self, transport, protocol, reader, loop):
        self._loop = loop
        self._take_over(transport, protocol, reader)

    def _take_over(self, transport, protocol, reader):
        self._transport, self._protocol, self._reader = transport, protocol, reader

    def __repr__(self):
        reader = "" if self._reader is None else f" reader={self._reader!r}"
        return f"<StreamWriter transport={self._transport!r}{reader}>"

    @property
    def transport(self):
        return self._transport

    def get_extra_info(self, name, default=None):
        """ "peername", "sockname", "socket" ..."""
        return self._transport.get_extra_info(name, default)

    def write(self, data):
        """Send, now or soon."""
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    async def drain(self):
        """Wait until there is little left to send.  The error of a connection that is gone."""
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            await tasks.sleep(0)                # connection_lost has its turn
        await self._protocol._drain_helper()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def write_eof(self):
        """Nothing more will be sent."""
        return self._transport.write_eof()

    def is_closing(self):
        return self._transport.is_closing()

    def close(self):
        """Close when all is sent."""
        return self._transport.close()

    async def wait_closed(self):
        await tasks.shield(self._protocol._get_close_waiter(self))

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None):
        """From now on everything goes through TLS."""
        protocol = self._protocol
        await self.drain()
        server_side = getattr(protocol, "_client_connected_cb", None) is not None
        transport = await self._loop.start_tls(self._transport, protocol, sslcontext, server_side=server_side,
                                               server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout)
        self._take_over(transport, protocol, self._reader)
        protocol._transport, protocol._over_ssl = transport, True
        if self._reader is not None:
            self._reader.set_transport(transport)
