"""What a ZIP archive says of a member: in the directory, and before its data.  A part of zipfile, and shown as such."""
import os
import stat
import struct
import time

import _zip_methods

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1

DEFAULT_VERSION, ZIP64_VERSION = 20, 45

_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
# The head before a member's data, for programs that read it themselves: its format, size and signature, and what stands where.
structFileHeader, sizeFileHeader, stringFileHeader = _LOCAL.format, _LOCAL.size, b"PK\003\004"
(_FH_SIGNATURE, _FH_EXTRACT_VERSION, _FH_EXTRACT_SYSTEM, _FH_GENERAL_PURPOSE_FLAG_BITS, _FH_COMPRESSION_METHOD, _FH_LAST_MOD_TIME,
 _FH_LAST_MOD_DATE, _FH_CRC, _FH_COMPRESSED_SIZE, _FH_UNCOMPRESSED_SIZE, _FH_FILENAME_LENGTH, _FH_EXTRA_FIELD_LENGTH) = range(12)
_MAX32 = 0xFFFFFFFF

_ENCRYPTED, _LZMA_END, _DESCRIPTOR, _UTF8 = 0x01, 0x02, 0x08, 0x800


class BadZipFile(Exception):
    """No ZIP archive, or a damaged one."""


class LargeZipFile(Exception):
    """It would need ZIP64, which was not allowed."""


error = BadZipfile = BadZipFile


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
    def _of_central(cls, file, encoding=None):
        """Read from the directory, where file stands; encoding: that of names that are not marked as UTF-8."""
        data = file.read(_CENTRAL.size)
        if len(data) != _CENTRAL.size:
            raise BadZipFile("Truncated central directory")
        (signature, create, system, needed, reserved, flags, method, clock, date, crc, packed, size, name_length, extra_length,
         comment_length, volume, internal, external, offset) = _CENTRAL.unpack(data)
        if signature != b"PK\001\002":
            raise BadZipFile("Bad magic number for central directory")
        name = file.read(name_length)
        info = cls(name.decode("utf-8" if flags & _UTF8 else encoding or "cp437"))
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

for _class in BadZipFile, LargeZipFile, ZipInfo:
    _class.__module__ = "zipfile"
