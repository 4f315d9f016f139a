"""Archives of a folder: tar, packed or not, and zip."""
import os

from . import log
from .dir_util import mkpath
from .errors import DistutilsExecError
from .spawn import spawn

_PACKED = {"gzip": ("gz", ".gz"), "bzip2": ("bz2", ".bz2"), "xz": ("xz", ".xz"), None: ("", ""), "compress": ("", ".Z")}


def _number(lookup, name, place):
    """The number of a user or group, or None."""
    if name is None:
        return None
    try:
        return lookup(name)[place]
    except KeyError:
        return None


def make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None):
    """Packs base_dir into base_name.tar..., whose name is the result."""
    if compress not in _PACKED:
        raise ValueError("bad value for 'compress': must be None, 'gzip', 'bzip2', 'xz' or 'compress'")
    mode, suffix = _PACKED[compress]
    name = base_name + ".tar" + (suffix if compress != "compress" else "")
    mkpath(os.path.dirname(name), dry_run=dry_run)
    log.info("Creating tar archive")
    if not dry_run:
        _write_tar(name, mode, base_dir, owner, group)
    if compress == "compress":
        spawn(["compress", "-f", name], dry_run=dry_run)
        return name + suffix
    return name


def _write_tar(name, mode, base_dir, owner, group):
    import grp
    import pwd
    import tarfile
    uid, gid = _number(pwd.getpwnam, owner, 2), _number(grp.getgrnam, group, 2)

    def owned(member):
        if gid is not None:
            member.gid, member.gname = gid, group
        if uid is not None:
            member.uid, member.uname = uid, owner
        return member

    with tarfile.open(name, "w|" + mode) as tar:
        tar.add(base_dir, filter=owned)


def make_zipfile(base_name, base_dir, verbose=0, dry_run=0):
    """Packs base_dir into base_name.zip, whose name is the result."""
    import zipfile
    name = base_name + ".zip"
    mkpath(os.path.dirname(name), dry_run=dry_run)
    log.info("creating '%s' and adding '%s' to it", name, base_dir)
    if dry_run:
        return name
    with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        if base_dir != os.curdir:
            archive.write(base_dir, os.path.normpath(os.path.join(base_dir, "")))
        for folder, folders, files in os.walk(base_dir):
            for inner in folders:
                path = os.path.normpath(os.path.join(folder, inner, ""))
                archive.write(path, path)
            for file in files:
                path = os.path.normpath(os.path.join(folder, file))
                if os.path.isfile(path):
                    archive.write(path, path)
    return name


ARCHIVE_FORMATS = {
    "gztar": (make_tarball, [("compress", "gzip")], "gzip'ed tar-file"),
    "bztar": (make_tarball, [("compress", "bzip2")], "bzip2'ed tar-file"),
    "xztar": (make_tarball, [("compress", "xz")], "xz'ed tar-file"),
    "ztar": (make_tarball, [("compress", "compress")], "compressed tar file"),
    "tar": (make_tarball, [("compress", None)], "uncompressed tar file"),
    "zip": (make_zipfile, [], "ZIP file"),
}


def check_archive_formats(formats):
    """The first of the formats that is unknown, or None."""
    return next((format for format in formats if format not in ARCHIVE_FORMATS), None)


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None):
    """Packs base_dir (of root_dir) into an archive, whose name is the result."""
    if format not in ARCHIVE_FORMATS:
        raise ValueError("unknown archive format '%s'" % format)
    make, options, _ = ARCHIVE_FORMATS[format]
    arguments = dict(options, dry_run=dry_run)
    if format != "zip":
        arguments.update(owner=owner, group=group)
    if base_dir is None:
        base_dir = os.curdir
    if root_dir is None:
        return make(base_name, base_dir, **arguments)
    here = os.getcwd()
    log.debug("changing into '%s'", root_dir)
    base_name = os.path.abspath(base_name)
    if not dry_run:
        os.chdir(root_dir)
    try:
        return make(base_name, base_dir, **arguments)
    finally:
        log.debug("changing back to '%s'", here)
        os.chdir(here)
