"""Paths as objects: `/` joins, attributes take apart, methods of Path ask the file system.

A pure path is a root ("", "/" or "//"; for Windows also a drive or share with or without a root: "c:", "c:\\") and a list of
parts; the text is made when somebody asks.  Paths are immutable, hashable and ordered part by part.
"""
import os
import stat as _stat
import sys
from _collections_abc import Sequence

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


def _parse(texts):
    """(root, parts) of texts joined: an absolute one throws away what stood before it."""
    path = ""
    for text in texts:
        if text.startswith("/"):
            path = text
        elif path and not path.endswith("/"):
            path += "/" + text
        else:
            path += text
    slashes = len(path) - len(path.lstrip("/"))
    root = "//" if slashes == 2 else "/" if slashes else ""
    return root, _parts(path, "/")


def _parts(path, sep):
    return [sys.intern(part) for part in path.split(sep) if part and part != "."]


def _quote(path):
    """The bytes as a URI has them."""
    plain = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
    return "".join(chr(byte) if byte in plain else "%%%02X" % byte for byte in path)


class _Parents(Sequence):
    """A path's ancestors, the nearest first."""

    __slots__ = ("_path", "_root", "_names")

    def __init__(self, path):
        self._path = path
        self._root, self._names = path._root, path._names

    def __len__(self):
        return len(self._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._of(self._root, self._names[:len(self._names) - index - 1])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath:
    """A path that only is one: nothing here touches the file system."""

    __slots__ = ("_root", "_names", "_text", "_hash", "_whole")
    _sep, _separators = "/", "/"
    _parse = staticmethod(_parse)

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._of(*cls._parse([cls._text_of(arg) for arg in args]))

    @classmethod
    def _of(cls, root, names):
        self = object.__new__(cls)
        self._root = root
        self._names = names
        return self

    @staticmethod
    def _text_of(arg):
        if isinstance(arg, PurePath):
            return str(arg) if arg._root or arg._names else ""
        text = os.fspath(arg)
        if not isinstance(text, str):
            raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % type(text))
        return text

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    # -- text

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._root + self._sep.join(self._names) or "."
            return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self.as_posix())

    def as_posix(self):
        return str(self)

    def as_uri(self):
        """ "file:///..." of an absolute path."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + _quote(bytes(self))

    # -- comparing

    def _key(self):
        return self.parts

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._names == other._names and self._sep == other._sep

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._key())
            return self._hash

    def _is_alike(self, other):
        """Is it a path of the same system?"""
        return isinstance(other, PurePath) and self._sep == other._sep

    def __lt__(self, other):
        return self._key() < other._key() if self._is_alike(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._is_alike(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._is_alike(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._is_alike(other) else NotImplemented

    # -- taking apart

    drive = property(lambda self: "", doc="The drive: never one here.")
    root = property(lambda self: self._root, doc='"/" of an absolute path, "" of another.')
    anchor = root

    @property
    def parts(self):
        try:
            return self._whole
        except AttributeError:
            self._whole = whole = (self._root, *self._names) if self._root else tuple(self._names)
            return whole

    @property
    def name(self):
        """The last part; "" of a root."""
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        """The last part's ending: ".gz" of "a.tar.gz"."""
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last part without its suffix."""
        name, suffix = self.name, self.suffix
        return name[:len(name) - len(suffix)] if suffix else name

    @property
    def parent(self):
        return self._of(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    # -- making others

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._of(*self._parse([self._text_of(key), self._text_of(self)]))
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        root, names = self._parse([self._text_of(arg) for arg in args])
        return self._of(*self._joined(root, names)) if root else self._of(self._root, self._names + names)

    def _joined(self, root, names):
        """What this path and one with a root make."""
        return root, names

    def with_name(self, name):
        """The same with another last part."""
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        root, names = self._parse([name])
        if root or len(names) != 1 or name[-1] in self._separators:
            raise ValueError("Invalid name %r" % (name))
        return self._of(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The same with another suffix, or none."""
        if any(sep in suffix for sep in self._separators) or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix,))
        name = self.name
        if not name:
            raise ValueError("%r has an empty name" % (self,))
        return self._of(self._root, self._names[:-1] + [self.stem + suffix])

    def relative_to(self, *other):
        """What is left of the path below another; ValueError if it does not lie there."""
        if not other:
            raise TypeError("need at least one argument")
        base = self._of(*self._parse([self._text_of(arg) for arg in other]))
        root = self._root_below(base)
        if root is None:
            raise ValueError("{!r} is not in the subpath of {!r} OR one path is relative and the other is absolute."
                             .format(str(self), str(base) if base._root or base._names else ""))
        return self._of(root, self._names[len(base._names):])

    def _root_below(self, base):
        """The root that this path has when it is seen from base; None if it does not lie there."""
        return "" if base._root == self._root and self._names[:len(base._names)] == base._names else None

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def match(self, path_pattern):
        """Does the path (a relative pattern: its end) match, part by part?"""
        from fnmatch import fnmatchcase
        pattern = self._of(*self._parse([path_pattern]))
        if not pattern._names and not pattern._root:
            raise ValueError("empty pattern")
        names, patterns = self._folded(self._names if pattern._root else self.parts), self._folded(pattern._names)
        if pattern._root and (not self._has_root(pattern) or len(patterns) != len(names)) or len(patterns) > len(names):
            return False
        return all(map(fnmatchcase, reversed(names), reversed(patterns)))

    def _has_root(self, pattern):
        return self._root == pattern._root

    @staticmethod
    def _folded(names):
        """The names as they are compared."""
        return names


