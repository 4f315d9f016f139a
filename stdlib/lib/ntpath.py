"""Paths of Windows, on any system: os.path there.  Drives "C:" and "\\\\server\\share", both slashes, no case."""
import genericpath
import os
from genericpath import *  # noqa: F403
from posixpath import islink, lexists  # what is there is asked of the system that runs

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime", "getatime",
           "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "curdir",
           "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "samefile",
           "sameopenfile", "samestat", "commonpath"]

curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "\\", ";", "/"
defpath, devnull = ".;C:\\bin", "nul"
supports_unicode_filenames = True


def _marks(path):
    """The separators, the dot and the colon in the path's type."""
    if isinstance(path, bytes):
        return b"\\", b"/", b".", b":", b"\\/"
    return "\\", "/", ".", ":", "\\/"


def normcase(s):
    """Lower case, backslashes."""
    s = os.fspath(s)
    return s.replace(b"/", b"\\").lower() if isinstance(s, bytes) else s.replace("/", "\\").lower()


def isabs(s):
    """Does it begin at a root?"""
    s = os.fspath(s)
    slash, other, _, colon, _ = _marks(s)
    s = s[:3].replace(other, slash)
    return s.startswith(slash) or s.startswith(colon + slash, 1)


def splitdrive(p):
    """(drive or share, the rest)"""
    p = os.fspath(p)
    slash, other, _, colon, _ = _marks(p)
    plain = p.replace(other, slash)
    if plain[:2] == slash * 2:
        long = slash * 2 + (b"?" if isinstance(p, bytes) else "?") + slash + (b"UNC" if isinstance(p, bytes) else "UNC") + slash
        start = 8 if plain[:8].upper() == long else 2
        server = plain.find(slash, start)
        if server == -1:
            return p, p[:0]
        share = plain.find(slash, server + 1)
        return (p, p[:0]) if share == -1 else (p[:share], p[share:])
    if plain[1:2] == colon:
        return p[:2], p[2:]
    return p[:0], p


def join(path, *paths):
    """One path; a later absolute one, or one of another drive, begins anew."""
    path = os.fspath(path)
    slash, other, _, colon, both = _marks(path)
    try:
        drive, rest = splitdrive(path)
        for part in map(os.fspath, paths):
            part_drive, part_rest = splitdrive(part)
            if part_rest and part_rest[:1] in both:
                if part_drive or not drive:
                    drive = part_drive
                rest = part_rest
                continue
            if part_drive and part_drive != drive:
                if part_drive.lower() != drive.lower():
                    drive, rest = part_drive, part_rest
                    continue
                drive = part_drive
            if rest and rest[-1:] not in both:
                rest += slash
            rest += part_rest
        if rest and rest[:1] not in both and drive and drive[-1:] != colon:
            return drive + slash + rest
        return drive + rest
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", path, *paths)
        raise


def split(p):
    """(all before the last part, the last part)"""
    p = os.fspath(p)
    both = _marks(p)[4]
    drive, rest = splitdrive(p)
    at = len(rest)
    while at and rest[at - 1:at] not in both:
        at -= 1
    head, tail = rest[:at], rest[at:]
    return drive + (head.rstrip(both) or head), tail


def splitext(p):
    """(path, ending with its dot)"""
    p = os.fspath(p)
    slash, other, dot, _, _ = _marks(p)
    stem, ending = genericpath._split_extension(p.replace(other, slash), slash, dot)
    return p[:len(stem)], ending


def basename(p):
    """The last part."""
    return split(p)[1]


def dirname(p):
    """All before it."""
    return split(p)[0]


def ismount(path):
    """Is it the root of a drive or share?"""
    path = os.fspath(path)
    both = _marks(path)[4]
    drive, rest = splitdrive(abspath(path))
    if drive and drive[:1] in both:
        return not rest or rest in both
    return bool(rest) and rest in both


