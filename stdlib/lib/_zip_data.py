"""The data of members of ZIP archives, packed and unpacked on their way.  A part of zipfile, and shown as such."""
import io
import os
import struct
import zlib

import _zip_methods
from _zip_member import _DESCRIPTOR, ZIP64_LIMIT, ZIP_STORED, BadZipFile, _method_names


class _Part:
    """The archive's file from some place on, shared by all who read or write: each seeks first."""

    def __init__(self, archive, at):
        self._archive, self._fp = archive, archive.fp
        self._at = at

    def read(self, count):
        with self._archive._lock:
            if self._archive._writing:
                raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing "
                                 "handle before trying to read.")
            self._fp.seek(self._at)
            data = self._fp.read(count)
            self._at += len(data)
            return data


class _Decrypter:
    """The cipher of old ZIP programs (APPNOTE.TXT, section 6.1): three keys, which each byte of the text moves on."""

    table = None

    def __init__(self, password):
        if _Decrypter.table is None:
            _Decrypter.table = [self._table_entry(byte) for byte in range(256)]
        self.keys = 0x12345678, 0x23456789, 0x34567890
        self._run(password, False)

    @staticmethod
    def _table_entry(crc):
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
        return crc

    def __call__(self, data):
        return self._run(data, True)

    def _run(self, data, encrypted):
        """The text; without encryption only the keys move."""
        table = self.table
        first, second, third = self.keys
        text = bytearray(data)
        for i, byte in enumerate(data):
            if encrypted:
                key = third & 0xFFFF | 2
                text[i] = byte = byte ^ (key * (key ^ 1) >> 8 & 0xFF)
            first = first >> 8 ^ table[(first ^ byte) & 0xFF]
            second = (second + (first & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
            third = third >> 8 ^ table[(third ^ second >> 24) & 0xFF]
        self.keys = first, second, third
        return bytes(text)


class ZipExtFile(io.BufferedIOBase):
    """A member's data, unpacked as it is read."""

    _counted = False            # among the archive's readers

    def __init__(self, part, info, password=None):
        self._part = part
        self._info = info
        self._password = password
        self._left = info.compress_size
        self._rewind_to = part._at
        self._start()
        part._archive._readers += 1
        self._counted = True
        self.name = info.filename
        self.mode = "r"
        self.newlines = None

    def _start(self):
        self._unpacker = _zip_methods.unpacker(self._info.compress_type)
        self._crc = 0
        self._ready = b""
        self._given = self._offset = 0
        self._ended = False
        self._decrypt = None
        if self._password:
            self._decrypt = _Decrypter(self._password)
            check = self._info._dos_time()[1] >> 8 if self._info.flag_bits & _DESCRIPTOR else self._info.CRC >> 24
            head = self._part.read(12)      # random bytes, and one that tells whether the password is right
            self._left -= len(head)
            if self._decrypt(head)[-1:] != bytes([check & 0xFF]):
                raise RuntimeError("Bad password for file %r" % self._info.orig_filename)

    def close(self):
        if not self.closed and self._counted:
            archive, self._counted = self._part._archive, False
            archive._readers -= 1
            if not archive._readers and archive.fp is None and not archive._filePassed:
                self._part._fp.close()
        super().close()

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
            if self._decrypt is not None:
                raw = self._decrypt(raw)
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


class Writer(io.BufferedIOBase):
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

for _class in (ZipExtFile,):
    _class.__module__ = "zipfile"
