"""Contexts: the same names for each way of starting a process."""
import os
import threading

from . import process, reduction

__all__ = ()


class ProcessError(Exception):
    """What the others here have in common."""


class BufferTooShort(ProcessError):
    """A message was longer than the buffer given; args[0] is the message."""


class TimeoutError(ProcessError):
    """No result within the time given."""


class AuthenticationError(ProcessError):
    """The other end does not know the key."""


class BaseContext:
    """Every method makes the object of that name, for processes that start in this context's way."""
    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        number = os.cpu_count()
        if number is None:
            raise NotImplementedError("cannot determine number of cpus")
        return number

    def Manager(self):
        from .managers import SyncManager
        manager = SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def Pipe(self, duplex=True):
        from .connection import Pipe
        return Pipe(duplex)

    def Lock(self):
        from .synchronize import Lock
        return Lock(ctx=self.get_context())

    def RLock(self):
        from .synchronize import RLock
        return RLock(ctx=self.get_context())

    def Condition(self, lock=None):
        from .synchronize import Condition
        return Condition(lock, ctx=self.get_context())

    def Semaphore(self, value=1):
        from .synchronize import Semaphore
        return Semaphore(value, ctx=self.get_context())

    def BoundedSemaphore(self, value=1):
        from .synchronize import BoundedSemaphore
        return BoundedSemaphore(value, ctx=self.get_context())

    def Event(self):
        from .synchronize import Event
        return Event(ctx=self.get_context())

    def Barrier(self, parties, action=None, timeout=None):
        from .synchronize import Barrier
        return Barrier(parties, action, timeout, ctx=self.get_context())

    def Queue(self, maxsize=0):
        from .queues import Queue
        return Queue(maxsize, ctx=self.get_context())

    def JoinableQueue(self, maxsize=0):
        from .queues import JoinableQueue
        return JoinableQueue(maxsize, ctx=self.get_context())

    def SimpleQueue(self):
        from .queues import SimpleQueue
        return SimpleQueue(ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from .pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def RawValue(self, typecode_or_type, *args):
        from .sharedctypes import RawValue
        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        from .sharedctypes import RawArray
        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        from .sharedctypes import Value
        return Value(typecode_or_type, *args, lock=lock, ctx=self.get_context())

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from .sharedctypes import Array
        return Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self.get_context())

    def freeze_support(self):
        from .spawn import freeze_support
        freeze_support()

    def get_logger(self):
        from .util import get_logger
        return get_logger()

    def log_to_stderr(self, level=None):
        from .util import log_to_stderr
        return log_to_stderr(level)

    def allow_connection_pickling(self):
        pass

    def set_executable(self, executable):
        from .spawn import set_executable
        set_executable(executable)

    def set_forkserver_preload(self, module_names):
        from .forkserver import set_forkserver_preload
        set_forkserver_preload(module_names)

    def get_context(self, method=None):
        if method is None:
            return self
        try:
            return _concrete_contexts[method]
        except KeyError:
            raise ValueError(f"cannot find context for {method!r}") from None

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError("cannot set start method of concrete context")

    @property
    def reducer(self):
        """The module reduction, or what has taken its place."""
        return _reducer

    @reducer.setter
    def reducer(self, reducer):
        global _reducer
        _reducer = reducer

    def _check_available(self):
        pass


class Process(process.BaseProcess):
    """A process started as the program has chosen."""
    _start_method = None

    @staticmethod
    def _Popen(process_obj):
        return default_context.get_context().Process._Popen(process_obj)


class ForkProcess(process.BaseProcess):
    """A process made by fork."""
    _start_method = "fork"

    @staticmethod
    def _Popen(process_obj):
        from .popen import ForkPopen
        return ForkPopen(process_obj)


class SpawnProcess(process.BaseProcess):
    """A process that starts from nothing."""
    _start_method = "spawn"

    @staticmethod
    def _Popen(process_obj):
        from .popen import SpawnPopen
        return SpawnPopen(process_obj)


class ForkServerProcess(process.BaseProcess):
    """A process that a server without threads forks."""
    _start_method = "forkserver"

    @staticmethod
    def _Popen(process_obj):
        from .popen import ForkServerPopen
        return ForkServerPopen(process_obj)


class ForkContext(BaseContext):
    """Processes by fork."""
    _name = "fork"
    Process = ForkProcess


class SpawnContext(BaseContext):
    """Processes that start from nothing."""
    _name = "spawn"
    Process = SpawnProcess


class ForkServerContext(BaseContext):
    """Processes that a server forks."""
    _name = "forkserver"
    Process = ForkServerProcess


_concrete_contexts = {"fork": ForkContext(), "spawn": SpawnContext(), "forkserver": ForkServerContext()}


_reducer = reduction


class DefaultContext(BaseContext):
    """The context of the program: fork, until it chooses another."""
    Process = Process

    def __init__(self):
        self._actual = None

    def get_context(self, method=None):
        if method is not None:
            return super().get_context(method)
        if self._actual is None:
            self._actual = _concrete_contexts["fork"]
        return self._actual

    def set_start_method(self, method, force=False):
        if self._actual is not None and not force:
            raise RuntimeError("context has already been set")
        self._actual = None if method is None and force else self.get_context(method)

    def get_start_method(self, allow_none=False):
        if self._actual is None and allow_none:
            return None
        return self.get_context()._name

    def get_all_start_methods(self):
        return ["fork", "spawn", "forkserver"]


_default_context = default_context = DefaultContext()
get_start_method = default_context.get_start_method
set_start_method = default_context.set_start_method


def _force_start_method(method):
    default_context._actual = _concrete_contexts[method]


# Which Popen pickles for a child right now --------------------------------------------------------------------------

_spawning = threading.local()


def get_spawning_popen():
    """What this thread starts a process with just now, or None."""
    return getattr(_spawning, "popen", None)


def set_spawning_popen(popen):
    """Pickles of this thread are for the process that this starts; None: for none."""
    _spawning.popen = popen


def assert_spawning(obj):
    """RuntimeError unless a process is being started: obj goes to children in no other way."""
    if get_spawning_popen() is None:
        raise RuntimeError(f"{type(obj).__name__} objects should only be shared between processes through inheritance")