def expanduser(path):
    """"~" as the user's folder."""
    path = os.fspath(path)
    both = _marks(path)[4]
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    end = 1
    while end < len(path) and path[end:end + 1] not in both:
        end += 1
    if "USERPROFILE" in os.environ:
        home = os.environ["USERPROFILE"]
    elif "HOMEPATH" in os.environ:
        home = join(os.environ.get("HOMEDRIVE", ""), os.environ["HOMEPATH"])
    else:
        return path
    if end != 1:
        user = os.fsdecode(path[1:end])
        current = os.environ.get("USERNAME")
        if user != current:
            if current != basename(home):
                return path
            home = join(dirname(home), user)
    return (os.fsencode(home) if isinstance(path, bytes) else home) + path[end:]


def expandvars(path):
    """$name, ${name} and %name% of the environment; what is in single quotes stays."""
    import re
    path = os.fspath(path)
    text = os.fsdecode(path) if isinstance(path, bytes) else path
    if "$" not in text and "%" not in text:
        return path

    def value(found):
        whole = found[0]
        if whole in ("$$", "%%"):
            return whole[0]
        if whole[0] == "'":
            return whole
        name = found[found.lastgroup]
        closed = whole[0] == "$" and whole[1] != "{" or whole[-1] in "%}"
        return os.environ.get(name, whole) if closed else whole
    text = re.sub(r"'[^']*'?|\$\$|%%|\$\{(?P<braces>[^}]*)(?:\}|\Z)|%(?P<percents>[^%]*)(?:%|\Z)|\$(?P<plain>[-\w]+)", value, text, flags=re.ASCII)
    return os.fsencode(text) if isinstance(path, bytes) else text


def normpath(path):
    """Without "." and "..", where they can be resolved."""
    path = os.fspath(path)
    slash, other, dot, _, _ = _marks(path)
    if path.startswith((slash * 2 + dot + slash, slash * 2 + (b"?" if isinstance(path, bytes) else "?") + slash)):
        return path  # names of devices are as they are
    drive, rest = splitdrive(path.replace(other, slash))
    rooted = rest.startswith(slash)
    if rooted:
        drive += slash
        rest = rest.lstrip(slash)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part == dot * 2:
            if parts and parts[-1] != dot * 2:
                parts.pop()
            elif not rooted:
                parts.append(part)
        else:
            parts.append(part)
    if not drive and not parts:
        return dot
    return drive + slash.join(parts)


def abspath(path):
    """From the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(path, *, strict=False):
    """abspath(): links of Windows cannot be followed elsewhere."""
    return abspath(path)


def relpath(path, start=None):
    """The way from start, by default from the current folder."""
    path = os.fspath(path)
    slash, _, dot, _, _ = _marks(path)
    if not path:
        raise ValueError("no path specified")
    start = os.fspath(dot if start is None else start)
    try:
        start_drive, start_rest = splitdrive(abspath(normpath(start)))
        path_drive, path_rest = splitdrive(abspath(normpath(path)))
        if normcase(start_drive) != normcase(path_drive):
            raise ValueError("path is on mount %r, start on mount %r" % (path_drive, start_drive))
        start_parts = [part for part in start_rest.split(slash) if part]
        path_parts = [part for part in path_rest.split(slash) if part]
        same = 0
        for a, b in zip(start_parts, path_parts):
            if normcase(a) != normcase(b):
                break
            same += 1
        parts = [dot * 2] * (len(start_parts) - same) + path_parts[same:]
        return slash.join(parts) if parts else dot
    except (TypeError, ValueError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all begin with."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, other, dot, _, _ = _marks(paths[0])
    try:
        pairs = [splitdrive(path.replace(other, slash).lower()) for path in paths]
        if len({rest[:1] == slash for _, rest in pairs}) != 1:
            raise ValueError("Can't mix absolute and relative paths")
        if len({drive for drive, _ in pairs}) != 1:
            raise ValueError("Paths don't have the same drive")
        drive, rest = splitdrive(paths[0].replace(other, slash))
        shown = [part for part in rest.split(slash) if part and part != dot]
        split_paths = [[part for part in rest.split(slash) if part and part != dot] for _, rest in pairs]
        low, high = min(split_paths), max(split_paths)
        count = next((i for i, part in enumerate(low) if part != high[i]), len(low))
        return drive + (slash if rest[:1] == slash else rest[:0]) + slash.join(shown[:count])
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise
