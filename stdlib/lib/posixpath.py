"""os.path: what can be said of paths, and about the files they lead to."""

# In front of the imports: os, which imports this module, wants them.
curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "/", ":", None
defpath, devnull = "/bin:/usr/bin", "/dev/null"

import os
import stat
from genericpath import (_check_arg_types, _split_extension, commonprefix, exists, getatime, getctime, getmtime, getsize,
                         isdir, isfile, samefile, sameopenfile, samestat)
from posix import _path_normpath

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
           "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep",
           "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
           "commonpath"]

supports_unicode_filenames = False


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """The path as it is: case counts here."""
    return os.fspath(s)


def isabs(s):
    """Does the path begin at the root?"""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """The parts with slashes between them; a part that begins at the root starts anew."""
    first = os.fspath(a)
    sep = _get_sep(first)
    joined = first
    try:
        for part in p:
            part = os.fspath(part)
            if part.startswith(sep):
                joined = part
            else:
                joined += part if not joined or joined.endswith(sep) else sep + part
        return joined
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types("join", first, *p)
        raise


def split(p):
    """(everything before the last slash, everything behind it)."""
    p = os.fspath(p)
    sep = _get_sep(p)
    at = p.rfind(sep) + 1
    head, tail = p[:at], p[at:]
    if head.strip(sep):
        head = head.rstrip(sep)
    return head, tail


def dirname(p):
    """The first part of split()."""
    return split(p)[0]


def basename(p):
    """The last part of split()."""
    return split(p)[1]


def splitext(p):
    """(root, extension with its dot)."""
    p = os.fspath(p)
    return _split_extension(p, _get_sep(p), b"." if isinstance(p, bytes) else ".")


def splitdrive(p):
    """('', path): there are no drives here."""
    p = os.fspath(p)
    return p[:0], p


def islink(path):
    """Is it a symbolic link?"""
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def lexists(path):
    """Is there something under this path, if only a broken link?"""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def ismount(path):
    """Is something mounted here?"""
    try:
        here = os.lstat(path)
        if stat.S_ISLNK(here.st_mode):
            return False
        path = os.fspath(path)
        above = os.lstat(realpath(join(path, b".." if isinstance(path, bytes) else "..")))
    except (OSError, ValueError):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def _home_of(user):
    """The home directory of a user of /etc/passwd ('' for this process's), or None."""
    if not user and "HOME" in os.environ:
        return os.environ["HOME"]
    try:
        with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as lines:
            for line in lines:
                fields = line.rstrip("\n").split(":")
                if len(fields) >= 6 and (fields[0] == user if user else fields[2] == str(os.getuid())):
                    return fields[5]
    except OSError:
        pass
    return None


def expanduser(path):
    """~ and ~user at the front become home directories."""
    path = os.fspath(path)
    text = os.fsdecode(path)
    if not text.startswith("~"):
        return path
    user, slash, rest = text[1:].partition("/")
    home = _home_of(user)
    if home is None:
        return path
    text = (home.rstrip("/") + slash + rest) or "/"
    return os.fsencode(text) if isinstance(path, bytes) else text


def _variable_end(text, at):
    """The variable that the dollar sign before `at` names, and where the text goes on; ('', at) if none."""
    if text[at:at + 1] == "{":
        close = text.find("}", at)
        return (text[at + 1:close], close + 1) if close > 0 else ("", len(text))
    end = at
    while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[at:end], end


def expandvars(path):
    """$name and ${name} become the environment's values; unknown ones stay."""
    path = os.fspath(path)
    text = os.fsdecode(path)
    if "$" not in text:
        return path
    parts, at = [], 0
    while (dollar := text.find("$", at)) >= 0:
        name, end = _variable_end(text, dollar + 1)
        known = name in os.environ
        parts.append(text[at:dollar] + (os.environ[name] if known else text[dollar:end]))
        at = end
    text = "".join(parts) + text[at:]
    return os.fsencode(text) if isinstance(path, bytes) else text


def normpath(path):
    """Without double slashes, '.' and 'name/..'; links are not looked at."""
    path = os.fspath(path)
    return _path_normpath(path) if path else path[:0] + (b"." if isinstance(path, bytes) else ".")


def abspath(path):
    """The normal form, from the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path without any symbolic link.  strict: what does not exist is an error."""
    filename = os.fspath(filename)
    sep, dot, dots = (b"/", b".", b"..") if isinstance(filename, bytes) else ("/", ".", "..")
    path = filename[:0] if isabs(filename) else (os.getcwdb() if isinstance(filename, bytes) else os.getcwd())
    path = sep if isabs(filename) else path
    todo = filename.split(sep)[::-1]
    seen = {}
    while todo:
        name = todo.pop()
        if name is None:                    # the link below it is resolved
            seen[todo.pop()] = path
            continue
        if not name or name == dot:
            continue
        if name == dots:
            path = dirname(path) or sep
            continue
        there = join(path, name)
        try:
            link = stat.S_ISLNK(os.lstat(there).st_mode)
        except OSError:
            if strict:
                raise
            link = False
        if not link:
            path = there
            continue
        if there in seen:
            if seen[there] is not None:
                path = seen[there]
                continue
            if strict:
                os.stat(there)              # raises: too many levels of links
            path = there                    # a loop: it stays as it is
            continue
        seen[there] = None
        todo += [there, None]
        target = os.readlink(there)
        if isabs(target):
            path = sep
        todo += target.split(sep)[::-1]
    return normpath(path)


def relpath(path, start=None):
    """The path as seen from a directory, by default the working directory."""
    if not path:
        raise ValueError("no path specified")
    path = os.fspath(path)
    sep, dot, dots = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    start = dot if start is None else os.fspath(start)
    try:
        there = [part for part in abspath(path).split(sep) if part]
        here = [part for part in abspath(start).split(sep) if part]
        shared = len(commonprefix([here, there]))
        return sep.join([dots] * (len(here) - shared) + there[shared:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that leads to all of them."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(os.fspath, paths))
    sep, dot = (b"/", b".") if isinstance(paths[0], bytes) else ("/", ".")
    try:
        if len({path.startswith(sep) for path in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        split_paths = [[part for part in path.split(sep) if part and part != dot] for path in paths]
        first, last = min(split_paths), max(split_paths)
        shared = next((i for i, part in enumerate(first) if part != last[i]), len(first))
        return (sep if paths[0][:1] == sep else sep[:0]) + sep.join(first[:shared])
    except (TypeError, AttributeError):
        _check_arg_types("commonpath", *paths)
        raise
