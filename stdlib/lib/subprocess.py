"""Running programs: what they read and write may be pipes, files or nothing.

run() does it all; Popen is one program with its pipes.  A program is started in C without the GIL (_subprocess), so a thread
that starts one holds nobody up; nor does one that waits for it.  Each Popen reaps its own child, under a lock, so that
several threads may wait for the same one.
"""
import errno
import os
import sys
import threading
import _subprocess

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
           "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE = -1
STDOUT = -2
DEVNULL = -3
_PIPE_SIZE = 512            # what a pipe takes in any case when poll says that it takes something
_SIGINT_GRACE_S = 0.25      # what Ctrl-C leaves the program for its own ending
_active = []                # programs whose Popen is gone: reaped when the next one starts

# Errors ----------------------------------------------------------------------------------------------------------


class SubprocessError(Exception):
    """The base of what this module raises of its own."""


def _set_output(error, value):
    error.output = value


_output = property(lambda error: error.output, _set_output, doc="Another name of output.")


class CalledProcessError(SubprocessError):
    """check=True: the program ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)
        import signal
        try:
            return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
        except ValueError:
            return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)

    stdout = _output


class TimeoutExpired(SubprocessError):
    """The time was over before the program ended; output is what it wrote until then."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    stdout = _output


class CompletedProcess:
    """What run() returns: how a program ended and what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = ["args={!r}".format(self.args), "returncode={!r}".format(self.returncode)]
        parts += ["%s=%r" % (name, getattr(self, name)) for name in ("stdout", "stderr") if getattr(self, name) is not None]
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def check_returncode(self):
        """CalledProcessError unless the program ended well."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


# All at once -----------------------------------------------------------------------------------------------------


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end; a CompletedProcess.  After the timeout it is killed: TimeoutExpired."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:                     # Ctrl-C, too: communicate gave the program its time to end
            process.kill()
            raise
    done = CompletedProcess(process.args, process.poll(), stdout, stderr)
    if check:
        done.check_returncode()
    return done


