"""The running loop, handles of calls to come, and policies: which loop is the current one."""
import contextvars
import sys
from _thread import _local

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy",
           "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop", "_set_running_loop",
           "get_running_loop", "_get_running_loop", "DefaultEventLoopPolicy", "get_child_watcher", "set_child_watcher")


def describe_callback(function, args=None):
    """How a call to come is shown: "f(1) at file:line"."""
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    inner = function
    while hasattr(inner, "func"):
        inner = inner.func          # of functools.partial
    name = getattr(inner, "__qualname__", None) or getattr(inner, "__name__", None) or repr(inner)
    shown = "" if args is None else ", ".join(map(repr, args))
    code = getattr(inner, "__code__", None)
    place = f" at {code.co_filename}:{code.co_firstlineno}" if code else ""
    return f"{name}({shown}){place}"


class Handle:
    """A call that the loop will make, unless it is cancelled."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def __repr__(self):
        parts = [self.__class__.__name__]
        if self._cancelled:
            parts.append("cancelled")
        parts += self._when_shown()
        if self._callback is not None:
            parts.append(describe_callback(self._callback, self._args))
        return f"<{' '.join(parts)}>"

    def _when_shown(self):
        return []

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            what = describe_callback(self._callback, self._args)
            self._loop.call_exception_handler({"message": f"Exception in callback {what}", "exception": e, "handle": self})


class TimerHandle(Handle):
    """A call at a time of the loop's clock."""

    __slots__ = ("_when", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _when_shown(self):
        return [f"when={self._when}"]

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
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        return self is other


class AbstractServer:
    """What start_server() gives."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoop:
    """The base of event loops."""


# The running loop ------------------------------------------------------------------------------------------------


class _Running(_local):
    loop = None


_running = _Running()


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


_policy = None


def get_event_loop_policy():
    """The policy of this process."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def get_child_watcher():
    """The policy's watcher of child processes."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Gives the policy another watcher of child processes."""
    get_event_loop_policy().set_child_watcher(watcher)


def set_event_loop_policy(policy):
    """Another policy for this process; None: the usual one."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


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
