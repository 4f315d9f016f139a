"""A process that removes what others leave behind.

Shared memory has a name that outlives its users.  The first process that makes some starts a watcher, which reads from a pipe
what is made (+) and removed (-).  The other end of the pipe is held by that process and all its children; when the last of
them is gone, however it ended, the watcher removes what is left, and says so.
"""
import os
import threading

_lock = threading.Lock()
_fd = None              # our end of the pipe


def _after_fork():
    global _lock
    _lock = threading.Lock()    # another thread of the parent may have held it


os.register_at_fork(after_in_child=_after_fork)


def ensure_running():
    """Start the watcher, unless there is one."""
    global _fd
    with _lock:
        if _fd is not None:
            return
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(writer)
                if os.fork() == 0:      # an orphan: nobody's wait() sees it
                    _watch(reader)
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        os.close(reader)
        _fd = writer


def getfd():
    ensure_running()
    return _fd


def register(name, rtype):
    """Have it removed if nobody does."""
    ensure_running()
    os.write(_fd, f"+{rtype}:{name}\n".encode())


def unregister(name, rtype):
    """It has been removed, or shall stay."""
    if _fd is not None:
        os.write(_fd, f"-{rtype}:{name}\n".encode())


def _watch(reader):
    import _signal as signal
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    os.setsid()
    for fd in (0, 1):
        os.close(fd)
    for fd in os.listdir("/proc/self/fd"):
        if int(fd) not in (2, reader):
            try:
                os.close(int(fd))
            except OSError:
                pass                    # of the listing itself
    left, text = {}, b""
    while data := os.read(reader, 4096):
        *lines, text = (text + data).split(b"\n")
        for line in lines:
            if line[:1] == b"+":
                left[line[1:].decode()] = True
            else:
                left.pop(line[1:].decode(), None)
    names = [thing.partition(":")[2] for thing in left if thing.startswith("shared_memory:")]
    if names:
        os.write(2, b"resource_tracker: There appear to be %d leaked shared_memory objects to clean up at shutdown\n" % len(names))
    for name in names:
        try:
            os.unlink("/dev/shm/" + name.lstrip("/"))
        except OSError:
            pass
