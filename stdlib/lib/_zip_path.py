"""zipfile.Path: a place in a ZIP archive, as pathlib has places on disk.  A part of zipfile, and shown as such."""
import io
import pathlib
import posixpath


class Path:
    """A file or folder in an archive.  at: its name there, with "/" at the end if it is a folder; "" is the archive itself."""

    def __init__(self, root, at=""):
        from zipfile import ZipFile
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    # A folder that has no member of its own is there all the same, if something is in it.
    def _names(self):
        """The names of members, and of folders with their "/"."""
        names = dict.fromkeys(self.root.namelist())
        for name in list(names):
            above = posixpath.dirname(name.rstrip("/"))
            while above and above + "/" not in names:
                names[above + "/"] = None
                above = posixpath.dirname(above)
        return names

    def _place(self, at):
        return type(self)(self.root, at)

    def _whole(self):
        """The path of the archive and, below it, of this place."""
        return pathlib.Path(self.root.filename).joinpath(self.at)

    def __repr__(self):
        return f"{type(self).__name__}({self.root.filename!r}, {self.at!r})"

    def __str__(self):
        return posixpath.join(self.root.filename or ":zipfile:", self.at)

    name = property(lambda self: pathlib.Path(self.at).name or self.filename.name)
    stem = property(lambda self: pathlib.Path(self.at).stem or self.filename.stem)
    suffix = property(lambda self: pathlib.Path(self.at).suffix or self.filename.suffix)
    suffixes = property(lambda self: pathlib.Path(self.at).suffixes or self.filename.suffixes)
    filename = property(_whole, doc="The path of the archive and, below it, of this place, a pathlib.Path.")

    @property
    def parent(self):
        """The folder that it is in; that of the archive is on disk."""
        if not self.at:
            return self.filename.parent
        above = posixpath.dirname(self.at.rstrip("/"))
        return self._place(above + "/" if above else above)

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self._names()

    def iterdir(self):
        """What is in a folder.  ValueError for a file."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names():
            if posixpath.dirname(name.rstrip("/")) == self.at.rstrip("/"):
                yield self._place(name)

    def joinpath(self, *other):
        """A place below; what is a folder gets its "/"."""
        at = posixpath.join(self.at, *other)
        return self._place(at + "/" if at and at + "/" in self._names() and at not in self._names() else at)

    def __truediv__(self, other):
        return self.joinpath(other)

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """The file, as text unless the mode says "b"; args and kwargs are those of io.TextIOWrapper.  OSError."""
        if self.is_dir():
            raise IsADirectoryError(self)
        if not self.exists() and mode[0] == "r":
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        if not args:
            kwargs["encoding"] = io.text_encoding(kwargs.get("encoding"))
        return io.TextIOWrapper(stream, *args, **kwargs)

    def read_text(self, *args, **kwargs):
        if not args:
            kwargs["encoding"] = io.text_encoding(kwargs.get("encoding"))
        with self.open("r", *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()


Path.__module__ = "zipfile"
