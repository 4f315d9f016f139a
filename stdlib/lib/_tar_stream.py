"""Tar archives as streams ("r|gz", "w|"): files that are read or written once, from front to back, in blocks; pipes and tapes."""
import io

from _tar_member import CompressionError, ReadError, StreamError


KINDS = ("tar", "gz", "bz2", "xz")


class LowLevelFile:
    """A file by its name, without buffers."""

    def __init__(self, name, mode):
        import os
        flags = os.O_RDONLY if mode == "r" else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        self._fd = os.open(name, flags, 0o666)

    def read(self, size):
        import os
        return os.read(self._fd, size)

    def write(self, data):
        import os
        view = memoryview(data)
        while view:
            view = view[os.write(self._fd, view):]

    def close(self):
        import os
        os.close(self._fd)


def _unpacker(kind):
    """(decompressor or None, what it raises at junk)"""
    if kind not in KINDS:
        raise CompressionError("unknown compression type %r" % kind)
    if kind == "gz":
        import zlib
        return zlib.decompressobj(31), zlib.error
    if kind == "bz2":
        try:
            import bz2
        except ImportError:
            raise CompressionError("bz2 module is not available") from None
        return bz2.BZ2Decompressor(), OSError
    if kind == "xz":
        try:
            import lzma
        except ImportError:
            raise CompressionError("lzma module is not available") from None
        return lzma.LZMADecompressor(), lzma.LZMAError
    return None, ()


def _packer(kind, level):
    if kind not in KINDS:
        raise CompressionError("unknown compression type %r" % kind)
    if kind == "gz":
        import zlib
        return zlib.compressobj(level, zlib.DEFLATED, 31)
    if kind == "bz2":
        try:
            import bz2
        except ImportError:
            raise CompressionError("bz2 module is not available") from None
        return bz2.BZ2Compressor(level)
    if kind == "xz":
        try:
            import lzma
        except ImportError:
            raise CompressionError("lzma module is not available") from None
        return lzma.LZMACompressor()
    return None


def kind_by_start(start):
    """How a file that begins like this is compressed."""
    if start.startswith(b"\x1f\x8b\x08"):
        return "gz"
    if start[:3] == b"BZh" and start[4:10] == b"1AY&SY":
        return "bz2"
    if start.startswith((b"\x5d\x00\x00\x80", b"\xfd7zXZ")):
        return "xz"
    return "tar"


class Stream:
    """File-like, for TarFile.  kind: "tar", "gz", "bz2", "xz", or "*": by what the file begins with."""

    def __init__(self, name, mode, kind, file, bufsize, compresslevel):
        self._owns = file is None
        self._file = LowLevelFile(name, mode) if file is None else file
        self.name = str(name) if name else ""
        self.mode = mode
        self._bufsize = bufsize
        self._at = 0
        self._kept = b""                    # reading: unpacked, not given; writing: packed, not written
        self._raw = b""
        self.closed = False
        try:
            if mode == "r":
                if kind == "*":
                    self._raw = self._file.read(bufsize)
                    kind = kind_by_start(self._raw)
                if kind == "gz":
                    self._raw = self._raw or self._file.read(bufsize)
                    if not self._raw.startswith(b"\x1f\x8b"):
                        raise ReadError("not a gzip file")
                self._packing, self._junk_error = _unpacker(kind)
            else:
                self._packing = _packer(kind, compresslevel)
        except BaseException:
            if self._owns:
                self._file.close()
            self.closed = True
            raise

    # -- writing

    def write(self, data):
        self._at += len(data)
        self._put(data if self._packing is None else self._packing.compress(data))

    def _put(self, data):
        """Whole blocks only go out."""
        self._kept += data
        whole = len(self._kept) - len(self._kept) % self._bufsize
        if whole:
            self._file.write(self._kept[:whole])
            self._kept = self._kept[whole:]

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode == "w":
                last = b"" if self._packing is None else self._packing.flush()
                self._file.write(self._kept + last)
                self._kept = b""
        finally:
            if self._owns:
                self._file.close()

    # -- reading

    def tell(self):
        return self._at

    def seek(self, position=0):
        """Forwards only."""
        if position < self._at:
            raise StreamError("seeking backwards is not allowed")
        while self._at < position and self.read(min(position - self._at, self._bufsize)):
            pass
        return self._at

    def _more(self):
        """The next unpacked bytes; b"" at the end."""
        while True:
            raw, self._raw = self._raw or self._file.read(self._bufsize), b""
            if self._packing is None or not raw or getattr(self._packing, "eof", False):
                return raw if self._packing is None else b""
            try:
                data = self._packing.decompress(raw)
            except self._junk_error as e:
                raise ReadError("invalid compressed data") from e
            if data:
                return data

    def read(self, size):
        parts, have = [self._kept], len(self._kept)
        while have < size:
            more = self._more()
            if not more:
                break
            parts.append(more)
            have += len(more)
        data = b"".join(parts)
        self._kept = data[size:]
        data = data[:size]
        self._at += len(data)
        return data


# ---- the data of one member

class _Section(io.RawIOBase):
    """Part of a file.  holes: [(offset, size)] where data are, the rest of `size` bytes being zeros; None: all is data."""

    def __init__(self, file, offset, size, places):
        self._file = file
        self.name = getattr(file, "name", None)
        self._size = size
        self._at = 0
        self._pieces = []                   # (first, last, place in the file or None), in order
        done = 0
        for first, count in [(0, size)] if places is None else places:
            if first > done:
                self._pieces.append((done, first, None))
            self._pieces.append((first, first + count, offset))
            offset += count
            done = first + count
        if done < size:
            self._pieces.append((done, size, None))

    def readable(self):
        return True

    def seekable(self):
        return not hasattr(self._file, "seekable") or self._file.seekable()

    def tell(self):
        return self._at

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._at
        elif whence == io.SEEK_END:
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError("Invalid argument")
        self._at = min(max(offset, 0), self._size)
        return self._at

    def readinto(self, buffer):
        with memoryview(buffer) as view, view.cast("B") as flat:
            data = self._next(len(flat))
            flat[:len(data)] = data
        return len(data)

    def _next(self, size):
        at = self._at
        for first, last, place in self._pieces:
            if first <= at < last:
                size = min(size, last - at, self._size - at)
                if place is None:
                    data = bytes(size)
                else:
                    self._file.seek(place + at - first)
                    data = self._file.read(size)
                    if not data:
                        raise ReadError("unexpected end of data")
                self._at += len(data)
                return data
        return b""


class ExFileObject(io.BufferedReader):
    """What extractfile() returns: the data of a member, to be read."""

    def __init__(self, tarfile, tarinfo):
        super().__init__(_Section(tarfile.fileobj, tarinfo.offset_data, tarinfo.size, tarinfo.sparse))


ExFileObject.__module__ = "tarfile"
