"""Streams over sockets and pipes: a StreamReader and a StreamWriter for each connection.

Both work on a descriptor that does not block.  A reader asks the kernel only when its buffer cannot answer; a writer
sends at once what the kernel takes, and a task sends the rest.
"""
import contextlib
import errno
import os
import socket
import stat
from . import events, tasks
from .exceptions import CancelledError, IncompleteReadError, LimitOverrunError
from .transport_streams import FlowControlMixin, StreamReaderProtocol, StreamWriter
from .trsock import TransportSocket

__all__ = ("StreamReader", "StreamReaderProtocol", "StreamWriter", "Server", "open_connection", "start_server",
           "open_unix_connection", "start_unix_server")

_LIMIT = 2 ** 16
_CHUNK = 2 ** 16


def bytes_like(data):
    """The data.  TypeError if they are none."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
    return data


class StreamReader:
    """What comes in: read(), readline(), readexactly(), readuntil(), `async for` line."""

    def __init__(self, limit=_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._fd = None             # None: somebody calls feed_data
        self._transport = None      # who that is, to be asked to pause when there is too much
        self._eof = False
        self._exception = None
        self._waiter = None

    def __repr__(self):
        parts = ["StreamReader"]
        if self._buffer:
            parts.append(f"{len(self._buffer)} bytes")
        if self._eof:
            parts.append("eof")
        if self._limit != _LIMIT:
            parts.append(f"limit={self._limit}")
        for name, value in ("waiter", self._waiter), ("exception", self._exception), ("transport", self._transport):
            if value:
                parts.append(f"{name}={value!r}")
        return "<%s>" % " ".join(parts)

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_exception(exc)

    def set_transport(self, transport):
        self._transport = transport

    def feed_data(self, data):
        assert not self._eof, "feed_data after feed_eof"
        if data:
            self._buffer.extend(data)
            self._wake()
            if self._transport is not None and len(self._buffer) > 2 * self._limit:
                self._transport.pause_reading()

    def feed_eof(self):
        self._eof = True
        self._wake()

    def at_eof(self):
        """Is there nothing left, nor to come?"""
        return self._eof and not self._buffer

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    async def _more(self):
        """Wait until the buffer has grown, or the end is known."""
        if self._waiter is not None:
            raise RuntimeError("read() called while another coroutine is already waiting for incoming data")
        try:
            if self._fd is None:
                if self._transport is not None:
                    self._transport.resume_reading()
                await self._woken()
            else:
                await self._from_descriptor()
        finally:
            self._waiter = None

    def _woken(self):
        self._waiter = self._loop.create_future()
        return self._waiter

    async def _from_descriptor(self):
        while self._fd is not None:
            try:
                data = os.read(self._fd, _CHUNK)
            except BlockingIOError:
                await self._readable()
                continue
            except OSError as e:
                self._exception = e
                raise
            self._buffer.extend(data)
            self._eof = not data
            return

    async def _readable(self):
        """Wait until there is something to read, or the writer has closed the connection."""
        fd = self._fd
        self._loop.add_reader(fd, self._wake)
        try:
            await self._woken()
        finally:
            if self._fd == fd:
                self._loop.remove_reader(fd)

    def _take(self, n):
        data = bytes(self._buffer[:n])
        del self._buffer[:n]
        return data

    async def readline(self):
        """A line with its end; what is left without one at the end of the stream."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as e:
            return e.partial
        except LimitOverrunError as e:
            if self._buffer.startswith(b"\n", e.consumed):
                del self._buffer[:e.consumed + 1]
            else:
                self._buffer.clear()
            raise ValueError(e.args[0])

    async def readuntil(self, separator=b"\n"):
        """Bytes up to a separator and with it.  IncompleteReadError, LimitOverrunError."""
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception
        searched = 0
        while True:
            at = self._buffer.find(separator, searched)
            if at >= 0:
                break
            searched = max(0, len(self._buffer) + 1 - len(separator))
            if searched > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", searched)
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), None)
            await self._more()
        if at > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", at)
        return self._take(at + len(separator))

    async def read(self, n=-1):
        """Some bytes, at most n; n -1: all to the end."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            while not self._eof:
                await self._more()
            return self._take(len(self._buffer))
        if not self._buffer and not self._eof:
            await self._more()
        return self._take(n)

    async def readexactly(self, n):
        """n bytes.  IncompleteReadError."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), n)
            await self._more()
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line


