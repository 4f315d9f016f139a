"""Sound in WAV files, uncompressed (PCM).

A WAV file is a RIFF chunk "WAVE" with chunks in it: "fmt " tells channels, rate and bytes of a sample; "data" holds the frames, each a
sample of every channel.  A chunk is four letters, its size in four bytes, so many bytes, and one more if that is odd.
"""
import struct
from collections import namedtuple

__all__ = ["open", "Error", "Wave_read", "Wave_write"]

WAVE_FORMAT_PCM = 0x0001
_EXTENSIBLE = 0xFFFE            # the true format is the first of 16 bytes further behind
_PCM_GUID = bytes.fromhex("0100000000001000800000aa00389b71")
_HEAD = struct.Struct("<4sL4s4sLHHLLHH4sL")
_open_file = open

_wave_params = namedtuple("_wave_params", "nchannels sampwidth framerate nframes comptype compname")


class Error(Exception):
    """Not such a sound, or one that is not described well enough."""


class _Sound:
    """What reader and writer share: the file, which belongs to them if they opened it, and the sound's measures."""

    _file = _own = None

    def _open(self, f, mode):
        if isinstance(f, str):
            f = self._own = _open_file(f, mode)
        try:
            self.initfp(f)
        except:
            self._let_go()
            raise

    def _let_go(self):
        self._file = None
        if self._own is not None:
            self._own.close()
            self._own = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def getcomptype(self):
        """Always "NONE"."""
        return self._comptype

    def getcompname(self):
        """The same in words."""
        return self._compname

    def getparams(self):
        """(nchannels, sampwidth, framerate, nframes, comptype, compname)"""
        return _wave_params(self.getnchannels(), self.getsampwidth(), self.getframerate(), self.getnframes(), self.getcomptype(),
                            self.getcompname())

    def getmarkers(self):
        """None: WAV files have no markers here."""
        return None

    def getmark(self, id):
        raise Error("no marks")

    _comptype, _compname = "NONE", "not compressed"


class Wave_read(_Sound):
    """A sound to be read."""

    def __init__(self, f):
        self._open(f, "rb")

    def initfp(self, file):
        """Looks for the format and the frames."""
        self._file = file
        self._format = self._data = None
        head = file.read(8)
        if len(head) < 8:
            raise EOFError
        if not head.startswith(b"RIFF"):
            raise Error("file does not start with RIFF id")
        if file.read(4) != b"WAVE":
            raise Error("not a WAVE file")
        while self._data is None and len(head := file.read(8)) == 8:
            name, size = struct.unpack("<4sL", head)
            self._chunk(name, size)
        if self._data is None:
            raise Error("fmt chunk and/or data chunk missing")

    def _chunk(self, name, size):
        if name == b"data":
            if self._format is None:
                raise Error("data chunk before fmt chunk")
            self._data = self._file.tell() if _can_tell(self._file) else 0
            self._count, self._at = size // self._frame_size, 0
            return
        body = self._file.read(size + size % 2)
        if name == b"fmt ":
            self._read_format(body)

    def _read_format(self, body):
        if len(body) < 14:
            raise EOFError from None
        kind, self._channels, self._rate, _, _ = struct.unpack_from("<HHLLH", body)
        if kind not in (WAVE_FORMAT_PCM, _EXTENSIBLE):
            raise Error("unknown format: %r" % (kind,))
        if len(body) < 16:
            raise EOFError from None
        bits = struct.unpack_from("<H", body, 14)[0]
        if kind == _EXTENSIBLE and body[24:40] != _PCM_GUID:
            if len(body) < 40:
                raise EOFError from None
            raise Error("unknown extended format: %r" % (body[24:40],))
        self._width = (bits + 7) // 8
        if not self._width:
            raise Error("bad sample width")
        if not self._channels:
            raise Error("bad # of channels")
        self._frame_size = self._channels * self._width
        self._format = kind

    def close(self):
        """Closes the file if it was opened here."""
        self._let_go()

    def getfp(self):
        return self._file

    def getnchannels(self):
        return self._channels

    def getnframes(self):
        return self._count

    def getsampwidth(self):
        return self._width

    def getframerate(self):
        return self._rate

    def tell(self):
        """Frames before the next one."""
        return self._at

    def rewind(self):
        """Back to the first frame."""
        self.setpos(0)

    def setpos(self, pos):
        """So many frames before the next one."""
        if not 0 <= pos <= self._count:
            raise Error("position not in range")
        self._file.seek(self._data + pos * self._frame_size)
        self._at = pos

    def readframes(self, nframes):
        """Bytes of at most so many frames."""
        wanted = min(nframes, self._count - self._at) if nframes >= 0 else self._count - self._at
        if wanted <= 0:
            return b""
        data = self._file.read(wanted * self._frame_size)
        self._at += len(data) // self._frame_size
        return data


