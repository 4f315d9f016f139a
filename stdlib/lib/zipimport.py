"""Importing modules from Zip archives: what stands on sys.path as a file, or below one ("tools.zip", "tools.zip/more").

Members are found by the archive's central directory, which is read once for each archive; a member is read and unpacked when its
module is imported.  Members are stored or deflated; encrypted ones, and archives above 4 GB, are zipfile's affair.
"""
import struct
import sys
from importlib.machinery import ModuleSpec
from importlib.util import decode_source, spec_from_loader

__all__ = ["ZipImportError", "zipimporter"]

_END = struct.Struct("<4s8xLLH")            # of the central directory: mark, size, where it starts, length of the comment
_ENTRY = struct.Struct("<4s6xH4xLLLHHH8xL")    # of a member: mark, method, checksum, packed, plain, name, extra, comment, where
_LONGEST_COMMENT = 65535
_CHOICES = ("/__init__.py", True), (".py", False)
_zip_directory_cache = {}                   # archive -> {name: member}


class ZipImportError(ImportError):
    """There is no such archive, or no such module in it."""


class zipimporter:
    """Finds and loads the modules of one archive, or of one folder in it."""

    def __init__(self, path):
        import os
        path = os.fsdecode(path)
        if not path:
            raise ZipImportError("archive path is empty", path=path)
        archive = path
        while not os.path.isfile(archive):
            parent = os.path.dirname(archive)
            if parent == archive or os.path.isdir(archive) or not parent:
                raise ZipImportError("not a Zip file", path=path)
            archive = parent
        self.archive = archive
        self.prefix = path[len(archive):].strip("/")
        if self.prefix:
            self.prefix += "/"
        self._files = _directory(archive)

    def __repr__(self):
        return f'<zipimporter object "{self.archive}/{self.prefix}">'

    # ---- finding

    def _member(self, fullname):
        """(name of the member, is it a package) of a module, or (None, False)."""
        base = self.prefix + fullname.rpartition(".")[2]
        for suffix, ispkg in _CHOICES:
            if base + suffix in self._files:
                return base + suffix, ispkg
        return None, False

    def _need(self, fullname):
        name, ispkg = self._member(fullname)
        if name is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return name, ispkg

    def find_spec(self, fullname, target=None):
        """The spec of a module; of a folder without __init__.py: a part of a namespace package; else None."""
        name, ispkg = self._member(fullname)
        if name is not None:
            return spec_from_loader(fullname, self, is_package=ispkg)
        folder = self.prefix + fullname.rpartition(".")[2] + "/"
        if folder not in self._files:
            return None
        spec = ModuleSpec(fullname, None, is_package=True)
        spec.submodule_search_locations = [f"{self.archive}/{folder[:-1]}"]
        return spec

    def find_loader(self, fullname, path=None):
        """(self, []), or (None, folders of a namespace package).  Old: find_spec does better."""
        spec = self.find_spec(fullname)
        return (spec.loader, spec.submodule_search_locations or [] if spec.loader is None else []) if spec else (None, [])

    def find_module(self, fullname, path=None):
        """self or None.  Old: find_spec does better."""
        return self.find_loader(fullname)[0]

    # ---- loading

    def create_module(self, spec):
        """None: a plain module will do."""

    def exec_module(self, module):
        """Run a module's body."""
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname):
        """Import in one step.  Old: exec_module does better."""
        from importlib.util import _load
        return _load(spec_from_loader(fullname, self, is_package=self._need(fullname)[1]))

    def is_package(self, fullname):
        """Is the module a package?  ZipImportError: it is not here."""
        return self._need(fullname)[1]

    def get_filename(self, fullname):
        """What the module's __file__ is."""
        return f"{self.archive}/{self._need(fullname)[0]}"

    def get_data(self, pathname):
        """The bytes of a member, named from the archive on or in it."""
        name = pathname.removeprefix(self.archive + "/")
        if name not in self._files:
            raise OSError(0, "", name)
        return _read_member(self.archive, self._files[name])

    def get_source(self, fullname):
        """The module's text."""
        return decode_source(self.get_data(self._need(fullname)[0]))

    def get_code(self, fullname):
        """The module's code object."""
        return compile(self.get_source(fullname), self.get_filename(fullname), "exec", dont_inherit=True)

    def get_resource_reader(self, fullname):
        """What importlib.resources reads the files of a package by; None for a plain module."""
        name, ispkg = self._member(fullname)
        return _Resources(self, name.rpartition("/")[0]) if ispkg else None

    def invalidate_caches(self):
        """Read the archive's directory again."""
        _zip_directory_cache.pop(self.archive, None)
        try:
            self._files = _directory(self.archive)
        except ZipImportError:
            self._files = {}