def call(*popenargs, timeout=None, **kwargs):
    """Run a program to its end; its status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program to its end; CalledProcessError unless it ends well."""
    status = call(*popenargs, **kwargs)
    if status:
        command = kwargs.get("args")
        raise CalledProcessError(status, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """What a program writes; CalledProcessError unless it ends well."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        text = any(kwargs.get(name) for name in ("universal_newlines", "text", "encoding", "errors"))
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """(status, output) of a line of shell, without the last newline."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as e:
        data, status = e.output, e.returncode
    return status, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """The output of a line of shell, whatever its status."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """A list of arguments as one line by the rules of Microsoft's C library."""
    words = []
    for arg in map(os.fsdecode, seq):
        text, slashes = [], 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            text.append("\\" * (2 * slashes + 1 if c == '"' else slashes) + c)
            slashes = 0
        quoted = " " in arg or "\t" in arg or not arg
        text.append("\\" * (2 * slashes if quoted else slashes))
        words.append('"%s"' % "".join(text) if quoted else "".join(text))
    return " ".join(words)


# One program -----------------------------------------------------------------------------------------------------


def _cleanup():
    """Reap what nobody waits for any more."""
    for process in _active[:]:
        if process._internal_poll() is not None:
            try:
                _active.remove(process)
            except ValueError:
                pass            # another thread did


class Popen:
    """A program that runs.

    args: a list, or a str (with shell=True a line of shell, else the name of a program).  stdin, stdout, stderr: None
    (ours), PIPE, DEVNULL, a descriptor or file, for stderr also STDOUT.
    """

    _child_created = False
    returncode = None

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        _cleanup()
        self._waitpid_lock = threading.Lock()
        self._input = None
        self._communication_started = False
        bufsize = -1 if bufsize is None else bufsize
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if pass_fds and not close_fds:
            import warnings
            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but "
                                  "different. Pass one or the other.")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        self.text_mode = encoding or errors or text or universal_newlines
        self._closed_child_pipe_fds = False
        ids = (process_group, _group_id(group), _user_id(user), None if umask < 0 else umask)
        groups = None if extra_groups is None else _group_ids(extra_groups)
        ours, theirs, made = self._pipes(stdin, stdout, stderr)
        try:
            self._open_files(ours, bufsize)
            self._start(args, executable, shell, cwd, env, theirs, sorted(set(pass_fds)) if close_fds else None,
                        restore_signals, start_new_session, ids, groups, preexec_fn)
        except:
            for file in (self.stdin, self.stdout, self.stderr):
                if file is not None:
                    try:
                        file.close()
                    except OSError:
                        pass
            raise
        finally:
            for fd in made:
                os.close(fd)

    # -- before the start

    def _pipes(self, stdin, stdout, stderr):
        """Our ends (-1: none), the program's descriptors (-1: as ours), and those of them to close after the start."""
        ours, theirs, made = [-1, -1, -1], [-1, -1, -1], []
        try:
            for i, (stream, given) in enumerate((("stdin", stdin), ("stdout", stdout), ("stderr", stderr))):
                if given is None:
                    continue
                if given == PIPE:
                    reader, writer = os.pipe()
                    ours[i], theirs[i] = (writer, reader) if i == 0 else (reader, writer)
                    made.append(theirs[i])
                    if self.pipesize > 0:
                        import fcntl
                        fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ if hasattr(fcntl, "F_SETPIPE_SZ") else 1031, self.pipesize)
                elif given == DEVNULL:
                    theirs[i] = os.open(os.devnull, os.O_RDWR)
                    made.append(theirs[i])
                elif given == STDOUT and i == 2:
                    theirs[i] = theirs[1] if theirs[1] != -1 else sys.__stdout__.fileno()
                else:
                    theirs[i] = given if isinstance(given, int) else given.fileno()
        except:
            for fd in [*made, *(fd for fd in ours if fd != -1)]:
                os.close(fd)
            raise
        return ours, theirs, made

    def _open_files(self, ours, bufsize):
        line_buffering = False
        if bufsize == 1:
            if self.text_mode:
                line_buffering, bufsize = True, -1
            else:
                import warnings
                warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size "
                              "will be used", RuntimeWarning, 3)
        import io
        for i, name in enumerate(("stdin", "stdout", "stderr")):
            if ours[i] == -1:
                continue
            file = open(ours[i], "rb" if i else "wb", bufsize)
            if self.text_mode:
                extra = {} if i else {"write_through": True, "line_buffering": line_buffering}
                file = io.TextIOWrapper(file, encoding=self.encoding, errors=self.errors, **extra)
            setattr(self, name, file)

    def _start(self, args, executable, shell, cwd, env, fds, keep, restore_signals, new_session, ids, groups, preexec_fn):
        if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__"):
            if shell is False and not isinstance(args, (str, bytes)):
                args = os.fspath(args)
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)
        program = os.fsencode(executable)
        environment = None
        if env is not None:
            environment = []
            for name, value in env.items():
                name = os.fsencode(name)
                if b"=" in name:
                    raise ValueError("illegal environment variable name")
                environment.append(name + b"=" + os.fsencode(value))
        if os.path.dirname(program):
            paths = [program]
        else:
            paths = [os.path.join(os.fsencode(folder), program) for folder in os.get_exec_path(env)]
        if keep is not None:
            keep = [fd for fd in keep if fd > 2]
        self.pid, error, stage = _subprocess.launch([os.fsencode(arg) for arg in args], paths, cwd, environment, tuple(fds),
                                                    keep, restore_signals, new_session, ids, groups, preexec_fn)
        self._child_created = True
        if error:
            self._reap_failed()
            self._raise_failed(error, stage, executable, cwd)

    def _reap_failed(self):
        try:
            pid, status = os.waitpid(self.pid, 0)
            self.returncode = os.waitstatus_to_exitcode(status) if pid == self.pid else sys.maxsize
        except ChildProcessError:
            self.returncode = sys.maxsize

    @staticmethod
    def _raise_failed(error, stage, executable, cwd):
        if stage == "preexec":
            raise SubprocessError("Exception occurred in preexec_fn.")
        raise OSError(error, os.strerror(error), cwd if stage == "chdir" else executable)

    # -- while it runs

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if kind is KeyboardInterrupt:       # the program got its SIGINT, too
                self._wait_grace()
            else:
                self.wait()

    def _wait_grace(self):
        try:
            self._wait(_SIGINT_GRACE_S)
        except TimeoutExpired:
            pass

    def __del__(self, _maxsize=sys.maxsize):
        if not self._child_created:
            return
        if self.returncode is None:
            import warnings
            warnings.warn("subprocess %s is still running" % self.pid, ResourceWarning, source=self)
        self._internal_poll(_maxsize)
        if self.returncode is None and _active is not None:
            _active.append(self)

    def poll(self):
        """The status if the program has ended, else None."""
        return self._internal_poll()

    def _internal_poll(self, _deadstate=None):
        if self.returncode is None and self._waitpid_lock.acquire(False):
            try:
                if self.returncode is None:
                    pid, status = os.waitpid(self.pid, os.WNOHANG)
                    if pid == self.pid:
                        self.returncode = os.waitstatus_to_exitcode(status)
            except OSError as e:
                if _deadstate is not None:
                    self.returncode = _deadstate
                elif e.errno == errno.ECHILD:       # somebody else reaped it
                    self.returncode = 0
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end: the status, negative for a signal.  TimeoutExpired."""
        try:
            return self._wait(timeout)
        except KeyboardInterrupt:
            self._wait_grace()
            raise

    def _wait(self, timeout):
        if self.returncode is not None:
            return self.returncode
        if timeout is not None and not _subprocess.wait_end(self.pid, timeout) and self.returncode is None:
            raise TimeoutExpired(self.args, timeout)
        with self._waitpid_lock:
            while self.returncode is None:
                try:
                    pid, status = os.waitpid(self.pid, 0)
                except ChildProcessError:
                    pid, status = self.pid, 0
                if pid == self.pid:
                    self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def send_signal(self, sig):
        """Send a signal, unless the program has ended."""
        self.poll()
        if self.returncode is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    # -- its pipes

    def communicate(self, input=None, timeout=None):
        """Write input, read until the end of both outputs, wait: (stdout, stderr).  May be called again after TimeoutExpired."""
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        pipes = [self.stdin, self.stdout, self.stderr]
        if timeout is None and not self._communication_started and pipes.count(None) >= 2:
            return self._communicate_one(input)
        from time import monotonic
        deadline = None if timeout is None else monotonic() + timeout
        try:
            result = self._communicate(input, deadline, timeout)
        except KeyboardInterrupt:
            self._wait_grace()
            raise
        finally:
            self._communication_started = True
        self.wait(timeout=None if deadline is None else max(0, deadline - monotonic()))
        return result

    def _communicate_one(self, input):
        """With a single pipe there is nothing to watch."""
        texts = [None, None]
        if self.stdin:
            self._write_and_close(input)
        for i, stream in enumerate((self.stdout, self.stderr)):
            if stream:
                texts[i] = stream.read()
                stream.close()
        self.wait()
        return tuple(texts)

    def _write_and_close(self, input):
        for step in ([lambda: self.stdin.write(input)] if input else []) + [self.stdin.close]:
            try:
                step()
            except BrokenPipeError:
                pass            # it does not want to know
            except OSError as e:
                if e.errno != errno.EINVAL:
                    raise

    def _communicate(self, input, deadline, timeout):
        import select
        from time import monotonic
        if not self._communication_started:
            self._begin_communication(input)
        watch, files = select.poll(), {}
        if self.stdin and not self.stdin.closed and self._input is not None:
            watch.register(self.stdin, select.POLLOUT)
            files[self.stdin.fileno()] = self.stdin
        for file in self._received:
            if not file.closed:
                watch.register(file, select.POLLIN | select.POLLPRI)
                files[file.fileno()] = file
        while files:
            left = None if deadline is None else deadline - monotonic()
            if left is not None and left < 0:
                self._raise_timeout(timeout)
            for fd, _ in watch.poll(None if left is None else left * 1000):
                file = files[fd]
                if not (self._send(fd) if file is self.stdin else self._receive(fd, file)):
                    watch.unregister(fd)
                    del files[fd]
                    self._close_quietly(file)
        return self._collected(self.stdout), self._collected(self.stderr)

    def _begin_communication(self, input):
        self._received = {file: [] for file in (self.stdout, self.stderr) if file}
        if not self.stdin:
            return
        try:
            self.stdin.flush()
        except BrokenPipeError:
            pass
        if not input:
            self._close_quietly(self.stdin)
            return
        if self.text_mode and isinstance(input, str):
            input = input.encode(self.stdin.encoding, self.stdin.errors)
        self._input = memoryview(input).cast("B")
        self._sent = 0

    @staticmethod
    def _close_quietly(file):
        try:
            file.close()
        except BrokenPipeError:
            pass

    def _send(self, fd):
        """Write a piece of the input.  False: that was the last."""
        try:
            self._sent += os.write(fd, self._input[self._sent:self._sent + _PIPE_SIZE])
        except BrokenPipeError:
            return False
        return self._sent < len(self._input)

    def _receive(self, fd, file):
        data = os.read(fd, 32768)
        self._received[file].append(data)
        return bool(data)

    def _collected(self, file):
        if file is None:
            return None
        data = b"".join(self._received[file])
        if self.text_mode:
            data = data.decode(file.encoding, file.errors).replace("\r\n", "\n").replace("\r", "\n")
        return data

    def _raise_timeout(self, timeout):
        """With what has come so far, as bytes."""
        pieces = [b"".join(self._received[f]) if f and self._received[f] else None for f in (self.stdout, self.stderr)]
        raise TimeoutExpired(self.args, timeout, output=pieces[0], stderr=pieces[1])


# Users and groups ------------------------------------------------------------------------------------------------


def _user_id(user):
    if not _is_name(user, "User"):
        return user
    import pwd
    return pwd.getpwnam(user).pw_uid


def _group_id(group):
    if not _is_name(group, "Group"):
        return group
    import grp
    return grp.getgrnam(group).gr_gid


def _is_name(account, kind):
    """Whether an account is given by name, not by number (or not at all); TypeError, ValueError."""
    if isinstance(account, str):
        return True
    if account is not None:
        if not isinstance(account, int):
            raise TypeError(f"{kind} must be a string or an integer" + (f", not {type(account)}" if kind == "Group" else ""))
        if account < 0:
            raise ValueError(f"{kind} ID cannot be negative, got {account}")
    return False


def _group_ids(groups):
    if isinstance(groups, str):
        raise ValueError("Groups must be a list, not a string")
    return [_group_id(group) for group in groups]


# Another interpreter like this one ---------------------------------------------------------------------------------


def _optim_args_from_interpreter_flags():
    from _interpreter_flags import optimization
    return optimization()


def _args_from_interpreter_flags():
    from _interpreter_flags import arguments
    return arguments()
