"""The fork server: a process with one thread and little memory, whose forks are the children of a program that says "forkserver".

The program asks through a socket: a message names descriptors and brings them along.  The server forks; the child gives the
descriptors the numbers that the program knows them by, and reads from a pipe what it is to do.  It is no child of the program: its id,
and in the end its status, come through another pipe, which the server writes.  The server ends when the program does.
"""
import os
import socket
import struct
import sys
import threading

from . import util

__all__ = ["ensure_running", "get_inherited_fds", "connect_to_new_process", "set_forkserver_preload"]

_NUMBER = struct.Struct("q")
_MOST_DESCRIPTORS = 253                 # that Linux passes in one message


class ForkServer:
    """The program's side."""

    def __init__(self):
        self._lock = threading.Lock()
        self._socket = self._pid = self._owner = None
        self._preload = ["__main__"]

    def set_forkserver_preload(self, modules_names):
        """Modules that the server imports when it starts, so that its children need not."""
        if not all(type(name) is str for name in modules_names):
            raise TypeError("module_names must be a list of strings")
        self._preload = list(modules_names)

    def get_inherited_fds(self):
        """None: a child knows its descriptors by their numbers."""

    def ensure_running(self):
        """Start the server, unless it runs."""
        with self._lock:
            self._ensure()

    def connect_to_new_process(self, fds):
        """Fork a child that has these descriptors, under these numbers; the first is what it reads.  (its id, descriptor of its status)"""
        if len(fds) + 1 > _MOST_DESCRIPTORS:
            raise ValueError("too many fds")
        status, told = os.pipe()
        try:
            with self._lock:
                self._ensure()
                numbers = struct.pack(f"{len(fds)}q", *fds)
                socket.send_fds(self._socket, [numbers], [told, *fds])
        except BaseException:
            os.close(status)
            raise
        finally:
            os.close(told)
        answer = os.read(status, _NUMBER.size)
        if len(answer) < _NUMBER.size:
            os.close(status)
            raise EOFError("the fork server has ended")
        return _NUMBER.unpack(answer)[0], status

    def _ensure(self):
        if self._owner == os.getpid() and self._runs():
            return
        self._forget()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            os.set_inheritable(theirs.fileno(), True)
            from .spawn import get_executable
            by_main = threading.current_thread() is threading.main_thread()
            program = (f"from multiprocessing.forkserver import main; "
                       f"main({theirs.fileno()}, {os.getpid()}, {by_main}, {self._preload!r}, {os.getcwd()!r}, {sys.path!r})")
            util._flush_std_streams()
            executable = get_executable()
            self._pid = os.posix_spawn(executable, [executable, "-c", program], os.environ)
        self._socket, self._owner = ours, os.getpid()
        util.Finalize(None, self._stop, exitpriority=-100)

    def _runs(self):
        return self._pid is not None and os.waitpid(self._pid, os.WNOHANG)[0] == 0

    def _forget(self):
        if self._socket is not None:
            self._socket.close()
        self._socket = self._pid = None

    def _stop(self):
        with self._lock:
            pid, mine = self._pid, self._owner == os.getpid()
            self._forget()
            if mine and pid is not None:
                try:
                    os.waitpid(pid, 0)
                except ChildProcessError:
                    pass


# ---- the server's side

def main(listener, parent, by_main, preload, folder, sys_path):
    """Runs in the server: fork for every message, tell of every end, until the program is gone."""
    import signal
    from _multiprocessing import child_begin
    child_begin(parent, by_main)
    _prepare(preload, folder, sys_path)
    woken, wakes = os.pipe()
    os.set_blocking(woken, False)
    os.set_blocking(wakes, False)
    signal.set_wakeup_fd(wakes)
    signal.signal(signal.SIGCHLD, lambda number, frame: None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Server(socket.socket(fileno=listener), woken, wakes).serve()
    os._exit(0)


def _prepare(preload, folder, sys_path):
    """Import what children will need.  What fails here fails in them, where it is told; "__main__" each of them imports itself."""
    sys.path[:] = sys_path
    os.chdir(folder)
    for name in preload:
        try:
            if name != "__main__":
                __import__(name)
        except Exception:
            pass


class _Server:
    def __init__(self, requests, woken, wakes):
        self.requests, self.woken, self.wakes = requests, woken, wakes
        self.told = {}                  # id of a child -> where its status is to be written

    def serve(self):
        import select
        while True:
            ready = select.select([self.requests, self.woken], [], [])[0]
            if self.woken in ready:
                os.read(self.woken, 4096)
                self._reap()
            if self.requests in ready and not self._fork():
                return

    def _reap(self):
        while self.told:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            told = self.told.pop(pid, None)
            if told is not None:
                _tell(told, os.waitstatus_to_exitcode(status))
                os.close(told)

    def _fork(self):
        """False: there are no more messages."""
        numbers, fds, _, _ = socket.recv_fds(self.requests, 8 * _MOST_DESCRIPTORS, _MOST_DESCRIPTORS)
        if not numbers:
            return False
        told, *fds = fds
        server = os.getpid()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                status = self._be_child(server, told, fds, struct.unpack(f"{len(numbers) // 8}q", numbers))
            except BaseException:
                sys.excepthook(*sys.exc_info())
            finally:
                os._exit(status)
        for fd in fds:
            os.close(fd)
        self.told[pid] = told
        _tell(told, pid)
        return True

    def _be_child(self, server, told, fds, numbers):
        import signal
        from _multiprocessing import child_begin
        from .spawn import run_child
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.requests.close()
        for fd in (told, self.woken, self.wakes, *self.told.values()):
            os.close(fd)
        _renumber(fds, numbers)
        child_begin(server, True)
        return run_child(numbers[0])


def _tell(where, number):
    try:
        os.write(where, _NUMBER.pack(number))
    except BrokenPipeError:
        pass                            # who wanted to know is gone


def _renumber(fds, numbers):
    """Give descriptors other numbers: out of the way first, for one's number may be another's wish."""
    import fcntl
    free = max(*fds, *numbers) + 1
    moved = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, free) for fd in fds]
    for fd in fds:
        os.close(fd)
    for fd, number in zip(moved, numbers):
        os.dup2(fd, number, False)
        os.close(fd)


_forkserver = ForkServer()
ensure_running = _forkserver.ensure_running
get_inherited_fds = _forkserver.get_inherited_fds
connect_to_new_process = _forkserver.connect_to_new_process
set_forkserver_preload = _forkserver.set_forkserver_preload