class _DescriptorWriter(StreamWriter):
    """A StreamWriter without a transport: it sends by itself."""

    def __init__(self, file, reader, loop, info):
        self._file = file           # a socket, or a file object of a pipe
        self._fd = file.fileno()
        self._reader = reader
        self._loop = loop
        self._info = info
        self._left = bytearray()
        self._error = None
        self._sent = None           # a future while there is something left
        self._closing = self._closed = self._eof = False
        self._done = loop.create_future()

    def __repr__(self):
        return f"<StreamWriter fd={self._fd}{' closing' if self._closing else ''}>"

    def get_extra_info(self, name, default=None):
        """ "peername", "sockname", "socket" ..."""
        return self._info.get(name, default)

    def write(self, data):
        """Send, now or soon."""
        data = bytes(bytes_like(data))
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._closing or not data:
            return
        if not self._left:
            try:
                data = data[os.write(self._fd, data):]
            except BlockingIOError:
                pass
            except OSError as e:
                self._error = e
                return
        self._left.extend(data)
        if self._left and self._sent is None:
            self._sent = self._loop.create_future()
            self._loop.add_writer(self._fd, self._send)

    def writelines(self, data):
        self.write(b"".join(data))

    def _send(self):
        try:
            del self._left[:os.write(self._fd, bytes(self._left[:_CHUNK]))]
        except BlockingIOError:
            return
        except OSError as e:
            self._error = e
            self._left.clear()
        if not self._left:
            self._end_sending()

    def _end_sending(self):
        sent, self._sent = self._sent, None
        if sent is not None:
            self._loop.remove_writer(self._fd)
            sent.set_result(None)

    async def all_sent(self):
        """Wait until nothing is left, or the connection is lost."""
        while self._sent is not None:
            await tasks.shield(self._sent)

    async def drain(self):
        """Wait until there is little left to send.  The error of a connection that is gone."""
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._closing:
            await tasks.sleep(0)
        lost = self._closed
        if len(self._left) > _LIMIT:
            await self.all_sent()
        if lost or self._error is not None:
            raise ConnectionResetError("Connection lost") from self._error

    def can_write_eof(self):
        return isinstance(self._file, socket.socket)

    def write_eof(self):
        """Nothing more will be sent."""
        self._eof = True
        self._after_sending(lambda: self._closed or self._file.shutdown(socket.SHUT_WR))

    def _after_sending(self, function):
        if self._sent is None:
            function()
        else:
            self._sent.add_done_callback(lambda sent: function())

    def is_closing(self):
        return self._closing

    def close(self):
        """Close when all is sent."""
        if not self._closing:
            self._closing = True
            self._after_sending(self._close_now)

    def _close_now(self):
        if self._closed:
            return
        self._closed = True
        self._left.clear()
        self._end_sending()
        self._loop.remove_reader(self._fd)
        if self._reader is not None:
            self._reader._eof = True
            self._reader._fd = None
            self._reader._wake()
        self._file.close()
        if not self._done.done():
            self._loop.call_soon(lambda: self._done.done() or self._done.set_result(None))

    async def wait_closed(self):
        await tasks.shield(self._done)

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None):
        """From now on everything goes through TLS."""
        from .securestreams import secure
        await self.drain()
        await secure(self, sslcontext, server_hostname, ssl_handshake_timeout)

    @property
    def transport(self):
        return self

    def abort(self):
        self._closing = True
        self._close_now()


def _streams_of(sock, limit, loop):
    sock.setblocking(False)
    reader = StreamReader(limit, loop)
    reader._fd = sock.fileno()
    info = {"socket": TransportSocket(sock), "sockname": sock.getsockname()}
    try:
        info["peername"] = sock.getpeername()
    except OSError:
        info["peername"] = None
    return reader, _DescriptorWriter(sock, reader, loop, info)


def check_names(ssl, server_hostname, host, server_side, times):
    """ValueError for what means nothing without TLS, or what TLS needs and does not know."""
    if not ssl:
        if server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        for name, value in times.items():
            if value is not None:
                raise ValueError(f"{name} is only meaningful with ssl")
    elif not server_side and server_hostname is None and not host:
        raise ValueError("You must set server_hostname when using ssl without a host")


def check_unix_names(ssl, server_hostname, times):
    """The same where there is no host."""
    if ssl and server_hostname is None:
        raise ValueError("you have to pass server_hostname when using ssl")
    check_names(ssl, server_hostname, None, False, times)


def name_of_server(server_hostname, host):
    """Whom the certificate must name: "" is nobody."""
    return (host if server_hostname is None else server_hostname) or None


