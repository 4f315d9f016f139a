"""Files that hold compressed data, seen as files of what was compressed: the common part of bz2 and lzma.

Reading goes through an io.BufferedReader over a raw file that decompresses; writing hands each piece to a compressor.  A file may be
several compressed streams in a row, which read as one.
"""
import io
from operator import index

_CHUNK = 64 * 1024


class _Unpacked(io.RawIOBase):
    """The raw file: what the streams in `packed` decompress to."""

    def __init__(self, packed, make_decompressor, junk_error):
        self._packed = packed
        self._make = make_decompressor
        self._junk_error = junk_error       # what a decompressor raises at something that is no stream
        self._begin()

    def _begin(self):
        self._decompressor = self._make()
        self._at = 0
        self._size = None                   # known once the end was seen

    def readable(self):
        return True

    def seekable(self):
        return self._packed.seekable()

    def fileno(self):
        return self._packed.fileno()

    def _next_stream(self, limit):
        """The first bytes, or none yet, of the stream behind the one that has ended; None if no more follows: junk is let be."""
        rest = self._decompressor.unused_data or self._packed.read(_CHUNK)
        if not rest:
            return None
        fresh = self._make()
        try:
            data = fresh.decompress(rest, limit)
        except self._junk_error:
            return None
        self._decompressor = fresh
        return data

    def _some(self, limit):
        """At least one byte and at most limit; b'' at the end."""
        while True:
            if self._decompressor.eof:
                data = self._next_stream(limit)
                if data is None:
                    return b""
            else:
                more = b""
                if self._decompressor.needs_input:
                    more = self._packed.read(_CHUNK)
                    if not more:
                        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
                data = self._decompressor.decompress(more, limit)
            if data:
                return data

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        if not size or self._size is not None and self._at >= self._size:
            return b""
        data = self._some(size)
        if not data:
            self._size = self._at
        self._at += len(data)
        return data

    def readall(self):
        return b"".join(iter(lambda: self.read(1 << 62), b""))

    def readinto(self, buffer):
        with memoryview(buffer) as view, view.cast("B") as flat:
            data = self.read(len(flat))
            flat[:len(data)] = data
        return len(data)

    def tell(self):
        return self._at

    def seek(self, offset, whence=io.SEEK_SET):
        """Forwards by reading, backwards from the beginning."""
        if whence == io.SEEK_CUR:
            offset += self._at
        elif whence == io.SEEK_END:
            while self._size is None:
                self.read(_CHUNK)
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError("Invalid value for whence: {}".format(whence))
        if offset < self._at:
            self._packed.seek(0)
            self._begin()
        while self._at < offset and self.read(min(_CHUNK, offset - self._at)):
            pass
        return self._at


class PackedFile(io.BufferedIOBase):
    """Base of BZ2File and LZMAFile, whose __init__ calls _open_read or _open_write."""

    _file = None                            # None: closed
    _close_file = False
    _reader = _compressor = None

    def _open_file(self, filename, mode, modes):
        """modes: what may be given -> how the file itself is opened.  The file may be given instead of a name."""
        if mode not in modes:
            raise ValueError("Invalid mode: {!r}".format(mode))
        if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
            import builtins
            self._file = builtins.open(filename, modes[mode])
            self._close_file = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._file = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")

    def _open_read(self, make_decompressor, junk_error):
        self._reader = io.BufferedReader(_Unpacked(self._file, make_decompressor, junk_error))

    def _open_write(self, compressor):
        self._compressor = compressor
        self._written = 0

    def close(self):
        """Write what is left, and close the file if it was opened here."""
        file, self._file = self._file, None
        if file is None:
            return
        try:
            if self._reader is not None:
                self._reader.close()
            elif self._compressor is not None:
                file.write(self._compressor.flush())
        finally:
            self._reader = self._compressor = None
            if self._close_file:
                file.close()

    @property
    def closed(self):
        return self._file is None

    def _check_open(self):
        if self._file is None:
            raise ValueError("I/O operation on closed file")

    def _to_read(self):
        self._check_open()
        if self._reader is None:
            raise io.UnsupportedOperation("File not open for reading")
        return self._reader

    def _to_seek(self):
        self._check_open()
        if self._reader is None:
            raise io.UnsupportedOperation("Seeking is only supported on files open for reading")
        if not self._reader.seekable():
            raise io.UnsupportedOperation("The underlying file object does not support seeking")
        return self._reader

    def fileno(self):
        self._check_open()
        return self._file.fileno()

    def readable(self):
        self._check_open()
        return self._reader is not None

    def writable(self):
        self._check_open()
        return self._compressor is not None

    def seekable(self):
        return self.readable() and self._reader.seekable()

    def peek(self, size=0):
        """Bytes that come next, at least one unless the file is at its end; the position stays."""
        return self._to_read().peek(size)

    def read(self, size=-1):
        return self._to_read().read(size)

    def read1(self, size=-1):
        """At most size bytes, with as few reads as will do."""
        return self._to_read().read1(_CHUNK if size < 0 else size)

    def readinto(self, buffer):
        return self._to_read().readinto(buffer)

    def readline(self, size=-1):
        return self._to_read().readline(index(size))

    def readlines(self, size=-1):
        return self._to_read().readlines(index(size))

    def __iter__(self):
        self._to_read()
        return self

    def __next__(self):
        line = self._to_read().readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        """The number of uncompressed bytes, always all of them."""
        self._check_open()
        if self._compressor is None:
            raise io.UnsupportedOperation("File not open for writing")
        size = len(data) if isinstance(data, (bytes, bytearray)) else memoryview(data).nbytes
        self._file.write(self._compressor.compress(data))
        self._written += size
        return size

    def seek(self, offset, whence=io.SEEK_SET):
        return self._to_seek().seek(offset, whence)

    def tell(self):
        self._check_open()
        return self._written if self._reader is None else self._reader.tell()


def check_text_mode(mode, encoding, errors, newline):
    """ValueError for modes that are both binary and text, and for what only text has."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
        return
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if value is not None:
            raise ValueError(f"Argument '{name}' not supported in binary mode")


def open_with(make, filename, mode, encoding, errors, newline):
    """bz2.open and lzma.open: make(filename, binary mode), as text for modes with a "t"."""
    check_text_mode(mode, encoding, errors, newline)
    file = make(filename, mode.replace("t", ""))
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline) if "t" in mode else file


def decompress_all(data, make_decompressor, junk_error):
    """All the streams in data; junk behind the first one is let be.  EOFError-like cases are the caller's: returns (bytes, complete)."""
    parts = []
    while True:
        decompressor = make_decompressor()
        try:
            parts.append(decompressor.decompress(data))
        except junk_error:
            if not parts:
                raise
            return b"".join(parts), True
        if not decompressor.eof:
            return b"".join(parts), False
        data = decompressor.unused_data
        if not data:
            return b"".join(parts), True
