"""How a child begins and ends: by fork, or by starting the interpreter anew."""
import os
import _signal as signal
import threading

from _multiprocessing import child_begin, pidfd, wait

from . import util


class Popen:
    """What fork and spawn have in common: a process id, a pidfd that is ready at its end, and the status.

    Waiting goes through the pidfd, so several threads may wait, and only one reaps.
    """
    method = None
    returncode = sentinel = None

    def __init__(self, process):
        self._launch(process)

    def poll(self):
        """The exit code, or None while the process runs."""
        if self.returncode is None and self.sentinel is not None:
            try:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:
                # Someone else has reaped it, or it is not ours: its pidfd knows whether it is over.
                if wait([self.sentinel], 0):
                    self.returncode = 255
                return self.returncode
            if pid == self.pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            wait([self.sentinel], timeout)
            return self.poll()
        return self.returncode

    def _send_signal(self, number):
        if self.returncode is None:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass
            except OSError:
                if self.wait(0.1) is None:
                    raise

    def terminate(self):
        self._send_signal(signal.SIGTERM)

    def kill(self):
        self._send_signal(signal.SIGKILL)

    def close(self):
        if self.sentinel is not None:
            os.close(self.sentinel)
            self.sentinel = None

    def __del__(self):
        self.close()


def _abandon(pid):
    """Without a pidfd nobody could wait for the child: it is better that there is none."""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


class ForkPopen(Popen):
    """A child made by fork."""
    method = "fork"

    def _launch(self, process):
        for fd in os.pipe():  # there are numbers left for the pidfd, before the child begins
            os.close(fd)
        util._flush_std_streams()
        util._no_input()
        by_main_thread = threading.current_thread() is threading.main_thread()
        parent = os.getpid()
        self.pid = self.sentinel = None  # there is room for them before there is a child
        self.pid = pid = os.fork()
        if pid == 0:
            status = 1
            try:
                child_begin(parent, by_main_thread)
                status = process._bootstrap()
            finally:
                os._exit(status)
        try:
            self.sentinel = pidfd(pid)
        except BaseException:
            _abandon(pid)
            raise


class _TellingPopen(Popen):
    """The child gets a pickle of what it needs through a pipe, and by number the descriptors that it names."""

    def _launch(self, process):
        from . import spawn
        from .context import set_spawning_popen
        from .reduction import dumps
        self._descriptors = []
        set_spawning_popen(self)
        try:
            # The program's modules must be there before the process object can be read: a pickle in a pickle.
            data = dumps((spawn.get_preparation_data(process.name, self.method), dumps(process)))
        finally:
            set_spawning_popen(None)
        reader, writer = os.pipe()
        try:
            self._begin(reader)
        except BaseException:
            os.close(writer)
            raise
        finally:
            os.close(reader)
            for fd in self._descriptors:
                os.close(fd)
        with open(writer, "wb") as file:
            try:
                file.write(data)
            except BrokenPipeError:
                pass  # it ended at once; its exit code tells why

    def duplicate_for_child(self, fd):
        """The number under which the child will have the descriptor."""
        copy = os.dup(fd)
        self._descriptors.append(copy)
        return copy


class SpawnPopen(_TellingPopen):
    """The child is a new interpreter."""
    method = "spawn"

    def _begin(self, reader):
        from .spawn import get_command_line
        command = get_command_line(pipe_handle=reader, parent_pid=os.getpid())
        util._flush_std_streams()
        for fd in (reader, *self._descriptors):
            os.set_inheritable(fd, True)
        self.pid = os.posix_spawn(command[0], command, os.environ)
        try:
            self.sentinel = pidfd(self.pid)
        except OSError:
            _abandon(self.pid)
            raise


class ForkServerPopen(_TellingPopen):
    """The child is forked by the fork server, which tells its status through a pipe."""
    method = "forkserver"

    def _begin(self, reader):
        from .forkserver import connect_to_new_process
        util._flush_std_streams()
        self.pid, self.sentinel = connect_to_new_process([reader, *self._descriptors])

    def poll(self):
        """The exit code, or None while the process runs; 255 if the server is gone."""
        if self.returncode is None and self.sentinel is not None and wait([self.sentinel], 0):
            data = os.read(self.sentinel, 8)
            self.returncode = int.from_bytes(data, "little", signed=True) if len(data) == 8 else 255
        return self.returncode
