"""Process objects: what a program does with its children, and what a child knows about itself."""
import itertools
import os
import sys
import threading

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

ORIGINAL_DIR = os.getcwd() if os.path.isdir(".") else None


def _exitcode_text(exitcode):
    """An exit code as text, a signal by its name."""
    if exitcode >= 0:
        return str(exitcode)
    import signal  # large, and not wanted before
    try:
        return f"-{signal.Signals(-exitcode).name}"
    except ValueError:
        return str(exitcode)


def current_process():
    """The Process object of the process that asks."""
    return _current_process


def parent_process():
    """The Process object of the parent, or None in the first process."""
    global _parent_process
    if _parent_process is None and _parent is not None:
        _parent_process = _ParentProcess(*_parent)
    return _parent_process


def active_children():
    """All children that still run; those that have ended are reaped."""
    _cleanup()
    return list(_children)


def _cleanup():
    for child in list(_children):
        popen = child._popen
        if popen and popen.poll() is not None:
            _children.discard(child)


class BaseProcess:
    """An activity in a process of its own: run() there, start(), join() and the rest here."""

    _start_method = None        # that of its children, if it is of a context that was named

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        parent = _current_process
        self._identity = parent._identity + (next(parent._numbers),)
        self._numbers = itertools.count(1)  # those of its children
        self._config = parent._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = parent.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + "-" + ":".join(map(str, self._identity))
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def _check_own_child(self, what):
        assert self._parent_pid == os.getpid(), what

    def run(self):
        """What the process does; to be overridden by subclasses."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Begin: fork or spawn, and run() in the child."""
        self._check_closed()
        assert self._popen is None, "cannot start a process twice"
        self._check_own_child("can only start a process object created by current process")
        assert not _current_process._config.get("daemon"), "daemonic processes are not allowed to have children"
        _cleanup()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        # What the child needs is the child's now; here it would only keep things alive.
        del self._target, self._args, self._kwargs
        _children.add(self)

    def terminate(self):
        """SIGTERM."""
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        """SIGKILL."""
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        """Wait until it has ended, or for so many seconds."""
        self._check_closed()
        self._check_own_child("can only join a child process")
        assert self._popen is not None, "can only join a started process"
        if self._popen.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        self._check_own_child("can only test a child process")
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        """Give back what the object holds; it cannot be used afterwards."""
        child = self._popen
        if child is not None:
            if child.poll() is None:
                raise ValueError("Cannot close a process while it is still running. "
                                 "You should first call join() or terminate().")
            _children.discard(self)
            self._popen = None
            del self._sentinel
            child.close()
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        """A daemon is terminated when its parent ends, and has no children itself."""
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        """None while it runs; -N when signal N ended it."""
        self._check_closed()
        return None if self._popen is None or self is _current_process else self._popen.poll()

    @property
    def ident(self):
        """The process id, or None before start()."""
        self._check_closed()
        if self is _current_process:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """A descriptor that becomes ready when the process ends."""
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError("process not started") from None

    def __repr__(self):
        exitcode = None
        if self is _current_process:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._popen is None:
            status = "initial"
        else:
            exitcode = self._popen.poll()
            status = "started" if exitcode is None else "stopped"
        parts = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            parts.append(f"pid={self._popen.pid}")
        parts += [f"parent={self._parent_pid}", status]
        if exitcode is not None:
            parts.append(f"exitcode={_exitcode_text(exitcode)}")
        if self.daemon:
            parts.append("daemon")
        return f"<{' '.join(parts)}>"

    # In the child ---------------------------------------------------------------------------------------------------

    def _bootstrap(self, parent_sentinel=None):
        """Everything the child does; the exit status for os._exit.

        A child of fork has its parent's memory until it writes to it, and each page that it writes to is copied.  So
        what there is to begin and to end is looked at first: mostly it is nothing.
        """
        from . import util
        exitcode = 1
        try:
            if self._start_method is not None:
                from .context import _force_start_method
                _force_start_method(self._start_method)
            self._become_current()
            util._begin_child()
            util.info("child process calling self.run()")
            try:
                self.run()
                exitcode = 0
            finally:
                if util._finalizer_registry or _children or util._logger:
                    util._exit_function()
        except SystemExit as error:
            exitcode = self._status_of(error)
        except BaseException:
            exitcode = 1
            self._report()
        finally:
            if threading.active_count() > 1 or threading._shutdown_calls:
                threading._shutdown()
            util.info("process exiting with exitcode %d", exitcode)
            util._flush_std_streams()
        return exitcode

    def _become_current(self):
        global _current_process, _parent, _parent_process
        _parent = self._parent_name, self._parent_pid
        _parent_process = None
        if _children:
            _children.clear()
        _current_process = self

    def _status_of(self, error):
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code
        sys.stderr.write(str(error.code) + "\n")
        return 1

    def _report(self):
        sys.stderr.write(f"Process {self.name}:\n")
        sys.__excepthook__(*sys.exc_info())


class AuthenticationString(bytes):
    """The key of a process.  It is not for other eyes: only a child being spawned gets it."""

    def __reduce__(self):
        from .context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")
        return AuthenticationString, (bytes(self),)


class _ParentProcess(BaseProcess):
    """The parent, as its child sees it."""

    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {}
        self._sentinel = None

    @property
    def sentinel(self):
        if self._sentinel is None:
            from _multiprocessing import pidfd
            self._sentinel = pidfd(self._pid)
        return self._sentinel

    def is_alive(self):
        return os.getppid() == self._pid

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        from _multiprocessing import wait
        wait([self.sentinel], timeout)


class _MainProcess(BaseProcess):
    """The process that the program began in."""

    def __init__(self):
        self._identity = ()
        self._numbers = itertools.count(1)
        self._name = "MainProcess"
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {"authkey": AuthenticationString(os.urandom(32)), "semprefix": "/mp"}

    def close(self):
        pass


_parent = None           # name and process id
_parent_process = None   # made of them when asked for
_current_process = _MainProcess()
_children = set()


def __getattr__(name):
    if name == "_dangling":
        import weakref
        return weakref.WeakSet([_current_process, *_children])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
