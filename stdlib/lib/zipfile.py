"""ZIP archives: reading, writing, adding; stored or deflated, also beyond 4 GiB.

An archive is a row of members (a local header, the data) and behind them the central directory, which says where each is; it is
found from the end.  Format: PKWARE's APPNOTE.  Not here: encryption.
"""
import io
import os
import shutil
import stat
import struct
import threading
import time
import zlib

import _zip_methods

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo",
           "ZipFile", "PyZipFile", "LargeZipFile"]

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1

DEFAULT_VERSION, ZIP64_VERSION = 20, 45

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
_MAX32 = 0xFFFFFFFF

_ENCRYPTED, _LZMA_END, _DESCRIPTOR, _UTF8 = 0x01, 0x02, 0x08, 0x800


class BadZipFile(Exception):
    """No ZIP archive, or a damaged one."""


class LargeZipFile(Exception):
    """It would need ZIP64, which was not allowed."""


error = BadZipfile = BadZipFile


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


# ---- a member

class ZipInfo:
    """What the archive says of a member."""

    __slots__ = ("orig_filename", "filename", "date_time", "compress_type", "_compresslevel", "comment", "extra", "create_system",
                 "create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr",
                 "header_offset", "CRC", "compress_size", "file_size")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.partition("\0")[0]
        if os.sep != "/" and os.sep in filename:
            filename = filename.replace(os.sep, "/")
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self._compresslevel = None
        self.comment = self.extra = b""
        self.create_system = 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = self.CRC = self.header_offset = 0

    def __repr__(self):
        parts = [f"<{type(self).__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            parts.append(f"compress_type={_method_names.get(self.compress_type, self.compress_type)}")
        mode, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if mode:
            parts.append(f"filemode={stat.filemode(mode)!r}")
        if low:
            parts.append(f"external_attr={low:#x}")
        if not self.is_dir() or self.file_size:
            parts.append(f"file_size={self.file_size!r}")
        if (not self.is_dir() or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f"compress_size={self.compress_size!r}")
        return " ".join(parts) + ">"

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """Of a file on disk."""
        filename = os.fspath(filename)
        status = os.stat(filename)
        when = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            when = max((1980, 1, 1, 0, 0, 0), min(when, (2107, 12, 31, 23, 59, 59)))
        name = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1]).lstrip(os.sep)
        directory = stat.S_ISDIR(status.st_mode)
        info = cls(name + "/" if directory else name, when)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if directory:
            info.external_attr |= 0x10
        else:
            info.file_size = status.st_size
        return info

    def is_dir(self):
        return self.filename[-1:] == "/"

    def _dos_time(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2

    def _encoded_name(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _UTF8

    def _need_version(self, version):
        self.extract_version = max(version, self.extract_version)
        self.create_version = max(version, self.create_version)

    def FileHeader(self, zip64=None):
        """The local header."""
        date, clock = self._dos_time()
        later = self.flag_bits & _DESCRIPTOR
        crc, packed, size = (0, 0, 0) if later else (self.CRC, self.compress_size, self.file_size)
        extra = self.extra
        if zip64 is None:
            zip64 = self.file_size > ZIP64_LIMIT or self.compress_size > ZIP64_LIMIT
        if zip64:
            extra += struct.pack("<HHQQ", 1, 16, size, packed)
            size = packed = _MAX32
            self._need_version(ZIP64_VERSION)
        name, flags = self._encoded_name()
        self._need_version(_zip_methods.VERSIONS.get(self.compress_type, DEFAULT_VERSION))
        return _LOCAL.pack(b"PK\003\004", self.extract_version, self.reserved, flags, self.compress_type, clock, date, crc, packed,
                           size, len(name), len(extra)) + name + extra

    def _central(self):
        """Its entry in the directory."""
        date, clock = self._dos_time()
        size, packed, offset, large = self.file_size, self.compress_size, self.header_offset, []
        if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            large += [size, packed]
            size = packed = _MAX32
        if offset > ZIP64_LIMIT:
            large.append(offset)
            offset = _MAX32
        extra, needed = self.extra, self.extract_version
        if large:
            extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) + _without_zip64(extra)
            needed = max(ZIP64_VERSION, needed)
        name, flags = self._encoded_name()
        needed = max(needed, _zip_methods.VERSIONS.get(self.compress_type, DEFAULT_VERSION))
        return _CENTRAL.pack(b"PK\001\002", max(self.create_version, needed), self.create_system, needed, self.reserved, flags,
                             self.compress_type, clock, date, self.CRC, packed, size, len(name), len(extra), len(self.comment), 0,
                             self.internal_attr, self.external_attr, offset) + name + extra + self.comment

    @classmethod
    def _of_central(cls, file):
        """Read from the directory, where file stands."""
        data = file.read(_CENTRAL.size)
        if len(data) != _CENTRAL.size:
            raise BadZipFile("Truncated central directory")
        (signature, create, system, needed, reserved, flags, method, clock, date, crc, packed, size, name_length, extra_length,
         comment_length, volume, internal, external, offset) = _CENTRAL.unpack(data)
        if signature != b"PK\001\002":
            raise BadZipFile("Bad magic number for central directory")
        name = file.read(name_length)
        info = cls(name.decode("utf-8" if flags & _UTF8 else "cp437"))
        info.extra = file.read(extra_length)
        info.comment = file.read(comment_length)
        info.create_version, info.create_system, info.extract_version, info.reserved = create, system, needed, reserved
        info.flag_bits, info.compress_type, info.CRC = flags, method, crc
        info.compress_size, info.file_size, info.header_offset = packed, size, offset
        info.volume, info.internal_attr, info.external_attr = volume, internal, external
        info.date_time = ((date >> 9) + 1980, date >> 5 & 15, date & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
        info._take_zip64()
        return info

    def _take_zip64(self):
        """The sizes that did not fit into 32 bits."""
        extra = self.extra
        while len(extra) >= 4:
            kind, length = struct.unpack_from("<HH", extra)
            if length + 4 > len(extra):
                raise BadZipFile(f"Corrupt extra field {kind:04x} (size={length})")
            if kind == 1:
                values = list(struct.unpack_from(f"<{min(length, 24) // 8}Q", extra, 4))
                for field in ("file_size", "compress_size", "header_offset"):
                    if getattr(self, field) == _MAX32:
                        if not values:
                            raise BadZipFile("Corrupt zip64 extra field. "
                                             + {"file_size": "File size", "compress_size": "Compress size",
                                                "header_offset": "Header offset"}[field] + " not found.")
                        setattr(self, field, values.pop(0))
            extra = extra[length + 4:]


def _without_zip64(extra):
    kept = b""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind != 1:
            kept += extra[:length + 4]
        extra = extra[length + 4:]
    return kept


_method_names = {0: "store", 1: "shrink", 8: "deflate", 9: "deflate64", 12: "bzip2", 14: "lzma"}


# ---- the data of members

class _Part:
    """The archive's file from some place on, shared by all who read or write: each seeks first."""

    def __init__(self, archive, at):
        self._archive = archive
        self._at = at

    def read(self, count):
        with self._archive._lock:
            if self._archive._writing:
                raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing "
                                 "handle before trying to read.")
            self._archive.fp.seek(self._at)
            data = self._archive.fp.read(count)
            self._at += len(data)
            return data


class ZipExtFile(io.BufferedIOBase):
    """A member's data, unpacked as it is read."""

    def __init__(self, part, info):
        self._part = part
        self._info = info
        self._left = info.compress_size
        self._rewind_to = part._at
        self._start()
        self.name = info.filename
        self.mode = "r"
        self.newlines = None

    def _start(self):
        self._unpacker = _zip_methods.unpacker(self._info.compress_type)
        self._crc = 0
        self._ready = b""
        self._given = self._offset = 0
        self._ended = False

    def __repr__(self):
        closed = " [closed]" if self.closed else f" name={self.name!r} mode={self.mode!r}"
        method = "" if self._info.compress_type == ZIP_STORED else f" compress_type={_method_names[self._info.compress_type]}"
        return f"<{type(self).__module__}.{type(self).__qualname__}{closed}{'' if self.closed else method}>"

    def readable(self):
        return self._check_open()

    def seekable(self):
        return self._check_open()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def _more(self):
        """The next unpacked bytes; b"" at the end."""
        while not self._ended:
            raw = self._part.read(min(self._left, 65536)) if self._left else b""
            if self._left and not raw:
                raise EOFError
            self._left -= len(raw)
            if self._unpacker is None:
                data = raw
                self._ended = not self._left
            else:
                data = self._unpacker.decompress(raw)
                self._ended = self._unpacker.eof or not self._left
                if self._ended:
                    data += self._unpacker.flush()
            data = data[:self._info.file_size - self._given]
            self._given += len(data)
            self._crc = zlib.crc32(data, self._crc)
            if self._ended and self._crc != self._info.CRC:
                raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
            if data:
                return data
        return b""

    def read(self, n=-1):
        self._check_open()
        parts, have = [self._ready], len(self._ready)
        while n is None or n < 0 or have < n:
            data = self._more()
            if not data:
                break
            parts.append(data)
            have += len(data)
        whole = b"".join(parts)
        cut = len(whole) if n is None or n < 0 else n
        self._ready = whole[cut:]
        self._offset += len(whole[:cut])
        return whole[:cut]

    def read1(self, n=-1):
        self._check_open()
        if not self._ready:
            self._ready = self._more()
        cut = len(self._ready) if n is None or n < 0 else n
        data, self._ready = self._ready[:cut], self._ready[cut:]
        self._offset += len(data)
        return data

    def peek(self, n=1):
        if not self._ready:
            self._ready = self._more()
        return self._ready[:512]

    def readline(self, limit=-1):
        parts = []
        while limit < 0 or sum(map(len, parts)) < limit:
            if not self._ready:
                self._ready = self._more()
                if not self._ready:
                    break
            at = self._ready.find(b"\n") + 1 or len(self._ready)
            if limit >= 0:
                at = min(at, limit - sum(map(len, parts)))
            parts.append(self.read1(at))
            if parts[-1].endswith(b"\n"):
                break
        return b"".join(parts)

    def tell(self):
        self._check_open()
        return self._offset

    def seek(self, offset, whence=os.SEEK_SET):
        self._check_open()
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._offset, os.SEEK_END: self._info.file_size}
        if whence not in base:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        target = max(0, min(base[whence] + offset, self._info.file_size))
        if target < self._offset:
            self._part._at = self._rewind_to
            self._left = self._info.compress_size
            self._start()
        while self._offset < target:
            self.read(min(target - self._offset, 1 << 20))
        return self._offset


