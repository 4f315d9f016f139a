"""Files whose names fit a pattern of the shell; ** stands for any number of folders (recursive=True)."""
import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob"]

_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def has_magic(s):
    """Is there anything but plain characters in it?"""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    """The name with everything made plain."""
    drive, pathname = os.path.splitdrive(pathname)
    pattern, template = (_magic_bytes, rb"[\1]") if isinstance(pathname, bytes) else (_magic, r"[\1]")
    return drive + pattern.sub(template, pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The names as a list."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The names one after the other."""
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _walk(pathname, root, recursive, include_hidden, False)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        found = (name for name in found if name)
    return found


def _is_recursive(part):
    return part in ("**", b"**")


def _is_hidden(name):
    return name[:1] in (".", b".")


def _join(root, name):
    return os.path.join(root, name) if root and name else root or name


def _names(folder, only_folders):
    empty = folder[:0]
    where = folder or (b"." if isinstance(folder, bytes) else ".")
    try:
        with os.scandir(where) as entries:
            for entry in entries:
                try:
                    if not only_folders or entry.is_dir():
                        yield entry.name
                except OSError:
                    pass
    except OSError:
        return empty


def _walk(pathname, root, recursive, hidden, only_folders):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, dirname)):
            yield pathname
        return
    if not dirname:
        yield from _in_folder(root, basename, recursive, hidden, only_folders)
        return
    if dirname != pathname and has_magic(dirname):
        folders = _walk(dirname, root, recursive, hidden, True)
    else:
        folders = [dirname]
    for folder in folders:
        if has_magic(basename):
            for name in _in_folder(_join(root, folder), basename, recursive, hidden, only_folders):
                yield os.path.join(folder, name)
        elif basename == basename[:0]:
            if os.path.isdir(_join(root, folder)):
                yield os.path.join(folder, basename)
        elif os.path.lexists(_join(_join(root, folder), basename)):
            yield os.path.join(folder, basename)


def _in_folder(folder, pattern, recursive, hidden, only_folders):
    if recursive and _is_recursive(pattern):
        if os.path.isdir(folder) if folder else True:
            yield pattern[:0]
        yield from _below(folder, hidden, only_folders)
        return
    names = list(_names(folder, only_folders))
    if not (hidden or _is_hidden(pattern)):
        names = [name for name in names if not _is_hidden(name)]
    yield from fnmatch.filter(names, pattern)


def _below(folder, hidden, only_folders):
    for name in _names(folder, only_folders):
        if hidden or not _is_hidden(name):
            yield name
            path = _join(folder, name)
            if os.path.isdir(path):
                for deeper in _below(path, hidden, only_folders):
                    yield _join(name, deeper)
