"""The part of os.path that is alike on every system."""

import stat

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "samefile",
           "sameopenfile", "samestat"]


def _mode(path):
    """st_mode of what the path leads to; 0 if there is nothing."""
    try:
        return os.stat(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    """Does the path lead to something?  False for broken symbolic links."""
    return _mode(path) != 0


def isfile(path):
    """Is it a regular file (or a link to one)?"""
    return stat.S_ISREG(_mode(path))


def isdir(s):
    """Is it a directory (or a link to one)?"""
    return stat.S_ISDIR(_mode(s))


def getsize(filename):
    """Size in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """Time of the last change, in seconds since 1970."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """Time of the last access."""
    return os.stat(filename).st_atime


def getctime(filename):
    """Time of the last change of its status."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest text that all of them begin with; it may end inside a name."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for i, item in enumerate(first):
        if item != last[i]:
            return first[:i]
    return first


def samestat(s1, s2):
    """Are these the status of one file?"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Do two paths lead to one file?"""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Are two descriptors of one file?"""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _split_extension(path, sep, dot):
    name = path.rfind(sep) + 1
    at = path.rfind(dot)
    if at <= name or not path[name:at].strip(dot):  # no dot, or leading dots only
        return path, path[:0]
    return path[:at], path[at:]


def _check_arg_types(function, *args):
    """Raise the TypeError that says what is wrong with paths that did not go together."""
    kinds = set()
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, not "
                            f"{type(arg).__name__!r}") from None
        kinds.add(str if isinstance(arg, str) else bytes)
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


import os  # noqa: E402  (last: os imports posixpath, which takes all of the above)
