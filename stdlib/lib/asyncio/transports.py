"""Transports: what carries the bytes of a protocol (see protocols) over a socket or a pipe.

A transport watches its descriptor by the loop.  It sends at once what the kernel takes and keeps the rest; connection_lost is
called once, from the loop, whoever closed.  Streams do without: they wait for their descriptors themselves.
"""
import os
import socket
import stat
from . import streams
from .protocols import BufferedProtocol
from .trsock import TransportSocket

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")

_CHUNK = 2 ** 18
_HIGH = 2 ** 16


class BaseTransport:
    """Facts about the connection, and its end."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """ "peername", "sockname", "socket", "pipe" """
        return self._extra.get(name, default)

    def is_closing(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def set_protocol(self, protocol):
        raise NotImplementedError

    def get_protocol(self):
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """An end that can be read from; it may be paused."""
    __slots__ = ()

    def is_reading(self):
        raise NotImplementedError

    def pause_reading(self):
        raise NotImplementedError

    def resume_reading(self):
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """An end that can be written to; what it has not sent yet is bounded."""
    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        raise NotImplementedError

    def get_write_buffer_size(self):
        raise NotImplementedError

    def get_write_buffer_limits(self):
        raise NotImplementedError

    def write(self, data):
        raise NotImplementedError

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        raise NotImplementedError

    def abort(self):
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """Both directions."""
    __slots__ = ()


class DatagramTransport(BaseTransport):
    """Packets instead of a stream."""
    __slots__ = ()

    def sendto(self, data, addr=None):
        raise NotImplementedError

    def abort(self):
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A child process and its pipes."""
    __slots__ = ()

    def get_pid(self):
        raise NotImplementedError

    def get_returncode(self):
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        raise NotImplementedError

    def send_signal(self, signal):
        raise NotImplementedError

    def terminate(self):
        raise NotImplementedError

    def kill(self):
        raise NotImplementedError


