"""Specs, finders and loaders: what import hooks are made of.

The interpreter finds and runs modules by itself; these classes do the same for programs that want to do it step by step."""
import os
import sys

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []
ModuleSpec = type(__spec__)


def all_suffixes():
    """The ends of file names that a module can have."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class _Loader:
    def create_module(self, spec):
        """None: a plain module will do."""

    def load_module(self, name):
        """Import by this loader, in one step."""
        from importlib.util import _load, spec_from_loader
        return _load(spec_from_loader(name, self))


class SourceFileLoader(_Loader):
    """Runs a file of source text."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def is_package(self, fullname):
        return os.path.basename(self.get_filename(fullname)) == "__init__.py" and fullname.rpartition(".")[2] != "__init__"

    def get_filename(self, fullname=None):
        if fullname not in (None, self.name):
            raise ImportError(f"loader for {self.name} cannot handle {fullname}", name=fullname)
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname=None):
        from importlib.util import decode_source
        try:
            return decode_source(self.get_data(self.get_filename(fullname)))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname=None):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)


class LibraryLoader(_Loader):
    """Runs a module of the library that is written in Python."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def is_package(self, fullname):
        return self.path.endswith("/__init__.py")

    def get_filename(self, fullname=None):
        return self.path

    def get_source(self, fullname=None):
        from _interp import source_text
        return source_text(self.path)

    def get_data(self, path):
        from _interp import source_text
        text = source_text(path)
        if text is None:
            raise OSError(f"not in the library: {path}")
        return text.encode()

    def get_code(self, fullname=None):
        return compile(self.get_source(), self.path, "exec", dont_inherit=True)

    def exec_module(self, module):
        exec(self.get_code(), module.__dict__)


class ExtensionFileLoader(_Loader):
    """For modules that were compiled for CPython, which gilt cannot run: it says so."""

    def __init__(self, name, path):
        self.name, self.path = name, path

    def is_package(self, fullname):
        return os.path.basename(self.path).partition(".")[0] == "__init__"

    def get_filename(self, fullname=None):
        return self.path

    def get_code(self, fullname):
        return None

    def get_source(self, fullname):
        return None

    def create_module(self, spec):
        from _imp import create_dynamic
        return create_dynamic(spec)

    def exec_module(self, module):
        """There is none."""


class SourcelessFileLoader(ExtensionFileLoader):
    """For files of CPython's instructions, which gilt cannot run either."""

    def create_module(self, spec):
        return None

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_code(self, fullname):
        raise ImportError(f"bad magic number in {fullname!r}: cannot run compiled files", name=fullname, path=self.path)

    def exec_module(self, module):
        self.get_code(module.__name__)


