"""Files compressed with gzip (RFC 1952)."""
import builtins
import io
import struct
import time
import zlib
from _packed_file import check_text_mode

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = 1, 2
_FHCRC, _FEXTRA, _FNAME, _FCOMMENT = 2, 4, 8, 16
_CHUNK, _MUCH = 128 * 1024, 1 << 24


class BadGzipFile(OSError):
    """Not a gzip file, or a damaged one."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file, binary or (mode "rt", "wt") text."""
    check_text_mode(mode, encoding, errors, newline)
    binary = mode.replace("t", "")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        file = GzipFile(filename, binary, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, binary, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline) if "t" in mode else file


def _header(name, level, mtime):
    extra = 2 if level == 9 else 4 if level == 1 else 0
    return (b"\x1f\x8b\x08" + bytes([_FNAME if name else 0]) + struct.pack("<L", int(time.time() if mtime is None else mtime)) +
            bytes([extra, 255]) + (name + b"\0" if name else b""))


def _stored_name(filename):
    """The name in the header: Latin-1 without ".gz", nothing where that cannot be."""
    import os
    name = os.path.basename(filename)
    if not isinstance(name, bytes):
        try:
            name = name.encode("latin-1")
        except UnicodeEncodeError:
            return b""
    return name.removesuffix(b".gz")


class _Unpacked(io.RawIOBase):
    """The raw file: what the members of a packed one decompress to, one behind the other."""

    def __init__(self, file):
        self._file = file
        self._begin = file.tell() if file.seekable() else None
        self._start()

    def _start(self):
        self._raw = b""             # compressed, not used yet
        self._decompress = self.mtime = None
        self._first, self._at = True, 0

    def readable(self):
        return True

    def seekable(self):
        return True

    def _take(self, n):
        while len(self._raw) < n:
            more = self._file.read(max(n - len(self._raw), 8192))
            if not more:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            self._raw += more
        data, self._raw = self._raw[:n], self._raw[n:]
        return data

    def _take_text(self):
        while self._take(1) != b"\0":
            pass

    def _next_member(self):
        """The header of the next member; False at the end of the file."""
        while True:                 # zeros may pad the file
            if not self._raw:
                self._raw = self._file.read(8192)
            if not self._raw:
                return False
            if self._first or self._raw[:1] != b"\0":
                break
            self._raw = self._raw.lstrip(b"\0")
        if len(self._raw) < 2:
            self._raw += self._file.read(8192)
        magic, self._raw = self._raw[:2], self._raw[2:]
        if magic != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % magic)
        method, flags, self.mtime = struct.unpack("<BBIxx", self._take(8))
        if method != 8:
            raise BadGzipFile("Unknown compression method")
        if flags & _FEXTRA:
            self._take(struct.unpack("<H", self._take(2))[0])
        for flag in (_FNAME, _FCOMMENT):
            if flags & flag:
                self._take_text()
        if flags & _FHCRC:
            self._take(2)
        self._decompress = zlib.decompressobj(-zlib.MAX_WBITS)
        self._crc, self._size = 0, 0
        return True

    def _check_end(self):
        crc, size = struct.unpack("<II", self._take(8))
        if crc != self._crc:
            raise BadGzipFile("CRC check failed %s != %s" % (hex(crc), hex(self._crc)))
        if size != self._size & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")

    def _some(self, limit):
        """At least one byte and at most limit; b"" at the end."""
        while True:
            if self._decompress is None or self._decompress.eof:
                if self._decompress is not None:
                    self._check_end()
                    self._decompress, self._first = None, False
                if not self._next_member():
                    return b""
            if not self._raw:
                self._raw = self._file.read(_CHUNK)
                if not self._raw:
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            data = self._decompress.decompress(self._raw, limit)
            self._raw = self._decompress.unconsumed_tail or self._decompress.unused_data
            if data:
                self._crc = zlib.crc32(data, self._crc)
                self._size += len(data)
                self._at += len(data)
                return data

    def readinto(self, buffer):
        data = self._some(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readall(self):
        return b"".join(iter(lambda: self._some(_MUCH), b""))

    def tell(self):
        return self._at

    def rewind(self):
        self._file.seek(self._begin)
        self._start()

    def seek(self, offset, whence=io.SEEK_SET):
        """Forwards by reading, backwards from the beginning."""
        if whence == io.SEEK_CUR:
            offset += self._at
        if offset < self._at:
            self.rewind()
        while self._at < offset and self._some(min(_CHUNK, offset - self._at)):
            pass
        return self._at


class GzipFile(io.BufferedIOBase):
    """A binary file that compresses what is written, or decompresses what is read."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            filename = filename if isinstance(filename, (str, bytes)) else ""
        import os
        self.name = os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
            if mode.startswith(("w", "a", "x")):
                import warnings
                warnings.warn("GzipFile was opened for writing, but this will change in future Python releases.  "
                              "Specify the mode argument for opening it for writing.", FutureWarning, 2)
        self.fileobj = fileobj
        self._at = 0                # in writing
        if mode.startswith("r"):
            self.mode = READ
            self._buffer = io.BufferedReader(_Unpacked(fileobj))
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self._crc = 0
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
            fileobj.write(_header(_stored_name(filename), compresslevel, mtime))
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    # -- writing

    def _check(self, mode, message):
        import errno
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")
        if self.mode != mode:
            raise OSError(errno.EBADF, message)

    def write(self, data):
        self._check(WRITE, "write() on read-only GzipFile object")
        view = memoryview(data).cast("B") if not isinstance(data, (bytes, bytearray)) else data
        if len(view):
            self.fileobj.write(self.compress.compress(view))
            self._at += len(view)
            self._crc = zlib.crc32(view, self._crc)
        return len(view)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")
        if self.mode == WRITE:
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def close(self):
        file, self.fileobj = self.fileobj, None
        if file is None:
            return
        try:
            if self.mode == WRITE:
                file.write(self.compress.flush())
                file.write(struct.pack("<LL", self._crc, self._at & 0xFFFFFFFF))
        finally:
            if self.myfileobj is not None:
                self.myfileobj.close()
                self.myfileobj = None

    @property
    def closed(self):
        return self.fileobj is None

    # -- reading

    @property
    def mtime(self):
        """When the member that is read was packed, as its header says; None before any was."""
        return self._buffer.raw.mtime

    def read(self, size=-1):
        self._check(READ, "read() on write-only GzipFile object")
        return self._buffer.read(size)

    def read1(self, size=-1):
        self._check(READ, "read1() on write-only GzipFile object")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size is None or size < 0 else size)

    def peek(self, n):
        self._check(READ, "peek() on write-only GzipFile object")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        self._check(READ, "readline() on write-only GzipFile object")
        return self._buffer.readline(size)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def fileno(self):
        return self.fileobj.fileno()

    def tell(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")
        return self._buffer.tell() if self.mode == READ else self._at

    def rewind(self):
        """Back to the beginning."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def seek(self, offset, whence=io.SEEK_SET):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")
        if whence == io.SEEK_END:
            raise ValueError("Seek from end not supported")
        if self.mode == WRITE:
            if whence == io.SEEK_CUR:
                offset += self._at
            if offset < self._at:
                raise OSError("Negative seek in write mode")
            self.write(bytes(offset - self._at))
            return self._at
        return self._buffer.seek(offset, whence)


