"""The running loop, handles of calls to come, and policies: which loop is the current one."""
import contextvars
import os
import sys
from _thread import _local
from .format_helpers import _format_callback_source, extract_stack

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy",
           "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop", "_set_running_loop",
           "get_running_loop", "_get_running_loop", "DefaultEventLoopPolicy", "get_child_watcher", "set_child_watcher")


def _is_our_own(trace):
    """Was it asyncio that lacked the memory?  Then somebody who waits may never be told of what he waits for: the loop ends."""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_globals.get("__name__", "").startswith("asyncio.")


class Handle:
    """A call that the loop will make, unless it is cancelled.  In debug mode it knows where it was asked for."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context", "_source_traceback", "_repr", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None               # how it was shown when it was cancelled
        self._source_traceback = extract_stack(sys._getframe(1)) if loop.get_debug() else None

    def __repr__(self):
        return self._repr or f"<{' '.join(self._shown())}>"

    def _shown(self):
        parts = [self.__class__.__name__]
        if self._cancelled:
            parts.append("cancelled")
        if self._callback is not None:
            parts.append(_format_callback_source(self._callback, self._args))
        if self._source_traceback:
            place = self._source_traceback[-1]
            parts.append(f"created at {place[0]}:{place[1]}")
        return parts

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            if self._loop.get_debug():
                self._repr = repr(self)
            self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            if isinstance(e, MemoryError) and _is_our_own(e.__traceback__):
                raise
            what = _format_callback_source(self._callback, self._args)
            context = {"message": f"Exception in callback {what}", "exception": e, "handle": self}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
        self = None                     # a failed call keeps nothing alive


class TimerHandle(Handle):
    """A call at a time of the loop's clock."""

    __slots__ = ("_when", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        if self._source_traceback:
            del self._source_traceback[-1]
        self._when = when
        self._scheduled = False

    def _shown(self):
        parts = super()._shown()
        parts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return parts

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled and self._scheduled:
            self._loop._timer_handle_cancelled()
        super().cancel()

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when < other._when or self == other if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when > other._when or self == other if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (other._when, other._callback, other._args, other._cancelled)


# What loops, servers and policies have -----------------------------------------------------------------------------


def _abstract(*names):
    """A class decorator: methods of these names that are for others to write; a name with a star is of a coroutine."""
    def method(cls, name, asynchronous):
        if asynchronous:
            async def refuse(self, *args, **kwargs):
                raise NotImplementedError
        else:
            def refuse(self, *args, **kwargs):
                raise NotImplementedError
        refuse.__name__, refuse.__qualname__ = name, f"{cls.__qualname__}.{name}"
        setattr(cls, name, refuse)

    def decorate(cls):
        for name in names:
            method(cls, name.rstrip("*"), name.endswith("*"))
        return cls

    return decorate


@_abstract("close", "get_loop", "is_serving", "start_serving*", "serve_forever*", "wait_closed*")
class AbstractServer:
    """What start_server() gives."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


@_abstract("run_forever", "run_until_complete", "stop", "is_running", "is_closed", "close", "shutdown_asyncgens*",
           "shutdown_default_executor*", "_timer_handle_cancelled", "call_at", "time", "create_future", "create_task",
           "call_soon_threadsafe", "run_in_executor", "set_default_executor", "getaddrinfo*", "getnameinfo*", "create_connection*",
           "create_server*", "start_tls*", "create_unix_connection*", "create_unix_server*", "connect_accepted_socket*",
           "create_datagram_endpoint*", "connect_read_pipe*", "connect_write_pipe*", "subprocess_shell*", "subprocess_exec*",
           "add_reader", "remove_reader", "add_writer", "remove_writer", "sock_recv*", "sock_recv_into*", "sock_recvfrom*",
           "sock_recvfrom_into*", "sock_sendall*", "sock_sendto*", "sock_connect*", "sock_accept*", "sock_sendfile*", "sendfile*",
           "add_signal_handler", "remove_signal_handler", "set_task_factory", "get_task_factory", "get_exception_handler",
           "set_exception_handler", "default_exception_handler", "call_exception_handler", "get_debug", "set_debug")
class AbstractEventLoop:
    """The base of event loops."""

    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        raise NotImplementedError


# The running loop ------------------------------------------------------------------------------------------------


class _Running(_local):
    loop = None


_running = _Running()


def _forget_running_loop():
    """In a child process the loop is not running: it may have one of its own."""
    _running.loop = None


os.register_at_fork(after_in_child=_forget_running_loop)


def _get_running_loop():
    return _running.loop


def _set_running_loop(loop):
    _running.loop = loop


@sys._as_builtin
def get_running_loop():
    """The loop that runs this code.  RuntimeError."""
    loop = _running.loop
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


# Policies --------------------------------------------------------------------------------------------------------


@_abstract("get_event_loop", "set_event_loop", "new_event_loop", "get_child_watcher", "set_child_watcher")
class AbstractEventLoopPolicy:
    """Which loop is the current one of a thread."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One for each thread; the main thread gets one when it asks."""

    class _Local(_local):
        loop = None
        was_set = False

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        import threading
        local = self._local
        if local.loop is None and not local.was_set and threading.current_thread() is threading.main_thread():
            self.set_event_loop(self.new_event_loop())
        if local.loop is None:
            raise RuntimeError("There is no current event loop in thread %r." % threading.current_thread().name)
        return local.loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local.was_set = True
        self._local.loop = loop

    def new_event_loop(self):
        from .loop import SelectorEventLoop
        return SelectorEventLoop()

    _watcher = None

    def get_child_watcher(self):
        """The child watcher: one with threads, if no other was set."""
        if self._watcher is None:
            from .watchers import ThreadedChildWatcher
            self._watcher = ThreadedChildWatcher()
        return self._watcher

    def set_child_watcher(self, watcher):
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher


_event_loop_policy = None


def get_event_loop_policy():
    """The policy of this process."""
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def get_child_watcher():
    """The policy's watcher of child processes."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Gives the policy another watcher of child processes."""
    get_event_loop_policy().set_child_watcher(watcher)


def set_event_loop_policy(policy):
    """Another policy for this process; None: the usual one."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


@sys._as_builtin
def get_event_loop():
    """The running loop, else the policy's."""
    return _running.loop or get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """The loop that get_event_loop() gives in this thread."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A loop of the policy's kind."""
    return get_event_loop_policy().new_event_loop()
