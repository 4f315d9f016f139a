"""Sound files in WAV format, uncompressed (PCM): read and written by frames, a sample of each channel."""
import builtins
import collections
import struct

__all__ = ["open", "Error", "Wave_read", "Wave_write"]

WAVE_FORMAT_PCM = 0x0001
_WAVE_FORMAT_EXTENSIBLE = 0xFFFE
_PCM_SUBFORMAT = b"\x01\x00\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"

_wave_params = collections.namedtuple("_wave_params", "nchannels sampwidth framerate nframes comptype compname")


class Error(Exception):
    """Not a WAV file, or one of another kind; or a file that is not described yet."""


class Wave_read:
    """A file to be read."""

    def __init__(self, f):
        self._opened = None
        if isinstance(f, str):
            f = self._opened = builtins.open(f, "rb")
        try:
            self.initfp(f)
        except:
            if self._opened:
                f.close()
            raise

    def initfp(self, file):
        self._file, self._at, self._data_start = file, 0, None
        head = file.read(8)
        if len(head) < 8:
            raise EOFError
        if head[:4] != b"RIFF":
            raise Error("file does not start with RIFF id")
        if file.read(4) != b"WAVE":
            raise Error("not a WAVE file")
        described = False
        while self._data_start is None:
            head = file.read(8)
            if len(head) < 8:
                raise Error("fmt chunk and/or data chunk missing")
            name, size = struct.unpack("<4sL", head)
            if name == b"fmt ":
                self._read_format(file.read(size))
                described = True
            elif name == b"data":
                if not described:
                    raise Error("data chunk before fmt chunk")
                self._nframes = size // self._framesize
                self._data_start = self._tell()
            else:
                file.read(size)
            if size % 2 and name != b"data":
                file.read(1)

    def _tell(self):
        try:
            return self._file.tell()
        except (AttributeError, OSError):
            return -1             # it cannot be rewound

    def _read_format(self, data):
        try:
            kind, self._nchannels, self._framerate, _, _ = struct.unpack_from("<HHLLH", data)
        except struct.error:
            raise EOFError from None
        if kind not in (WAVE_FORMAT_PCM, _WAVE_FORMAT_EXTENSIBLE):
            raise Error("unknown format: %r" % (kind,))
        try:
            bits, = struct.unpack_from("<H", data, 14)
            if kind == _WAVE_FORMAT_EXTENSIBLE:
                extra, _, _ = struct.unpack_from("<HHL", data, 16)
                if data[24:40] != _PCM_SUBFORMAT:
                    raise Error("unknown extended format: %r" % (data[24:40],))
        except struct.error:
            raise EOFError from None
        self._sampwidth = (bits + 7) // 8
        if not self._sampwidth:
            raise Error("bad sample width")
        if not self._nchannels:
            raise Error("bad # of channels")
        self._framesize = self._nchannels * self._sampwidth

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __del__(self):
        self.close()

    def close(self):
        self._file = None
        opened, self._opened = self._opened, None
        if opened:
            opened.close()

    def getfp(self):
        return self._file

    def tell(self):
        """The next frame to be read."""
        return self._at

    def rewind(self):
        self.setpos(0)

    def setpos(self, pos):
        if pos < 0 or pos > self._nframes:
            raise Error("position not in range")
        self._file.seek(self._data_start + pos * self._framesize)
        self._at = pos

    def readframes(self, nframes):
        """The next frames, at most so many, as bytes."""
        count = min(nframes, self._nframes - self._at) if nframes >= 0 else self._nframes - self._at
        if count <= 0:
            return b""
        data = self._file.read(count * self._framesize)
        self._at += len(data) // self._framesize
        return data

    def getnchannels(self):
        return self._nchannels

    def getnframes(self):
        return self._nframes

    def getsampwidth(self):
        return self._sampwidth

    def getframerate(self):
        return self._framerate

    def getcomptype(self):
        return "NONE"

    def getcompname(self):
        return "not compressed"

    def getparams(self):
        """All of it in a named tuple."""
        return _wave_params(self._nchannels, self._sampwidth, self._framerate, self._nframes, "NONE", "not compressed")

    def getmarkers(self):
        return None

    def getmark(self, id):
        raise Error("no marks")