class WindowsRegistryFinder:
    """For another system."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class _NamespacePath:
    """The folders of a package without a file; they are looked for anew when those of the package above have changed."""

    def __init__(self, name, path, path_finder):
        self._name, self._path, self._path_finder = name, path, path_finder
        self._parents = tuple(self._get_parent_path())

    def _find_parent_path_names(self):
        parent = self._name.rpartition(".")[0]
        return (parent, "__path__") if parent else ("sys", "path")

    def _get_parent_path(self):
        module, attribute = self._find_parent_path_names()
        return getattr(sys.modules[module], attribute)

    def _recalculate(self):
        parents = tuple(self._get_parent_path())
        if parents != self._parents:
            spec = self._path_finder(self._name, parents)
            if spec is not None and spec.loader is None and spec.submodule_search_locations:
                self._path = list(spec.submodule_search_locations)
            self._parents = parents
        return self._path

    def __iter__(self):
        return iter(self._recalculate())

    def __getitem__(self, index):
        return self._recalculate()[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._recalculate())

    def __contains__(self, item):
        return item in self._recalculate()

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"

    def append(self, item):
        self._path.append(item)


class NamespaceLoader(_Loader):
    """Stands for a package without a file."""

    def __init__(self, name, path, path_finder=None):
        self._path = path if path_finder is None else _NamespacePath(name, path, path_finder)

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def exec_module(self, module):
        """There is nothing to run."""


def _loader_of(spec):
    """The loader of a module that the interpreter found by itself."""
    if spec.origin == "built-in":
        return BuiltinImporter
    if not spec.has_location:
        return NamespaceLoader(spec.name, spec.submodule_search_locations)
    return (LibraryLoader if spec.origin.startswith("<stdlib>/") else SourceFileLoader)(spec.name, spec.origin)


class BuiltinImporter:
    """Modules that are part of the interpreter, the library in Python included."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if fullname.partition(".")[0] not in sys.stdlib_module_names or not _is_library(fullname):
            return None
        place = cls._place(fullname)
        if place is None:
            return ModuleSpec(fullname, cls, origin="built-in")
        from importlib.util import spec_from_file_location
        return spec_from_file_location(fullname, place, loader=LibraryLoader(fullname, place))

    @staticmethod
    def _place(fullname):
        """Where the text of a module is kept, if it is written in Python."""
        from _interp import source_text
        base = "<stdlib>/" + fullname.replace(".", "/")
        for place in (base + "/__init__.py", base + ".py"):
            if source_text(place) is not None:
                return place
        return None

    @staticmethod
    def create_module(spec):
        __import__(spec.name)
        return sys.modules[spec.name]

    @staticmethod
    def exec_module(module):
        """It has run already."""

    @staticmethod
    def load_module(fullname):
        __import__(fullname)
        return sys.modules[fullname]

    @staticmethod
    def is_package(fullname):
        return hasattr(BuiltinImporter.load_module(fullname), "__path__")

    @staticmethod
    def get_code(fullname):
        return None

    @classmethod
    def get_source(cls, fullname):
        """The text, if it is written in Python; else None."""
        from _interp import source_text
        place = cls._place(fullname)
        return place and source_text(place)


def _is_library(name):
    if "." not in name:
        return True
    from _interp import library_modules
    return name in library_modules()


class FrozenImporter:
    """There are no frozen modules."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class FileFinder:
    """Looks for modules in one folder."""

    def __init__(self, path, *loader_details):
        self.path = path or "."
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]

    @classmethod
    def path_hook(cls, *loader_details):
        def hook(path):
            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)
        return hook

    def find_spec(self, fullname, target=None):
        from importlib.util import spec_from_file_location
        tail = fullname.rpartition(".")[2]
        if not tail or "/" in tail or "\0" in tail:  # no name leads out of the folder
            return None
        base = os.path.join(self.path, tail)
        for suffix, loader in self._loaders:
            for file in (os.path.join(base, "__init__" + suffix), base + suffix):
                if os.path.isfile(file):
                    return spec_from_file_location(fullname, file, loader=loader(fullname, file))
        if os.path.isdir(base):
            spec = ModuleSpec(fullname, None, is_package=True)
            spec.submodule_search_locations = [base]
            return spec
        return None

    def invalidate_caches(self):
        """Nothing is cached."""

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class PathFinder:
    """Looks for modules in the folders of sys.path or of a package."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        folders = []
        from importlib._entries import finder_of
        for folder in sys.path if path is None else path:
            finder = finder_of(folder) or FileFinder(folder, (SourceFileLoader, SOURCE_SUFFIXES))
            spec = finder.find_spec(fullname)
            if spec is not None and spec.loader is not None:
                return spec
            if spec is not None:
                folders += spec.submodule_search_locations
        if not folders:
            return None
        spec = ModuleSpec(fullname, None, is_package=True)
        spec.submodule_search_locations = folders
        return spec

    @classmethod
    def invalidate_caches(cls):
        """Nothing is cached."""


OWN_FINDERS = (BuiltinImporter, FrozenImporter, PathFinder)  # what sys.meta_path begins with; the interpreter counts on three