class _Writer(io.BufferedIOBase):
    """Where a new member's data go."""

    def __init__(self, archive, info, zip64):
        self._archive = archive
        self._info = info
        self._zip64 = zip64
        self._packer = _zip_methods.packer(info.compress_type, info._compresslevel)
        self._crc = self._size = self._packed = 0
        self.name = info.filename
        self.mode = "w"

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        data = memoryview(data)
        self._size += data.nbytes
        self._crc = zlib.crc32(data, self._crc)
        self._put(data if self._packer is None else self._packer.compress(data))
        return data.nbytes

    def _put(self, data):
        self._packed += len(data) if isinstance(data, bytes) else data.nbytes
        self._archive.fp.write(data)

    def close(self):
        if self.closed:
            return
        try:
            super().close()
            if self._packer is not None:
                self._put(self._packer.flush())
            self._finish()
        finally:
            self._archive._writing = False

    def _finish(self):
        info, archive = self._info, self._archive
        info.CRC, info.file_size, info.compress_size = self._crc, self._size, self._packed
        if not self._zip64 and (self._size > ZIP64_LIMIT or self._packed > ZIP64_LIMIT):
            raise RuntimeError("File size too large, try using force_zip64" if self._size > ZIP64_LIMIT else
                               "Compressed size too large, try using force_zip64")
        if info.flag_bits & _DESCRIPTOR:
            archive.fp.write(struct.pack("<4sLQQ" if self._zip64 else "<4sLLL", b"PK\007\010", info.CRC, info.compress_size,
                                         info.file_size))
            archive.start_dir = archive.fp.tell()
        else:
            archive.start_dir = archive.fp.tell()
            archive.fp.seek(info.header_offset)
            archive.fp.write(info.FileHeader(self._zip64))
            archive.fp.seek(archive.start_dir)
        archive.filelist.append(info)
        archive.NameToInfo[info.filename] = info