class _Resources:
    """The files of one package in an archive."""

    def __init__(self, importer, folder):
        self._importer = importer
        self._folder = folder

    def files(self):
        from zipfile import Path
        return Path(self._importer.archive, self._folder + "/")

    def open_resource(self, resource):
        from io import BytesIO
        try:
            return BytesIO(self._importer.get_data(f"{self._folder}/{resource}"))
        except OSError:
            raise FileNotFoundError(resource) from None

    def resource_path(self, resource):
        raise FileNotFoundError(resource)

    def is_resource(self, name):
        return f"{self._folder}/{name}" in self._importer._files

    def contents(self):
        start = len(self._folder) + 1
        names = [file[start:].split("/")[0] for file in self._importer._files if file.startswith(self._folder + "/")]
        return iter(dict.fromkeys(name for name in names if name))


# ---- the archive

def _directory(archive):
    """The members of an archive by name: (where, method, checksum, packed size, plain size)."""
    if archive not in _zip_directory_cache:
        try:
            with open(archive, "rb") as file:
                _zip_directory_cache[archive] = _read_directory(archive, file)
        except OSError:
            raise ZipImportError(f"can't open Zip file: {archive!r}", path=archive) from None
    return _zip_directory_cache[archive]


def _read_directory(archive, file):
    size = file.seek(0, 2)
    tail_start = max(0, size - _LONGEST_COMMENT - _END.size)
    file.seek(tail_start)
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or at + _END.size > len(tail):
        raise ZipImportError(f"not a Zip file: {archive!r}", path=archive)
    _, length, start, _ = _END.unpack_from(tail, at)
    begins = tail_start + at - length           # what stands before the archive (a line for the shell, say) moves it
    if begins < start:
        raise ZipImportError(f"bad central directory size or offset: {archive!r}", path=archive)
    file.seek(begins)
    return _parse_directory(file.read(length), begins - start, archive)


def _parse_directory(data, moved, archive):
    members, at = {}, 0
    while data[at:at + 4] == b"PK\1\2":
        if at + _ENTRY.size > len(data):
            raise ZipImportError(f"can't read Zip file: {archive!r}", path=archive)
        flags = int.from_bytes(data[at + 8:at + 10], "little")
        _, method, checksum, packed, plain, n_name, n_extra, n_comment, where = _ENTRY.unpack_from(data, at)
        at += _ENTRY.size
        name = data[at:at + n_name].decode("utf-8" if flags & 0x800 else "cp437")
        members[name] = where + moved, method, checksum, packed, plain
        at += n_name + n_extra + n_comment
    return members


def _read_member(archive, member):
    where, method, checksum, packed, plain = member
    with open(archive, "rb") as file:
        file.seek(where)
        head = file.read(30)
        if head[:4] != b"PK\3\4" or len(head) < 30:
            raise ZipImportError(f"bad local file header: {archive!r}", path=archive)
        file.seek(where + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little"))
        data = file.read(packed)
    if len(data) != packed:
        raise OSError("zipimport: can't read data")
    if method == 0:
        return data
    if method != 8:
        raise ZipImportError(f"can't decompress data; unsupported compression method {method}")
    try:
        import zlib
    except ImportError:
        raise ZipImportError("can't decompress data; zlib not available") from None
    return zlib.decompress(data, -15, plain)
