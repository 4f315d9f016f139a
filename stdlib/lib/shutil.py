"""Operations on files and trees of folders: copying, moving, removing, finding programs, disk and terminal sizes."""
import collections
import os
import stat
import sys

_ARCHIVES = ["make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format", "get_unpack_formats",
             "register_unpack_format", "unregister_unpack_format", "unpack_archive"]
__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SpecialFileError", "ExecError", *_ARCHIVES, "ignore_patterns", "chown", "which", "get_terminal_size", "SameFileError",
           "disk_usage"]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """Something in a tree could not be copied: a list of (source, target, reason)."""


class SameFileError(Error):
    """Source and target are one file."""


class SpecialFileError(OSError):
    """A named pipe cannot be copied."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """Formats of archives cannot be registered so."""


def __getattr__(name):
    """What works on archives comes from a module of its own, when it is needed."""
    if name not in _ARCHIVES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import _archives
    globals().update({name: getattr(_archives, name) for name in _ARCHIVES})
    return globals()[name]


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of one open file to another."""
    length = length or COPY_BUFSIZE
    while chunk := fsrc.read(length):
        fdst.write(chunk)


def _same_file(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of a file; the target's name."""
    sys.audit("shutil.copyfile", src, dst)
    if _same_file(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for name in (src, dst):
        try:
            mode = os.stat(name).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            raise SpecialFileError("`%s` is a named pipe" % os.fspath(name))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        try:
            target = open(dst, "wb")
        except IsADirectoryError as error:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f"Directory does not exist: {dst}") from error
        with target:
            copyfileobj(fsrc, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permissions."""
    sys.audit("shutil.copymode", src, dst)
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy permissions and times."""
    sys.audit("shutil.copystat", src, dst)
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        info = os.lstat(src)
        os.utime(dst, ns=(info.st_atime_ns, info.st_mtime_ns), follow_symlinks=False)
        return
    info = os.stat(src)
    os.utime(dst, ns=(info.st_atime_ns, info.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(info.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions; dst may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with permissions and times; dst may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """For copytree: leave out names that fit one of the patterns."""
    def ignore(path, names):
        import fnmatch
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copy a folder with all that is in it."""
    sys.audit("shutil.copytree", src, dst)
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.islink(source) and symlinks:
                os.symlink(os.readlink(source), target)
                copystat(source, target, follow_symlinks=False)
            elif os.path.islink(source) and not os.path.exists(source) and ignore_dangling_symlinks:
                continue
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((source, target, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Remove a folder with all that is in it; links are removed, not followed."""
    sys.audit("shutil.rmtree", path, dir_fd)
    def failed(function, name):
        if ignore_errors:
            return
        if onerror is None:
            raise
        onerror(function, name, sys.exc_info())

    path = os.fsdecode(path) if isinstance(path, bytes) else path
    try:
        before = os.lstat(path, dir_fd=dir_fd)
    except Exception:
        return failed(os.lstat, path)
    _remove_folder(path, path, dir_fd, before, failed)


rmtree.avoids_symlink_attacks = True


def _remove_folder(name, path, dir_fd, before, failed):
    """Remove the folder `name` of dir_fd, called path, by descriptors: nobody can put a link in its place meanwhile."""
    try:
        folder = os.open(name, os.O_RDONLY, dir_fd=dir_fd)
    except Exception:
        return failed(os.open, path)
    try:
        if not os.path.samestat(before, os.fstat(folder)):
            try:
                raise OSError("Cannot call rmtree on a symbolic link")
            except OSError:
                return failed(os.path.islink, path)
        _empty_folder(folder, path, failed)
    finally:
        os.close(folder)
    try:
        os.rmdir(name, dir_fd=dir_fd)
    except OSError:
        failed(os.rmdir, path)


def _empty_folder(folder, path, failed):
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError as error:
        error.filename = path
        return failed(os.scandir, path)
    for entry in entries:
        full = os.path.join(path, entry.name)
        try:
            info = entry.stat(follow_symlinks=False)
        except OSError:
            failed(os.lstat, full)
            continue
        if stat.S_ISDIR(info.st_mode):
            _remove_folder(entry.name, full, folder, info, failed)
            continue
        try:
            os.unlink(entry.name, dir_fd=folder)
        except OSError:
            failed(os.unlink, full)


def _inside(src, dst):
    src, dst = os.path.abspath(src).rstrip("/") + "/", os.path.abspath(dst).rstrip("/") + "/"
    return dst.startswith(src)


def move(src, dst, copy_function=copy2):
    """Move a file or folder; dst may be a folder."""
    sys.audit("shutil.move", src, dst)
    target = dst
    if os.path.isdir(dst):
        if _same_file(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            if _inside(src, dst):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst)) from None
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


_usage = collections.namedtuple("usage", "total used free")


def disk_usage(path):
    """Bytes of the file system that path is on."""
    st = os.statvfs(path)
    return _usage(st.f_blocks * st.f_frsize, (st.f_blocks - st.f_bfree) * st.f_frsize, st.f_bavail * st.f_frsize)


def _uid_of(name):
    import pwd
    try:
        return pwd.getpwnam(name).pw_uid
    except KeyError:
        return None


def _gid_of(name):
    import grp
    try:
        return grp.getgrnam(name).gr_gid
    except KeyError:
        return None


def _number_of(who, find, kind):
    number = find(who) if isinstance(who, str) else -1 if who is None else who
    if number is None:
        raise LookupError("no such {}: {!r}".format(kind, who))
    return number


def chown(path, user=None, group=None):
    """Change owner and group, given as numbers or names."""
    sys.audit("shutil.chown", path, user, group)
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    os.chown(path, _number_of(user, _uid_of, "user"), _number_of(group, _gid_of, "group"))


def get_terminal_size(fallback=(80, 24)):
    """(columns, lines): COLUMNS and LINES, or what the terminal says, or the fallback."""
    def from_environment(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = from_environment("COLUMNS"), from_environment("LINES")
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = fallback
        columns = columns if columns > 0 else size[0] or fallback[0]
        lines = lines if lines > 0 else size[1] or fallback[1]
    return _terminal_size((columns, lines))


try:
    _terminal_size = os.terminal_size
except AttributeError:
    _named_size = collections.namedtuple("terminal_size", "columns lines")

    def _terminal_size(pair):
        return _named_size(*pair)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The program that a command name means, or None."""
    def usable(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    if path is None:
        path = os.environ.get("PATH")
        path = os.confstr("CS_PATH") if path is None else path
    if not path:
        return None
    path = os.fsencode(path) if isinstance(cmd, bytes) else os.fsdecode(path)
    for folder in dict.fromkeys(path.split(b":" if isinstance(cmd, bytes) else ":")):
        name = os.path.join(folder, cmd)
        if usable(name):
            return name
    return None
