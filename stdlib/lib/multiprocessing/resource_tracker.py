"""A process that removes what others leave behind.

Shared memory and semaphores have names that outlive their users.  The first process that makes some starts a watcher, which
reads from a pipe what is made (+) and removed (-).  The other end of the pipe is held by that process and all its children; when
the last of them is gone, however it ended, the watcher removes what is left, and says so.
"""
import errno
import os
import threading

__all__ = ["ensure_running", "register", "unregister"]


def _unlink(place):
    return lambda name: os.unlink(place.format(name.lstrip("/")))


_CLEANUP_FUNCS = {"noop": lambda name: None, "semaphore": _unlink("/dev/shm/sem.{}"), "shared_memory": _unlink("/dev/shm/{}")}


class ResourceTracker:
    """This process's end of the pipe."""

    def __init__(self):
        self._lock = threading.Lock()
        self._fd = None
        self._pid = None

    def getfd(self):
        self.ensure_running()
        return self._fd

    def ensure_running(self):
        """Start the watcher, unless there is one."""
        with self._lock:
            if self._fd is not None:
                if self._check_alive():
                    return
                os.close(self._fd)
                self._fd = self._pid = None
                import warnings
                warnings.warn("resource_tracker: process died unexpectedly, relaunching.  Some resources might leak.")
            self._fd, self._pid = _start()

    def _check_alive(self):
        try:
            os.write(self._fd, b"\n")
        except OSError:
            return False
        return True

    def register(self, name, rtype):
        """Have it removed if nobody does."""
        self.ensure_running()
        self._tell("+", name, rtype)

    def unregister(self, name, rtype):
        """It has been removed, or shall stay."""
        self.ensure_running()
        self._tell("-", name, rtype)

    def _tell(self, sign, name, rtype):
        if rtype not in _CLEANUP_FUNCS:
            raise ValueError(f"Cannot register {name} for automatic cleanup: unknown resource type {rtype}")
        message = f"{sign}{rtype}:{name}\n".encode("ascii")
        if len(message) > 512:          # what a pipe takes in one piece everywhere
            raise ValueError("msg too long")
        os.write(self._fd, message)


_resource_tracker = ResourceTracker()
ensure_running = _resource_tracker.ensure_running
register = _resource_tracker.register
unregister = _resource_tracker.unregister
getfd = _resource_tracker.getfd


def _after_fork():
    _resource_tracker._lock = threading.Lock()    # another thread of the parent may have held it


os.register_at_fork(after_in_child=_after_fork)


# The watcher --------------------------------------------------------------------------------------------------------

def _start():
    """(our end of the pipe, process id)"""
    reader, writer = os.pipe()
    told, tells = os.pipe()
    opened = {reader, writer, told, tells}
    try:
        middle = os.fork()
        if middle == 0:
            _become_watcher(reader, writer, tells)
        os.waitpid(middle, 0)
        opened.remove(tells)
        os.close(tells)                 # nothing to read then means that there is no watcher
        pid = os.read(told, 20)
        if not pid:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        opened.remove(writer)
        return writer, int(pid)
    finally:
        for fd in opened:
            os.close(fd)


def _become_watcher(reader, writer, tells):
    """In a child, which never comes back: its own child watches, an orphan that nobody's wait() sees."""
    try:
        os.close(writer)
        pid = os.fork()
        if pid == 0:
            main(reader)
        os.write(tells, b"%d" % pid)
    finally:
        os._exit(0)


def main(fd):
    """Runs in the watcher: reads from fd until nobody writes to it any more, and removes what is left."""
    import _signal as signal
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    os.setsid()
    _close_all_but(2, fd)
    left = _listen(fd)
    for rtype, remove in _CLEANUP_FUNCS.items():
        names = [name for kind, name in left if kind == rtype]
        if names:
            os.write(2, b"resource_tracker: There appear to be %d leaked %s objects to clean up at shutdown\n"
                     % (len(names), rtype.encode()))
        for name in names:
            try:
                remove(name)
            except OSError as error:
                os.write(2, f"resource_tracker: {name!r}: {error}\n".encode())


def _close_all_but(*kept):
    for fd in os.listdir("/proc/self/fd"):
        if int(fd) not in kept:
            try:
                os.close(int(fd))
            except OSError:
                pass                    # of the listing itself


def _listen(fd):
    """What was made and not removed: (type, name)."""
    left, text = {}, b""
    while data := os.read(fd, 4096):
        *lines, text = (text + data).split(b"\n")
        for line in lines:
            rtype, _, name = line[1:].decode().partition(":")
            if line[:1] == b"+":
                left[rtype, name] = True
            elif line[:1] == b"-":
                left.pop((rtype, name), None)
    return left
