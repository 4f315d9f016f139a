"""Running a module or a file as a program, with a namespace of its own."""
import importlib.util
import os
import sys
from importlib._entries import finder_of
from types import ModuleType

__all__ = ["run_module", "run_path"]


class _Swapped:
    """sys.modules[name] is another module for as long as a with block, and sys.argv[0] another text."""

    def __init__(self, name, argv0):
        self.name = name
        self.argv0 = argv0
        self.module = ModuleType(name)

    def __enter__(self):
        self.saved_module = sys.modules.get(self.name)
        self.saved_argv0 = sys.argv[0] if sys.argv else None
        sys.modules[self.name] = self.module
        if self.argv0 is not None:
            sys.argv[:1] = [self.argv0]
        return self.module

    def __exit__(self, *exception):
        if self.saved_argv0 is not None:
            sys.argv[:1] = [self.saved_argv0]
        if self.saved_module is None:
            sys.modules.pop(self.name, None)
        else:
            sys.modules[self.name] = self.saved_module


def _run(code, namespace, init_globals, names):
    if init_globals is not None:
        namespace.update(init_globals)
    namespace.update(names)
    exec(code, namespace)
    return namespace


def _module_file(mod_name):
    """The module to run (a package's __main__) and its file."""
    if mod_name.startswith("."):
        raise ImportError("Relative module names not supported")
    spec = importlib.util.find_spec(mod_name)
    if spec is None:
        raise ImportError(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise ImportError("Cannot use package as __main__ module")
        try:
            return _module_file(mod_name + ".__main__")
        except ImportError as e:
            raise ImportError(f"{e}; {mod_name!r} is a package and cannot be directly executed") from None
    if not hasattr(spec.loader, "get_code") and not spec.has_location and not (spec.origin or "").endswith(".py"):
        raise ImportError(f"No code object available for {mod_name}")
    return mod_name, spec, spec.origin


def _module_code(mod_name):
    """(name, spec, file, code) of the module to run."""
    mod_name, spec, file = _module_file(mod_name)
    return mod_name, spec, file, _compiled(file) if os.path.isfile(file) else spec.loader.get_code(mod_name)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module's code and returns its globals; the module itself is not imported."""
    mod_name, spec, file, code = _module_code(mod_name)
    name = mod_name if run_name is None else run_name
    names = {"__name__": name, "__file__": file, "__cached__": None, "__doc__": None, "__loader__": spec.loader,
             "__package__": mod_name.rpartition(".")[0], "__spec__": spec}
    if not alter_sys:
        return _run(code, {}, init_globals, names)
    with _Swapped(name, file) as module:
        return _run(code, module.__dict__, init_globals, names).copy()


def _compiled(file):
    with open(file, "rb") as f:
        return compile(f.read(), file, "exec")


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file, or the __main__.py of a folder or archive, and returns its globals."""
    name = "<run_path>" if run_name is None else run_name
    path = os.fspath(path_name)
    if os.path.isdir(path) or finder_of(path) is not None:
        return _run_folder(path, init_globals, name)
    names = {"__name__": name, "__file__": path, "__cached__": None, "__doc__": None, "__loader__": None,
             "__package__": name.rpartition(".")[0], "__spec__": None}
    code = _compiled(path)
    with _Swapped(name, path) as module:
        return _run(code, module.__dict__, init_globals, names).copy()


def _run_folder(path, init_globals, name):
    sys.path.insert(0, path)
    saved = sys.modules.pop("__main__", None)
    try:
        return run_module("__main__", init_globals, name, alter_sys=True)
    except ImportError:
        if os.path.isdir(path) and not os.path.exists(os.path.join(path, "__main__.py")):
            raise ImportError(f"can't find '__main__' module in {path!r}") from None
        raise
    finally:
        if saved is not None:
            sys.modules["__main__"] = saved
        try:
            sys.path.remove(path)
        except ValueError:
            pass