class PurePosixPath(PurePath):
    """Paths with slashes, without a look at the disk."""
    __slots__ = ()


# paths of Windows ------------------------------------------------------------------------------------------------


_DEVICES = "\\\\?\\"         # before a name that Windows shall take as it stands
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {port + n for port in ("COM", "LPT") for n in "123456789\xb9\xb2\xb3"}


def _split_share(path):
    """(share, rest) of "\\\\server\\share\\rest"; the share is "" if there is none."""
    server = path.find("\\", 2)
    share = path.find("\\", server + 1)
    if path[:2] != "\\\\" or server in (-1, 2) or share == server + 1:
        return "", path
    return (path, "") if share == -1 else (path[:share], path[share:])


def _split_windows(path):
    """(drive or share, root, rest), all with backslashes."""
    path = path.replace("/", "\\")
    before = ""
    if path.startswith(_DEVICES):
        before, path = _DEVICES, path[4:]
        if path.startswith("UNC\\"):
            before, path = before + "UNC", "\\" + path[3:]
    share, rest = _split_share(path)
    if share:
        return (before + share[1:] if before else share), "\\", rest[1:]
    drive = path[:2] if path[1:2] == ":" and path[0].isascii() and path[0].isalpha() else ""
    rest = path[len(drive):]
    plain = rest.lstrip("\\")
    return before + drive, ("\\" if plain != rest else ""), plain


def _parse_windows(texts):
    """As _parse(); what has a root but no drive takes the last drive before it."""
    names = []
    drive = root = ""
    for text in reversed(texts):
        its_drive, its_root, rest = _split_windows(text)
        if root:
            drive = its_drive
        else:
            names[:0] = _parts(rest, "\\")
            drive, root = its_drive, its_root
        if drive:
            break
    return drive + root, names


