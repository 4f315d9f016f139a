"""Programs for protocols: loop.subprocess_exec() and subprocess_shell().

Each pipe of the program has a transport of its own, whose protocol passes on what comes to the program's protocol.  connection_lost
is called when the program has ended and all its pipes are closed.
"""
import os
import subprocess
import warnings
from . import protocols, transports
from .log import logger

__all__ = ("BaseSubprocessTransport",)


class BaseSubprocessTransport(transports.SubprocessTransport):
    """A program and its pipes."""

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **kwargs):
        super().__init__(extra)
        self._closed, self._finished = False, False
        self._protocol, self._loop = protocol, loop
        self._proc = self._pid = self._returncode = None
        self._exit_waiters = []
        self._pending_calls = []                # what the protocol will be told once connection_made has been called
        self._pipes = {number: None for number, how in enumerate((stdin, stdout, stderr)) if how == subprocess.PIPE}
        try:
            self._start(args=args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize, **kwargs)
        except BaseException:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        self._loop.create_task(self._connect_pipes(waiter))

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        """Sets self._proc, and sees to it that _process_exited(status) is called."""
        raise NotImplementedError

    def __repr__(self):
        parts = [self.__class__.__name__]
        if self._closed:
            parts.append("closed")
        if self._pid is not None:
            parts.append(f"pid={self._pid}")
        if self._returncode is not None:
            parts.append(f"returncode={self._returncode}")
        else:
            parts.append("not started" if self._pid is None else "running")
        stdin, stdout, stderr = map(self._pipes.get, range(3))
        if stdin is not None:
            parts.append(f"stdin={stdin.pipe}")
        if stdout is not None and stderr is stdout:
            parts.append(f"stdout=stderr={stdout.pipe}")
        else:
            parts += [f"{name}={pipe.pipe}" for name, pipe in (("stdout", stdout), ("stderr", stderr)) if pipe is not None]
        return f"<{' '.join(parts)}>"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        """Close the pipes; the program is killed if it still runs."""
        if self._closed:
            return
        self._closed = True
        for pipe in self._pipes.values():
            if pipe is not None:
                pipe.pipe.close()
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            if self._loop.get_debug():
                logger.warning("Close running child process: kill %r", self)
            try:
                self._proc.kill()
            except ProcessLookupError:
                pass

    def __del__(self, _warn=warnings.warn):
        if not getattr(self, "_closed", True):
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self.close()

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        """The transport of the pipe that is the program's descriptor fd, or None."""
        pipe = self._pipes.get(fd)
        return None if pipe is None else pipe.pipe

    def _check_proc(self):
        if self._proc is None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        self._check_proc()
        self._proc.send_signal(signal)

    def terminate(self):
        self._check_proc()
        self._proc.terminate()

    def kill(self):
        self._check_proc()
        self._proc.kill()

    async def _connect_pipes(self, waiter):
        try:
            for number, file in enumerate((self._proc.stdin, self._proc.stdout, self._proc.stderr)):
                if file is not None:
                    await self._connect_pipe(number, file)
            self._loop.call_soon(self._protocol.connection_made, self)
            calls, self._pending_calls = self._pending_calls, None
            for callback, args in calls:
                self._loop.call_soon(callback, *args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(e)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    async def _connect_pipe(self, number, file):
        if number == 0:
            _, pipe = await self._loop.connect_write_pipe(lambda: WriteSubprocessPipeProto(self, 0), file)
        else:
            _, pipe = await self._loop.connect_read_pipe(lambda: ReadSubprocessPipeProto(self, number), file)
        self._pipes[number] = pipe

    def _call(self, callback, *args):
        if self._pending_calls is not None:
            self._pending_calls.append((callback, args))
        else:
            self._loop.call_soon(callback, *args)

    # -- what pipes and the end of the program tell

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        assert returncode is not None and self._returncode is None
        if self._loop.get_debug():
            logger.info("%r exited with return code %r", self, returncode)
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()
        for waiter in self._exit_waiters:
            if not waiter.cancelled():
                waiter.set_result(returncode)
        self._exit_waiters = []

    async def _wait(self):
        """The status, when the program has ended."""
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    def _try_finish(self):
        if self._returncode is None or self._finished:
            return
        if all(pipe is not None and pipe.disconnected for pipe in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._loop = self._proc = self._protocol = None


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """Of the pipe that a program reads."""

    def __init__(self, proc, fd):
        self.proc, self.fd = proc, fd
        self.pipe = None
        self.disconnected = False

    def __repr__(self):
        return f"<{self.__class__.__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_made(self, transport):
        self.pipe = transport

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """Of a pipe that a program writes."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)


class _UnixSubprocessTransport(BaseSubprocessTransport):
    """A program whose end is seen by its descriptor, or by a thread where the system has none of these."""

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        self._proc = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize, **kwargs)
        self._watch_proc()

    def _watch_proc(self):
        try:
            fd = os.pidfd_open(self._proc.pid)
        except OSError:
            done = self._loop.run_in_executor(None, self._proc.wait)
            done.add_done_callback(lambda done: self._process_exited(done.result()))
            return
        self._loop.add_reader(fd, self._proc_ended, fd)

    def _proc_ended(self, fd):
        self._loop.remove_reader(fd)
        os.close(fd)
        self._process_exited(self._proc.wait())


_REFUSED = {"universal_newlines": "must be False", "text": "must be False", "encoding": "must be None", "errors": "must be None"}


async def start(loop, protocol_factory, args, shell, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, **kwargs):
    """(transport, protocol) of a program that has been started."""
    for name, why in _REFUSED.items():
        if kwargs.pop(name, None):
            raise ValueError(f"{name} {why}")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _UnixSubprocessTransport(loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter, **kwargs)
    try:
        await waiter
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException:
        transport.close()
        await transport._wait()
        raise
    if loop._debug:
        logger.info("%s: %r", "shell command" if shell else "execute program", transport)
    return transport, protocol
