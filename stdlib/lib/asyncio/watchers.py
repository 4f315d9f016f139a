"""Child watchers: who tells a loop that a process has ended.

create_subprocess_exec() needs none of them here: each of its processes is watched by a descriptor of its own.  They are for programs
that start processes themselves and want to be called back in a loop.
"""
import os
import signal
import threading

from .events import get_running_loop

__all__ = ["AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher", "MultiLoopChildWatcher", "ThreadedChildWatcher"]

_UNKNOWN = 255      # the exit code of a process that somebody else has waited for


class AbstractChildWatcher:
    """What a watcher can do; `with watcher:` while processes are started."""

    def add_child_handler(self, pid, callback, *args):
        """callback(pid, exit code, *args) will be called."""
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        """True if there was one."""
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        """Is it ready to watch processes?"""
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


def _exit_code_of(pid, flags=0):
    """None: it runs still."""
    try:
        found, status = os.waitpid(pid, flags)
    except ChildProcessError:
        import logging
        logging.getLogger("asyncio").warning("Unknown child process pid %d, will report returncode %d", pid, _UNKNOWN)
        return _UNKNOWN
    return os.waitstatus_to_exitcode(status) if found else None


def _runs(pid):
    """Without waiting for it.  False: it has ended, or is no child of this process."""
    try:
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
    except ChildProcessError:
        return False


class _Independent(AbstractChildWatcher):
    """One that needs no loop attached: each process is told to the loop that runs when it is added."""

    def attach_loop(self, loop):
        pass

    def close(self):
        pass

    def is_active(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass


class ThreadedChildWatcher(_Independent):
    """A thread for each process, which waits for it."""

    def add_child_handler(self, pid, callback, *args):
        loop = get_running_loop()

        def wait():
            code = _exit_code_of(pid)
            if not loop.is_closed():
                loop.call_soon_threadsafe(callback, pid, code, *args)
        threading.Thread(target=wait, name=f"waitpid-{pid}", daemon=True).start()

    def remove_child_handler(self, pid):
        return True                     # the thread cannot be stopped


class PidfdChildWatcher(_Independent):
    """A descriptor for each process, which the loop watches."""

    def __init__(self):
        self._watched = {}              # pid: (loop, descriptor)

    def add_child_handler(self, pid, callback, *args):
        loop, fd = get_running_loop(), os.pidfd_open(pid)
        self._watched[pid] = loop, fd
        loop.add_reader(fd, self._ended, pid, callback, args)

    def _ended(self, pid, callback, args):
        self.remove_child_handler(pid)
        callback(pid, _exit_code_of(pid), *args)

    def remove_child_handler(self, pid):
        loop, fd = self._watched.pop(pid, (None, None))
        if loop is None:
            return False
        loop.remove_reader(fd)
        os.close(fd)
        return True


class _BySignal(AbstractChildWatcher):
    """SIGCHLD makes it look which of its processes have ended."""

    def __init__(self):
        self._loop = None
        self._callbacks = {}            # pid: (callback, args)

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def attach_loop(self, loop):
        if self._loop is not None:
            self._loop.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._look)
            self._look()

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    def _ended(self, pid, code):
        callback, args = self._callbacks.pop(pid)
        callback(pid, code, *args)


class SafeChildWatcher(_BySignal):
    """Asks for each of its processes, and leaves others to whoever waits for them."""

    def close(self):
        self._callbacks.clear()
        super().close()

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = callback, args
        self._look_at(pid)

    def _look(self):
        for pid in list(self._callbacks):
            self._look_at(pid)

    def _look_at(self, pid):
        code = _exit_code_of(pid, os.WNOHANG)
        if code is not None:
            self._ended(pid, code)


class FastChildWatcher(_BySignal):
    """Takes whatever process has ended, also of other parts of the program."""

    def __init__(self):
        super().__init__()
        self._early = {}                # pid: code of processes that ended before they were added
        self._starting = 0

    def close(self):
        self._callbacks.clear()
        self._early.clear()
        super().close()

    def __enter__(self):
        self._starting += 1
        return self

    def __exit__(self, *exception):
        self._starting -= 1
        if not self._starting:
            self._early.clear()

    def add_child_handler(self, pid, callback, *args):
        assert self._starting, "Must use the context manager"
        if pid in self._early:
            callback(pid, self._early.pop(pid), *args)
        else:
            self._callbacks[pid] = callback, args

    def _look(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            code = os.waitstatus_to_exitcode(status)
            if pid in self._callbacks:
                self._ended(pid, code)
            elif self._starting:
                self._early[pid] = code


class MultiLoopChildWatcher(AbstractChildWatcher):
    """By SIGCHLD in the main thread, for loops in any thread.

    So two may look at the same process at once: it is waited for by whoever takes it out of the table.
    """

    def __init__(self):
        self._callbacks = {}            # pid: (loop, callback, args)
        self._before = None

    def is_active(self):
        return self._before is not None

    def attach_loop(self, loop):
        """Takes SIGCHLD, in the main thread; the loop does not matter."""
        if self._before is None:
            self._before = signal.signal(signal.SIGCHLD, self._look) or signal.SIG_DFL
            signal.siginterrupt(signal.SIGCHLD, False)

    def close(self):
        self._callbacks.clear()
        if self._before is not None:
            if signal.getsignal(signal.SIGCHLD) == self._look:
                signal.signal(signal.SIGCHLD, self._before)
            self._before = None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = get_running_loop(), callback, args
        self._look_at(pid)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def _look(self, number, frame):
        for pid in list(self._callbacks):
            self._look_at(pid)

    def _look_at(self, pid):
        if _runs(pid) or not (entry := self._callbacks.pop(pid, None)):
            return
        loop, callback, args = entry
        code = _exit_code_of(pid)
        if not loop.is_closed():
            loop.call_soon_threadsafe(callback, pid, code, *args)
