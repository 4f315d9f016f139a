"""Files that lie in packages: files(package) / "name"."""
import contextlib
import os
import pathlib
import types

__all__ = ["Package", "Resource", "as_file", "contents", "files", "is_resource", "open_binary", "open_text", "path", "read_binary", "read_text",
           "ResourceReader"]

Package = types.ModuleType | str
Resource = str


def __getattr__(name):
    if name == "ResourceReader":
        from importlib.resources.abc import ResourceReader
        return ResourceReader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _module(package):
    if isinstance(package, str):
        from importlib import import_module
        package = import_module(package)
    if getattr(package, "__spec__", None) is not None and package.__spec__.submodule_search_locations is None:
        raise TypeError(f"{package.__spec__.name!r} is not a package")
    return package


def files(package):
    """The folder of a package, a path."""
    module = _module(package)
    reader = getattr(module.__spec__.loader, "get_resource_reader", None)
    reader = reader and reader(module.__name__)
    if hasattr(reader, "files"):
        return reader.files()
    return pathlib.Path(next(iter(module.__path__)))


@contextlib.contextmanager
def as_file(path):
    """A path of the system for it: for what lies in an archive, a copy for as long as the with block."""
    if isinstance(path, os.PathLike):
        yield pathlib.Path(path)
        return
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        yield _copied(path, pathlib.Path(folder) / path.name)


def _copied(source, place):
    if source.is_dir():
        place.mkdir()
        for child in source.iterdir():
            _copied(child, place / child.name)
    else:
        place.write_bytes(source.read_bytes())
    return place


def _name(resource):
    folder, name = os.path.split(str(resource))
    if folder:
        raise ValueError(f"{resource!r} must be only a file name")
    return name


def open_binary(package, resource):
    """A resource as a file of bytes."""
    return (files(package) / _name(resource)).open("rb")


def read_binary(package, resource):
    """The bytes of a resource."""
    return (files(package) / _name(resource)).read_bytes()


def open_text(package, resource, encoding="utf-8", errors="strict"):
    """A resource as a file of text."""
    return (files(package) / _name(resource)).open("r", encoding=encoding, errors=errors)


def read_text(package, resource, encoding="utf-8", errors="strict"):
    """The text of a resource."""
    with open_text(package, resource, encoding, errors) as file:
        return file.read()


def contents(package):
    """The names in it."""
    return [path.name for path in files(package).iterdir()]


def is_resource(package, name):
    """Is there a file of this name?"""
    _name(name)
    return (files(package) / name).is_file()


def path(package, resource):
    """A path of the system for it, in a with statement."""
    return as_file(files(package) / _name(resource))
