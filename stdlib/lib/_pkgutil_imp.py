"""The importer classes that pkgutil had before sys.path had finders, for packages that still name them."""
import os
import warnings
from importlib.machinery import SourceFileLoader
from pkgutil import _in_folder

__all__ = ["ImpImporter", "ImpLoader"]


def _deprecated():
    warnings.warn("This emulation is deprecated and slated for removal in Python 3.12; use 'importlib' instead", DeprecationWarning,
                  stacklevel=3)


class ImpImporter:
    """Finds modules in one folder, or on sys.path."""

    def __init__(self, path=None):
        _deprecated()
        self.path = path

    def find_module(self, fullname, path=None):
        import imp
        name = fullname.rpartition(".")[2]
        if name != fullname and self.path is None:
            return None
        try:
            file, filename, etc = imp.find_module(name, None if self.path is None else [os.path.realpath(self.path)])
        except ImportError:
            return None
        return ImpLoader(fullname, file, filename, etc)

    def iter_modules(self, prefix=""):
        if self.path is not None and os.path.isdir(self.path):
            for name, ispkg in _in_folder(self.path):
                yield prefix + name, ispkg


class ImpLoader(SourceFileLoader):
    """Loads what ImpImporter has found."""
    code = source = None

    def __init__(self, fullname, file, filename, etc):
        _deprecated()
        self.file, self.filename, self.etc = file, filename, etc
        folder = filename is not None and os.path.isdir(filename)
        super().__init__(fullname, os.path.join(filename, "__init__.py") if folder else filename)
        self.fullname = fullname

    def load_module(self, fullname):
        import imp
        try:
            return imp.load_module(fullname, self.file, self.filename, self.etc)
        finally:
            if self.file:
                self.file.close()
