"""Looking for modules without importing them."""
import os
import sys


def find_spec(name, package=None):
    """What is known of a module: the __spec__ of a loaded one, else where it would come from; None if nowhere."""
    if name.startswith("."):
        if not package:
            raise ImportError(f"no package specified for {name!r} (required for relative module names)")
        name = package + name
    if name in sys.modules:
        module = sys.modules[name]
        return None if module is None else getattr(module, "__spec__", None)
    parent, _, tail = name.rpartition(".")
    if parent:
        __import__(parent)
        places = getattr(sys.modules[parent], "__path__", [])
    else:
        if name in sys.stdlib_module_names:
            return _Spec(name, None)
        places = sys.path
    for folder in places:
        base = os.path.join(folder, tail)
        for file in (os.path.join(base, "__init__.py"), base + ".py"):
            if os.path.isfile(file):
                return _Spec(name, file)
    return None


class _Spec:
    def __init__(self, name, origin):
        self.name = name
        self.origin = origin
        self.loader = None
        self.has_location = origin is not None
        self.parent = name.rpartition(".")[0]
        package = origin is not None and origin.endswith("__init__.py")
        self.submodule_search_locations = [os.path.dirname(origin)] if package else None

    def __repr__(self):
        return f"ModuleSpec(name={self.name!r}, loader=None, origin={self.origin!r})"
