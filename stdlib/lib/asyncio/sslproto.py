"""TLS over transports: SSLProtocol stands between a transport that carries bytes and a protocol that means text in the clear.

The conversation itself (ssl.SSLObject) reads and writes two buffers in memory.  What a socket brings goes into the one, what the other
holds goes to the socket; after either, _step looks how far that takes the handshake, the data, or the farewell.
Imported when somebody asks for ssl.
"""
import ssl

from .protocols import BufferedProtocol, Protocol
from .transports import Transport, attach

__all__ = ("SSLProtocol", "begin_tls")

_CHUNK = 2 ** 16
_HANDSHAKE_S = 60.0
_SHUTDOWN_S = 30.0
_WAITS = ssl.SSLWantReadError, ssl.SSLSyscallError
_SHAKING, _OPEN, _LEAVING, _OVER = range(4)


def check_context(context, server_side):
    """The context to use: ssl=True stands for the default one of clients."""
    if context is True and not server_side:
        return ssl.create_default_context()
    if isinstance(context, ssl.SSLContext):
        return context
    raise TypeError(f"sslcontext is expected to be an instance of ssl.SSLContext, got {context!r}" if server_side or context is not True else
                    "ssl argument must be an SSLContext or None")


def _seconds(given, default, name):
    if given is None:
        return default
    if given <= 0:
        raise ValueError(f"{name} should be a positive number, got {given}")
    return given


class _SSLTransport(Transport):
    """What the protocol above sees: the transport below, but for what is said and how it ends."""

    __slots__ = ("_below", "_ssl")

    def __init__(self, below, ssl_protocol):
        super().__init__()
        self._below, self._ssl = below, ssl_protocol

    def __repr__(self):
        return f"<{type(self).__name__} over {self._below!r}>"

    def get_extra_info(self, name, default=None):
        """Also "ssl_object", "sslcontext", "peercert", "cipher", "compression"."""
        return self._ssl.fact(name, default)

    def set_protocol(self, protocol):
        self._ssl.protocol = protocol

    def get_protocol(self):
        return self._ssl.protocol

    def is_closing(self):
        return self._ssl.state >= _LEAVING

    def is_reading(self):
        return not self._ssl.paused and not self.is_closing()

    def pause_reading(self):
        self._ssl.paused = True
        self._below.pause_reading()

    def resume_reading(self):
        if self._ssl.paused:
            self._ssl.paused = False
            self._below.resume_reading()
            self._ssl.loop.call_soon(self._ssl.step)

    def set_write_buffer_limits(self, high=None, low=None):
        self._below.set_write_buffer_limits(high, low)

    def get_write_buffer_limits(self):
        return self._below.get_write_buffer_limits()

    def get_write_buffer_size(self):
        return self._below.get_write_buffer_size()

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data: expecting a bytes-like instance, got {type(data).__name__}")
        if len(data) and self._ssl.state < _LEAVING:
            self._ssl.send(bytes(data))

    def can_write_eof(self):
        return False

    def write_eof(self):
        raise NotImplementedError

    def close(self):
        """Send what is left, say farewell, and close when the other side has done so, too."""
        self._ssl.leave()

    def abort(self):
        """Close now, without a word."""
        self._ssl.state = _OVER
        self._below.abort()


