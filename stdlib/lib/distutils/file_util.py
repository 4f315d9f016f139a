"""Files: to copy, to move, to write lines."""
import os

from . import log
from .dep_util import newer
from .errors import DistutilsFileError

_HOW = {None: "copying", "hard": "hard linking", "sym": "symbolically linking"}


def _failing(action, what, *parameters):
    """The result of an action of os; its error is named as one of ours."""
    try:
        return action(*parameters)
    except OSError as error:
        raise DistutilsFileError(f"could not {what}: {error.strerror}") from error


def _copy_file_contents(src, dst, buffer_size=16 * 1024):
    with _failing(open, f"open '{src}'", src, "rb") as source:
        if os.path.exists(dst):
            _failing(os.unlink, f"delete '{dst}'", dst)
        with _failing(open, f"create '{dst}'", dst, "wb") as target:
            while chunk := _failing(source.read, f"read from '{src}'", buffer_size):
                _failing(target.write, f"write to '{dst}'", chunk)


def copy_file(src, dst, preserve_mode=1, preserve_times=1, update=0, link=None, verbose=1, dry_run=0):
    """(name of the copy, was it made?).  update: only if src is newer; link: "hard" or "sym" instead of a copy."""
    if not os.path.isfile(src):
        raise DistutilsFileError("can't copy '%s': doesn't exist or not a regular file" % src)
    folder = os.path.dirname(dst)
    if os.path.isdir(dst):
        folder, dst = dst, os.path.join(dst, os.path.basename(src))
    if update and not newer(src, dst):
        if verbose >= 1:
            log.debug("not copying %s (output up-to-date)", src)
        return dst, 0
    if link not in _HOW:
        raise ValueError("invalid value '%s' for 'link' argument" % link)
    if verbose >= 1:
        log.info("%s %s -> %s", _HOW[link], src, folder if os.path.basename(dst) == os.path.basename(src) else dst)
    if not dry_run:
        _make_copy(src, dst, preserve_mode, preserve_times, link)
    return dst, 1


def _make_copy(src, dst, preserve_mode, preserve_times, link):
    if link is not None:
        if os.path.exists(dst) and os.path.samefile(src, dst):
            return
        if link == "sym":
            os.symlink(src, dst)
            return
        try:
            os.link(src, dst)
            return
        except OSError:
            pass        # another file system: a copy will do
    _copy_file_contents(src, dst)
    if preserve_mode or preserve_times:
        state = os.stat(src)
        if preserve_times:
            os.utime(dst, (int(state.st_atime), int(state.st_mtime)))       # whole seconds
        if preserve_mode:
            os.chmod(dst, state.st_mode & 0o7777)


def move_file(src, dst, verbose=1, dry_run=0):
    """The new name: dst, or one in it if it is a folder."""
    if verbose >= 1:
        log.info("moving %s -> %s", src, dst)
    if dry_run:
        return dst
    if not os.path.isfile(src):
        raise DistutilsFileError("can't move '%s': not a regular file" % src)
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    elif os.path.exists(dst):
        raise DistutilsFileError("can't move '%s': destination '%s' already exists" % (src, dst))
    if not os.path.isdir(os.path.dirname(dst)):
        raise DistutilsFileError("can't move '%s': destination '%s' not a valid path" % (src, dst))
    _move(src, dst)
    return dst


def _move(src, dst):
    import errno
    try:
        os.rename(src, dst)
        return
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise DistutilsFileError("couldn't move '%s' to '%s': %s" % (src, dst, error.strerror)) from error
    copy_file(src, dst, verbose=0)
    try:
        os.unlink(src)
    except OSError as error:
        os.unlink(dst)
        raise DistutilsFileError("couldn't move '%s' to '%s' by copy/delete: delete '%s' failed: %s"
                                 % (src, dst, src, error.strerror)) from error


def write_file(filename, contents):
    """Writes lines, given without their ends."""
    with open(filename, "w") as file:
        file.writelines(line + "\n" for line in contents)