def _can_tell(file):
    try:
        file.tell()
    except (AttributeError, OSError):
        return False
    return True


class Wave_write(_Sound):
    """A sound to be written: its measures first, then the frames."""

    def __init__(self, f):
        self._open(f, "wb")

    def initfp(self, file):
        """Nothing is known of the sound yet."""
        self._file = file
        self._channels = self._width = self._rate = self._announced = 0
        self._written = 0               # bytes of frames
        self._start = None              # where the header is, if the file can tell
        self._said = None               # bytes of frames according to the header

    def __del__(self):
        self.close()

    # -- measures

    def _before_data(self):
        if self._said is not None:
            raise Error("cannot change parameters after starting to write")

    def setnchannels(self, nchannels):
        self._before_data()
        if nchannels < 1:
            raise Error("bad # of channels")
        self._channels = nchannels

    def getnchannels(self):
        if not self._channels:
            raise Error("number of channels not set")
        return self._channels

    def setsampwidth(self, sampwidth):
        self._before_data()
        if not 1 <= sampwidth <= 4:
            raise Error("bad sample width")
        self._width = sampwidth

    def getsampwidth(self):
        if not self._width:
            raise Error("sample width not set")
        return self._width

    def setframerate(self, framerate):
        self._before_data()
        if framerate <= 0:
            raise Error("bad frame rate")
        self._rate = int(round(framerate))

    def getframerate(self):
        if not self._rate:
            raise Error("frame rate not set")
        return self._rate

    def setnframes(self, nframes):
        self._before_data()
        self._announced = nframes

    def getnframes(self):
        """Written so far."""
        return self._written // (self._channels * self._width) if self._written else 0

    tell = getnframes

    def setcomptype(self, comptype, compname):
        self._before_data()
        if comptype != "NONE":
            raise Error("unsupported compression type")
        self._comptype, self._compname = comptype, compname

    def setparams(self, params):
        """All of them: a tuple as getparams() gives."""
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self._before_data()
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def getparams(self):
        if not self._channels or not self._width or not self._rate:
            raise Error("not all parameters set")
        return super().getparams()

    def setmark(self, id, pos, name):
        raise Error("setmark() not supported")

    # -- frames

    def _check(self):
        for value, what in ((self._channels, "# channels"), (self._width, "sample width"), (self._rate, "sampling rate")):
            if not value:
                raise Error(what + " not specified")

    def _put_header(self, size):
        frame = self._channels * self._width
        self._file.write(_HEAD.pack(b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, WAVE_FORMAT_PCM, self._channels, self._rate,
                                    self._rate * frame, frame, self._width * 8, b"data", size))
        self._said = size

    def writeframesraw(self, data):
        """Frames; the header stays as it is."""
        data = data if isinstance(data, (bytes, bytearray)) else memoryview(data).cast("B")
        if self._said is None:
            self._check()
            self._start = self._file.tell() if _can_tell(self._file) else None
            frame = self._channels * self._width
            self._put_header((self._announced or len(data) // frame) * frame)
        self._file.write(data)
        self._written += len(data)

    def writeframes(self, data):
        """Frames, and how many there are into the header."""
        self.writeframesraw(data)
        self._correct_header()

    def _correct_header(self):
        if self._said == self._written:
            return
        here = self._file.tell()
        self._file.seek(self._start)
        self._put_header(self._written)
        self._file.seek(here)

    def close(self):
        """Completes the header, and closes the file if it was opened here."""
        try:
            if self._file:
                if self._said is None:
                    self.writeframesraw(b"")
                self._correct_header()
                self._file.flush()
        finally:
            self._let_go()


def open(f, mode=None):
    """f: a file or its name.  mode: "rb" or "wb"; as the file's if it is left out."""
    if mode is None:
        mode = getattr(f, "mode", "rb")
    if mode in ("r", "rb"):
        return Wave_read(f)
    if mode in ("w", "wb"):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
