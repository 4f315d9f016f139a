"""The operating system: files, directories, processes, the environment.

The system calls are in the C module posix; here is what is made of them."""

import abc
import sys
import stat as st

from _collections_abc import MutableMapping
from types import GenericAlias
import posix
from posix import *
from posix import _exit
import posixpath as path
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT = 0, 1
P_NOWAITO = P_NOWAIT
supports_bytes_environ = True
error = OSError

supports_dir_fd = {access, chmod, chown, link, mkdir, mkfifo, mknod, open, readlink, remove, rename, replace, rmdir, stat,
                   symlink, unlink, utime}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, execve, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}

__all__ = [key for key in posix.__dict__ if not key.startswith("_") and key != "error"] + [
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep", "_exit", "makedirs",
    "removedirs", "renames", "walk", "fwalk", "execl", "execle", "execlp", "execlpe", "execvp", "execvpe", "getenv",
    "supports_bytes_environ", "environb", "getenvb", "P_WAIT", "P_NOWAIT", "P_NOWAITO", "spawnv", "spawnve", "spawnvp",
    "spawnvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "popen", "PathLike", "error"]


# ---- paths

def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as str; what is no UTF-8 is kept as surrogates."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class PathLike(abc.ABC):
    """What can stand for a path: it has a method __fspath__."""

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return any("__fspath__" in vars(kind) for kind in subclass.__mro__) or NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


# ---- directories

def makedirs(name, mode=0o777, exist_ok=False):
    """mkdir, with all directories above it that do not exist."""
    above, last = _split_last(name)
    if above and last and not path.exists(above):
        try:
            makedirs(above, exist_ok=exist_ok)
        except FileExistsError:
            pass                            # somebody else was faster
        if fsdecode(last) == ".":           # a/b/. is there when a/b is
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def _split_last(name):
    """The directory above and the last part; slashes at the end do not count."""
    above, last = path.split(name)
    return (above, last) if last else path.split(above)


def _remove_empty(name):
    """rmdir of the directories in a path, from the last one on, as long as they are empty."""
    above, last = _split_last(name)
    while above and last:
        try:
            rmdir(above)
        except OSError:
            return
        above, last = path.split(above)


def removedirs(name):
    """rmdir, and of the directories above it that are empty then."""
    rmdir(name)
    _remove_empty(name)


def renames(old, new):
    """rename, making the directories it needs and removing those it leaves empty."""
    above, last = path.split(new)
    if above and last and not path.exists(above):
        makedirs(above)
    rename(old, new)
    above, last = path.split(old)
    if above and last:
        try:
            removedirs(above)
        except OSError:
            pass                            # not empty


def _sorted_entries(top, onerror):
    """(directories, others, entries by name), or None if top cannot be read."""
    dirs, others, entries = [], [], []
    try:
        with scandir(top) as found:
            for entry in found:
                try:
                    is_dir = entry.is_dir()
                except OSError:
                    is_dir = False
                (dirs if is_dir else others).append(entry.name)
                entries.append(entry)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return None
    return dirs, others, entries


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For each directory below top (which is one of them): (its path, names of directories, names of files).

    Top down, the list of directories may be changed to say where to go on."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        found = _sorted_entries(top, onerror)
        if found is None:
            continue
        dirs, others, _ = found
        if topdown:
            yield top, dirs, others
        else:
            stack.append((top, dirs, others))
        for name in reversed(dirs):
            below = path.join(top, name)
            if followlinks or not path.islink(below):
                stack.append(below)


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """As walk, with a descriptor of the directory as a fourth value."""
    sys.audit("os.fwalk", top, topdown, onerror, follow_symlinks, dir_fd)
    top = fspath(top)
    before = None if follow_symlinks else stat(top, follow_symlinks=False, dir_fd=dir_fd)
    fd = open(top, O_RDONLY, dir_fd=dir_fd)
    try:
        if follow_symlinks or (st.S_ISDIR(before.st_mode) and path.samestat(before, stat(fd))):
            yield from _fwalk(fd, top, isinstance(top, bytes), topdown, onerror, follow_symlinks)
    finally:
        close(fd)


def _fwalk(fd, top, as_bytes, topdown, onerror, follow_symlinks):
    dirs, others = [], []
    for entry in scandir(fd):
        name = fsencode(entry.name) if as_bytes else entry.name
        try:
            (dirs if entry.is_dir() else others).append(name)
        except OSError:
            others.append(name)
    if topdown:
        yield top, dirs, others, fd
    for name in dirs:
        try:
            before = None if follow_symlinks else stat(name, dir_fd=fd, follow_symlinks=False)
            below = open(name, O_RDONLY, dir_fd=fd)
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            continue
        try:
            if follow_symlinks or path.samestat(before, stat(below)):
                yield from _fwalk(below, path.join(top, name), as_bytes, topdown, onerror, follow_symlinks)
        finally:
            close(below)
    if not topdown:
        yield top, dirs, others, fd


# ---- the environment

class _Environ(MutableMapping):
    """A mapping over the variables as bytes; changes reach the programs that are started."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.decodekey = encodekey, decodekey
        self.encodevalue, self.decodevalue = encodevalue, decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        pairs = ", ".join(f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}" for key, value in self._data.items())
        return f"environ({{{pairs}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return dict(self) | dict(other)

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return dict(other) | dict(self)


def _encode_text(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _decode_text(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ(posix.environ, _encode_text, _decode_text, _encode_text, _decode_text)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """An environment variable, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """An environment variable as bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    env = environ if env is None else env
    value = env.get("PATH")
    try:
        in_bytes = env[b"PATH"]
    except (KeyError, TypeError):
        pass
    else:
        if value is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        value = in_bytes
    if value is None:
        value = defpath
    return fsdecode(value).split(pathsep)


# ---- programs

def execl(file, *args):
    """execv with the arguments written out."""
    execv(file, args)


def execle(file, *args):
    """execve with the arguments written out, the environment last."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """execvp with the arguments written out."""
    execvp(file, args)


def execlpe(file, *args):
    """execvpe with the arguments written out, the environment last."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Replace the process by a program, which is looked for in PATH."""
    execvpe(file, args, environ)


def execvpe(file, args, env):
    """Replace the process by a program looked for in env's PATH, with that environment."""
    if path.dirname(file):
        execve(file, args, env)
    first = last = None
    for directory in get_exec_path(env):
        place = path.join(fsencode(directory) if isinstance(file, bytes) else directory, file)
        try:
            execve(place, args, env)
        except (FileNotFoundError, NotADirectoryError) as problem:
            last = problem
        except OSError as problem:
            last = problem
            first = first or problem
    raise first or last


def _spawn(mode, file, args, env, run):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    pid = fork()
    if pid == 0:
        try:
            run(file, args) if env is None else run(file, args, env)
        finally:
            _exit(127)
    if mode == P_NOWAIT:
        return pid
    while True:
        _, status = waitpid(pid, 0)
        if not WIFSTOPPED(status):
            return waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    """Start a program: its exit code, or with P_NOWAIT its process id."""
    return _spawn(mode, file, args, None, execv)


def spawnve(mode, file, args, env):
    """spawnv with an environment."""
    return _spawn(mode, file, args, env, execve)


def spawnvp(mode, file, args):
    """spawnv, looking for the program in PATH."""
    return _spawn(mode, file, args, None, execvp)


def spawnvpe(mode, file, args, env):
    """spawnve, looking for the program in PATH."""
    return _spawn(mode, file, args, env, execvpe)


def spawnl(mode, file, *args):
    """spawnv with the arguments written out."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """spawnve with the arguments written out, the environment last."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """spawnvp with the arguments written out."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """spawnvpe with the arguments written out, the environment last."""
    return spawnvpe(mode, file, args[:-1], args[-1])


class _wrap_close:
    """The stream that popen gives: close() waits for the command."""

    def __init__(self, stream, pid):
        self._stream, self._pid = stream, pid

    def close(self):
        """None if the command succeeded, else its wait status."""
        self._stream.close()
        if self._pid is None:
            return None
        _, status = waitpid(self._pid, 0)
        self._pid = None
        return status or None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    """A stream that reads what a shell command prints, or ("w") writes what it reads."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    sys.stdout and sys.stdout.flush()
    reading, writing = pipe()
    ours, theirs, number = (reading, writing, 1) if mode == "r" else (writing, reading, 0)
    try:
        actions = [(POSIX_SPAWN_DUP2, theirs, number)]
        pid = posix_spawn("/bin/sh", ["sh", "-c", cmd], environ, file_actions=actions)
    finally:
        close(theirs)
    return _wrap_close(fdopen(ours, mode, buffering), pid)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """open() of a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)
