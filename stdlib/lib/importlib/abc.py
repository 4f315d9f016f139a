"""Abstract bases of finders and loaders."""
import abc
from importlib import machinery

__all__ = ["Finder", "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader", "ExecutionLoader", "FileLoader",
           "SourceLoader", "ResourceReader", "Traversable", "TraversableResources"]


def __getattr__(name):
    if name in ("ResourceReader", "Traversable", "TraversableResources"):
        from importlib.resources import abc as readers
        return getattr(readers, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Finder(abc.ABC):
    """What all finders once were."""

    def __init__(self):
        import warnings
        warnings.warn("the Finder ABC is deprecated and slated for removal in Python 3.12; use MetaPathFinder or PathEntryFinder instead",
                      DeprecationWarning)

    @abc.abstractmethod
    def find_module(self, fullname, path=None):
        """A loader, or None."""


class Loader(abc.ABC):
    """Makes and runs modules."""

    def create_module(self, spec):
        return None

    def load_module(self, fullname):
        if not hasattr(self, "exec_module"):
            raise ImportError
        return machinery._Loader.load_module(self, fullname)


class MetaPathFinder(abc.ABC):
    """Stands in sys.meta_path; has find_spec(fullname, path, target=None)."""

    def invalidate_caches(self):
        """Forget what was seen."""


class PathEntryFinder(abc.ABC):
    """Looks into one folder or archive; has find_spec(fullname, target=None)."""

    def invalidate_caches(self):
        """Forget what was seen."""


class ResourceLoader(Loader):
    """A loader that also reads files."""

    @abc.abstractmethod
    def get_data(self, path):
        """The bytes at a path."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can show a module's source."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader of modules that have files."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source, self.get_filename(fullname))


class FileLoader(machinery.SourceFileLoader, ResourceLoader, ExecutionLoader):
    """Knows its file."""


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source text: get_data and get_filename make it complete."""

    def is_package(self, fullname):
        base = self.get_filename(fullname).rpartition("/")[2].rpartition(".")[0]
        return base == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def get_source(self, fullname):
        from importlib.util import decode_source
        try:
            return decode_source(self.get_data(self.get_filename(fullname)))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error


MetaPathFinder.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.FrozenImporter)
MetaPathFinder.register(machinery.PathFinder)
PathEntryFinder.register(machinery.FileFinder)
SourceLoader.register(machinery.SourceFileLoader)
