"""Tools for the with statement."""
import abc
import sys
from collections import deque
from _collections_abc import _has as _has_methods
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir", "AsyncContextDecorator"]


class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__."""
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__."""
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator:
    """Lets a context manager decorate functions too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """Lets an asynchronous context manager decorate coroutine functions too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorManager:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = doc if doc is not None else type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


def _was_swallowed(raised, value, traceback, end):
    """The generator was thrown `value` and raised this: True if it ended, False if it let `value` pass; else that is raised.

    Inside a generator, a StopIteration that passes becomes the cause of a RuntimeError (PEP 479): it passed all the same.
    """
    wrapped = isinstance(value, (StopIteration, StopAsyncIteration)) and isinstance(raised, RuntimeError) and raised.__cause__ is value
    if raised is value or wrapped:
        value.__traceback__ = traceback
        return False
    if isinstance(raised, end):
        return True
    raise


class _GeneratorContextManager(_GeneratorManager, AbstractContextManager, ContextDecorator):
    """What @contextmanager makes of a generator function."""

    def __enter__(self):
        del self.args, self.kwds, self.func
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def _refuse(self, what):
        try:
            raise RuntimeError(what)
        finally:
            self.gen.close()

    def __exit__(self, typ, value, traceback):
        if typ is None:
            for _ in self.gen:
                self._refuse("generator didn't stop")
            return False
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except BaseException as raised:
            return _was_swallowed(raised, value, traceback, StopIteration)
        self._refuse("generator didn't stop after throw()")


class _AsyncGeneratorContextManager(_GeneratorManager, AbstractAsyncContextManager, AsyncContextDecorator):
    """What @asynccontextmanager makes of an asynchronous generator function."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        async for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    async def _refuse(self, what):
        try:
            raise RuntimeError(what)
        finally:
            await self.gen.aclose()

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            async for _ in self.gen:
                await self._refuse("generator didn't stop")
            return False
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(typ, value, traceback)
        except BaseException as raised:
            return _was_swallowed(raised, value, traceback, StopAsyncIteration)
        await self._refuse("generator didn't stop after athrow()")


def contextmanager(func):
    """A generator function that yields once becomes a factory of context managers."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """An asynchronous generator function that yields once becomes a factory of asynchronous context managers."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Calls thing.close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits thing.aclose() at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    """A stream of sys is another one for a while; a stack of the old ones makes it reentrant."""
    _stream = None

    def __init__(self, new_target):
        self._old_targets, self._new_target = [], new_target

    def _exchange(self, stream):
        """Puts a stream in place, and gives what stood there."""
        before = getattr(sys, self._stream)
        setattr(sys, self._stream, stream)
        return before

    def __enter__(self):
        self._old_targets.append(self._exchange(self._new_target))
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        self._exchange(self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """sys.stdout is another file for a while."""
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """sys.stderr is another file for a while."""
    _stream = "stderr"


class suppress(AbstractContextManager):
    """The named exceptions end the block silently."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing; gives enter_result."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        return None

    async def __aexit__(self, *excinfo):
        return None


class chdir(AbstractContextManager):
    """Another working directory for a while."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


def _enter(cm):
    """(what __enter__ gave, the bound __exit__)"""
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    return enter(cm), MethodType(exit, cm)


class _BaseExitStack:
    def __init__(self):
        self._exit_callbacks = deque()  # (is_sync, callable(exc_type, exc, tb))

    def pop_all(self):
        """Move everything to a new stack."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def push(self, exit):
        """Add a context manager that was entered already, or a function with the signature of __exit__."""
        method = getattr(type(exit), "__exit__", None)
        self._push(True, exit if method is None else MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter cm now, leave it with the stack; gives what its __enter__ gives."""
        result, exit = _enter(cm)
        self._push(True, exit)
        return result

    def callback(self, callback, /, *args, **kwds):
        """Call callback(*args, **kwds) at the end."""
        def at_exit(exc_type, exc, tb):
            callback(*args, **kwds)
        at_exit.__wrapped__ = callback
        self._push(True, at_exit)
        return callback

    def _push(self, is_sync, function):
        self._exit_callbacks.append((is_sync, function))


def _raise_as_it_is(error):
    """Raises it with the context it has, not that of this place."""
    context = error.__context__
    try:
        raise error
    except BaseException:
        error.__context__ = context
        raise


def _fix_context(new, old, frame_exc):
    """The exception raised by a callback must look as raised inside the with block."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is frame_exc:
            break
        new = context
    new.__context__ = old


class _Unwinding:
    """An exception, or none, on its way through the callbacks of a stack: each may swallow it or raise another."""

    def __init__(self, details):
        self.details, self._received = details, details[0] is not None
        self._frame_exc = sys.exc_info()[1]
        self._suppressed = self.pending = False

    def answered(self, answer):
        if answer:
            self._suppressed, self.pending = True, False
            self.details = None, None, None

    def raised(self, new):
        _fix_context(new, self.details[1], self._frame_exc)
        self.pending, self.details = True, (type(new), new, new.__traceback__)

    def is_swallowed(self):
        return self._received and self._suppressed


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A with block whose context managers are decided at run time."""

    def __enter__(self):
        return self

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                unwinding.answered(callback(*unwinding.details))
            except BaseException as new:
                unwinding.raised(new)
        if unwinding.pending:
            _raise_as_it_is(unwinding.details[1])
        return unwinding.is_swallowed()


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """ExitStack for `async with`; takes both kinds of context managers."""

    async def enter_async_context(self, cm):
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self._push(False, MethodType(exit, cm))
        return result

    def push_async_exit(self, exit):
        method = getattr(type(exit), "__aexit__", None)
        self._push(False, exit if method is None else MethodType(method, exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def at_exit(exc_type, exc, tb):
            await callback(*args, **kwds)
        at_exit.__wrapped__ = callback
        self._push(False, at_exit)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                answer = callback(*unwinding.details)
                unwinding.answered(answer if is_sync else await answer)
            except BaseException as new:
                unwinding.raised(new)
        if unwinding.pending:
            _raise_as_it_is(unwinding.details[1])
        return unwinding.is_swallowed()
