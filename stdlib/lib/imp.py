"""What importlib replaced: finding and loading modules step by step."""
import importlib
import importlib.machinery
import importlib.util
import os
import sys
import tokenize
import types
import warnings
from _imp import acquire_lock, create_dynamic, get_frozen_object, init_frozen, is_builtin, is_frozen, is_frozen_package, lock_held, release_lock  # noqa: F401
from importlib.util import MAGIC_NUMBER, source_from_cache  # noqa: F401

warnings.warn("the imp module is deprecated in favour of importlib and slated for removal in Python 3.12; see the module's documentation "
              "for alternative uses", DeprecationWarning, stacklevel=2)

SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION, PY_RESOURCE, PKG_DIRECTORY, C_BUILTIN, PY_FROZEN, PY_CODERESOURCE, IMP_HOOK = range(10)


def new_module(name):
    """An empty module."""
    return types.ModuleType(name)


def get_magic():
    """What compiled files begin with."""
    return MAGIC_NUMBER


def get_tag():
    """What their names have before .pyc."""
    return sys.implementation.cache_tag


def cache_from_source(path, debug_override=None):
    """Where the compiled form of a file would be."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.util.cache_from_source(path, debug_override)


def get_suffixes():
    """[(ending, mode, kind), ...] of files that are modules."""
    machinery = importlib.machinery
    return [(s, "rb", C_EXTENSION) for s in machinery.EXTENSION_SUFFIXES] + [(s, "r", PY_SOURCE) for s in machinery.SOURCE_SUFFIXES] \
        + [(s, "rb", PY_COMPILED) for s in machinery.BYTECODE_SUFFIXES]


class NullImporter:
    """An importer that finds nothing."""

    def __init__(self, path):
        if path == "":
            raise ImportError("empty pathname", path="")
        if os.path.isdir(path):
            raise ImportError("existing directory", path=path)

    def find_module(self, fullname):
        """None."""


def find_module(name, path=None):
    """(open file or None, path, (ending, mode, kind)) of a module that is not a part of a package."""
    if not isinstance(name, str):
        raise TypeError("'name' must be a str, not {}".format(type(name)))
    if not isinstance(path, (type(None), list)):
        raise RuntimeError("'path' must be None or a list, not {}".format(type(path)))
    if path is None:
        if is_builtin(name):
            return None, None, ("", "", C_BUILTIN)
        path = sys.path
    for entry in path:
        folder = os.path.join(entry, name)
        if os.path.isfile(os.path.join(folder, "__init__.py")):
            return None, folder, ("", "", PKG_DIRECTORY)
        for suffix, mode, kind in get_suffixes():
            place = folder + suffix
            if os.path.isfile(place):
                file = tokenize.open(place) if kind == PY_SOURCE else open(place, mode)
                return file, place, (suffix, mode, kind)
    found = importlib.util.find_spec(name) if path is sys.path and "." not in name else None
    if found is not None:
        return None, found.origin, ("", "", PKG_DIRECTORY if found.submodule_search_locations is not None else C_BUILTIN)
    raise ImportError("No module named {!r}".format(name), name=name)


def load_source(name, pathname, file=None):
    """The module of a file, made anew even if it was there."""
    loader = importlib.machinery.SourceFileLoader(name, pathname)
    spec = importlib.util.spec_from_file_location(name, pathname, loader=loader)
    module = sys.modules.get(name)
    if module is None:
        module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return sys.modules[name]


def load_package(name, path):
    """The package in a folder."""
    place = os.path.join(path, "__init__.py")
    if not os.path.isfile(place):
        raise ValueError("{!r} is not a package".format(path))
    spec = importlib.util.spec_from_file_location(name, place, submodule_search_locations=[path])
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return sys.modules[name]


def init_builtin(name):
    """A module that is part of the interpreter, or None."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def load_module(name, file, filename, details):
    """The module that find_module() found."""
    suffix, mode, kind = details
    if mode and (not mode.startswith("r") or "+" in mode):
        raise ValueError("invalid file open mode {!r}".format(mode))
    if file is None and kind in (PY_SOURCE, PY_COMPILED):
        raise ValueError("file object required for import (type code {})".format(kind))
    if kind == PY_SOURCE:
        return load_source(name, filename, file)
    if kind == PKG_DIRECTORY:
        return importlib.import_module(name) if filename is None or not os.path.isdir(filename) else load_package(name, filename)
    if kind == C_BUILTIN:
        return init_builtin(name)
    raise ImportError("Don't know how to import {} (type code {})".format(name, kind), name=name)


def reload(module):
    """Run a module's code again."""
    return importlib.reload(module)