def tls_of_server(ssl, times):
    """What a Server needs for TLS, or None.  TypeError, ValueError."""
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    check_names(ssl, None, None, True, times)
    return {"context": ssl, **times} if ssl else None


async def _streams_over_tls(sock, limit, loop, context, server_side=False, server_hostname=None, **times):
    from .securestreams import streams_over_tls
    return await streams_over_tls(sock, limit, loop, context, server_side, server_hostname, **times)


def check_kind(sock):
    """ValueError for what is no socket of a stream."""
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")


def given_socket(sock, host, port):
    """The socket that stands for an address, or None."""
    if sock is None:
        return None
    if host is not None or port is not None:
        raise ValueError("host/port and sock can not be specified at the same time")
    check_kind(sock)
    return sock


def _check_unix_kind(sock):
    if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
    return sock


async def connect(loop, host, port, family=0, proto=0, flags=0, local_addr=None):
    """A socket that is connected to the first address that answers."""
    if host is None and port is None:
        raise ValueError("host and port was not specified and no sock specified")
    errors = []
    for kind, how, protocol, _, address in await loop.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags):
        sock = socket.socket(kind, how, protocol)
        sock.setblocking(False)
        try:
            if local_addr is not None:
                sock.bind(local_addr)
            await loop.sock_connect(sock, address)
            return sock
        except OSError as e:
            errors.append(OSError(e.errno, f"Connect call failed {address}") if not isinstance(e, ConnectionRefusedError)
                          else ConnectionRefusedError(e.errno, f"Connect call failed {address}"))
            sock.close()
        except BaseException:
            sock.close()
            raise
    if len(errors) == 1 or len({str(e) for e in errors}) == 1:
        raise errors[0]
    raise OSError("Multiple exceptions: {}".format(", ".join(map(str, errors))))


async def connect_unix(loop, path, sock=None):
    """The socket, if there is one; else one that is connected to the path."""
    if sock is not None:
        if path is not None:
            raise ValueError("path and sock can not be specified at the same time")
        return _check_unix_kind(sock)
    if path is None:
        raise ValueError("no path and sock were specified")
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    sock.setblocking(False)
    try:
        await loop.sock_connect(sock, os.fspath(path))
    except BaseException:
        sock.close()
        raise
    return sock


async def open_connection(host=None, port=None, *, limit=_LIMIT, sock=None, family=0, proto=0, flags=0, local_addr=None, ssl=None,
                          server_hostname=None, happy_eyeballs_delay=None, interleave=None, **times):
    """Connect: (reader, writer).  times: ssl_handshake_timeout, ssl_shutdown_timeout."""
    check_names(ssl, server_hostname, host, False, times)
    loop = events.get_running_loop()
    sock = given_socket(sock, host, port) or await connect(loop, host, port, family, proto, flags, local_addr)
    if not ssl:
        return _streams_of(sock, limit, loop)
    return await _streams_over_tls(sock, limit, loop, ssl, server_hostname=name_of_server(server_hostname, host), **times)


async def open_unix_connection(path=None, *, limit=_LIMIT, sock=None, ssl=None, server_hostname=None, **times):
    """The same by the name of a socket in the file system."""
    check_unix_names(ssl, server_hostname, times)
    loop = events.get_running_loop()
    sock = await connect_unix(loop, path, sock)
    if not ssl:
        return _streams_of(sock, limit, loop)
    return await _streams_over_tls(sock, limit, loop, ssl, server_hostname=name_of_server(server_hostname, None), **times)


