"""Chunks as in IFF files: four letters, the size in four bytes, so many bytes, and one more if the size is odd.

A Chunk reads like a file of its own; close() or skip() leaves the file at what follows it.
"""
import struct
import warnings

warnings.warn("'chunk' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)


class Chunk:
    """The chunk that begins where the file stands.  EOFError: there is none."""

    def __init__(self, file, align=True, bigendian=True, inclheader=False):
        self.closed = False
        self.align = align
        self.file = file
        self.chunkname = file.read(4)
        if len(self.chunkname) < 4:
            raise EOFError
        try:
            self.chunksize, = struct.unpack_from(">L" if bigendian else "<L", file.read(4))
        except struct.error:
            raise EOFError from None
        if inclheader:
            self.chunksize -= 8
        self.size_read = 0
        try:
            self.offset = file.tell()
            self.seekable = True
        except (AttributeError, OSError):
            self.seekable = False

    def getname(self):
        """Its four letters."""
        return self.chunkname

    def getsize(self):
        """How many bytes it holds."""
        return self.chunksize

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _padding(self):
        return self.align and self.chunksize & 1

    def close(self):
        if not self.closed:
            try:
                self.skip()
            finally:
                self.closed = True

    def isatty(self):
        self._check()
        return False

    def seek(self, pos, whence=0):
        """Goes to a place within the chunk."""
        self._check()
        if not self.seekable:
            raise OSError("cannot seek")
        if whence:
            pos += self.size_read if whence == 1 else self.chunksize
        if not 0 <= pos <= self.chunksize:
            raise RuntimeError
        self.file.seek(self.offset + pos, 0)
        self.size_read = pos

    def tell(self):
        self._check()
        return self.size_read

    def read(self, size=-1):
        """Up to size bytes, all that are left if size < 0; the padding is passed over at the end."""
        self._check()
        left = self.chunksize - self.size_read
        if left <= 0:
            return b""
        data = self.file.read(left if size < 0 else min(size, left))
        self.size_read += len(data)
        if self.size_read == self.chunksize and self._padding():
            self.size_read += len(self.file.read(1))
        return data

    def skip(self):
        """Goes behind the chunk, by reading where the file cannot seek."""
        self._check()
        if self.seekable:
            try:
                left = self.chunksize - self.size_read + bool(self._padding())
                self.file.seek(left, 1)
                self.size_read += left
                return
            except OSError:
                pass
        while self.size_read < self.chunksize:
            if not self.read(min(8192, self.chunksize - self.size_read)):
                raise EOFError
