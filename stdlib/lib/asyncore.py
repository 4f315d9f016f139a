"""Sockets whose events are handled by methods: a loop asks select() or poll() and calls handle_read(), handle_write() ...

Old; asyncio does this better."""
import errno
import os
import select
import socket
import sys
import time
import warnings
from errno import EALREADY, EBADF, ECONNABORTED, ECONNRESET, EINPROGRESS, EISCONN, ENOTCONN, EPIPE, ESHUTDOWN, EWOULDBLOCK, errorcode

warnings.warn("The asyncore module is deprecated and will be removed in Python 3.12. The recommended replacement is asyncio",
              DeprecationWarning, stacklevel=2)

_DISCONNECTED = frozenset({ECONNRESET, ENOTCONN, ESHUTDOWN, ECONNABORTED, EPIPE, EBADF})


class ExitNow(Exception):
    """Raised by a handler to end the loop."""


_reraised_exceptions = ExitNow, KeyboardInterrupt, SystemExit

socket_map = {}                 # descriptor -> dispatcher


def _guarded(obj, handler):
    """Call a handler; what it raises is for handle_error()."""
    try:
        handler()
    except _reraised_exceptions:
        raise
    except:
        obj.handle_error()


def read(obj):
    """Tells an object that there is something to read; its handle_error() gets what it raises."""
    _guarded(obj, obj.handle_read_event)


def write(obj):
    """The same for writing."""
    _guarded(obj, obj.handle_write_event)


def _exception(obj):
    _guarded(obj, obj.handle_expt_event)


# What poll() says, and who handles it, in this order.
_EVENTS = ((select.POLLIN, "handle_read_event"), (select.POLLOUT, "handle_write_event"), (select.POLLPRI, "handle_expt_event"),
           (select.POLLHUP | select.POLLERR | select.POLLNVAL, "handle_close"))


def readwrite(obj, flags):
    """Handle what poll() tells."""
    def handle():
        for mask, method in _EVENTS:
            if flags & mask:
                getattr(obj, method)()
    try:
        handle()
    except OSError as error:
        if error.errno in _DISCONNECTED:
            obj.handle_close()
        else:
            obj.handle_error()
    except _reraised_exceptions:
        raise
    except:
        obj.handle_error()


def _wishes(map):
    """(descriptor, readable wanted, writable wanted) of all."""
    for fd, obj in list(map.items()):
        yield fd, obj.readable(), obj.writable() and not obj.accepting


def poll(timeout=0.0, map=None):
    """One round by select()."""
    map = socket_map if map is None else map
    if not map:
        return
    wishes = list(_wishes(map))
    readers, writers = [fd for fd, r, _ in wishes if r], [fd for fd, _, w in wishes if w]
    either = [fd for fd, r, w in wishes if r or w]
    if not either:
        time.sleep(timeout)
        return
    for ready, handle in zip(select.select(readers, writers, either, timeout), (read, write, _exception)):
        for fd in ready:
            if fd in map:
                handle(map[fd])


def poll2(timeout=0.0, map=None):
    """One round by poll()."""
    map = socket_map if map is None else map
    if not map:
        return
    poller = select.poll()
    for fd, wants_read, wants_write in _wishes(map):
        flags = (select.POLLIN | select.POLLPRI) * bool(wants_read) | select.POLLOUT * bool(wants_write)
        if flags:
            poller.register(fd, flags)
    for fd, flags in poller.poll(None if timeout is None else int(timeout * 1000)):
        if fd in map:
            readwrite(map[fd], flags)


poll3 = poll2


def loop(timeout=30.0, use_poll=False, map=None, count=None):
    """Rounds until there are no sockets any more, or so many of them."""
    map = socket_map if map is None else map
    one_round = poll2 if use_poll and hasattr(select, "poll") else poll
    while map and (count is None or count > 0):
        one_round(timeout, map)
        if count is not None:
            count -= 1


class dispatcher:
    """A socket whose events are methods."""

    debug = connected = accepting = connecting = closing = False
    addr = None
    ignore_log_types = frozenset({"warning"})

    def __init__(self, sock=None, map=None):
        self._map = socket_map if map is None else map
        self._fileno = self.socket = None
        if sock is None:
            return
        sock.setblocking(False)
        self.set_socket(sock, map)
        self.connected = True
        try:
            self.addr = sock.getpeername()
        except OSError as error:
            if error.errno in (ENOTCONN, errno.EINVAL):
                self.connected = False
            else:
                self.del_channel(map)
                raise

    def __repr__(self):
        words = [type(self).__module__ + "." + type(self).__qualname__]
        if self.accepting and self.addr:
            words.append("listening")
        elif self.connected:
            words.append("connected")
        if self.addr is not None:
            words.append("%s:%d" % self.addr if isinstance(self.addr, tuple) and len(self.addr) == 2 else repr(self.addr))
        return "<%s at %#x>" % (" ".join(words), id(self))

    def add_channel(self, map=None):
        (self._map if map is None else map)[self._fileno] = self

    def del_channel(self, map=None):
        (self._map if map is None else map).pop(self._fileno, None)
        self._fileno = None

    def create_socket(self, family=socket.AF_INET, type=socket.SOCK_STREAM):
        """A socket of its own."""
        self.family_and_type = family, type
        sock = socket.socket(family, type)
        sock.setblocking(False)
        self.set_socket(sock)

    def set_socket(self, sock, map=None):
        self.socket = sock
        self._fileno = sock.fileno()
        self.add_channel(map)

    def set_reuse_addr(self):
        """Let the address be used again at once."""
        try:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR,
                                   self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) | 1)
        except OSError:
            pass

    # -- what is wanted, for subclasses to say

    def readable(self):
        return True

    def writable(self):
        return True

    # -- what can be done

    def listen(self, num):
        self.accepting = True
        return self.socket.listen(num)

    def bind(self, addr):
        self.addr = addr
        return self.socket.bind(addr)

    def connect(self, address):
        self.connected = False
        self.connecting = True
        error = self.socket.connect_ex(address)
        if error in (EINPROGRESS, EALREADY, EWOULDBLOCK):
            self.addr = address
        elif error in (0, EISCONN):
            self.addr = address
            self.handle_connect_event()
        else:
            raise OSError(error, errorcode[error])

    def accept(self):
        """(socket, address), or None."""
        try:
            return self.socket.accept()
        except TypeError:
            return None
        except OSError as error:
            if error.errno in (EWOULDBLOCK, ECONNABORTED, errno.EAGAIN):
                return None
            raise

    def send(self, data):
        """How many bytes were taken."""
        try:
            return self.socket.send(data)
        except OSError as error:
            if error.errno == EWOULDBLOCK:
                return 0
            if error.errno not in _DISCONNECTED:
                raise
            self.handle_close()
            return 0

    def recv(self, buffer_size):
        """Bytes; b"" where the other side has closed, which handle_close() hears."""
        try:
            data = self.socket.recv(buffer_size)
        except OSError as error:
            if error.errno not in _DISCONNECTED:
                raise
            data = b""
        if not data:
            self.handle_close()
        return data

    def close(self):
        self.connected = self.accepting = self.connecting = False
        self.del_channel()
        if self.socket is not None:
            try:
                self.socket.close()
            except OSError as error:
                if error.errno not in (ENOTCONN, EBADF):
                    raise

    def log(self, message):
        sys.stderr.write("log: %s\n" % str(message))

    def log_info(self, message, type="info"):
        if type not in self.ignore_log_types:
            print("%s: %s" % (type, message))

    # -- events, and what they mean

    def handle_read_event(self):
        if self.accepting:
            self.handle_accept()
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_read()

    def handle_connect_event(self):
        error = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error:
            raise OSError(error, _strerror(error))
        self.handle_connect()
        self.connected, self.connecting = True, False

    def handle_write_event(self):
        if self.accepting:
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_write()

    def handle_expt_event(self):
        if self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            self.handle_close()
        else:
            self.handle_expt()

    def handle_error(self):
        """An exception in a handler: tell, and close."""
        place, kind, value, trace = compact_traceback()
        try:
            shown = repr(self)
        except Exception:
            shown = "<__repr__(self) failed for object at %0x>" % id(self)
        self.log_info("uncaptured python exception, closing channel %s (%s:%s %s)" % (shown, kind, value, trace), "error")
        self.handle_close()

    def handle_expt(self):
        self.log_info("unhandled incoming priority event", "warning")

    def handle_read(self):
        self.log_info("unhandled read event", "warning")

    def handle_write(self):
        self.log_info("unhandled write event", "warning")

    def handle_connect(self):
        self.log_info("unhandled connect event", "warning")

    def handle_accept(self):
        pair = self.accept()
        if pair is not None:
            self.handle_accepted(*pair)

    def handle_accepted(self, sock, addr):
        sock.close()
        self.log_info("unhandled accepted event", "warning")

    def handle_close(self):
        self.log_info("unhandled close event", "warning")
        self.close()


