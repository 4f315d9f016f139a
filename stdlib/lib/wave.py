"""Sound in WAV files, uncompressed (PCM).

A WAV file is a RIFF chunk "WAVE" with chunks in it: "fmt " tells channels, rate and bytes of a sample; "data" holds the frames, each a
sample of every channel.  A chunk is four letters, its size in four bytes, so many bytes, and one more if that is odd.
"""
import struct
from _sound_files import SoundReader, SoundWriter, as_bytes, open_sound, place_in
from collections import namedtuple

__all__ = ["open", "Error", "Wave_read", "Wave_write"]

WAVE_FORMAT_PCM = 0x0001
_EXTENSIBLE = 0xFFFE            # the true format is the first of 16 bytes further behind
_PCM_GUID = bytes.fromhex("0100000000001000800000aa00389b71")
_HEAD = struct.Struct("<4sL4s4sLHHLLHH4sL")

_wave_params = namedtuple("_wave_params", "nchannels sampwidth framerate nframes comptype compname")


class Error(Exception):
    """Not such a sound, or one that is not described well enough."""


class _Wave:
    """What is the same of all of them."""
    _Error, _Params = Error, _wave_params
    _comptype, _compname = "NONE", "not compressed"

    def getcomptype(self):
        """Always "NONE"."""
        return self._comptype

    def getcompname(self):
        """The same in words."""
        return self._compname


class Wave_read(_Wave, SoundReader):
    """A sound to be read."""

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
            self._data = place_in(self._file) or 0
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

    def getnframes(self):
        return self._count

    def getsampwidth(self):
        return self._width

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


class Wave_write(_Wave, SoundWriter):
    """A sound to be written: its measures first, then the frames."""

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

    def getparams(self):
        if not self._channels or not self._width or not self._rate:
            raise Error("not all parameters set")
        return super().getparams()

    def setmark(self, id, pos, name):
        raise Error("setmark() not supported")

    # -- frames

    def _put_header(self, size):
        frame = self._channels * self._width
        self._file.write(_HEAD.pack(b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, WAVE_FORMAT_PCM, self._channels, self._rate,
                                    self._rate * frame, frame, self._width * 8, b"data", size))
        self._said = size

    def writeframesraw(self, data):
        """Frames; the header stays as it is."""
        data = as_bytes(data)
        if self._said is None:
            self._need(_channels="# channels", _width="sample width", _rate="sampling rate")
            self._start = place_in(self._file)
            frame = self._channels * self._width
            self._put_header((self._announced or len(data) // frame) * frame)
        self._file.write(data)
        self._written += len(data)

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
    return open_sound(f, mode, Wave_read, Wave_write)
