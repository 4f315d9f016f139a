"""What a loop in debug mode looks at: callers, threads, and how long calls take."""
import os
import sys
import threading
import time
from .coroutines import iscoroutine, iscoroutinefunction
from .format_helpers import DEBUG_STACK_DEPTH as ORIGIN_DEPTH

__all__ = ()


def is_wanted():
    """Is it, by the command line or the environment?"""
    return sys.flags.dev_mode or not sys.flags.ignore_environment and bool(os.environ.get("PYTHONASYNCIODEBUG"))


def tell(message, *args):
    """To the logger, at its lowest level: while nobody has imported logging, nobody listens."""
    if "logging" in sys.modules:
        from .log import logger
        logger.debug(message, *args)


def check_thread(loop):
    """RuntimeError if the loop runs in another thread."""
    if loop._thread_id is not None and loop._thread_id != threading.get_ident():
        raise RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one")


def check_callback(callback, method):
    """TypeError for what cannot be called, and for coroutines, whose call does nothing."""
    if iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError(f"coroutines cannot be used with {method}()")
    if not callable(callback):
        raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")


def run_watched(loop, handle):
    """Make the call, and complain if it keeps the others waiting."""
    loop._current_handle = handle
    try:
        begin = time.monotonic()
        handle._run()
        took = time.monotonic() - begin
        if took >= loop.slow_callback_duration:
            from .log import logger
            logger.warning("Executing %s took %.3f seconds", _describe_handle(handle), took)
    finally:
        loop._current_handle = None


def _describe_handle(handle):
    """A step of a task is shown as the task."""
    from .tasks import Task
    owner = getattr(handle._callback, "__self__", None)
    return repr(owner) if isinstance(owner, Task) else str(handle)


def describe(key, value):
    """A value of an exception handler's context."""
    if key not in ("source_traceback", "handle_traceback"):
        return repr(value)
    import traceback
    what = "Object" if key == "source_traceback" else "Handle"
    return f"{what} created at (most recent call last):\n" + "".join(traceback.format_list(value)).rstrip()
