"""io under the name of its variant in Python.  gilt has only the writer with a buffer in Python, for programs that extend it by
reaching for the buffer; the other names are those of io itself."""
import io
from io import *
from io import DEFAULT_BUFFER_SIZE, IncrementalNewlineDecoder, open_code, text_encoding
from threading import RLock

__all__ = io.__all__


class BufferedWriter(io.BufferedIOBase):
    """Writes to a raw stream in larger pieces; what waits to be written stands in _write_buf, which _write_lock guards."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError('"raw" argument must be writable.')
        if buffer_size <= 0:
            raise ValueError("invalid buffer size")
        self._raw, self.buffer_size = raw, buffer_size
        self._write_buf, self._write_lock = bytearray(), RLock()

    raw = property(lambda self: self._raw)
    closed = property(lambda self: self._raw is None or self._raw.closed)
    name = property(lambda self: self._raw.name)
    mode = property(lambda self: self._raw.mode)

    def __repr__(self):
        cls = type(self)
        try:
            return f"<{cls.__module__}.{cls.__qualname__} name={self.name!r}>"
        except AttributeError:
            return f"<{cls.__module__}.{cls.__qualname__}>"

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def writable(self):
        return self._raw.writable()

    def seekable(self):
        return self._raw.seekable()

    def fileno(self):
        return self._raw.fileno()

    def isatty(self):
        return self._raw.isatty()

    def write(self, b):
        """How many bytes were taken; BlockingIOError says how many, if the raw stream takes no more now."""
        self._checkClosed("write to closed file")
        if isinstance(b, str):
            raise TypeError("can't write str to binary stream")
        with self._write_lock:
            if len(self._write_buf) > self.buffer_size:
                self._flush_unlocked()
            before = len(self._write_buf)
            self._write_buf.extend(b)
            taken = len(self._write_buf) - before
            if len(self._write_buf) > self.buffer_size:
                try:
                    self._flush_unlocked()
                except BlockingIOError as e:
                    over = len(self._write_buf) - self.buffer_size
                    if over > 0:
                        del self._write_buf[self.buffer_size:]
                        raise BlockingIOError(e.errno, e.strerror, taken - over) from None
            return taken

    def flush(self):
        with self._write_lock:
            self._flush_unlocked()

    def _flush_unlocked(self):
        self._checkClosed("flush on closed file")
        while self._write_buf:
            try:
                count = self._raw.write(self._write_buf)
            except BlockingIOError:
                raise RuntimeError("self.raw should implement RawIOBase: it should not raise BlockingIOError") from None
            if count is None:
                from errno import EAGAIN
                raise BlockingIOError(EAGAIN, "write could not complete without blocking", 0)
            if not 0 <= count <= len(self._write_buf):
                raise OSError("write() returned incorrect number of bytes")
            del self._write_buf[:count]

    def tell(self):
        return self._raw.tell() + len(self._write_buf)

    def seek(self, pos, whence=0):
        if whence not in (0, 1, 2):
            raise ValueError("invalid whence value")
        with self._write_lock:
            self._flush_unlocked()
            return self._raw.seek(pos, whence)

    def truncate(self, pos=None):
        with self._write_lock:
            self._flush_unlocked()
            return self._raw.truncate(self._raw.tell() if pos is None else pos)

    def detach(self):
        """The raw stream; this one is of no use afterwards."""
        if self._raw is None:
            raise ValueError("raw stream already detached")
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def close(self):
        if self.closed:
            return
        try:
            self.flush()
        finally:
            with self._write_lock:
                self._raw.close()
