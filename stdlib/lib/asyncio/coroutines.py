"""What is a coroutine, and what it says of itself."""
import types

__all__ = ("iscoroutine", "iscoroutinefunction")

_is_coroutine = object()  # the value of an attribute of this name with which other callables say that they make coroutines


def iscoroutine(obj):
    """Is it a coroutine object?"""
    if isinstance(obj, (types.CoroutineType, types.GeneratorType)):
        return True
    from collections.abc import Coroutine
    return isinstance(obj, Coroutine)


def iscoroutinefunction(func):
    """Is it an async def function, or marked as one that makes coroutines?"""
    import inspect
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


def describe_coroutine(coro):
    """Its name, and where it is."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", type(coro).__name__)
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return f"{name}()"
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is None:
        return f"{name}() done, defined at {code.co_filename}:{code.co_firstlineno}"
    return f"{name}() running at {code.co_filename}:{frame.f_lineno}"
