"""Files whose names fit a pattern of the shell; ** stands for any number of folders (recursive=True)."""
import fnmatch
import os
import re
import stat
import sys

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
    sys.audit("glob.glob", pathname, recursive)
    sys.audit("glob.glob/2", pathname, recursive, root_dir, dir_fd)
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _Search(root, dir_fd, recursive, include_hidden).walk(pathname, False)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        found = (name for name in found if name)
    return found


def glob0(dirname, pattern):
    """[pattern] if there is such a name in the folder, else []."""
    search = _Search(pattern[:0], None, False, False)
    there = search.exists(_join(dirname, pattern)) if pattern else search.is_folder(dirname)
    return [pattern] if there else []


def glob1(dirname, pattern):
    """The names in one folder that fit."""
    return list(_Search(pattern[:0], None, False, False).in_folder(dirname, pattern, False))


def _is_recursive(part):
    return part in ("**", b"**")


def _is_hidden(name):
    return name[:1] in (".", b".")


def _join(root, name):
    return os.path.join(root, name) if root and name else root or name


class _Search:
    """One search: below which folder, seen from the folder that is open as dir_fd (None: the current one), and for what."""

    def __init__(self, root, dir_fd, recursive, hidden):
        self.root, self.dir_fd, self.recursive, self.hidden = root, dir_fd, recursive, hidden

    def exists(self, path):
        try:
            os.lstat(path, dir_fd=self.dir_fd)
            return True
        except (OSError, ValueError):
            return False

    def is_folder(self, path):
        try:
            return stat.S_ISDIR(os.stat(path, dir_fd=self.dir_fd).st_mode)
        except (OSError, ValueError):
            return False

    def names(self, folder, only_folders):
        where = fd = folder or (b"." if isinstance(folder, bytes) else ".")
        try:
            if self.dir_fd is not None:
                fd = os.open(where, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.dir_fd)
            try:
                with os.scandir(fd) as entries:
                    for entry in entries:
                        if not only_folders or _is_folder_entry(entry):
                            yield os.fsencode(entry.name) if isinstance(where, bytes) else entry.name
            finally:
                if fd is not where:
                    os.close(fd)
        except OSError:
            return

    def walk(self, pathname, only_folders):
        dirname, basename = os.path.split(pathname)
        if not has_magic(pathname):
            if self.exists(_join(self.root, pathname)) if basename else self.is_folder(_join(self.root, dirname)):
                yield pathname
            return
        if not dirname:
            yield from self.in_folder(self.root, basename, only_folders)
            return
        folders = self.walk(dirname, True) if dirname != pathname and has_magic(dirname) else [dirname]
        for folder in folders:
            if has_magic(basename):
                for name in self.in_folder(_join(self.root, folder), basename, only_folders):
                    yield os.path.join(folder, name)
            elif self.exists(_join(_join(self.root, folder), basename)) if basename else self.is_folder(_join(self.root, folder)):
                yield os.path.join(folder, basename)

    def in_folder(self, folder, pattern, only_folders):
        if self.recursive and _is_recursive(pattern):
            if not folder or self.is_folder(folder):
                yield pattern[:0]
            yield from self.below(folder, only_folders)
            return
        names = list(self.names(folder, only_folders))
        if not (self.hidden or _is_hidden(pattern)):
            names = [name for name in names if not _is_hidden(name)]
        yield from fnmatch.filter(names, pattern)

    def below(self, folder, only_folders):
        for name in self.names(folder, only_folders):
            if self.hidden or not _is_hidden(name):
                yield name
                path = _join(folder, name)
                if self.is_folder(path):
                    for deeper in self.below(path, only_folders):
                        yield _join(name, deeper)


def _is_folder_entry(entry):
    try:
        return entry.is_dir()
    except OSError:
        return False
