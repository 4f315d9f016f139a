"""Folders packed into archives and unpacked: what shutil offers of it, taken in when it is first asked for.

Two tables say what can be packed and unpacked; programs may add to them.  Tar files need the module tarfile, ZIP files zipfile.
"""
import os
import sys
from shutil import ReadError, RegistryError, copyfileobj


def _has(module):
    from importlib.util import find_spec
    return find_spec(module) is not None


# Packing ---------------------------------------------------------------------------------------------------------


def _make_folder_of(path, dry_run):
    folder = os.path.dirname(path)
    if folder and not os.path.exists(folder) and not dry_run:
        os.makedirs(folder)


def _make_zip(base_name, base_dir, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    import zipfile
    target = base_name + ".zip"
    _make_folder_of(base_name, dry_run)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", target, base_dir)
    if not dry_run:
        top = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in _all_below(os.path.normpath(top)):
                name = os.path.normpath(path if root_dir is None else os.path.relpath(path, root_dir))
                if name != os.curdir:
                    if logger is not None:
                        logger.info("adding '%s'", path)
                    archive.write(path, name)
    return target if root_dir is None else os.path.abspath(target)


_make_zip.supports_root_dir = True


def _all_below(top):
    """The folder itself, and the folders and files below it."""
    yield top
    for path, folders, files in os.walk(top):
        yield from [os.path.join(path, name) for name in sorted(folders)]
        yield from [full for name in files if os.path.isfile(full := os.path.normpath(os.path.join(path, name)))]


def _make_tar(base_name, base_dir, compress="gzip", dry_run=0, owner=None, group=None, logger=None, root_dir=None):
    import tarfile
    from shutil import _gid_of, _uid_of
    suffix = {"gzip": "gz", "bzip2": "bz2", "xz": "xz", None: ""}.get(compress)
    if suffix is None:
        raise ValueError("bad value for 'compress', or compression format not supported : {0}".format(compress))
    target = base_name + ".tar" + (suffix and "." + suffix)
    _make_folder_of(target, dry_run)
    if logger is not None:
        logger.info("Creating tar archive")
    uid, gid = owner and _uid_of(owner), group and _gid_of(group)

    def owned(info):
        if gid is not None:
            info.gid, info.gname = gid, group
        if uid is not None:
            info.uid, info.uname = uid, owner
        return info

    if not dry_run:
        with tarfile.open(target, "w|" + suffix) as archive:
            archive.add(base_dir if root_dir is None else os.path.join(root_dir, base_dir), base_dir, filter=owned)
    return target if root_dir is None else os.path.abspath(target)


_make_tar.supports_root_dir = True

# (name, the compression's name, its module, suffixes, what it is)
_TARS = [("tar", None, "tarfile", [".tar"], "uncompressed tar file"), ("gztar", "gzip", "gzip", [".tar.gz", ".tgz"], "gzip'ed tar-file"),
         ("bztar", "bzip2", "bz2", [".tar.bz2", ".tbz2"], "bzip2'ed tar-file"), ("xztar", "xz", "lzma", [".tar.xz", ".txz"], "xz'ed tar-file")]
_TARS = [row for row in _TARS if _has("tarfile") and _has(row[2])]

_packers = {name: (_make_tar, [("compress", compression)], text) for name, compression, _, _, text in _TARS}
_packers["zip"] = _make_zip, [], "ZIP file"


def get_archive_formats():
    """[(name, what it is)] of the formats that make_archive knows."""
    return sorted([(name, row[2]) for name, row in _packers.items()])


def register_archive_format(name, function, extra_args=None, description=""):
    """function(base_name, base_dir, **keywords, and those of extra_args) packs a format of this name."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    if any([not isinstance(pair, (tuple, list)) or len(pair) != 2 for pair in extra_args]):
        raise TypeError("extra_args elements are : (arg_name, value)")
    _packers[name] = function, extra_args, description


def unregister_archive_format(name):
    del _packers[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Pack base_dir, named in the archive as seen from root_dir, into base_name with the format's suffix; the archive's name."""
    sys.audit("shutil.make_archive", base_name, format, root_dir, base_dir)
    if format not in _packers:
        raise ValueError("unknown archive format '%s'" % format)
    function, extra, _ = _packers[format]
    base_dir = os.curdir if base_dir is None else base_dir
    keywords = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group, **dict(extra)}
    if root_dir is None:
        return function(base_name, base_dir, **keywords)
    if getattr(function, "supports_root_dir", False):
        return function(os.fspath(base_name), base_dir, root_dir=root_dir, **keywords)
    here = os.getcwd()
    base_name = os.path.abspath(base_name)
    os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **keywords)
    finally:
        os.chdir(here)


# Unpacking -------------------------------------------------------------------------------------------------------


def _unpack_zip(filename, extract_dir):
    """All but what would come to lie elsewhere: absolute names and those with '..'."""
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            name = info.filename
            if name.startswith("/") or ".." in name:
                continue
            target = os.path.join(extract_dir, *name.split("/"))
            _make_folder_of(target, False)
            if not name.endswith("/"):
                with archive.open(name) as source, open(target, "wb") as written:
                    copyfileobj(source, written)


def _unpack_tar(filename, extract_dir):
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError("%s is not a compressed or uncompressed tar file" % filename)
    with archive:
        archive.extractall(extract_dir)


_unpackers = {name: (suffixes, _unpack_tar, [], text) for name, _, _, suffixes, text in _TARS}
_unpackers["zip"] = [".zip"], _unpack_zip, [], "ZIP file"


def get_unpack_formats():
    """[(name, suffixes, what it is)] of the formats that unpack_archive knows."""
    return sorted([(name, row[0], row[3]) for name, row in _unpackers.items()])


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """function(filename, extract_dir, **extra_args) unpacks files with these suffixes."""
    known = {suffix: other for other, row in _unpackers.items() for suffix in row[0]}
    for suffix in extensions:
        if suffix in known:
            raise RegistryError('%s is already registered for "%s"' % (suffix, known[suffix]))
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _unpackers[name] = extensions, function, [] if extra_args is None else extra_args, description


def unregister_unpack_format(name):
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None):
    """Unpack an archive into a folder, by its format or its suffix."""
    sys.audit("shutil.unpack_archive", filename, extract_dir, format)
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    if format is not None and format not in _unpackers:
        raise ValueError("Unknown unpack format '{0}'".format(format))
    row = _unpackers[format] if format is not None else _unpacker_of(filename)
    if row is None:
        raise ReadError("Unknown archive format '{0}'".format(filename))
    row[1](filename, extract_dir, **dict(row[2]))


def _unpacker_of(filename):
    for row in _unpackers.values():
        if any([filename.endswith(suffix) for suffix in row[0]]):
            return row
    return None
