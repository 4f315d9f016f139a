"""Looking for modules without importing them, and importing them by hand."""
import os
import sys
import types
from importlib.machinery import BuiltinImporter, ModuleSpec, SourceFileLoader, SOURCE_SUFFIXES


def resolve_name(name, package):
    """The absolute name that a relative one means in a package."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    pieces = package.rsplit(".", level - 1)
    if len(pieces) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{pieces[0]}.{name[level:]}" if name[level:] else pieces[0]


def find_spec(name, package=None):
    """What is known of a module: the __spec__ of a loaded one, else where it would come from; None if nowhere."""
    name = resolve_name(name, package)
    if name in sys.modules:
        return _spec_of_loaded(name)
    parent = name.rpartition(".")[0]
    path = None
    if parent:
        path = getattr(__import__(parent, fromlist=["__path__"]), "__path__", None)
        if path is None:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}", name=name)
    return _find_spec(name, path)


def _find_spec_from_path(name, path=None):
    """find_spec() that imports nothing: path is where the package above has its modules."""
    return _spec_of_loaded(name) if name in sys.modules else _find_spec(name, path)


def _spec_of_loaded(name):
    module = sys.modules[name]
    if module is None:
        return None
    spec = getattr(module, "__spec__", None)
    if spec is None and name in ("sys", "builtins"):  # nobody imported them
        return BuiltinImporter.find_spec(name)
    if spec is None:
        raise ValueError(f"{name}.__spec__ is {'None' if hasattr(module, '__spec__') else 'not set'}")
    return spec


def _find_spec(name, path, target=None):
    """What the first finder of sys.meta_path says that knows the module, or None."""
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        spec = find(name, path, target) if find else _find_by_loader(finder, name, path)
        if spec is not None:
            return spec
    return None


def _find_by_loader(finder, name, path):
    """Of a finder of the old kind, which has only find_module()."""
    import warnings
    kind = finder.__name__ if isinstance(finder, type) else type(finder).__name__
    warnings.warn(f"{kind}.find_spec() not found; falling back to find_module()", ImportWarning)
    loader = finder.find_module(name, path)
    return loader and spec_from_loader(name, loader)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec of what this loader knows of the module."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        return spec_from_file_location(name, loader=loader, submodule_search_locations=None if is_package is None else [] if is_package else None)
    if is_package is None:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


_NOT_GIVEN = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_NOT_GIVEN):
    """A spec of a module in this file."""
    if location is None:
        try:
            location = loader.get_filename(name)
        except (AttributeError, ImportError):
            location = "<unknown>"
    else:
        location = os.fspath(location)
        if not location.startswith("<stdlib>/"):
            location = os.path.abspath(location)
    if loader is None:
        if not location.endswith(tuple(SOURCE_SUFFIXES)):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations in (_NOT_GIVEN, None):
        try:
            submodule_search_locations = [] if loader.is_package(name) else None
        except (AttributeError, ImportError):
            submodule_search_locations = None
    if submodule_search_locations == []:
        submodule_search_locations = [os.path.dirname(location)]
    if submodule_search_locations is not None:
        spec.submodule_search_locations = submodule_search_locations
        spec.parent = name
    return spec


def module_from_spec(spec):
    """A new module for a spec, not yet run."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = types.ModuleType(spec.name)
    if spec.loader is BuiltinImporter:
        return module
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def _load(spec):
    """Import by a spec."""
    name, loader = spec.name, spec.loader
    if loader is not None and not hasattr(loader, "exec_module"):
        loader.load_module(name)
        return sys.modules[name]
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        if loader is not None:
            loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return sys.modules[name]


def decode_source(source_bytes):
    """The text of source bytes, by their coding line, with plain newlines."""
    import io
    import re
    encoding = "utf-8"
    if source_bytes.startswith(b"\xef\xbb\xbf"):
        encoding = "utf-8-sig"
    else:
        for line in source_bytes.split(b"\n", 2)[:2]:
            if found := re.match(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line):
                encoding = found[1].decode()
                break
            if not re.match(rb"[ \t\f]*(?:#|\r?$)", line):
                break
    return io.IncrementalNewlineDecoder(None, True).decode(source_bytes.decode(encoding))


# ---- names of cached bytecode (PEP 3147, 488); nothing is kept there by itself

