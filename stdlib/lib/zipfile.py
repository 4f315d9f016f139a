"""ZIP archives: reading, writing, adding; stored or deflated, also beyond 4 GiB.

An archive is a row of members (a local header, the data) and behind them the central directory, which says where each is; it is
found from the end.  Format: PKWARE's APPNOTE.  Not here: encryption.
"""
import io
import os
import shutil
import struct
import threading
import time

import _zip_methods
from _zip_data import Writer, ZipExtFile, _Part
from _zip_member import (_DESCRIPTOR, _ENCRYPTED, _LOCAL, _LZMA_END, _MAX32, _UTF8, DEFAULT_VERSION, ZIP64_LIMIT, ZIP64_VERSION, ZIP_BZIP2,
                         ZIP_DEFLATED, ZIP_FILECOUNT_LIMIT, ZIP_LZMA, ZIP_MAX_COMMENT, ZIP_STORED, BadZipFile, BadZipfile, LargeZipFile,
                         ZipInfo, error)
from _zip_member import (_FH_COMPRESSED_SIZE, _FH_COMPRESSION_METHOD, _FH_CRC, _FH_EXTRA_FIELD_LENGTH, _FH_EXTRACT_SYSTEM,  # noqa: F401
                         _FH_EXTRACT_VERSION, _FH_FILENAME_LENGTH, _FH_GENERAL_PURPOSE_FLAG_BITS, _FH_LAST_MOD_DATE, _FH_LAST_MOD_TIME,
                         _FH_SIGNATURE, _FH_UNCOMPRESSED_SIZE, sizeFileHeader, stringFileHeader, structFileHeader)

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo",
           "ZipFile", "PyZipFile", "LargeZipFile", "Path"]

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")


def is_zipfile(filename):
    """Has it the end of a ZIP archive?"""
    try:
        if hasattr(filename, "read"):
            return _read_end(filename) is not None
        with open(filename, "rb") as file:
            return _read_end(file) is not None
    except OSError:
        return False


def _read_end(file):
    """(entries, size of the directory, its offset, comment, where the end record is), or None."""
    file.seek(0, 2)
    size = file.tell()
    start = max(size - _END.size - ZIP_MAX_COMMENT, 0)
    file.seek(start)
    data = file.read()
    at = data.rfind(b"PK\005\006")
    if at < 0 or len(data) - at < _END.size:
        return None
    _, _, _, _, entries, length, offset, comment_length = _END.unpack_from(data, at)
    comment = data[at + _END.size:at + _END.size + comment_length]
    place = start + at
    if place >= _LOCATOR64.size:
        file.seek(place - _LOCATOR64.size)
        signature, _, at64, _ = _LOCATOR64.unpack(file.read(_LOCATOR64.size))
        if signature == b"PK\006\007":
            file.seek(place - _LOCATOR64.size - _END64.size)
            record = file.read(_END64.size)
            if record[:4] == b"PK\006\006":
                _, _, _, _, _, _, _, entries, length, offset = _END64.unpack(record)
                place -= _LOCATOR64.size + _END64.size
    return entries, length, offset, comment, place


# ---- the archive

class _Counted:
    """A file that only takes bytes, and how many it took."""

    def __init__(self, fp):
        self.fp, self.offset = fp, 0

    def write(self, data):
        written = self.fp.write(data)
        self.offset += len(data) if written is None else written
        return written

    def tell(self):
        return self.offset

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()


