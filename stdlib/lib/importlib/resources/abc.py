"""What importlib.resources expects of a loader's reader, and of the files and folders that it answers with."""
import abc
import io
import os
from typing import Any, BinaryIO, Iterable, Iterator, NoReturn, Optional, Protocol, Text, Union, runtime_checkable

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]

StrPath = Union[str, os.PathLike[str]]


class ResourceReader(metaclass=abc.ABCMeta):
    """Reads the files that lie in a package."""

    @abc.abstractmethod
    def open_resource(self, resource: Text) -> BinaryIO:
        """A file of bytes.  FileNotFoundError: there is none of that name."""
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource: Text) -> Text:
        """Where the file lies.  FileNotFoundError: in no file of the system's own."""
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path: Text) -> bool:
        """Is it a file?  FileNotFoundError: it is not there at all."""
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self) -> Iterable[str]:
        """The names in the package."""
        raise FileNotFoundError


@runtime_checkable
class Traversable(Protocol):
    """A file or a folder, wherever it lies: a part of what pathlib.Path can do."""

    @abc.abstractmethod
    def iterdir(self) -> Iterator["Traversable"]:
        """What is in a folder."""

    def read_bytes(self) -> bytes:
        """All bytes of a file."""
        with self.open("rb") as stream:
            return stream.read()

    def read_text(self, encoding: Optional[str] = None) -> str:
        """All text of a file."""
        with self.open(encoding=encoding) as stream:
            return stream.read()

    @abc.abstractmethod
    def is_dir(self) -> bool:
        """Is it a folder?"""

    @abc.abstractmethod
    def is_file(self) -> bool:
        """Is it a file?"""

    @abc.abstractmethod
    def joinpath(self, *descendants: StrPath) -> "Traversable":
        """What lies below it."""

    def __truediv__(self, child: StrPath) -> "Traversable":
        return self.joinpath(child)

    @abc.abstractmethod
    def open(self, mode="r", *args, **kwargs):
        """A file of text ("r") or bytes ("rb")."""

    @property
    @abc.abstractmethod
    def name(self) -> str:
        """Its last part."""


class TraversableResources(ResourceReader):
    """A reader that has but to say where the package's folder is."""

    @abc.abstractmethod
    def files(self) -> "Traversable":
        """The package's folder."""

    def open_resource(self, resource: StrPath) -> io.BufferedReader:
        return self.files().joinpath(resource).open("rb")

    def resource_path(self, resource: Any) -> NoReturn:
        raise FileNotFoundError(resource)

    def is_resource(self, path: StrPath) -> bool:
        return self.files().joinpath(path).is_file()

    def contents(self) -> Iterator[str]:
        return (item.name for item in self.files().iterdir())
