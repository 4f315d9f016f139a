"""Parts of importing under the names by which some programs reach for them."""
import sys
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec
from importlib.util import module_from_spec, spec_from_loader

__all__ = ["BuiltinImporter", "FrozenImporter", "ModuleSpec", "module_from_spec", "spec_from_loader"]


def _find_spec(name, path, target=None):
    """What the first finder of sys.meta_path says that knows the module, or None."""
    for finder in sys.meta_path:
        spec = finder.find_spec(name, path, target)
        if spec is not None:
            return spec
    return None
