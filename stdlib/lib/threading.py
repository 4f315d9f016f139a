"""Threads, and the objects by which they wait for each other.

Locks, conditions, events and semaphores are written in C (_thread, _threading); a Thread is a Python object with a
handle (_threading.ThreadHandle) on the thread that the runtime starts for it.  The runtime's list of threads is the
only one: enumerate(), active_count() and main_thread() ask it, so nothing here can disagree with it.
"""
import _thread
import sys as _sys
from _thread import (TIMEOUT_MAX, RLock, _excepthook as excepthook, _ExceptHookArgs as ExceptHookArgs, _local as local,
                     allocate_lock as Lock, error as ThreadError, get_ident, get_native_id, stack_size)
from _threading import (BoundedSemaphore, Condition, Event, Semaphore, ThreadHandle as _ThreadHandle, active_count,
                        current as _current, enumerate, main as _main)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
           "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
           "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace",
           "getprofile", "get_native_id"]

__excepthook__ = excepthook
# Private, and yet known to programs.
_start_new_thread, _allocate_lock, _CRLock, _RLock, _PyRLock = _thread.start_new_thread, Lock, RLock, RLock, RLock
_HAVE_THREAD_NATIVE_ID = True
_trace_hook = _profile_hook = None
_names_given = 0
_shutdown_calls = []
_shutting_down = False


def _newname(template):
    global _names_given
    _names_given += 1
    return template % _names_given


def _deprecated(old, new):
    import warnings
    warnings.warn(f"{old}() is deprecated, {new} instead", DeprecationWarning, stacklevel=3)


# Threads ---------------------------------------------------------------------------------------------------------


class Thread:
    """A function that runs at the same time as its caller; start() it, join() it.

    Either target is called with args and kwargs, or a subclass defines run().
    """

    _handle = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is not None:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            target_name = getattr(target, "__name__", None)
            if target_name is not None:
                name = f"{name} ({target_name})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._handle = _ThreadHandle()
        self._stderr = _sys.stderr

    def __repr__(self):
        handle = self._handle
        assert handle is not None, "Thread.__init__() was not called"
        status = "initial"
        if handle.started:
            status = "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if handle.ident is not None:
            status += f" {handle.ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        """Begin to run.  RuntimeError the second time."""
        handle = self._handle
        if handle is None:
            raise RuntimeError("thread.__init__() not called")
        handle.start(self, self._bootstrap_inner, self._daemonic, self._name)

    def run(self):
        """What the thread does: calls the target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs  # they may hold the thread itself

    def _bootstrap_inner(self):
        try:
            if _trace_hook is not None:
                _sys.settrace(_trace_hook)
            if _profile_hook is not None:
                _sys.setprofile(_profile_hook)
            self.run()
        except BaseException:
            self._report()

    def _report(self):
        """Tell excepthook of the exception being handled."""
        try:
            excepthook(ExceptHookArgs((*_sys.exc_info(), self)))
        except Exception as error:
            error.__suppress_context__ = True
            del error
            stream = _sys.stderr or self._stderr
            if stream is not None:
                print("Exception in threading.excepthook:", file=stream, flush=True)
                _sys.excepthook(*_sys.exc_info())

    def join(self, timeout=None):
        """Wait until the thread has ended, at most timeout seconds.  is_alive() tells which it was."""
        handle = self._handle
        if handle is None:
            raise RuntimeError("Thread.__init__() not called")
        if timeout is not None and handle.started:
            timeout = max(timeout, 0)
        handle.join(timeout)

    def is_alive(self):
        """Has it been started, and not ended?"""
        assert self._handle is not None, "Thread.__init__() not called"
        return self._handle.alive

    @property
    def name(self):
        """For people; need not be unique."""
        assert self._handle is not None, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._handle is not None, "Thread.__init__() not called"
        self._name = str(name)
        self._handle.set_name(self._name)

    @property
    def ident(self):
        """As get_ident() in that thread; None before the start."""
        assert self._handle is not None, "Thread.__init__() not called"
        return self._handle.ident

    @property
    def native_id(self):
        """The kernel's number; None before the start."""
        assert self._handle is not None, "Thread.__init__() not called"
        return self._handle.native_id

    def _set_native_id(self):
        """For programs that fork by their own means: the handle knows the number without it."""

    @property
    def daemon(self):
        """Does the program end without waiting for it?"""
        assert self._handle is not None, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._handle is None:
            raise RuntimeError("Thread.__init__() not called")
        if self._handle.started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName", "get the name attribute")
        return self.name

    def setName(self, name):
        _deprecated("setName", "set the name attribute")
        self.name = name