class PureWindowsPath(PurePath):
    """A path of Windows: drives, shares, both slashes, no difference between capital and small letters."""

    __slots__ = ()
    _sep, _separators = "\\", "\\/"
    _parse = staticmethod(_parse_windows)

    root = property(lambda self: "\\" if self._root.endswith("\\") and self._root != _DEVICES else "", doc="A backslash or nothing.")
    drive = property(lambda self: self._root[:-1] if self.root else self._root, doc='"c:" or "\\\\\\\\server\\\\share", or nothing.')

    def as_posix(self):
        return str(self).replace("\\", "/")

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if drive[1:] != ":":
            return "file:" + _quote(self.as_posix().encode())
        return "file:///" + drive + _quote(self.as_posix()[2:].encode())

    @staticmethod
    def _folded(names):
        return [name.lower() for name in names]

    def _key(self):
        return tuple(self._folded(self.parts))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._is_alike(other) and self._key() == other._key()

    __hash__ = PurePath.__hash__

    def is_absolute(self):
        return bool(self.root and self.drive)

    def is_reserved(self):
        """Is the last part the name of a device?"""
        if not self._names or self._root.startswith("\\\\"):
            return False
        return self.name.partition(".")[0].partition(":")[0].rstrip(" ").upper() in _RESERVED

    def _joined(self, root, names):
        drive = self.drive
        if root == "\\":
            return drive + root, names
        if not root.endswith("\\") and root.lower() == drive.lower():
            return self._root, self._names + names      # "c:name": in the folder of that drive
        return root, names

    def _root_below(self, base):
        mine, its, count = self._folded([self._root]), self._folded([base._root]), len(base._names)
        if self._folded(self._names[:count]) != self._folded(base._names):
            return None
        if mine == its:
            return ""
        seen_from_drive = base._root and not base.root and not count and base.drive.lower() == self.drive.lower()
        return self.root if seen_from_drive else None

    def _has_root(self, pattern):
        return (not pattern.drive or pattern.drive.lower() == self.drive.lower()) and (not pattern.root or bool(self.root))


os.PathLike.register(PurePath)


class Path(PurePath):
    """A path of the file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return cls._of(*cls._parse([cls._text_of(arg) for arg in args]))

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def __enter__(self):
        import warnings
        warnings.warn("pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; Path objects as a context "
                      "manager is a no-op", DeprecationWarning, stacklevel=2)
        return self

    def __exit__(self, kind, value, traceback):
        pass

    # -- asking

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def owner(self):
        import pwd
        return pwd.getpwuid(self.stat().st_uid).pw_name

    def group(self):
        import grp
        return grp.getgrgid(self.stat().st_gid).gr_name

    def exists(self):
        try:
            return self.stat() is not None
        except ValueError:          # a null character
            return False
        except OSError as e:
            if _means_no(e):
                return False
            raise

    def _is(self, test, ask=os.stat):
        try:
            return test(ask(self).st_mode)
        except OSError as e:
            if not _means_no(e):
                raise
            return False
        except ValueError:
            return False

    def is_dir(self):
        return self._is(_stat.S_ISDIR)

    def is_file(self):
        return self._is(_stat.S_ISREG)

    def is_symlink(self):
        return self._is(_stat.S_ISLNK, os.lstat)

    def is_block_device(self):
        return self._is(_stat.S_ISBLK)

    def is_char_device(self):
        return self._is(_stat.S_ISCHR)

    def is_fifo(self):
        return self._is(_stat.S_ISFIFO)

    def is_socket(self):
        return self._is(_stat.S_ISSOCK)

    def is_mount(self):
        return self.exists() and os.path.ismount(self)

    def samefile(self, other_path):
        other = other_path.stat() if hasattr(other_path, "stat") else os.stat(other_path)
        return os.path.samestat(self.stat(), other)

    # -- other paths

    def absolute(self):
        """With the current folder in front, "." and ".." left as they are."""
        return self if self._root else self._of(*_parse([os.getcwd(), self._text_of(self)]))

    def resolve(self, strict=False):
        """Absolute, without "..", and with links followed."""
        try:
            text = os.path.realpath(self, strict=strict)
        except OSError as e:
            import errno
            if e.errno == errno.ELOOP:
                raise RuntimeError("Symlink loop from %r" % e.filename)
            raise
        found = self.__class__(text)
        if not strict:
            try:
                found.stat()
            except OSError as e:
                import errno
                if e.errno == errno.ELOOP:
                    raise RuntimeError("Symlink loop from %r" % e.filename)
        return found

    def readlink(self):
        return self.__class__(os.readlink(self))

    def expanduser(self):
        """With "~" or "~name" as the first part followed."""
        if self._root or not self._names or not self._names[0].startswith("~"):
            return self
        home = os.path.expanduser(self._names[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        root, names = _parse([home])
        return self._of(root, names + self._names[1:])

    # -- folders

    def iterdir(self):
        for name in os.listdir(self):
            yield self._of(self._root, self._names + [name])

    def glob(self, pattern):
        """Paths below this one that match; "**" stands for any number of folders."""
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        yield from _unique(_select(self, self._pattern(pattern)))

    def rglob(self, pattern):
        """glob("**/" + pattern)."""
        yield from _unique(_select(self, ["**", *self._pattern(pattern)]))

    @staticmethod
    def _pattern(pattern):
        root, parts = _parse([pattern])
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        for part in parts:
            if "**" in part and part != "**":
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        return parts + ([""] if pattern.endswith("/") else [])

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            try:
                return os.mkdir(self, mode)
            except FileNotFoundError:
                if not parents or self.parent == self:
                    raise
            self.parent.mkdir(parents=True, exist_ok=True)
            os.mkdir(self, mode)
        except FileNotFoundError:
            raise                               # also when somebody removes the parent again
        except OSError:
            if not (exist_ok and self.is_dir()):
                raise

    def rmdir(self):
        os.rmdir(self)

    # -- files

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with open(self, "rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        with open(self, encoding=encoding, errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)         # a TypeError before the file is emptied
        with open(self, "wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with open(self, "w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass                    # it has to be made
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        os.replace(self, target)
        return self.__class__(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def link_to(self, target):
        import warnings
        warnings.warn("pathlib.Path.link_to() is deprecated and is scheduled for removal in Python 3.12. Use "
                      "pathlib.Path.hardlink_to() instead.", DeprecationWarning, stacklevel=2)
        os.link(self, target)


class PosixPath(Path, PurePosixPath):
    """Paths of this system."""
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """Files of Windows are not here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise NotImplementedError("cannot instantiate %r on your system" % (cls.__name__,))