class ZipFile:
    """An archive: of a path, or of a file that can seek."""

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _zip_methods.check(compression)
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self.metadata_encoding = metadata_encoding
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self._lock = threading.RLock()
        self._writing = False
        self._readers = 0           # members that are being read: they go on after close()
        self._seekable = True
        self._open_file(file, mode)
        try:
            self._begin(mode)
        except BaseException:
            fp, self.fp = self.fp, None
            if not self._filePassed:
                fp.close()
            raise

    def _open_file(self, file, mode):
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = not isinstance(file, str)
        if self._filePassed:
            self.fp, self.filename = file, getattr(file, "name", None)
            return
        self.filename = file
        if mode == "a":
            mode = "r+" if os.path.exists(file) else "w"
        self.fp = open(file, {"r": "rb", "w": "w+b", "x": "x+b", "r+": "r+b"}[mode])

    def _begin(self, mode):
        if mode == "r":
            self._read_directory()
        elif mode in "wx":
            self._didModify = True
            try:
                self.start_dir = self.fp.tell()
            except (AttributeError, OSError):
                self.fp, self.start_dir, self._seekable = _Counted(self.fp), 0, False
            else:
                try:
                    self.fp.seek(self.start_dir)
                except (AttributeError, OSError):
                    self._seekable = False
        else:
            try:
                self._read_directory()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._didModify = True
                self.start_dir = self.fp.tell()

    def _read_directory(self):
        try:
            end = _read_end(self.fp)
        except OSError:
            raise BadZipFile("File is not a zip file") from None
        if end is None:
            raise BadZipFile("File is not a zip file")
        entries, size, offset, self._comment, place = end
        shift = place - size - offset  # what stands in front of the archive
        self.start_dir = offset + shift
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        self.fp.seek(self.start_dir)
        data = io.BytesIO(self.fp.read(size))
        while data.tell() < size:
            info = ZipInfo._of_central(data, self.metadata_encoding)
            if info.extract_version > 63:
                raise NotImplementedError(f"zip file version {info.extract_version / 10:.1f}")
            info.header_offset += shift
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        parts = [f"<{type(self).__module__}.{type(self).__qualname__}"]
        if self.fp is None:
            return parts[0] + " [closed]>"
        if self._filePassed:
            parts.append(f"file={self.fp!r}")
        elif self.filename is not None:
            parts.append(f"filename={self.filename!r}")
        return " ".join(parts + [f"mode={self.mode!r}>"])

    def __del__(self):
        self.close()

    # -- what is in it

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def printdir(self, file=None):
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            print("%-46s %s %12d" % (info.filename, "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6], info.file_size), file=file)

    def testzip(self):
        """The first member that cannot be read, or None."""
        for info in self.filelist:
            try:
                with self.open(info.filename) as f:
                    while f.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename
        return None

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        self._comment = comment[:ZIP_MAX_COMMENT]
        self._didModify = True

    # -- reading

    def read(self, name, pwd=None):
        with self.open(name, "r", pwd) as f:
            return f.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """A member's data as a file, to read or to write."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        return self._open_to_write(info, force_zip64) if mode == "w" else self._open_to_read(info, pwd)

    def _open_to_read(self, info, password=None):
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing "
                             "handle before trying to read.")
        part = _Part(self, info.header_offset)
        header = part.read(_LOCAL.size)
        if len(header) != _LOCAL.size:
            raise BadZipFile("Truncated file header")
        fields = _LOCAL.unpack(header)
        if fields[0] != b"PK\003\004":
            raise BadZipFile("Bad magic number for file header")
        name = part.read(fields[10])
        part.read(fields[11])
        if name.decode("utf-8" if fields[3] & _UTF8 else self.metadata_encoding or "cp437") != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {name!r} differ.")
        password = (password or self.pwd) if info.flag_bits & _ENCRYPTED else None
        if info.flag_bits & _ENCRYPTED and not password:
            raise RuntimeError(f"File {info.filename!r} is encrypted, password required for extraction")
        if password and not isinstance(password, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(password).__name__}")
        _zip_methods.check(info.compress_type)
        return ZipExtFile(part, info, password)

    def extract(self, member, path=None, pwd=None):
        """Writes a member to disk, below path; where it is."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    def _extract(self, member, folder, password):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        steps = [step for step in info.filename.replace("/", os.sep).split(os.sep) if step not in ("", ".", "..")]
        target = os.path.normpath(os.path.join(folder, *steps))
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        with self.open(info, pwd=password) as source, open(target, "wb") as copy:
            shutil.copyfileobj(source, copy)
        return target

    # -- writing

    def _check_writable(self, name):
        if name in self.NameToInfo:
            import warnings
            warnings.warn(f"Duplicate name: {name!r}", stacklevel=4)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        if not self._allowZip64 and len(self.filelist) >= ZIP_FILECOUNT_LIMIT:
            raise LargeZipFile("Files count would require ZIP64 extensions")

    def _open_to_write(self, info, force_zip64=False):
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first handle "
                             "before opening another.")
        info.compress_size = info.CRC = 0
        info.flag_bits = (0 if self._seekable else _DESCRIPTOR) | (_LZMA_END if info.compress_type == ZIP_LZMA else 0)
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        if zip64 and not self._allowZip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        self._check_writable(info.filename)
        _zip_methods.check(info.compress_type)
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))
        self._writing = True
        return Writer(self, info, zip64)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Adds a file from disk."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Adds a member with these data."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
            info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        info.file_size = len(data)
        with self._lock, self.open(info, "w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Adds a directory."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            info = ZipInfo(zinfo_or_directory_name.rstrip("/") + "/")
            info.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        with self._lock:
            if self._seekable:
                self.fp.seek(self.start_dir)
            info.header_offset = self.fp.tell()
            self._check_writable(info.filename)
            self._didModify = True
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            self.fp.write(info.FileHeader(False))
            self.start_dir = self.fp.tell()

    def close(self):
        """Writes the directory, if there is anything new."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle "
                             "before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                with self._lock:
                    self._write_directory()
        finally:
            fp, self.fp = self.fp, None
            if not self._filePassed and not self._readers:
                fp.close()

    def _write_directory(self):
        if self._seekable:
            self.fp.seek(self.start_dir)
        for info in self.filelist:
            self.fp.write(info._central())
        end = self.fp.tell()
        count, size, offset = len(self.filelist), end - self.start_dir, self.start_dir
        if count > ZIP_FILECOUNT_LIMIT or size > ZIP64_LIMIT or offset > ZIP64_LIMIT:
            if not self._allowZip64:
                raise LargeZipFile("Central directory would require ZIP64 extensions")
            self.fp.write(_END64.pack(b"PK\006\006", 44, 45, 45, 0, 0, count, count, size, offset))
            self.fp.write(_LOCATOR64.pack(b"PK\006\007", 0, end, 1))
            count, size, offset = min(count, 0xFFFF), min(size, _MAX32), min(offset, _MAX32)
        self.fp.write(_END.pack(b"PK\005\006", 0, 0, count, count, size, offset, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()


def __getattr__(name):
    if name != "Path":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global Path
    from _zip_path import Path
    return Path


class PyZipFile(ZipFile):
    """An archive of Python modules: their sources, since gilt has no compiled files."""

    def writepy(self, pathname, basename="", filterfunc=None):
        """Adds a module, or a package with all that is in it."""
        pathname = os.fspath(pathname)
        if filterfunc and not filterfunc(pathname):
            return
        if not os.path.isdir(pathname):
            if not pathname.endswith(".py"):
                raise RuntimeError('Files added with writepy() must end with ".py"')
            self.write(pathname, os.path.join(basename, os.path.basename(pathname)))
            return
        if os.path.isfile(os.path.join(pathname, "__init__.py")):
            basename = os.path.join(basename, os.path.basename(pathname))
        for name in sorted(os.listdir(pathname)):
            path = os.path.join(pathname, name)
            if name.endswith(".py") or os.path.isfile(os.path.join(path, "__init__.py")):
                self.writepy(path, basename, filterfunc)


# ---- python -m zipfile

def main(args=None):
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for zipfile module.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<zipfile>", help="list what is in an archive")
    group.add_argument("-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"), help="unpack an archive into a folder")
    group.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create zipfile from sources")
    group.add_argument("-t", "--test", metavar="<zipfile>", help="read an archive and say whether it is whole")
    parser.add_argument("--metadata-encoding", metavar="<encoding>", help="encoding of the names inside, for -l, -e and -t")
    args = parser.parse_args(args)
    encoding = args.metadata_encoding
    if args.test is not None:
        with ZipFile(args.test, metadata_encoding=encoding) as archive:
            bad = archive.testzip()
        if bad:
            print(f"The following enclosed file is corrupted: {bad!r}")
        print("Done testing")
    elif args.list is not None:
        with ZipFile(args.list, metadata_encoding=encoding) as archive:
            archive.printdir()
    elif args.extract is not None:
        with ZipFile(args.extract[0], metadata_encoding=encoding) as archive:
            archive.extractall(args.extract[1])
    else:
        if encoding:
            parser.exit(1, "Non-conforming encodings not supported with -c.\n")
        with ZipFile(args.create[0], "w") as archive:
            for path in args.create[1:]:
                _add(archive, path, os.path.basename(path) or os.path.basename(os.path.dirname(path)))


def _add(archive, path, name):
    if os.path.isfile(path):
        archive.write(path, name, ZIP_DEFLATED)
    elif os.path.isdir(path):
        if name:
            archive.write(path, name)
        for entry in sorted(os.listdir(path)):
            _add(archive, os.path.join(path, entry), os.path.join(name, entry))


if __name__ == "__main__":
    main()
