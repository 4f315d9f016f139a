"""Folders: to make, to copy, to remove."""
import errno
import os

from . import log
from .errors import DistutilsFileError, DistutilsInternalError

_path_created = {}      # what mkpath has made, by absolute name: it is not made again


def mkpath(name, mode=0o777, verbose=1, dry_run=0):
    """Makes a folder and those above it; the list of those made."""
    if not isinstance(name, str):
        raise DistutilsInternalError("mkpath: 'name' must be a string (got %r)" % (name,))
    name = os.path.normpath(name)
    made = []
    for folder in _missing(name):
        if _path_created.get(os.path.abspath(folder)):
            continue
        if verbose >= 1:
            log.info("creating %s", folder)
        if not dry_run:
            _make(folder, mode)
            made.append(folder)
        _path_created[os.path.abspath(folder)] = 1
    return made


def _missing(name):
    """The folders to be made for this one, outermost first."""
    missing = []
    while name and not os.path.isdir(name):
        if _path_created.get(os.path.abspath(name)):
            break
        missing.append(name)
        name = os.path.dirname(name)
    return reversed(missing)


def _make(folder, mode):
    try:
        os.mkdir(folder, mode)
    except OSError as error:
        if not (error.errno == errno.EEXIST and os.path.isdir(folder)):
            raise DistutilsFileError("could not create '%s': %s" % (folder, error.args[-1])) from error


def create_tree(base_dir, files, mode=0o777, verbose=1, dry_run=0):
    """Makes every folder that the files, named relative to base_dir, need."""
    for folder in sorted({os.path.join(base_dir, os.path.dirname(file)) for file in files}):
        mkpath(folder, mode, verbose=verbose, dry_run=dry_run)


def copy_tree(src, dst, preserve_mode=1, preserve_times=1, preserve_symlinks=0, update=0, verbose=1, dry_run=0):
    """Copies what is in a folder into another; the names of the files there."""
    from .file_util import copy_file
    if not dry_run and not os.path.isdir(src):
        raise DistutilsFileError("cannot copy tree '%s': not a directory" % src)
    try:
        names = os.listdir(src)
    except OSError as error:
        if not dry_run:
            raise DistutilsFileError("error listing files in '%s': %s" % (src, error.strerror)) from error
        names = []
    if not dry_run:
        mkpath(dst, verbose=verbose)
    outputs = []
    for name in names:
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if name.startswith(".nfs"):     # what NFS keeps of a file that is open and deleted
            continue
        if preserve_symlinks and os.path.islink(source):
            goal = os.readlink(source)
            if verbose >= 1:
                log.info("linking %s -> %s", target, goal)
            if not dry_run:
                os.symlink(goal, target)
            outputs.append(target)
        elif os.path.isdir(source):
            outputs += copy_tree(source, target, preserve_mode, preserve_times, preserve_symlinks, update, verbose, dry_run)
        else:
            copy_file(source, target, preserve_mode, preserve_times, update, verbose=verbose, dry_run=dry_run)
            outputs.append(target)
    return outputs


def remove_tree(directory, verbose=1, dry_run=0):
    """Removes a folder with all that is in it.  What cannot be removed is warned of."""
    if verbose >= 1:
        log.info("removing '%s' (and everything under it)", directory)
    if dry_run:
        return
    for remove, path in _removals(directory):
        try:
            remove(path)
            _path_created.pop(os.path.abspath(path), None)
        except OSError as error:
            log.warn("error removing %s: %s", directory, error)


def _removals(folder):
    """(function, path) for what is in a folder, then for itself."""
    steps = []
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if os.path.isdir(path) and not os.path.islink(path):
            steps += _removals(path)
        else:
            steps.append((os.remove, path))
    steps.append((os.rmdir, folder))
    return steps


def ensure_relative(path):
    """The path without what makes it absolute."""
    drive, path = os.path.splitdrive(path)
    return drive + path[1:] if path[:1] == os.sep else path
