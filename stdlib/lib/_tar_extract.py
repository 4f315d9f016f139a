"""Members of tar archives as files of the system, and what may be refused when they come from elsewhere (PEP 706).

The functions take the archive (a TarFile), whose methods makefile, makedir ... may be replaced in a subclass, and call those.
"""
import os
import stat
import sys

from _tar_member import ExtractError, TarError


class FilterError(TarError):
    """A member that a filter refuses."""

    def __init__(self, tarinfo, *path):
        self.tarinfo = tarinfo
        if path:
            self._path = path[0]
        super().__init__(self._text.format(tarinfo, *path))


class AbsolutePathError(FilterError):
    _text = "member {0.name!r} has an absolute path"


class OutsideDestinationError(FilterError):
    _text = "{0.name!r} would be extracted to {1!r}, which is outside the destination"


class SpecialFileError(FilterError):
    _text = "{0.name!r} is a special file"


class AbsoluteLinkError(FilterError):
    _text = "{0.name!r} is a link to an absolute path"


class LinkOutsideDestinationError(FilterError):
    _text = "{0.name!r} would link to {1!r}, which is outside the destination"


for _class in (FilterError, AbsolutePathError, OutsideDestinationError, SpecialFileError, AbsoluteLinkError, LinkOutsideDestinationError):
    _class.__module__ = "tarfile"


# ---- filters: (member, destination) -> member, changed or not, or None to leave it out

def fully_trusted_filter(member, dest_path):
    """Anything goes."""
    return member


def tar_filter(member, dest_path):
    """No paths outside the destination; nobody else may write."""
    return member.replace(**changes, deep=False) if (changes := _changes(member, dest_path)) else member


def data_filter(member, dest_path):
    """Data only: besides, no devices, no links that lead outside, no owners, rights as for one's own files."""
    changes = _changes(member, dest_path)
    if member.islnk() or member.issym():
        _check_link(member, os.path.realpath(dest_path))
    elif not (member.isreg() or member.isdir()):
        raise SpecialFileError(member)
    mode = changes.get("mode", member.mode)
    if mode is not None:
        if member.isreg() or member.islnk():
            mode = (mode & ~0o111 if not mode & 0o100 else mode) | 0o600
        else:
            mode = None
        if mode != member.mode:
            changes["mode"] = mode
    changes.update({key: None for key in ("uid", "gid", "uname", "gname") if getattr(member, key) is not None})
    return member.replace(**changes, deep=False) if changes else member


def _inside(path, top):
    return os.path.commonpath([path, top]) == top


def _changes(member, dest_path):
    changes = {}
    name = member.name
    top = os.path.realpath(dest_path)
    if name.startswith(("/", os.sep)):
        name = changes["name"] = member.path.lstrip("/" + os.sep)
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    target = os.path.realpath(os.path.join(top, name))
    if not _inside(target, top):
        raise OutsideDestinationError(member, target)
    if member.mode is not None and member.mode & 0o755 != member.mode:
        changes["mode"] = member.mode & 0o755
    return changes


def _check_link(member, top):
    if os.path.isabs(member.linkname):
        raise AbsoluteLinkError(member)
    start = os.path.join(top, os.path.dirname(member.name)) if member.issym() else top
    target = os.path.realpath(os.path.join(start, member.linkname))
    if not _inside(target, top):
        raise LinkOutsideDestinationError(member, target)


FILTERS = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}


def filter_named(archive, filter):
    """The function for what extract() was given."""
    if filter is None:
        filter = archive.extraction_filter
        if filter is None:
            return fully_trusted_filter
    if isinstance(filter, str) and filter in FILTERS:
        return FILTERS[filter]
    if callable(filter):
        return filter
    raise ValueError(f"filter {filter!r} not found")


# ---- members to files

def extract_member(archive, member, path, set_attrs=True, numeric_owner=False):
    """Makes the file, and sets what is known about it."""
    path = path.rstrip("/").replace("/", os.sep)
    above = os.path.dirname(path)
    if above and not os.path.exists(above):
        os.makedirs(above)
    link = member.islnk() or member.issym()
    archive._dbg(1, "%s -> %s" % (member.name, member.linkname) if link else member.name)
    if link:
        make = archive.makelink
    elif member.isreg():
        make = archive.makefile
    elif member.isdir():
        make = archive.makedir
    elif member.isfifo():
        make = archive.makefifo
    else:
        make = archive.makedev if member.ischr() or member.isblk() else archive.makeunknown
    make(member, path)
    if set_attrs:
        archive.chown(member, path, numeric_owner)
        if not member.issym():
            archive.chmod(member, path)
            archive.utime(member, path)


def write_file(archive, member, path):
    """The data, with the holes of sparse files left out."""
    source = archive.fileobj
    source.seek(member.offset_data)
    with open(path, "wb") as target:
        if member.sparse is None:
            copy_bytes(source, target, member.size, archive.copybufsize)
            return
        for offset, size in member.sparse:
            target.seek(offset)
            copy_bytes(source, target, size, archive.copybufsize)
        target.seek(member.size)
        target.truncate()


def copy_bytes(source, target, count, bufsize=None, error=None):
    """Exactly count bytes; None: all there are.  ReadError, or `error`, if there are not so many."""
    from _tar_member import ReadError
    bufsize = bufsize or 16 * 1024
    while count is None or count > 0:
        data = source.read(bufsize if count is None else min(bufsize, count))
        if not data:
            if count is None:
                return
            raise (error or ReadError)("unexpected end of data")
        target.write(data)
        if count is not None:
            count -= len(data)


def make_device(member, path):
    kind = stat.S_IFBLK if member.isblk() else stat.S_IFCHR
    mode = 0o600 if member.mode is None else member.mode
    os.mknod(path, mode | kind, os.makedev(member.devmajor, member.devminor))


def make_link(archive, member, path):
    """A link; where links cannot be made, the file that it means."""
    try:
        if member.issym():
            if os.path.lexists(path):
                os.unlink(path)
            os.symlink(member.linkname, path)
        elif os.path.exists(member._link_target):
            os.link(member._link_target, path)
        else:
            extract_member(archive, archive._find_link_target(member), path)
    except NotImplementedError:
        try:
            extract_member(archive, archive._find_link_target(member), path)
        except KeyError:
            raise ExtractError("unable to resolve link inside archive") from None


def set_owner(member, path, numeric_owner):
    """As far as the user may: root only."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    uid, gid = member.uid, member.gid
    if not numeric_owner:
        uid = _id_of("pwd", "getpwnam", member.uname, uid)
        gid = _id_of("grp", "getgrnam", member.gname, gid)
    try:
        change = os.lchown if member.issym() else os.chown
        change(path, -1 if uid is None else uid, -1 if gid is None else gid)
    except (OSError, OverflowError) as e:
        raise ExtractError("could not change owner") from e


def _id_of(module, function, name, fallback):
    if not name:
        return fallback
    try:
        return getattr(__import__(module), function)(name)[2]
    except (ImportError, KeyError):
        return fallback


def report(archive, error):
    """What goes wrong with one member: an exception or a line, by the archive's errorlevel."""
    if isinstance(error, OSError):
        if archive.errorlevel > 0:
            raise error
        if error.filename is None:
            archive._dbg(1, "tarfile: %s" % error.strerror)
        else:
            archive._dbg(1, "tarfile: %s %r" % (error.strerror, error.filename))
    elif archive.errorlevel > 1:
        raise error
    else:
        archive._dbg(1, "tarfile: %s" % error)


def debug(level, wanted, message):
    if wanted <= level:
        print(message, file=sys.stderr)