def _strerror(number):
    return os.strerror(number)


class dispatcher_with_send(dispatcher):
    """send() keeps what the socket does not take yet."""

    def __init__(self, sock=None, map=None):
        dispatcher.__init__(self, sock, map)
        self.out_buffer = b""

    def initiate_send(self):
        self.out_buffer = self.out_buffer[dispatcher.send(self, self.out_buffer[:65536]):]

    handle_write = initiate_send

    def writable(self):
        return not self.connected or len(self.out_buffer)

    def send(self, data):
        self.out_buffer += data
        self.initiate_send()


def compact_traceback():
    """((file, function, line) of the last call, the exception's type, it, and all calls as text)."""
    kind, value, trace = sys.exc_info()
    if not trace:
        raise AssertionError("traceback does not exist")
    calls = []
    while trace:
        code = trace.tb_frame.f_code
        calls.append((code.co_filename, code.co_name, str(trace.tb_lineno)))
        trace = trace.tb_next
    return calls[-1], kind, value, " ".join("[%s|%s|%s]" % call for call in calls)


def close_all(map=None, ignore_all=False):
    """Close all dispatchers."""
    map = socket_map if map is None else map
    for obj in list(map.values()):
        try:
            obj.close()
        except BaseException as error:
            closed_already = isinstance(error, OSError) and error.errno == EBADF
            if isinstance(error, _reraised_exceptions) or not (closed_already or ignore_all):
                raise
    map.clear()


class file_wrapper:
    """A descriptor that looks like a socket."""

    def __init__(self, fd):
        self.fd = os.dup(fd)

    def recv(self, *args):
        return os.read(self.fd, *args)

    def send(self, *args):
        return os.write(self.fd, *args)

    read, write = recv, send

    def getsockopt(self, level, optname, buflen=None):
        if (level, optname) == (socket.SOL_SOCKET, socket.SO_ERROR) and not buflen:
            return 0
        raise NotImplementedError("Only asyncore specific behaviour implemented.")

    def close(self):
        if self.fd >= 0:
            fd, self.fd = self.fd, -1
            os.close(fd)

    def fileno(self):
        return self.fd


class file_dispatcher(dispatcher):
    """A pipe or another file that can be waited for."""

    def __init__(self, fd, map=None):
        dispatcher.__init__(self, None, map)
        self.connected = True
        fd = fd.fileno() if hasattr(fd, "fileno") else fd
        self.set_file(fd)
        os.set_blocking(fd, False)

    def set_file(self, fd):
        self.socket = file_wrapper(fd)
        self._fileno = self.socket.fileno()
        self.add_channel()