def compress(data, compresslevel=9, *, mtime=None):
    """Bytes, compressed."""
    body = zlib.compress(data, compresslevel, -zlib.MAX_WBITS)
    return _header(b"", compresslevel, mtime) + body + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def decompress(data):
    """What compress() was given."""
    return GzipFile(fileobj=io.BytesIO(data)).read()


# ---- python -m gzip

def _pack_or_unpack(path, unpack, level):
    """One file, which stays; "-" is the standard streams."""
    import sys
    if path == "-":
        source, target = sys.stdin.buffer, sys.stdout.buffer
        if unpack:
            source = GzipFile(filename="", mode="rb", fileobj=source)
        else:
            target = GzipFile(filename="", mode="wb", fileobj=target, compresslevel=level)
    elif unpack:
        if not path.endswith(".gz"):
            sys.exit(f"filename doesn't end in .gz: {path!r}")
        source, target = open(path, "rb"), builtins.open(path[:-3], "wb")
    else:
        source, target = builtins.open(path, "rb"), open(path + ".gz", "wb")
    while data := source.read(_CHUNK):
        target.write(data)
    for file in (target, source):
        if file not in (sys.stdin.buffer, sys.stdout.buffer):
            file.close()


def main():
    """The command line."""
    from argparse import ArgumentParser
    parser = ArgumentParser(description="Compresses files as gzip does, and leaves them where they are.")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--fast", action="store_true", help="compress faster")
    how.add_argument("--best", action="store_true", help="compress better")
    how.add_argument("-d", "--decompress", action="store_true", help="unpack")
    parser.add_argument("args", nargs="*", default=["-"], metavar="file")
    args = parser.parse_args()
    for path in args.args:
        _pack_or_unpack(path, args.decompress, 1 if args.fast else 9 if args.best else 6)


if __name__ == "__main__":
    main()