class SSLProtocol(Protocol):
    """The protocol of the transport below, and the partner of the one above."""

    def __init__(self, loop, protocol, context, waiter=None, server_side=False, server_hostname=None, call_connection_made=True,
                 handshake_s=None, shutdown_s=None):
        self.loop, self.protocol = loop, protocol
        self.state, self.paused = _SHAKING, False
        self.transport = None               # for the protocol above
        self._context, self._waiter = context, waiter
        self._server_side, self._server_hostname = server_side, server_hostname
        self._tells_of_connection = call_connection_made
        self._handshake_s = _seconds(handshake_s, _HANDSHAKE_S, "ssl_handshake_timeout")
        self._shutdown_s = _seconds(shutdown_s, _SHUTDOWN_S, "ssl_shutdown_timeout")
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._to_send = bytearray()
        self._below = self._object = self._timer = None
        self._is_up = self._told_of_end = False

    def fact(self, name, default=None):
        """What get_extra_info answers."""
        if self.state in (_OPEN, _LEAVING) and name in ("peercert", "cipher", "compression"):
            return {"peercert": self._object.getpeercert, "cipher": self._object.cipher, "compression": self._object.compression}[name]()
        if name == "ssl_object":
            return self._object
        return self._context if name == "sslcontext" else self._below.get_extra_info(name, default)

    # -- what comes from below

    def connection_made(self, transport):
        self._below = transport
        self.transport = _SSLTransport(transport, self)
        self._object = self._context.wrap_bio(self._incoming, self._outgoing, self._server_side, self._server_hostname)
        self._timer = self.loop.call_later(self._handshake_s, self._late)
        self.step()

    def data_received(self, data):
        self._incoming.write(data)
        self.step()

    def eof_received(self):
        self._incoming.write_eof()
        self.step()
        if self.state == _SHAKING:
            self._fail(ConnectionResetError("SSL handshake is aborted: the connection was closed"))
        elif self.state == _OPEN:
            self._end_of_data()
        return False

    def connection_lost(self, exc):
        self._stop_timer()
        self.state = _OVER
        self._answer(exc or ConnectionResetError("SSL handshake is aborted: the connection was lost"))
        if self._is_up:
            self.protocol.connection_lost(exc)

    def pause_writing(self):
        if self.state == _OPEN:
            self.protocol.pause_writing()

    def resume_writing(self):
        if self.state == _OPEN:
            self.protocol.resume_writing()

    # -- how far it goes

    def step(self):
        """Do what the bytes at hand allow."""
        try:
            if self.state == _SHAKING:
                self._shake_hands()
            if self.state == _OPEN:
                self._write_out()
                self._read_in()
            elif self.state == _LEAVING:
                self._say_farewell()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fail(error)
        else:
            self._flush()

    def _flush(self):
        if self._outgoing.pending and self._below is not None:
            self._below.write(self._outgoing.read())

    def _shake_hands(self):
        try:
            self._object.do_handshake()
        except _WAITS:
            return
        self._stop_timer()
        self._flush()
        self.state, self._is_up = _OPEN, True
        if self._tells_of_connection:
            self.protocol.connection_made(self.transport)
        self._answer(None)

    def _write_out(self):
        while self._to_send:
            try:
                del self._to_send[:self._object.write(bytes(self._to_send[:_CHUNK]))]
            except _WAITS:
                return

    def _read_in(self):
        while self.state == _OPEN and not self.paused:
            try:
                data = self._object.read(_CHUNK)
            except ssl.SSLZeroReturnError:
                data = b""
            except _WAITS:
                return
            if not data:
                self._end_of_data()
                return
            self._deliver(data)

    def _deliver(self, data):
        if not isinstance(self.protocol, BufferedProtocol):
            self.protocol.data_received(data)
            return
        while data:
            buffer = self.protocol.get_buffer(len(data))
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
            n = min(len(buffer), len(data))
            buffer[:n] = data[:n]
            self.protocol.buffer_updated(n)
            data = data[n:]

    def _end_of_data(self):
        """The other side has nothing more to say: neither can we, then."""
        if not self._told_of_end:
            self._told_of_end = True
            if self.protocol.eof_received():
                import warnings
                warnings.warn("returning true from eof_received() has no effect when using ssl", stacklevel=2)
            self.leave()

    # -- what comes from above

    def send(self, data):
        """Bytes in the clear."""
        self._to_send += data
        self.step()

    def leave(self):
        """Say farewell once all is sent."""
        if self.state == _OPEN:
            self._write_out()
            self.state = _LEAVING
            self._timer = self.loop.call_later(self._shutdown_s, self._below.abort)
            self.step()
        elif self.state == _SHAKING and self._below is not None:
            self._below.abort()

    def _say_farewell(self):
        """unwrap() says ours at once, and ends when the other's has come; data that come before it are for nobody."""
        while True:
            try:
                self._object.unwrap()
            except ssl.SSLWantReadError:
                return
            except ssl.SSLSyscallError:
                pass
            except ssl.SSLError as error:
                if error.reason == "APPLICATION_DATA_AFTER_CLOSE_NOTIFY":
                    self._drop_rest()
                    continue
            break
        self._stop_timer()
        self._flush()
        if not self._told_of_end:
            self._told_of_end = True
            self.protocol.eof_received()
        self._below.close()

    def _drop_rest(self):
        try:
            while self._object.read(_CHUNK):
                pass
        except ssl.SSLError:
            pass

    # -- ends

    def _stop_timer(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _late(self):
        if self.state == _SHAKING:
            self._fail(ConnectionAbortedError(f"SSL handshake is taking longer than {self._handshake_s} seconds: aborting the connection"))

    def _answer(self, error):
        waiter, self._waiter = self._waiter, None
        if waiter is None or waiter.done():
            return
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(error)

    def _fail(self, error):
        """A handshake or a conversation that went wrong: the other side hears of it, whoever waits is told."""
        was = self.state
        try:
            self._flush()
        except OSError:
            pass
        self._stop_timer()
        if was == _SHAKING:
            self._answer(error)
            self.state = _OVER
            self._below.close()
            return
        if not isinstance(error, OSError):
            self.loop.call_exception_handler({"message": "Fatal error on SSL protocol", "exception": error, "transport": self.transport,
                                              "protocol": self})
        self._below._fail(error)


async def begin_tls(loop, below, protocol, context, *, server_side=False, server_hostname=None, call_connection_made=True,
                    ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    """TLS over a socket, or over the transport of one: the transport for the protocol, once the handshake is done."""
    context = check_context(context, server_side)
    waiter = loop.create_future()
    tls = SSLProtocol(loop, protocol, context, waiter, server_side, server_hostname, call_connection_made, ssl_handshake_timeout,
                      ssl_shutdown_timeout)
    if hasattr(below, "set_protocol"):
        below.pause_reading()
        below.set_protocol(tls)
        loop.call_soon(tls.connection_made, below)
        loop.call_soon(below.resume_reading)
    else:
        below = (await attach(loop, below, lambda: tls))[0]
    try:
        await waiter
    except BaseException:
        below.close()
        raise
    return tls.transport