def _means_no(error):
    """Does this error mean that there is no such file?"""
    import errno
    return error.errno in (errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP)


# glob ------------------------------------------------------------------------------------------------------------


def _unique(paths):
    """ "**" twice in a pattern finds things twice."""
    seen = set()
    for path in paths:
        if path not in seen:
            seen.add(path)
            yield path


def _select(folder, parts):
    """Paths below folder that match the parts of a pattern."""
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == "**":
        for below in _folders(folder):
            yield from _select(below, rest)
    elif part == "":
        if folder.is_dir():
            yield folder
    elif part == ".." or not any(c in part for c in "*?["):
        path = folder._of(folder._root, folder._names + [part])
        if (path.is_dir() if rest else path.exists()):
            yield from _select(path, rest)
    else:
        yield from _select_wild(folder, part, rest)


def _select_wild(folder, part, rest):
    import re
    from fnmatch import translate
    match = re.compile(translate(part)).fullmatch
    for entry in _entries(folder):
        if match(entry.name) and (not rest or _is_folder(entry)):
            yield from _select(folder._of(folder._root, folder._names + [entry.name]), rest)


def _entries(folder):
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except (PermissionError, FileNotFoundError, NotADirectoryError):
        return []


def _is_folder(entry):
    try:
        return entry.is_dir()
    except OSError:
        return False


def _folders(folder):
    """The folder and all below it; links are not followed."""
    if not folder.is_dir():
        return
    waiting = [folder]
    while waiting:
        folder = waiting.pop()
        yield folder
        below = [folder._of(folder._root, folder._names + [entry.name]) for entry in _entries(folder)
                 if _is_folder(entry) and not entry.is_symlink()]
        waiting.extend(reversed(below))