class Wave_write:
    """A file to be written: described first, then filled.  The head is corrected at the end, if the number of frames was another."""

    def __init__(self, f):
        self._opened = None
        if isinstance(f, str):
            f = self._opened = builtins.open(f, "wb")
        try:
            self.initfp(f)
        except:
            if self._opened:
                f.close()
            raise

    def initfp(self, file):
        self._file = file
        self._nchannels = self._sampwidth = self._framerate = self._nframes = 0
        self._written = self._promised = 0   # frames; bytes the head tells of
        self._head_at, self._begun = None, False

    def __del__(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def _not_begun(self):
        if self._begun:
            raise Error("cannot change parameters after starting to write")

    def setnchannels(self, nchannels):
        self._not_begun()
        if nchannels < 1:
            raise Error("bad # of channels")
        self._nchannels = nchannels

    def getnchannels(self):
        if not self._nchannels:
            raise Error("number of channels not set")
        return self._nchannels

    def setsampwidth(self, sampwidth):
        """Bytes a sample: 1 to 4."""
        self._not_begun()
        if sampwidth < 1 or sampwidth > 4:
            raise Error("bad sample width")
        self._sampwidth = sampwidth

    def getsampwidth(self):
        if not self._sampwidth:
            raise Error("sample width not set")
        return self._sampwidth

    def setframerate(self, framerate):
        self._not_begun()
        if framerate <= 0:
            raise Error("bad frame rate")
        self._framerate = int(round(framerate))

    def getframerate(self):
        if not self._framerate:
            raise Error("frame rate not set")
        return self._framerate

    def setnframes(self, nframes):
        self._not_begun()
        self._nframes = nframes

    def getnframes(self):
        return self._written

    def setcomptype(self, comptype, compname):
        self._not_begun()
        if comptype not in ("NONE",):
            raise Error("unsupported compression type")

    def getcomptype(self):
        return "NONE"

    def getcompname(self):
        return "not compressed"

    def setparams(self, params):
        """(channels, bytes a sample, frames a second, frames, "NONE", "not compressed")"""
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self._not_begun()
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def getparams(self):
        if not self._nchannels or not self._sampwidth or not self._framerate:
            raise Error("not all parameters set")
        return _wave_params(self._nchannels, self._sampwidth, self._framerate, self._nframes, "NONE", "not compressed")

    def setmark(self, id, pos, name):
        raise Error("setmark() not supported")

    def getmark(self, id):
        raise Error("no marks")

    def getmarkers(self):
        return None

    def tell(self):
        return self._written

    def writeframesraw(self, data):
        """Write frames; the head is left as it is."""
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).cast("B")
        self._begin(len(data))
        self._file.write(data)
        self._written += len(data) // (self._sampwidth * self._nchannels)

    def writeframes(self, data):
        """Write frames, and correct the head if it does not tell of them."""
        self.writeframesraw(data)
        if self._promised != self._bytes_written():
            self._correct()

    def _bytes_written(self):
        return self._written * self._nchannels * self._sampwidth

    def _begin(self, size):
        if self._begun:
            return
        if not self._nchannels:
            raise Error("# channels not specified")
        if not self._sampwidth:
            raise Error("sample width not specified")
        if not self._framerate:
            raise Error("sampling rate not specified")
        frame = self._nchannels * self._sampwidth
        if not self._nframes:
            self._nframes = size // frame
        self._promised = self._nframes * frame
        try:
            self._head_at = self._file.tell()
        except (AttributeError, OSError):
            self._head_at = None
        self._file.write(struct.pack("<4sL4s4sLHHLLHH4sL", b"RIFF", 36 + self._promised, b"WAVE", b"fmt ", 16, WAVE_FORMAT_PCM, self._nchannels,
                                     self._framerate, self._framerate * frame, frame, self._sampwidth * 8, b"data", self._promised))
        self._begun = True

    def _correct(self):
        size = self._bytes_written()
        end = self._file.tell()
        for at, value in ((4, 36 + size), (40, size)):
            self._file.seek(self._head_at + at)
            self._file.write(struct.pack("<L", value))
        self._file.seek(end)
        self._promised = size

    def close(self):
        file = getattr(self, "_file", None)
        if file is None:
            return
        try:
            self._begin(0)
            if self._promised != self._bytes_written():
                self._correct()
            file.flush()
        finally:
            self._file = None
            opened, self._opened = self._opened, None
            if opened:
                opened.close()


def open(f, mode=None):
    """A sound file, by name or open: mode "r" gives a Wave_read, "w" a Wave_write."""
    if mode is None:
        mode = getattr(f, "mode", "rb")
    if mode in ("r", "rb"):
        return Wave_read(f)
    if mode in ("w", "wb"):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
