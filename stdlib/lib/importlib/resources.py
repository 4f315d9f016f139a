"""Files that lie in packages: files(package) / "name"."""
import contextlib
import os
import pathlib
import types

__all__ = ["Package", "Resource", "as_file", "contents", "files", "is_resource", "open_binary", "open_text", "path", "read_binary", "read_text"]

Package = types.ModuleType | str
Resource = str


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
    return pathlib.Path(next(iter(module.__path__)))


@contextlib.contextmanager
def as_file(path):
    """A path of the system for it."""
    yield path


def _name(resource):
    folder, name = os.path.split(str(resource))
    if folder:
        raise ValueError(f"{resource!r} must be only a file name")
    return name


def open_binary(package, resource):
    return (files(package) / _name(resource)).open("rb")


def read_binary(package, resource):
    return (files(package) / _name(resource)).read_bytes()


def open_text(package, resource, encoding="utf-8", errors="strict"):
    return (files(package) / _name(resource)).open("r", encoding=encoding, errors=errors)


def read_text(package, resource, encoding="utf-8", errors="strict"):
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
