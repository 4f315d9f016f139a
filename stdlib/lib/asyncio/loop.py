"""The event loop.

Each turn makes the calls that are ready.  Between turns it waits, without the GIL, in epoll: for descriptors, for the time of the
next call, or for other threads, which write a byte into a pipe (call_soon_threadsafe).
"""
import heapq
import os
import select
import sys
import threading
import time
from _collections import deque
from _weakref import ref as _weak
from . import debug, events
from .events import Handle, TimerHandle
from .futures import Future, isfuture, wrap_future
from .coroutines import iscoroutine, iscoroutinefunction
from .tasks import Task, ensure_future, gather, _named

__all__ = ("BaseEventLoop", "SelectorEventLoop")

_READ = select.EPOLLIN | select.EPOLLPRI | select.EPOLLHUP | select.EPOLLERR
_WRITE = select.EPOLLOUT | select.EPOLLHUP | select.EPOLLERR
_MAX_WAIT_S = 24 * 3600.0


class BaseEventLoop(events.AbstractEventLoop):
    """Calls, timers, tasks and executors; a subclass watches descriptors: it sets _selector, whose select(timeout) gives events, and
    has _process_events for them and _write_to_self, which ends a wait."""

    _selector = None
    _clock_resolution = time.get_clock_info("monotonic").resolution

    def __init__(self):
        self._ready = deque()
        self._scheduled = []            # a heap of TimerHandles
        self._generators = {}           # id: weak reference to an asynchronous generator that has begun
        self._cancelled_timers = 0
        self._closed = self._stopping = False
        self._thread_id = None
        self._debug = debug.is_wanted()
        self._current_handle = None     # of the call being made, in debug mode
        self._default_executor = None
        self._executor_was_shut_down = False
        self._exception_handler = self._task_factory = None
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (f"<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    # -- futures and tasks

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        if self._closed:
            self._check_closed()
        if self._task_factory is None:
            task = Task(coro, loop=self, name=name, context=context)
            if task._source_traceback:
                del task._source_traceback[-1]
            return task
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        return _named(task, name)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # -- running

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop()."""
        self._check_closed()
        self._check_running()
        self._thread_id = threading.get_ident()
        hooks = sys.get_asyncgen_hooks()
        depth = sys.get_coroutine_origin_tracking_depth()
        if self._debug:
            sys.set_coroutine_origin_tracking_depth(debug.ORIGIN_DEPTH)
        sys.set_asyncgen_hooks(firstiter=self._generator_begins, finalizer=self._generator_dies)
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)
            sys.set_coroutine_origin_tracking_depth(depth)

    # -- asynchronous generators: one that is not used to its end is closed by a task, at the latest when the loop ends

    def _generator_begins(self, generator):
        number = id(generator)
        self._generators[number] = _weak(generator, lambda _: self._generators.pop(number, None))

    def _generator_dies(self, generator):
        self._generators.pop(id(generator), None)
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Close those that are left."""
        left = [generator for reference in list(self._generators.values()) if (generator := reference()) is not None]
        self._generators.clear()
        results = await gather(*(generator.aclose() for generator in left), return_exceptions=True)
        for result, generator in zip(results, left):
            if isinstance(result, Exception):
                self.call_exception_handler({"message": f"an error occurred during closing of asynchronous generator "
                                             f"{generator!r}", "exception": result, "asyncgen": generator})

    def run_until_complete(self, future):
        """Run until a future or coroutine is done: its result."""
        self._check_closed()
        self._check_running()
        is_ours = not isfuture(future)          # nobody else looks at the task of a coroutine
        future = ensure_future(future, loop=self)
        if is_ours:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if is_ours and future.done() and not future.cancelled():
                future.exception()              # what run_forever raised need not be reported again
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if future.done():
            return future.result()
        raise RuntimeError("Event loop stopped before Future completed.")

    def stop(self):
        """Stop at the end of this turn."""
        self._stopping = True

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        if self._debug:
            debug.tell("Close %r", self)
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_was_shut_down = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def __del__(self, _warn=None):
        if not self._closed:
            import warnings
            warnings.warn(f"unclosed event loop {self!r}", ResourceWarning, source=self)
            if not self.is_running():
                self.close()

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        """Call in the next turn."""
        if self._closed:
            self._check_closed()
        if self._debug:
            debug.check_thread(self)
            debug.check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        timer = self.call_at(self.time() + delay, callback, *args, context=context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        return timer

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            debug.check_thread(self)
            debug.check_callback(callback, "call_at")
        timer = TimerHandle(when, callback, args, self, context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self):
        self._cancelled_timers += 1

    def _drop_cancelled_timers(self):
        """From the top; and all of them when most are."""
        timers = self._scheduled
        if len(timers) > 100 and self._cancelled_timers * 2 > len(timers):
            timers[:] = [timer for timer in timers if not timer._cancelled]
            heapq.heapify(timers)
            self._cancelled_timers = 0
        while timers and timers[0]._cancelled:
            heapq.heappop(timers)._scheduled = False
            self._cancelled_timers -= 1

    def _run_once(self):
        self._drop_cancelled_timers()
        timers, ready = self._scheduled, self._ready
        if ready or self._stopping:
            timeout = 0
        elif timers:
            timeout = min(max(0, timers[0]._when - self.time()), _MAX_WAIT_S)
        else:
            timeout = None
        happened = self._selector.select(timeout)
        if happened:
            self._process_events(happened)
        if timers:
            due = self.time() + self._clock_resolution
            while timers and timers[0]._when < due:
                timer = heapq.heappop(timers)
                timer._scheduled = False
                ready.append(timer)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                if self._debug:
                    debug.run_watched(self, handle)
                else:
                    handle._run()
        handle = None

    def _process_events(self, happened):
        raise NotImplementedError

    def _write_to_self(self):
        raise NotImplementedError

    def call_soon_threadsafe(self, callback, *args, context=None):
        """call_soon for other threads and signal handlers."""
        self._check_closed()
        if self._debug:
            debug.check_callback(callback, "call_soon_threadsafe")
        handle = Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        self._write_to_self()
        return handle

    # -- executors

    def run_in_executor(self, executor, func, *args):
        """Call func in a thread (or by the executor given): a future."""
        self._check_closed()
        if self._debug:
            debug.check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor_was_shut_down:
                raise RuntimeError("Executor shutdown has been called")
            if self._default_executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._default_executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self):
        """Wait until its threads have ended."""
        self._executor_was_shut_down = True
        if self._default_executor is None:
            return
        future = self.create_future()

        def work():
            try:
                self._default_executor.shutdown(wait=True)
                if not self.is_closed():
                    self.call_soon_threadsafe(future.set_result, None)
            except Exception as e:
                if not self.is_closed():
                    self.call_soon_threadsafe(future.set_exception, e)

        thread = threading.Thread(target=work)
        thread.start()
        try:
            await future
        finally:
            thread.join()

    # -- errors

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        """handler(loop, context) is told of errors that nobody can get."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log it."""
        from . import log
        error = context.get("exception")
        handle = self._current_handle
        if "source_traceback" not in context and handle is not None and handle._source_traceback:
            context["handle_traceback"] = handle._source_traceback
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {debug.describe(key, context[key])}" for key in sorted(context) if key not in ("message", "exception")]
        trace = (type(error), error, error.__traceback__) if error is not None else False
        log.logger.error("\n".join(lines), exc_info=trace)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                from . import log
                log.logger.error("Exception in default exception handler", exc_info=True)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._report_failed_handler(e, context)

    def _report_failed_handler(self, error, context):
        try:
            self.default_exception_handler({"message": "Unhandled error in exception handler", "exception": error, "context": context})
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            from . import log
            log.logger.error("Exception in default exception handler while handling an unexpected error in custom exception handler",
                             exc_info=True)

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(sys.set_coroutine_origin_tracking_depth, debug.ORIGIN_DEPTH if enabled else 0)


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return                          # the loop is being left anyway
    future.get_loop().stop()


class _Epoll:
    """What happens to the descriptors that a loop watches: [(descriptor, events)]."""

    def __init__(self, watched):
        self._epoll = select.epoll()
        self._watched = watched
        self.register, self.modify, self.unregister = self._epoll.register, self._epoll.modify, self._epoll.unregister
        self.fileno, self._poll = self._epoll.fileno, self._epoll.poll

    def select(self, timeout=None):
        if timeout == 0 and not self._watched:
            return ()                   # bytes in the loop's own pipe can wait
        return self._poll(timeout)

    def close(self):
        self._epoll.close()


class _UnixSelectorEventLoop(BaseEventLoop):
    """The loop, with descriptors watched by epoll, also if another kind of selector is asked for."""

    def __init__(self, selector=None):
        super().__init__()
        debug.tell("Using selector: %s", "EpollSelector" if selector is None else type(selector).__name__)
        self._given_selector = selector     # closed with the loop, to which it belongs
        self._watched = {}              # fd: [handle to read or None, handle to write or None]
        self._selector = _Epoll(self._watched)
        self._signals = {}              # number: handle
        self._wake_in, self._wake_out = os.pipe()
        os.set_blocking(self._wake_in, False)
        os.set_blocking(self._wake_out, False)
        self._selector.register(self._wake_in, select.EPOLLIN)

    def close(self):
        if self._closed:
            return
        super().close()
        for number in list(self._signals):
            self.remove_signal_handler(number)
        self._selector.close()
        if self._given_selector is not None:
            self._given_selector.close()
        os.close(self._wake_in)
        os.close(self._wake_out)

    def _write_to_self(self):
        try:
            os.write(self._wake_out, b"\0")
        except BlockingIOError:
            pass                        # there are enough bytes to wake anybody

    def _process_events(self, happened):
        for fd, event in happened:
            if fd == self._wake_in:
                try:
                    os.read(fd, 4096)
                except BlockingIOError:
                    pass
                continue
            reader, writer = self._watched.get(fd, (None, None))
            if reader is not None and event & _READ:
                self._add_event(fd, reader)
            if writer is not None and event & _WRITE:
                self._add_event(fd, writer)

    def _add_event(self, fd, handle):
        if handle._cancelled:
            self._forget(fd, handle)
        else:
            self._ready.append(handle)

    # -- descriptors

    def add_reader(self, fd, callback, *args):
        """Call whenever there is something to read."""
        self._watch(fd, 0, Handle(callback, args, self))

    def add_writer(self, fd, callback, *args):
        self._watch(fd, 1, Handle(callback, args, self))

    def remove_reader(self, fd):
        return self._unwatch(fd, 0)

    def remove_writer(self, fd):
        return self._unwatch(fd, 1)

    @staticmethod
    def _number(fd):
        return fd if isinstance(fd, int) else fd.fileno()

    def _watch(self, fd, which, handle):
        self._check_closed()
        fd = self._number(fd)
        known = fd in self._watched
        pair = self._watched.setdefault(fd, [None, None])
        if pair[which] is not None:
            pair[which].cancel()
        pair[which] = handle
        try:
            self._tell(fd, pair, known)
        except OSError:
            del self._watched[fd]
            raise

    def _tell(self, fd, pair, known):
        mask = (select.EPOLLIN if pair[0] else 0) | (select.EPOLLOUT if pair[1] else 0)
        if known:
            self._selector.modify(fd, mask)
        else:
            self._selector.register(fd, mask)

    def _unwatch(self, fd, which):
        if self._closed:
            return False
        fd = self._number(fd)
        pair = self._watched.get(fd)
        if pair is None or pair[which] is None:
            return False
        pair[which].cancel()
        pair[which] = None
        if any(pair):
            self._tell(fd, pair, True)
        else:
            del self._watched[fd]
            try:
                self._selector.unregister(fd)
            except OSError:
                pass                    # it was closed
        return True

    def _forget(self, fd, handle):
        pair = self._watched.get(fd, [None, None])
        if handle in pair:
            self._unwatch(fd, pair.index(handle))

    async def _ready_for(self, fd, which):
        """Wait until a descriptor can be read (0) or written (1)."""
        future = self.create_future()
        handle = Handle(lambda: future.done() or future.set_result(None), (), self)
        self._watch(fd, which, handle)
        try:
            await future
        finally:
            pair = self._watched.get(fd)
            if pair is not None and pair[which] is handle:      # else somebody else waits for it by now
                self._unwatch(fd, which)

    # -- sockets that do not block

    def _check_socket(self, sock):
        from .trsock import TransportSocket
        if isinstance(sock, TransportSocket) or hasattr(sock, "_sslobj"):
            raise TypeError("Socket cannot be of type SSLSocket")
        if self._debug and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def _until_done(self, sock, which, attempt):
        """The result of attempt(), which is made again whenever the socket can be read (0) or written (1)."""
        while True:
            try:
                return attempt()
            except (BlockingIOError, InterruptedError):
                await self._ready_for(sock.fileno(), which)

    async def sock_recv(self, sock, n):
        self._check_socket(sock)
        return await self._until_done(sock, 0, lambda: sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        self._check_socket(sock)
        return await self._until_done(sock, 0, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        """(data, address) of a datagram."""
        self._check_socket(sock)
        return await self._until_done(sock, 0, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """(number of bytes, address) of a datagram that is put into a buffer."""
        self._check_socket(sock)
        return await self._until_done(sock, 0, lambda: sock.recvfrom_into(buf, nbytes or len(buf)))

    async def sock_sendto(self, sock, data, address):
        """Sends a datagram: how many bytes."""
        self._check_socket(sock)
        return await self._until_done(sock, 1, lambda: sock.sendto(data, address))

    async def sock_sendall(self, sock, data):
        self._check_socket(sock)
        view = memoryview(data).cast("B")
        while view:
            view = view[await self._until_done(sock, 1, lambda: sock.send(view)):]

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        """Sends count bytes of a binary file from an offset on, or all there are: how many it was."""
        from .sendfile import send_by_socket
        return await send_by_socket(self, sock, file, offset, count, fallback)

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """The same by a transport, whose protocol hears nothing meanwhile."""
        from .sendfile import send_by_transport
        return await send_by_transport(self, transport, file, offset, count, fallback)

    async def sock_accept(self, sock):
        self._check_socket(sock)
        connection, address = await self._until_done(sock, 0, sock.accept)
        connection.setblocking(False)
        return connection, address

    async def sock_connect(self, sock, address):
        import socket
        self._check_socket(sock)
        try:
            sock.connect(address)
            return
        except (BlockingIOError, InterruptedError):
            await self._ready_for(sock.fileno(), 1)
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error:
            raise OSError(error, f"Connect call failed {address}")

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        import socket
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        import socket
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    # -- transports

    async def create_connection(self, protocol_factory, host=None, port=None, **how):
        """Connect: (transport, protocol)."""
        from . import transports
        return await transports.create_connection(self, protocol_factory, host, port, **how)

    async def create_unix_connection(self, protocol_factory, path=None, **how):
        from . import transports
        return await transports.create_unix_connection(self, protocol_factory, path, **how)

    async def create_server(self, protocol_factory, host=None, port=None, **how):
        """Listen: a Server that makes a protocol for each connection."""
        from . import transports
        return await transports.create_server(self, protocol_factory, host, port, **how)

    async def create_unix_server(self, protocol_factory, path=None, **how):
        from . import transports
        return await transports.create_unix_server(self, protocol_factory, path, **how)

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, **how):
        from . import datagrams
        return await datagrams.create_datagram_endpoint(self, protocol_factory, local_addr, remote_addr, **how)

    async def connect_read_pipe(self, protocol_factory, pipe):
        from . import transports
        return await transports.connect_pipe(self, protocol_factory, pipe, True)

    async def connect_write_pipe(self, protocol_factory, pipe):
        from . import transports
        return await transports.connect_pipe(self, protocol_factory, pipe, False)

    async def connect_accepted_socket(self, protocol_factory, sock, **how):
        """A protocol for a socket that came from accept(): (transport, protocol)."""
        from . import transports
        return await transports.join_accepted(self, protocol_factory, sock, **how)

    async def subprocess_exec(self, protocol_factory, program, *args, shell=False, **how):
        """Start a program, whose pipes are the protocol's: (transport, protocol)."""
        from .base_subprocess import start
        if shell:
            raise ValueError("shell must be False")
        return await start(self, protocol_factory, (program, *args), False, **how)

    async def subprocess_shell(self, protocol_factory, cmd, *, shell=True, **how):
        """Start a line of shell."""
        from .base_subprocess import start
        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        if not shell:
            raise ValueError("shell must be True")
        return await start(self, protocol_factory, cmd, True, **how)

    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, **times):
        """TLS from now on: the transport that takes the place of the one given."""
        from .sslproto import begin_tls
        return await begin_tls(self, transport, protocol, sslcontext, server_side=server_side, server_hostname=server_hostname,
                               call_connection_made=False, **times)

    # -- signals

    def add_signal_handler(self, sig, callback, *args):
        """Call by the loop when the signal comes.  From the main thread only."""
        import signal
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        handle = self._signals[sig] = Handle(callback, args, self)

        def on_signal(number, frame):
            if not handle._cancelled and not self._closed:
                self.call_soon_threadsafe(callback, *args, context=handle._context)

        try:
            signal.signal(sig, on_signal)
        except ValueError as e:
            del self._signals[sig]
            raise RuntimeError(str(e))
        except OSError:
            del self._signals[sig]
            raise RuntimeError(f"sig {sig} cannot be caught")

    @staticmethod
    def _check_signal(sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def remove_signal_handler(self, sig):
        import signal
        self._check_signal(sig)
        handle = self._signals.pop(sig, None)
        if handle is None:
            return False
        handle.cancel()
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True


SelectorEventLoop = _UnixSelectorEventLoop
