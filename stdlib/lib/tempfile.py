"""Temporary files and folders, made so that nobody else can get at them or guess their names first.

Every maker tries random names with O_EXCL (or mkdir) until one is new.  What removes itself does so by a finalizer, when the
object dies or the program ends, in the process that made it.
"""
import errno
import io
import os
import sys
import types

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 238328
template = "tmp"
tempdir = None              # gettempdir()'s answer, once it is known; may be set
_TRIES = 100
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_text_openflags = _bin_openflags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW    # as programs know them


class _RandomNameSequence:
    """Names of eight characters without end."""

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(_LETTERS[byte % len(_LETTERS)] for byte in os.urandom(8))


_names = _RandomNameSequence()


def _get_candidate_names():
    """The names all makers draw from; programs have come to use them, too."""
    return _names


# Where -----------------------------------------------------------------------------------------------------------


def _candidates():
    for variable in ("TMPDIR", "TEMP", "TMP"):
        folder = os.environ.get(variable)
        if folder:
            yield os.path.abspath(folder)
    yield from ("/tmp", "/var/tmp", "/usr/tmp")
    try:
        yield os.getcwd()
    except OSError:
        yield os.curdir


def _is_usable(folder):
    """Can a file be made and written there?"""
    for _ in range(_TRIES):
        path = os.path.join(folder, next(_names))
        try:
            fd = os.open(path, _FLAGS, 0o600)
        except FileExistsError:
            continue
        except OSError:
            return False
        try:
            os.write(fd, b"x")
            return True
        except OSError:
            return False
        finally:
            os.close(fd)
            os.unlink(path)
    return False


def _gettempdir():
    global tempdir
    if tempdir is None:
        tried = list(_candidates())
        for folder in tried:
            if _is_usable(folder):
                tempdir = folder
                break
        else:
            raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found in %s" % tried)
    return tempdir


def gettempdir():
    """The folder for temporary files: TMPDIR, TEMP or TMP, else /tmp and the like."""
    return os.fsdecode(_gettempdir())


def gettempdirb():
    """gettempdir() as bytes."""
    return os.fsencode(_gettempdir())


def gettempprefix():
    """What names begin with unless said otherwise."""
    return template


def gettempprefixb():
    """The same as bytes."""
    return os.fsencode(template)


def _fill(prefix, suffix, dir):
    """What was not given, in the kind (str or bytes) of what was."""
    given = [os.fspath(part) for part in (dir, suffix, prefix) if part is not None]
    kinds = {bytes if isinstance(part, bytes) else str for part in given or [tempdir]}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop()
    plain = kind is str
    if suffix is None:
        suffix = "" if plain else b""
    if prefix is None:
        prefix = template if plain else os.fsencode(template)
    if dir is None:
        dir = gettempdir() if plain else gettempdirb()
    return prefix, suffix, dir, kind


def _make(suffix, prefix, dir, make, what):
    """make(path) with new names until it does not say FileExistsError: (its result, path)."""
    prefix, suffix, dir, kind = _fill(prefix, suffix, dir)
    for _ in range(_TRIES):
        name = next(_names)
        path = os.path.join(dir, prefix + (name if kind is str else os.fsencode(name)) + suffix)
        try:
            return make(path), path
        except FileExistsError:
            pass
    raise FileExistsError(errno.EEXIST, "No usable temporary %s name found" % what)


