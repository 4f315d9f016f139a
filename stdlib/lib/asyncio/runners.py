"""run(): a loop for one program, and its end."""
import contextvars
import threading
from . import events, tasks
from .exceptions import CancelledError

__all__ = ("Runner", "run")


class _State:
    CREATED = "created"
    INITIALIZED = "initialized"
    CLOSED = "closed"


class Runner:
    """A loop that runs several coroutines one after the other.

    Ctrl-C cancels the coroutine; when it has ended, KeyboardInterrupt is raised.  A second Ctrl-C is raised at once.
    """

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _State.CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = self._context = None
        self._interrupt_count = 0
        self._set_event_loop = False

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def close(self):
        """Cancel what still runs, and close the loop."""
        if self._state is not _State.INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            for ending in loop.shutdown_asyncgens, loop.shutdown_default_executor:
                loop.run_until_complete(ending())
        finally:
            if self._set_event_loop:
                events.set_event_loop(None)
            loop.close()
            self._loop, self._state = None, _State.CLOSED

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        """The result of a coroutine."""
        if not tasks.iscoroutine(coro):
            raise ValueError("a coroutine was expected, got {!r}".format(coro))
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._begin()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        handler = self._catch_interrupts(task)
        self._interrupt_count = 0
        try:
            return self._loop.run_until_complete(task)
        except CancelledError:
            if self._interrupt_count > 0 and getattr(task, "uncancel", lambda: 0)() == 0:
                raise KeyboardInterrupt()
            raise
        finally:
            if handler is not None:
                import _signal as signal
                if signal.getsignal(signal.SIGINT) is handler:
                    signal.signal(signal.SIGINT, signal.default_int_handler)

    def _catch_interrupts(self, task):
        if threading.current_thread() is not threading.main_thread():
            return None
        import _signal as signal
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return None
        def handler(number, frame):
            self._on_sigint(task)

        try:
            signal.signal(signal.SIGINT, handler)
        except ValueError:
            return None
        return handler

    def _on_sigint(self, main_task):
        self._interrupt_count += 1
        if self._interrupt_count == 1 and not main_task.done():
            main_task.cancel()
            self._loop.call_soon_threadsafe(lambda: None)
            return
        raise KeyboardInterrupt()

    def _begin(self):
        if self._state is not _State.CREATED:
            if self._state is _State.CLOSED:
                raise RuntimeError("Runner is closed")
            return
        self._set_event_loop = self._loop_factory is None
        self._loop = (self._loop_factory or events.new_event_loop)()
        if self._set_event_loop:
            events.set_event_loop(self._loop)
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = _State.INITIALIZED


def run(main, *, debug=None):
    """Run a coroutine in a new loop: its result."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    left = tasks.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            loop.call_exception_handler({"message": "unhandled exception during asyncio.run() shutdown",
                                         "exception": error, "task": task})