# ---- the archive

class ZipFile:
    """An archive: of a path, or of a file that can seek."""

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _zip_methods.check(compression)
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
            self.start_dir = self.fp.tell()
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
            info = ZipInfo._of_central(data)
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
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type, info._compresslevel = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        return self._open_to_write(info, force_zip64) if mode == "w" else self._open_to_read(info)

    def _open_to_read(self, info):
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
        if name.decode("utf-8" if fields[3] & _UTF8 else "cp437") != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {name!r} differ.")
        if info.flag_bits & _ENCRYPTED:
            raise RuntimeError(f"File {info.filename!r} is encrypted, password required for extraction" if not self.pwd else
                               "gilt's zipfile does not decrypt")
        _zip_methods.check(info.compress_type)
        return ZipExtFile(part, info)

    def extract(self, member, path=None, pwd=None):
        """Writes a member to disk, below path; where it is."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path))

    def extractall(self, path=None, members=None, pwd=None):
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path)

    def _extract(self, member, folder):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        steps = [step for step in info.filename.replace("/", os.sep).split(os.sep) if step not in ("", ".", "..")]
        target = os.path.normpath(os.path.join(folder, *steps))
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        with self.open(info) as source, open(target, "wb") as copy:
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
        info.flag_bits = (0 if self.fp.seekable() else _DESCRIPTOR) | (_LZMA_END if info.compress_type == ZIP_LZMA else 0)
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        if zip64 and not self._allowZip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        self._check_writable(info.filename)
        _zip_methods.check(info.compress_type)
        if self.fp.seekable():
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))
        self._writing = True
        return _Writer(self, info, zip64)

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
            if not self._filePassed:
                fp.close()

    def _write_directory(self):
        if self.fp.seekable():
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
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for zipfile module.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<zipfile>", help="Show listing of a zipfile")
    group.add_argument("-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"), help="Extract zipfile into target dir")
    group.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create zipfile from sources")
    group.add_argument("-t", "--test", metavar="<zipfile>", help="Test if a zipfile is valid")
    args = parser.parse_args(args)
    if args.test is not None:
        with ZipFile(args.test) as archive:
            bad = archive.testzip()
        if bad:
            print(f"The following enclosed file is corrupted: {bad!r}")
        print("Done testing")
    elif args.list is not None:
        with ZipFile(args.list) as archive:
            archive.printdir()
    elif args.extract is not None:
        with ZipFile(args.extract[0]) as archive:
            archive.extractall(args.extract[1])
    else:
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