def _told(event, path):
    sys.audit(event, path)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """A new file that only its owner may read and write: (descriptor, path).  The caller removes it."""
    fd, path = _make(suffix, prefix, dir, lambda path: _told("tempfile.mkstemp", path) or os.open(path, _FLAGS, 0o600), "file")
    return fd, os.path.abspath(path)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """The path of a new folder that only its owner may enter.  The caller removes it."""
    return _make(suffix, prefix, dir, lambda path: _told("tempfile.mkdtemp", path) or os.mkdir(path, 0o700), "directory")[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A path that does not exist now.  Somebody else may make it before the caller does: better use mkstemp."""
    dir = gettempdir() if dir is None else dir
    for _ in range(_TRIES):
        path = os.path.join(dir, prefix + next(_names) + suffix)
        if not os.path.lexists(path):
            return path
    raise FileExistsError(errno.EEXIST, "No usable temporary filename found")


# Files -----------------------------------------------------------------------------------------------------------


class _TemporaryFileWrapper:
    """A file with a name, which is removed when the file is closed (unless delete is false)."""

    def __init__(self, file, name, delete=True):
        import weakref
        self.file = file
        self.name = name
        self.delete = delete
        self._finalizer = weakref.finalize(self, _close_and_remove, file, name if delete else None, os.getpid())

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if not callable(value) or isinstance(value, type):
            return value

        def method(*args, **kwargs):    # holds the wrapper, so that the file does not vanish meanwhile
            self.file
            return value(*args, **kwargs)
        method.__name__ = name
        self.__dict__[name] = method
        return method

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, kind, value, traceback):
        result = self.file.__exit__(kind, value, traceback)
        self.close()
        return result

    def close(self):
        self._finalizer()

    def __iter__(self):
        for line in self.file:      # a generator, so that the wrapper lives as long as the loop
            yield line

    def __repr__(self):
        return "<%s.%s object at 0x%x>" % (__name__, type(self).__name__, id(self))


def _close_and_remove(file, name, pid):
    try:
        file.close()
    finally:
        if name is not None and os.getpid() == pid:
            os.unlink(name)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    """A new file with a .name; it is removed when it is closed, unless delete is false."""
    name = None

    def make(*_):
        nonlocal name
        fd, name = mkstemp(suffix, prefix, dir)
        return fd

    try:
        file = _open_with(make, mode, buffering, encoding, newline, errors)
        _raw_of(file).name = name
        return _TemporaryFileWrapper(file, name, delete)
    except BaseException:
        if name is not None:
            os.unlink(name)
        raise


def _open_with(make, *how):
    """An open file on the descriptor that make() gives; open() closes it if something is wrong with the rest."""
    mode, buffering, encoding, newline, errors = how
    return open(gettempdir(), mode, buffering, encoding, errors, newline, opener=make)


def _raw_of(file):
    buffer = getattr(file, "buffer", file)
    return getattr(buffer, "raw", buffer)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A new file without a name in any folder: it is gone when it is closed, whatever happens."""
    def make(*_):
        folder = _fill(prefix, suffix, dir)[2]
        try:
            return os.open(folder, os.O_RDWR | os.O_TMPFILE | os.O_CLOEXEC, 0o600)
        except (OSError, AttributeError):       # a file system that cannot
            fd, path = mkstemp(suffix, prefix, dir)
            os.unlink(path)
            return fd

    file = _open_with(make, mode, buffering, encoding, newline, errors)
    raw = _raw_of(file)
    raw.name = raw.fileno()
    return file


class SpooledTemporaryFile(io.IOBase):
    """A file in memory, until it is larger than max_size or somebody asks for its descriptor."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding or "utf-8", errors=errors, newline=newline)
        self._max_size = max_size
        self._arguments = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix,
                           "encoding": encoding, "newline": newline, "dir": dir, "errors": errors}

    def rollover(self):
        """Move to a file on disk."""
        if self._rolled:
            return
        memory = self._file
        disk = TemporaryFile(**self._arguments)
        position = memory.tell()
        if hasattr(disk, "buffer"):
            memory.flush()
            disk.buffer.write(memory.detach().getvalue())
        else:
            disk.write(memory.getvalue())
        disk.seek(position, 0)
        self._file = disk
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        result = self._file.write(s)
        self._check()
        return result

    def writelines(self, iterable):
        self._file.writelines(iterable)
        self._check()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    @property
    def name(self):
        return getattr(self._file, "name", None) if self._rolled else None

    @property
    def mode(self):
        return self._arguments["mode"] if not self._rolled else self._file.mode

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    def __iter__(self):
        return self._file.__iter__()

    def __next__(self):
        return self._file.__next__()

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, kind, value, traceback):
        self._file.close()

    def __del__(self):
        if not self.closed:
            import warnings
            warnings.warn("Unclosed file {!r}".format(self), ResourceWarning, stacklevel=2, source=self)
            self.close()

    __class_getitem__ = classmethod(types.GenericAlias)


def _forward(name):
    """The file's method, found anew for each call: the file may be another by then."""
    def method(self, *args):
        return getattr(self._file, name)(*args)
    method.__name__, method.__qualname__ = name, f"SpooledTemporaryFile.{name}"
    setattr(SpooledTemporaryFile, name, method)


for _name in ("close", "detach", "flush", "isatty", "read", "read1", "readable", "readinto", "readinto1", "readline", "readlines", "seek",
              "seekable", "tell", "writable"):
    _forward(_name)
del _name


# Folders ---------------------------------------------------------------------------------------------------------


class TemporaryDirectory:
    """A new folder, removed with all that is in it by `with`, cleanup(), or when the object dies."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        import weakref
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._finalizer = weakref.finalize(self, self._cleanup, self.name, os.getpid(), "Implicitly cleaning up %r" % self,
                                           ignore_cleanup_errors)

    @classmethod
    def _cleanup(cls, name, pid, message, ignore_errors):
        if os.getpid() != pid:
            return                  # a child of a fork leaves its parent's folder alone
        cls._rmtree(name, ignore_errors)
        import warnings
        warnings.warn(message, ResourceWarning)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False):
        import shutil

        def mend(function, path, information):
            """A folder that may not be read or written is made so, and tried again."""
            kind = information[0]
            if issubclass(kind, PermissionError):
                for p in (os.path.dirname(path), path):
                    try:
                        os.chmod(p, 0o700)
                    except OSError:
                        pass
                try:
                    os.unlink(path)
                except (IsADirectoryError, PermissionError):
                    cls._rmtree(path, ignore_errors)
                except FileNotFoundError:
                    pass
            elif not issubclass(kind, FileNotFoundError) and not ignore_errors:
                raise

        shutil.rmtree(name, onerror=mend)

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, kind, value, traceback):
        self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)
