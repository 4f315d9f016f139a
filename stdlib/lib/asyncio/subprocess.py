"""Programs whose pipes are streams."""
import os
import subprocess
from subprocess import DEVNULL, PIPE, STDOUT
from . import events, tasks
from .streams import _LIMIT, _DescriptorWriter, StreamReader

__all__ = ("create_subprocess_exec", "create_subprocess_shell")


class Process:
    """A program that runs.  stdin is a StreamWriter, stdout and stderr are StreamReaders, where they are pipes."""

    def __init__(self, popen, limit, loop):
        self._popen = popen
        self._loop = loop
        self.pid = popen.pid
        self.stdin = self._writer(popen.stdin)
        self.stdout = self._reader(popen.stdout, limit)
        self.stderr = self._reader(popen.stderr, limit)
        self._ended = None          # the task that waits for the end

    def __repr__(self):
        return f"<Process {self.pid}>"

    def _reader(self, file, limit):
        if file is None:
            return None
        os.set_blocking(file.fileno(), False)
        reader = StreamReader(limit, self._loop)
        reader._fd = file.fileno()
        return reader

    def _writer(self, file):
        if file is None:
            return None
        os.set_blocking(file.fileno(), False)
        return _DescriptorWriter(file, None, self._loop, {"pipe": file})

    @property
    def returncode(self):
        return self._popen.poll()

    async def wait(self):
        """The status, when the program has ended."""
        if self._popen.poll() is not None:
            return self._popen.returncode
        try:
            fd = os.pidfd_open(self.pid)
        except OSError:
            return await self._loop.run_in_executor(None, self._popen.wait)
        try:
            await self._loop._ready_for(fd, 0)
        finally:
            os.close(fd)
        return self._popen.wait()

    def send_signal(self, signal):
        if self.returncode is not None:
            raise ProcessLookupError()
        self._popen.send_signal(signal)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    async def _feed(self, input):
        if input is not None:
            self.stdin.write(input)
            await self.stdin.all_sent()
        self.stdin.close()

    async def _all_of(self, reader, file):
        data = await reader.read()
        reader._fd = None
        file.close()
        return data

    async def communicate(self, input=None):
        """Write input, read both outputs to their ends, wait: (stdout, stderr)."""
        async def nothing():
            return None

        _, stdout, stderr = await tasks.gather(
            self._feed(input) if self.stdin is not None else nothing(),
            self._all_of(self.stdout, self._popen.stdout) if self.stdout is not None else nothing(),
            self._all_of(self.stderr, self._popen.stderr) if self.stderr is not None else nothing())
        await self.wait()
        return stdout, stderr


async def _create(args, shell, stdin, stdout, stderr, limit, kwds):
    loop = events.get_running_loop()
    for name in ("universal_newlines", "text", "encoding", "errors"):
        if kwds.get(name):
            raise ValueError(f"{name} must be {'False' if name in ('universal_newlines', 'text') else 'None'}")
    popen = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=0, **kwds)
    return Process(popen, limit, loop)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=_LIMIT, **kwds):
    """Start a program: a Process."""
    return await _create([program, *args], False, stdin, stdout, stderr, limit, kwds)


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=_LIMIT, **kwds):
    """Start a line of shell."""
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    return await _create(cmd, True, stdin, stdout, stderr, limit, kwds)