class _Watched:
    """What all transports over a descriptor share: a protocol, a buffer of what is still to be sent, an end."""

    def __init__(self, loop, file, protocol, extra):
        super().__init__(extra)
        self._loop, self._file, self._protocol = loop, file, protocol
        self._fd = file.fileno()
        self._begun = self._paused = self._at_end = False
        self._reading = False           # the loop watches for input
        self._full = False              # the protocol has been told to pause
        self._closing = False
        self._dropping = False          # connection_lost has been called or is due: nothing is sent any more
        self._lost = False              # it has been called
        self._low, self._high = _HIGH // 4, _HIGH

    def __repr__(self):
        if self._lost:
            return f"<{type(self).__name__} closed fd={self._fd}>"
        reading = "polling" if self._reading else "idle"
        writing = "polling" if self._left else "idle"
        closing = " closing" if self._closing else ""
        return (f"<{type(self).__name__}{closing} fd={self._fd} read={reading} "
                f"write=<{writing}, bufsize={self.get_write_buffer_size()}>>")

    async def begin(self):
        """connection_made has been called when this is over."""
        begun = self._loop.create_future()
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._begin_reading)
        self._loop.call_soon(lambda: begun.done() or begun.set_result(None))
        try:
            await begun
        except BaseException:
            self.close()
            raise

    def _begin_reading(self):
        self._begun = True
        self._watch()

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._paused and not self._closing

    def pause_reading(self):
        self._paused = True
        self._watch()

    def resume_reading(self):
        self._paused = False
        self._watch()

    def _wants_input(self):
        return self.is_reading() and not self._at_end

    def _watch(self):
        wanted = self._begun and self._wants_input()
        if wanted and not self._reading:
            self._loop.add_reader(self._fd, self._read_ready)
        elif self._reading and not wanted:
            self._loop.remove_reader(self._fd)
        self._reading = wanted

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = _HIGH if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._low, self._high = low, high
        self._pause_if_full()

    def get_write_buffer_limits(self):
        return self._low, self._high

    def _pause_if_full(self):
        if not self._full and self.get_write_buffer_size() > self._high:
            self._full = True
            self._tell("pause_writing")

    def _resume_if_empty(self):
        if self._full and self.get_write_buffer_size() <= self._low:
            self._full = False
            self._tell("resume_writing")

    def _tell(self, name):
        try:
            getattr(self._protocol, name)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._report(f"protocol.{name}() failed", e)

    def _report(self, message, error):
        self._loop.call_exception_handler({"message": message, "exception": error, "transport": self, "protocol": self._protocol})

    def close(self):
        """Close when all is sent."""
        if self._closing:
            return
        self._closing = True
        self._watch()
        if not self._left:
            self._drop(None)

    def abort(self):
        """Close now."""
        self._fail(None)

    def _fail(self, error, message=None):
        if message is not None and not isinstance(error, OSError):
            self._report(message, error)
        if self._dropping:
            return
        if self._left:
            self._left.clear()
            self._loop.remove_writer(self._fd)
        self._closing = True
        self._watch()
        self._drop(error)

    def _drop(self, error):
        self._dropping = True
        self._loop.call_soon(self._end, error)

    def _end(self, error):
        self._lost = True
        try:
            self._protocol.connection_lost(error)
        finally:
            self._file.close()

    def __del__(self, _warn=None):
        if not getattr(self, "_lost", True):
            import warnings
            (_warn or warnings.warn)(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._file.close()


_FAILED = object()


class _SelectorSocketTransport(_Watched, Transport):
    """A connected socket."""

    def __init__(self, loop, file, protocol, extra=None):
        super().__init__(loop, file, protocol, extra)
        self._left = bytearray()
        self._eof = False

    def _read_ready(self):
        buffer = None
        if isinstance(self._protocol, BufferedProtocol):
            buffer = self._call("get_buffer", -1)
            if buffer is not _FAILED and not len(buffer):
                self._fail_call("get_buffer", RuntimeError("get_buffer() returned an empty buffer"))
        if self._dropping:
            return
        try:
            got = os.read(self._fd, _CHUNK) if buffer is None else os.readv(self._fd, [buffer])
        except BlockingIOError:
            return
        except OSError as e:
            self._fail(e)
            return
        if got:
            self._call("data_received" if buffer is None else "buffer_updated", got)
        elif keeps := self._call("eof_received"):
            self._at_end = keeps is not _FAILED
            self._watch()
        else:
            self.close()

    def _call(self, name, *args):
        """What the protocol's method returns.  If it raises, the connection is over: _FAILED."""
        try:
            return getattr(self._protocol, name)(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._fail_call(name, e)
            return _FAILED

    def _fail_call(self, name, error):
        self._fail(error, f"Fatal error: protocol.{name}() call failed.")

    def get_write_buffer_size(self):
        return len(self._left)

    def write(self, data):
        data = bytes(streams.bytes_like(data))
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data or self._dropping:
            return
        if not self._left:
            try:
                data = data[os.write(self._fd, data):]
            except BlockingIOError:
                pass
            except OSError as e:
                self._fail(e)
                return
            if not data:
                return
            self._loop.add_writer(self._fd, self._write_ready)
        self._left.extend(data)
        self._pause_if_full()

    def _write_ready(self):
        try:
            del self._left[:os.write(self._fd, bytes(self._left[:_CHUNK]))]
        except BlockingIOError:
            return
        except OSError as e:
            self._fail(e)
            return
        self._resume_if_empty()
        if self._left or self._dropping:
            return
        self._loop.remove_writer(self._fd)
        if self._closing:
            self._dropping = True
            self._end(None)
        elif self._eof:
            self._file.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if not self._eof and not self._closing:
            self._eof = True
            if not self._left:
                self._file.shutdown(socket.SHUT_WR)


def _is_kind(file, *kinds):
    mode = os.fstat(file.fileno()).st_mode
    return any(kind(mode) for kind in kinds)


class _UnixReadPipeTransport(_SelectorSocketTransport):
    """The end of a pipe that is read."""

    def __init__(self, loop, file, protocol, extra=None):
        if not _is_kind(file, stat.S_ISFIFO, stat.S_ISSOCK, stat.S_ISCHR):
            raise ValueError("Pipe transport is for pipes/sockets only.")
        super().__init__(loop, file, protocol, extra)


class _UnixWritePipeTransport(_SelectorSocketTransport):
    """The end of a pipe that is written.  Input can only mean that the other end is closed."""

    def __init__(self, loop, file, protocol, extra=None):
        if not _is_kind(file, stat.S_ISFIFO, stat.S_ISSOCK, stat.S_ISCHR):
            raise ValueError("Pipe transport is only for pipes, sockets and character devices")
        super().__init__(loop, file, protocol, extra)
        self._tells_end = _is_kind(file, stat.S_ISFIFO, stat.S_ISSOCK)

    def _wants_input(self):
        return self._tells_end and not self._closing

    def _read_ready(self):
        self._fail(BrokenPipeError() if self._left else None)

    def write_eof(self):
        self.close()


def _facts(sock):
    facts = {"socket": TransportSocket(sock), "sockname": sock.getsockname()}
    try:
        facts["peername"] = sock.getpeername()
    except OSError:
        facts["peername"] = None
    return facts


async def attach(loop, sock, factory):
    """A protocol for a connected socket: (transport, protocol)."""
    sock.setblocking(False)
    protocol = factory()
    transport = _SelectorSocketTransport(loop, sock, protocol, _facts(sock))
    await transport.begin()
    return transport, protocol


class _ProtocolServer(streams.Server):
    """Gives each connection a protocol of its own."""

    async def _accepted(self, connection):
        await attach(self._loop, connection, self._callback)

    async def _secured(self, connection):
        from .sslproto import begin_tls
        await begin_tls(self._loop, connection, self._callback(), server_side=True, **self._tls)


async def _join(loop, sock, factory, ssl, host, server_hostname, server_side=False, **times):
    """A protocol for a connected socket, over TLS where it is asked for: (transport, protocol)."""
    streams.check_names(ssl, server_hostname, host, server_side, times)
    if not ssl:
        return await attach(loop, sock, factory)
    from .sslproto import begin_tls
    protocol = factory()
    transport = await begin_tls(loop, sock, protocol, ssl, server_side=server_side,
                                server_hostname=None if server_side else streams.name_of_server(server_hostname, host), **times)
    return transport, protocol


async def create_connection(loop, factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None,
                            server_hostname=None, happy_eyeballs_delay=None, interleave=None, **times):
    """times: ssl_handshake_timeout, ssl_shutdown_timeout.  One address is tried after the other, whatever the delay is said to be."""
    streams.check_names(ssl, server_hostname, host, False, times)
    sock = streams.given_socket(sock, host, port) or await streams.connect(loop, host, port, family, proto, flags, local_addr)
    return await _join(loop, sock, factory, ssl, host, server_hostname, **times)


async def join_accepted(loop, factory, sock, *, ssl=None, **times):
    streams.check_kind(sock)
    return await _join(loop, sock, factory, ssl, None, None, True, **times)


async def create_unix_connection(loop, factory, path=None, *, ssl=None, sock=None, server_hostname=None, **times):
    streams.check_unix_names(ssl, server_hostname, times)
    return await _join(loop, await streams.connect_unix(loop, path, sock), factory, ssl, None, server_hostname, **times)


async def create_server(loop, factory, host=None, port=None, *, family=0, sock=None, backlog=100, reuse_address=True,
                        reuse_port=None, flags=socket.AI_PASSIVE, start_serving=True, ssl=None, **times):
    tls = streams.tls_of_server(ssl, times)
    sockets = await streams.listeners(loop, host, port, sock, family, reuse_address, reuse_port, flags)
    return await streams.serve(_ProtocolServer(loop, sockets, factory, None, tls), backlog, start_serving)


async def create_unix_server(loop, factory, path=None, *, sock=None, backlog=100, start_serving=True, ssl=None, **times):
    server = _ProtocolServer(loop, [streams.listener_unix(path, sock)], factory, None, streams.tls_of_server(ssl, times))
    return await streams.serve(server, backlog, start_serving)


async def connect_pipe(loop, factory, pipe, reads):
    os.set_blocking(pipe.fileno(), False)
    protocol = factory()
    kind = _UnixReadPipeTransport if reads else _UnixWritePipeTransport
    transport = kind(loop, pipe, protocol, {"pipe": pipe})
    await transport.begin()
    return transport, protocol