class Timer(Thread):
    """Calls function(*args, **kwargs) after interval seconds, unless it was cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Stop it, if it still waits."""
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._handle.adopt(self, True)


class _DummyThread(Thread):
    """Stands for a thread that was not started by this module."""

    def __init__(self):
        Thread.__init__(self, name=_newname("Dummy-%d"), daemon=True)
        self._handle.adopt(self, False)

    def is_alive(self):
        return True

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


def current_thread():
    """The Thread object of the thread that asks."""
    return _current() or _DummyThread()


def main_thread():
    """The Thread object of the thread in which the program began."""
    return _main()


def __getattr__(name):
    """Private names of CPython's module by which programs find threads."""
    if name == "_active":
        return {thread.ident: thread for thread in enumerate()}
    if name == "_main_thread":
        return _main()
    if name == "_dangling":
        import weakref
        return weakref.WeakSet(enumerate())
    raise AttributeError(f"module 'threading' has no attribute '{name}'", name=name, obj=_sys.modules[__name__])


def currentThread():
    """The older name of current_thread()."""
    _deprecated("currentThread", "use current_thread()")
    return current_thread()


def activeCount():
    """The older name of active_count()."""
    _deprecated("activeCount", "use active_count()")
    return active_count()


# Hooks -----------------------------------------------------------------------------------------------------------


def settrace(func):
    """Every thread started from now on calls sys.settrace(func) first."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    """What settrace() set, or None."""
    return _trace_hook


def setprofile(func):
    """Every thread started from now on calls sys.setprofile(func) first."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    """What setprofile() set, or None."""
    return _profile_hook


# Barrier ---------------------------------------------------------------------------------------------------------


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted, reset, or waited at for too long."""


class _Round:
    """One gathering at a barrier.  Those who wait look at their own, so the next one may begin at once."""

    __slots__ = ("waiting", "open", "broken")

    def __init__(self):
        self.waiting = 0
        self.open = self.broken = False


class Barrier:
    """Lets a number of threads go on together, each time that many have arrived."""

    def __init__(self, parties, action=None, timeout=None):
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = Condition(Lock())
        self._round = _Round()

    def __repr__(self):
        cls = self.__class__
        state = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"

    def wait(self, timeout=None):
        """Wait for the others.  Each thread gets another number from range(parties)."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            mine = self._round
            if mine.broken:
                raise BrokenBarrierError
            index = mine.waiting
            mine.waiting += 1
            if mine.waiting >= self._parties:
                self._open(mine)
            else:
                self._gather(mine, timeout)
            return index

    def _open(self, mine):
        """The last one has arrived: it runs the action, then all go on."""
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break(mine)
            raise
        mine.open = True
        self._round = _Round()
        self._cond.notify_all()

    def _gather(self, mine, timeout):
        try:
            in_time = self._cond.wait_for(lambda: mine.open or mine.broken, timeout)
        except BaseException:
            self._break(mine)
            raise
        if not in_time:
            self._break(mine)
        if mine.broken:
            raise BrokenBarrierError

    def _break(self, mine):
        if not mine.open:
            mine.broken = True
            mine.waiting = 0
        self._cond.notify_all()

    def reset(self):
        """Begin anew; threads that wait now get BrokenBarrierError."""
        with self._cond:
            self._break(self._round)
            self._round = _Round()

    def abort(self):
        """All that wait now or later get BrokenBarrierError, until reset()."""
        with self._cond:
            self._break(self._round)

    @property
    def parties(self):
        """How many have to arrive."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait now."""
        return self._round.waiting

    @property
    def broken(self):
        """Has it been broken, and not been reset?"""
        return self._round.broken


# The end ---------------------------------------------------------------------------------------------------------


def _register_atexit(func, *args, **kwargs):
    """Call func when the main thread has ended, before the other threads are waited for; the last one first."""
    if _shutting_down:
        raise RuntimeError("can't register atexit after shutdown")
    _shutdown_calls.append((func, args, kwargs))


def _shutdown():
    """At the end of the program: wait for every thread that is no daemon, also for those started meanwhile."""
    global _shutting_down
    _shutting_down = True
    me = current_thread()
    me._handle.finish()
    while _shutdown_calls:
        func, args, kwargs = _shutdown_calls.pop()
        func(*args, **kwargs)
    while waited_for := [t for t in enumerate() if t is not me and not t.daemon]:
        waited_for[0].join()


def _after_fork():
    """In the child of a fork; the runtime has already forgotten the other threads."""


_MainThread()
