"""The entries of sys.path that the interpreter cannot search by itself: archives, and what the hooks of sys.path_hooks claim.

The interpreter asks find() for an entry that lies at or below a plain file, and for every entry once there are hooks."""
import os
import sys
import zipimport
from zipimport import zipimporter

__all__ = ["enter_archive", "find", "finder_of"]


def finder_of(entry):
    """The finder of an entry, or None: the interpreter's own search will do.  Asked once for each entry."""
    if entry not in sys.path_importer_cache:
        sys.path_importer_cache[entry] = _make_finder(entry)
    return sys.path_importer_cache[entry]


def _make_finder(entry):
    for hook in list(sys.path_hooks):
        try:
            return hook(entry)
        except ImportError:
            continue
    if os.path.isdir(entry or "."):
        return None
    try:
        return zipimporter(entry)
    except ImportError:
        return None


def find(entry, name):
    """(spec, was somebody asked) of a module by one entry of the path; the spec is None if it is not there."""
    finder = finder_of(entry)
    if finder is None:
        return None, False
    return finder.find_spec(name), True


def enter_archive(path, namespace):
    """Make a namespace that of an archive's __main__, put the archive first on sys.path: the program's text, or None."""
    try:
        loader = zipimporter(path)
        spec = loader.find_spec("__main__")
        if spec is None or spec.loader is None:
            return None
    except zipimport.ZipImportError:
        return None
    sys.path[:1] = [path]
    namespace.update(__spec__=spec, __loader__=loader, __package__="", __file__=spec.origin)
    return loader.get_source("__main__")
