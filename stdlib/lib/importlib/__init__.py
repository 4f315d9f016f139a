"""Importing by name.  The importer itself is part of the interpreter; these are its handles for programs."""
import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    """The module of this name; a name with leading dots is relative to package."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        for _ in range(level - 1):
            package, dot, _last = package.rpartition(".")
            if not dot:
                raise ImportError("attempted relative import beyond top-level package")
        name = f"{package}.{name[level:]}" if name[level:] else package
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Run a module's code again, in the same namespace; the same module object."""
    name = getattr(getattr(module, "__spec__", None), "name", None) or getattr(module, "__name__", None)
    if name is None:
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    loader = getattr(getattr(module, "__spec__", None), "loader", None)
    if hasattr(loader, "exec_module"):
        loader.exec_module(module)
        return sys.modules[name]
    path = getattr(module, "__file__", None)
    if path is None or path.startswith("<"):
        return module
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    exec(code, module.__dict__)
    return sys.modules[name]


def invalidate_caches():
    """Nothing is cached: files are looked for at every import."""


def _ask_finders(name, path, behind):
    """The module that a finder of sys.meta_path brings that stands before, or behind, the interpreter's own; or None."""
    from importlib.machinery import OWN_FINDERS
    finders = list(sys.meta_path)
    places = [place for place, finder in enumerate(finders) if finder in OWN_FINDERS]
    border = places[-1] if places else len(finders)
    for finder in finders[border + 1:] if behind else finders[:border]:
        if finder in OWN_FINDERS:
            continue
        find = getattr(finder, "find_spec", None)
        if find is None:
            from importlib.util import _find_by_loader
        spec = find(name, path, None) if find else _find_by_loader(finder, name, path)
        if spec:
            from importlib.util import _load
            return _load(spec)


def find_loader(name, path=None):
    """The loader of a module, or None."""
    import importlib.util
    import warnings
    warnings.warn("Deprecated since Python 3.4 and slated for removal in Python 3.12; use importlib.util.find_spec() instead",
                  DeprecationWarning, stacklevel=2)
    spec = importlib.util.find_spec(name) if path is None else importlib.machinery.PathFinder.find_spec(name, path)
    return None if spec is None else spec.loader
