"""Packages and modules: what is on a path, data files, objects by their dotted names."""
import importlib
import importlib.util
import os
import sys
from collections import namedtuple
from importlib.machinery import FileFinder, SourceFileLoader, SOURCE_SUFFIXES
from types import ModuleType

__all__ = ["get_importer", "iter_importers", "walk_packages", "iter_modules", "get_data", "extend_path", "ModuleInfo",
           "find_loader", "get_loader", "resolve_name"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def get_importer(path_item):
    """The finder of an entry of sys.path."""
    from importlib._entries import finder_of
    path_item = os.fspath(path_item)
    return finder_of(path_item) or FileFinder(path_item, (SourceFileLoader, SOURCE_SUFFIXES))


def iter_importers(fullname=""):
    """The finders that look for such a module."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    path = sys.path
    if "." in fullname:
        path = getattr(importlib.import_module(fullname.rpartition(".")[0]), "__path__", None) or []
    for item in path:
        yield get_importer(item)


def _in_folder(folder):
    """(name, is a package) of each module in a folder, sorted."""
    try:
        names = sorted(os.listdir(folder or "."))
    except OSError:
        return
    for name in names:
        stem, extension = os.path.splitext(name)
        path = os.path.join(folder, name)
        if extension == ".py" and stem != "__init__" and "." not in stem:
            yield stem, False
        elif not extension and os.path.isfile(os.path.join(path, "__init__.py")) and name != "__pycache__":
            yield name, True


def _in_archive(finder):
    """The same for a folder of an archive."""
    found = {}
    for name in finder._files:
        first, slash, rest = name.removeprefix(finder.prefix).partition("/")
        if not name.startswith(finder.prefix) or slash and rest != "__init__.py":
            continue
        stem, extension = (first, ".py") if slash else os.path.splitext(first)
        if extension == ".py" and stem and stem != "__init__" and "." not in stem:
            found[stem] = bool(slash) or found.get(stem, False)
    return sorted(found.items())


def _modules_of(finder, folder, prefix):
    """(name with prefix, is a package) of what a finder has: it may know itself (iter_modules)."""
    if hasattr(finder, "iter_modules"):
        return finder.iter_modules(prefix)
    pairs = _in_archive(finder) if hasattr(finder, "archive") else _in_folder(folder) if isinstance(finder, FileFinder) else []
    return ((prefix + name, ispkg) for name, ispkg in pairs)


def iter_modules(path=None, prefix=""):
    """A ModuleInfo for each module of the folders in path (sys.path)."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for folder in sys.path if path is None else path:
        finder = get_importer(folder)
        for name, ispkg in _modules_of(finder, folder, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, name, ispkg)


def walk_packages(path=None, prefix="", onerror=None):
    """The same, and the modules of all packages, which are imported for that."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            importlib.import_module(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
            continue
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
            continue
        folders = [p for p in getattr(sys.modules[info.name], "__path__", None) or [] if p not in seen]
        seen.update(folders)
        yield from walk_packages(folders, info.name + ".", onerror)


def get_data(package, resource):
    """The bytes of a file that lies beside a package's modules, or None."""
    module = sys.modules.get(package) or importlib.import_module(package)
    file = getattr(module, "__file__", None)
    if file is None:
        return None
    place = os.path.join(os.path.dirname(file), *resource.split("/"))
    loader = getattr(module, "__loader__", None)
    if hasattr(loader, "get_data"):
        return loader.get_data(place)
    with open(place, "rb") as f:
        return f.read()


def get_loader(module_or_name):
    """What loads a module, or None.  Old: importlib.util.find_spec does better."""
    if isinstance(module_or_name, str):
        module_or_name = sys.modules.get(module_or_name, module_or_name)
    if isinstance(module_or_name, ModuleType):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None:
            return loader
        module_or_name = module_or_name.__name__
    return find_loader(module_or_name)


def find_loader(fullname):
    """The loader that the spec of a module names, or None.  Old: importlib.util.find_spec does better."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding loader for {fullname!r} ({type(error)}: {error})") from error
    return spec and spec.loader


def extend_path(path, name):
    """path, and the folders of the same name in sys.path."""
    if not isinstance(path, list):
        return path
    parts = name.split(".")
    for folder in sys.path:
        candidate = os.path.join(folder, *parts)
        if os.path.isfile(os.path.join(candidate, "__init__.py")) and candidate not in path:
            path = path + [candidate]
    return path


def resolve_name(name):
    """The object of "package.module:object.attribute" or of "package.module.object"."""
    module_name, colon, rest = name.partition(":")
    if not all(part.isidentifier() for part in module_name.split(".")) or colon and rest and not all(
            part.isidentifier() for part in rest.split(".")):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        found = importlib.import_module(module_name)
        steps = rest.split(".") if rest else []
    else:
        steps = module_name.split(".")
        path = steps.pop(0)
        found = importlib.import_module(path)
        while steps and isinstance(found, ModuleType):
            try:
                found = importlib.import_module(f"{path}.{steps[0]}")
            except ImportError:
                break
            path = f"{path}.{steps.pop(0)}"
    for step in steps:
        found = getattr(found, step)
    return found


def iter_importer_modules(importer, prefix=""):
    """(name with prefix, is a package) of each module that a finder has."""
    return _modules_of(importer, getattr(importer, "path", None) or "", prefix)


def read_code(stream):
    """None: gilt runs no compiled files."""


def __getattr__(name):
    if name in ("ImpImporter", "ImpLoader"):
        import _pkgutil_imp
        return getattr(_pkgutil_imp, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