_CACHE = "__pycache__"
MAGIC_NUMBER = b"\xa7\x0d\r\n"          # CPython 3.11's, which pyc files begin with
_RAW_MAGIC_NUMBER = int.from_bytes(MAGIC_NUMBER, "little")


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the bytecode of a source file would be kept."""
    if debug_override is not None:
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    folder, name = os.path.split(os.fspath(path))
    base = name.rpartition(".")[0] or name
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    if optimization is None:
        optimization = sys.flags.optimize or ""
    optimization = str(optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        tag += ".opt-" + optimization
    cached = f"{base}.{tag}.pyc"
    if sys.pycache_prefix is None:
        return os.path.join(folder, _CACHE, cached)
    return os.path.join(sys.pycache_prefix, os.path.abspath(folder).lstrip(os.sep), cached)


def source_from_cache(path):
    """The source file that bytecode is kept for.  ValueError: path is no such name."""
    if sys.implementation.cache_tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    path = os.fspath(path)
    folder, cached = os.path.split(path)
    prefix = sys.pycache_prefix
    if prefix is not None and folder.startswith(prefix.rstrip(os.sep) + os.sep):
        folder = folder[len(prefix.rstrip(os.sep)):]
    else:
        folder, last = os.path.split(folder)
        if last != _CACHE:
            raise ValueError(f"{_CACHE} not bottom-level directory in {path!r}")
    dots = cached.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {cached!r}")
    if dots == 3:
        optimization = cached.rsplit(".", 2)[-2]
        if not optimization.startswith("opt-"):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not optimization[4:].isalnum():
            raise ValueError(f"optimization level {optimization!r} is not an alphanumeric value")
    return os.path.join(folder, cached.partition(".")[0] + SOURCE_SUFFIXES[0])


# ---- loading late

class _LazyModule(types.ModuleType):
    """A module that runs when an attribute of it is first used."""

    def __getattribute__(self, name):
        state = object.__getattribute__(self, "__dict__")
        spec = state["__spec__"]
        loader, before = spec.loader_state
        spec.loader_state = None
        object.__setattr__(self, "__class__", types.ModuleType)
        changed = {key: value for key, value in state.items() if key not in before or before[key] is not value}
        loader.exec_module(self)
        if spec.name in sys.modules and sys.modules[spec.name] is not self:
            raise ValueError(f"module object for {spec.name!r} substituted in sys.modules during a lazy load")
        self.__dict__.update(changed)
        return getattr(self, name)

    def __delattr__(self, name):
        self.__getattribute__("__name__")
        delattr(self, name)


class LazyLoader:
    """A loader that puts off exec_module until the module is used."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """Makes loaders of loader's kind that load late."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        module.__spec__.loader_state = self.loader, dict(module.__dict__)
        module.__class__ = _LazyModule


def source_hash(source_bytes):
    """The hash by which a compiled file knows its source."""
    import _imp
    return _imp.source_hash(_RAW_MAGIC_NUMBER, source_bytes)


# Old ways of writing a loader's load_module() ------------------------------------------------------------------------

def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def set_package(fxn):
    """A decorator: the module that the function returns gets a __package__."""
    import functools

    @functools.wraps(fxn)
    def wrapper(*args, **kwargs):
        _deprecated("The import system now takes care of this automatically; this decorator is slated for removal in Python 3.12")
        module = fxn(*args, **kwargs)
        if getattr(module, "__package__", None) is None:
            module.__package__ = module.__name__
            if not hasattr(module, "__path__"):
                module.__package__ = module.__package__.rpartition(".")[0]
        return module
    return wrapper


def set_loader(fxn):
    """A decorator: the module that the function returns gets a __loader__."""
    import functools

    @functools.wraps(fxn)
    def wrapper(self, *args, **kwargs):
        _deprecated("The import system now takes care of this automatically; this decorator is slated for removal in Python 3.12")
        module = fxn(self, *args, **kwargs)
        if getattr(module, "__loader__", None) is None:
            module.__loader__ = self
        return module
    return wrapper


def module_for_loader(fxn):
    """A decorator: the function is called with a module, a new one if there is none of the name, that goes if it fails."""
    import functools
    _deprecated("The import system now takes care of this automatically; this decorator is slated for removal in Python 3.12")

    @functools.wraps(fxn)
    def wrapper(self, fullname, *args, **kwargs):
        reload = fullname in sys.modules
        module = sys.modules[fullname] if reload else sys.modules.setdefault(fullname, types.ModuleType(fullname))
        module.__loader__ = self
        try:
            is_package = self.is_package(fullname)
        except (ImportError, AttributeError):
            pass
        else:
            module.__package__ = fullname if is_package else fullname.rpartition(".")[0]
        try:
            return fxn(self, module, *args, **kwargs)
        except Exception:       # which goes no further: so it always was, and loaders are written for it
            if not reload:
                sys.modules.pop(fullname, None)
    return wrapper