class Server(events.AbstractServer):
    """Accepts connections; each is given to the callback as (reader, writer)."""

    def __init__(self, loop, sockets, callback, limit, tls=None):
        self._loop = loop
        self._sockets = sockets
        self._callback = callback
        self._limit = limit
        self._tls = tls             # None, or the context and times
        self._accepting = []
        self._tasks = set()
        self._forever = None

    def __repr__(self):
        return f"<Server sockets={self.sockets!r}>"

    @property
    def sockets(self):
        return tuple(map(TransportSocket, self._sockets))

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return bool(self._accepting)

    async def start_serving(self):
        if not self._accepting:
            self._accepting = [self._loop.create_task(self._accept(sock)) for sock in self._sockets]
            await tasks.sleep(0)

    async def _accept(self, sock):
        while True:
            connection, _ = await self._loop.sock_accept(sock)
            if self._tls is None:
                await self._accepted(connection)
            else:
                task = self._loop.create_task(self._shake_hands(connection))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _shake_hands(self, connection):
        """A connection whose handshake fails is none: the next may do better."""
        try:
            await self._secured(connection)
        except OSError as error:
            if self._loop.get_debug():
                self._loop.call_exception_handler({"message": "SSL handshake failed", "exception": error})

    async def _secured(self, connection):
        self._meet(*await _streams_over_tls(connection, self._limit, self._loop, server_side=True, **self._tls))

    async def _accepted(self, connection):
        self._meet(*_streams_of(connection, self._limit, self._loop))

    def _meet(self, reader, writer):
        writer._of_server = True
        result = self._callback(reader, writer)
        if tasks.iscoroutine(result):
            task = self._loop.create_task(result)
            self._tasks.add(task)
            task.add_done_callback(lambda t, writer=writer: self._ended(t, writer))

    def _ended(self, task, writer):
        self._tasks.discard(task)
        if task.cancelled():
            writer.close()
        elif task.exception() is not None:
            self._loop.call_exception_handler({"message": "Unhandled exception in client_connected_cb",
                                               "exception": task.exception(), "transport": writer})
            writer.close()

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        await self.start_serving()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except CancelledError:
            self.close()
            raise
        finally:
            self._forever = None

    def close(self):
        for task in self._accepting:
            task.cancel()
        sockets, self._sockets, self._accepting = self._sockets, [], []
        for sock in sockets:
            self._loop.remove_reader(sock)
            sock.close()
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()

    async def wait_closed(self):
        await tasks.sleep(0)


async def listeners(loop, host, port, sock, family, reuse_address, reuse_port=None, flags=socket.AI_PASSIVE):
    """The socket, if there is one; else sockets that are bound to all addresses of the host, or of several."""
    if sock is not None:
        return [given_socket(sock, host, port)]
    if host is None and port is None:
        raise ValueError("Neither host/port nor sock were specified")
    sockets, found = [], []
    for each in [host or None] if host is None or isinstance(host, str) else host:
        found += await loop.getaddrinfo(each, port, family=family, type=socket.SOCK_STREAM, flags=flags)
    for kind, how, protocol, _, address in dict.fromkeys(found):
        s = socket.socket(kind, how, protocol)
        if reuse_address:
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if reuse_port:
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if kind == socket.AF_INET6:
            s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        try:
            s.bind(address)
        except OSError as e:
            s.close()
            for other in sockets:
                other.close()
            raise OSError(e.errno, "error while attempting to bind on address %r: %s" % (address, e.strerror.lower())) from None
        sockets.append(s)
    return sockets


def listener_unix(path, sock=None):
    """The socket, if there is one; else one that is bound to the path, where a socket that was left behind goes."""
    if sock is not None:
        if path is not None:
            raise ValueError("path and sock can not be specified at the same time")
        return _check_unix_kind(sock)
    if path is None:
        raise ValueError("path was not specified, and no sock specified")
    path = os.fspath(path)
    if os.fsencode(path)[:1] not in (b"", b"\0"):
        with contextlib.suppress(OSError):
            if stat.S_ISSOCK(os.stat(path).st_mode):
                os.remove(path)
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.bind(path)
    except OSError as e:
        sock.close()
        if e.errno == errno.EADDRINUSE:
            raise OSError(e.errno, f"Address {path!r} is already in use") from None
        raise
    return sock


async def start_server(client_connected_cb, host=None, port=None, *, limit=_LIMIT, sock=None, family=0, backlog=100,
                       reuse_address=True, reuse_port=None, flags=socket.AI_PASSIVE, start_serving=True, ssl=None, **times):
    """Listen: a Server.  Port 0: any that is free, see server.sockets[0].getsockname()."""
    tls = tls_of_server(ssl, times)
    loop = events.get_running_loop()
    sockets = await listeners(loop, host, port, sock, family, reuse_address, reuse_port, flags)
    return await serve(Server(loop, sockets, client_connected_cb, limit, tls), backlog, start_serving)


async def start_unix_server(client_connected_cb, path=None, *, limit=_LIMIT, sock=None, backlog=100, start_serving=True, ssl=None, **times):
    """As start_server(), at a Unix socket."""
    tls = tls_of_server(ssl, times)
    sock = listener_unix(path, sock)
    return await serve(Server(events.get_running_loop(), [sock], client_connected_cb, limit, tls), backlog, start_serving)


async def serve(server, backlog, start):
    """Listen, and accept if start is true: the server."""
    for sock in server._sockets:
        sock.setblocking(False)
        sock.listen(backlog)
    if start:
        await server.start_serving()
    return server
