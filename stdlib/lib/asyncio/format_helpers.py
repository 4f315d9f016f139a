"""How calls to come are shown: "f(1) at file:line"; and where in a program something was made."""
import functools
import sys
import types

__all__ = ()

DEBUG_STACK_DEPTH = 10


def _get_function_source(func):
    """(file, line) of the Python function below decorators and partials, or None."""
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    if isinstance(func, types.FunctionType):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    if isinstance(func, (functools.partial, functools.partialmethod)):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args):
    """The call, and where its function stands."""
    shown = _format_callback(func, args, None)
    source = _get_function_source(func)
    return f"{shown} at {source[0]}:{source[1]}" if source else shown


def _format_args_and_kwargs(args, kwargs):
    import reprlib
    parts = [reprlib.repr(arg) for arg in args or ()]
    parts += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(parts)})"


def _format_callback(func, args, kwargs, suffix=""):
    while isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs) + suffix
        func, args, kwargs = func.func, func.args, func.keywords
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + (_format_args_and_kwargs(args, kwargs) if args is not None else "()") + suffix


def extract_stack(f=None, limit=None):
    """The innermost calls, without their lines' texts; few, since every task and handle of a debugged loop keeps some."""
    import traceback
    stack = traceback.StackSummary.extract(traceback.walk_stack(sys._getframe(1) if f is None else f),
                                           limit=DEBUG_STACK_DEPTH if limit is None else limit, lookup_lines=False)
    stack.reverse()
    return stack
