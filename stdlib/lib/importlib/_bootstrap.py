"""Parts of importing under the names by which some programs reach for them."""
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec
from importlib.util import _find_spec, module_from_spec, spec_from_loader  # noqa: F401

__all__ = ["BuiltinImporter", "FrozenImporter", "ModuleSpec", "module_from_spec", "spec_from_loader"]
