"""Sound in the AU files of Sun and NeXT: a head of six big-endian words (".snd", where the data begin, their bytes, encoding, rate, channels),
a remark, and the data.  Samples of two bytes and more are big-endian, also in the program: audioop.byteswap()
makes them so.  u-LAW becomes samples of two bytes in the machine's own order.
"""
import struct
import warnings
from _sound_files import SoundReader, SoundWriter, as_bytes, open_sound, place_in
from collections import namedtuple

warnings.warn("'sunau' is deprecated and slated for removal in Python 3.13", DeprecationWarning, stacklevel=2)

AUDIO_FILE_MAGIC = 0x2e736e64
AUDIO_FILE_ENCODING_MULAW_8 = 1
AUDIO_FILE_ENCODING_LINEAR_8 = 2
AUDIO_FILE_ENCODING_LINEAR_16 = 3
AUDIO_FILE_ENCODING_LINEAR_24 = 4
AUDIO_FILE_ENCODING_LINEAR_32 = 5
AUDIO_FILE_ENCODING_FLOAT = 6
AUDIO_FILE_ENCODING_DOUBLE = 7
AUDIO_FILE_ENCODING_ADPCM_G721 = 23
AUDIO_FILE_ENCODING_ADPCM_G722 = 24
AUDIO_FILE_ENCODING_ADPCM_G723_3 = 25
AUDIO_FILE_ENCODING_ADPCM_G723_5 = 26
AUDIO_FILE_ENCODING_ALAW_8 = 27
AUDIO_UNKNOWN_SIZE = 0xFFFFFFFF

_HEAD = struct.Struct(">6L")
_BYTES = {1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 27: 1}      # of a sample in the file, by encoding
_LINEAR = {1: 2, 2: 3, 3: 4, 4: 5}                   # encoding, by bytes of a sample
_NAMES = {"NONE": "not compressed", "ULAW": "CCITT G.711 u-law", "ALAW": "CCITT G.711 A-law"}

_sunau_params = namedtuple("_sunau_params", "nchannels sampwidth framerate nframes comptype compname")


class Error(Exception):
    """No such sound, or one that is not described well enough."""


def _audioop():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import audioop
    return audioop


class _Au:
    """What is the same of all of them."""
    _Error, _Params = Error, _sunau_params

    def getcompname(self):
        """The compression in words."""
        return _NAMES[self.getcomptype()]


class Au_read(_Au, SoundReader):
    """A sound to be read."""

    def __del__(self):
        if self._file:
            self.close()

    def initfp(self, file):
        head = file.read(_HEAD.size)
        if len(head) < 4:
            raise EOFError
        if head[:4] != b".snd":
            raise Error("bad magic number")
        if len(head) < _HEAD.size:
            raise EOFError
        _, begin, size, self._encoding, self._rate, self._channels = _HEAD.unpack(head)
        if begin < _HEAD.size:
            raise Error("header size too small")
        if begin > 100:
            raise Error("header size ridiculously large")
        if self._encoding not in _BYTES:
            raise Error("encoding not (yet) supported")
        if not self._channels:
            raise Error("bad # of channels")
        self._width = _BYTES[self._encoding]
        self._frame = self._width * self._channels
        self._info = file.read(begin - _HEAD.size).partition(b"\0")[0]
        self._size = size
        self._begin = place_in(file)
        self._at = 0
        self._file = file

    def getsampwidth(self):
        """Bytes of a sample as readframes() gives it."""
        return 2 if self.getcomptype() != "NONE" else self._width

    def getnframes(self):
        """AUDIO_UNKNOWN_SIZE if the file does not tell."""
        return AUDIO_UNKNOWN_SIZE if self._size == AUDIO_UNKNOWN_SIZE else self._size // self._frame

    def getcomptype(self):
        """NONE, ULAW or ALAW."""
        return {AUDIO_FILE_ENCODING_MULAW_8: "ULAW", AUDIO_FILE_ENCODING_ALAW_8: "ALAW"}.get(self._encoding, "NONE")

    def readframes(self, nframes):
        """So many frames, or as many as there are."""
        data = self._file.read(-1 if nframes == AUDIO_UNKNOWN_SIZE else nframes * self._frame)
        self._at += len(data) // self._frame
        kind = self.getcomptype()
        if kind == "ULAW":
            return _audioop().ulaw2lin(data, 2)
        if kind == "ALAW":
            return _audioop().alaw2lin(data, 2)
        return data

    def setpos(self, pos):
        """So many frames before the next one."""
        if pos < 0 or pos > self.getnframes():
            raise Error("position not in range")
        if self._begin is None:
            raise OSError("cannot seek")
        self._file.seek(self._begin + pos * self._frame)
        self._at = pos


class Au_write(_Au, SoundWriter):
    """A sound to be written: its measures first, then the frames."""

    def __del__(self):
        if self._file:
            self.close()

    def initfp(self, file):
        self._file = file
        self._rate = self._channels = self._width = self._wanted = self._written = self._told = 0
        self._comptype = "ULAW"
        self._begin = None
        self._began = False

    def _before_data(self):
        if self._written:
            raise Error("cannot change parameters after starting to write")

    def setnchannels(self, nchannels):
        self._before_data()
        if nchannels not in (1, 2, 4):
            raise Error("only 1, 2, or 4 channels supported")
        self._channels = nchannels

    def setsampwidth(self, sampwidth):
        self._before_data()
        if sampwidth not in _LINEAR:
            raise Error("bad sample width")
        self._width = sampwidth

    def getsampwidth(self):
        if not self._rate:
            raise Error("sample width not specified")
        return self._width

    def setframerate(self, framerate):
        self._before_data()
        self._rate = framerate

    def setnframes(self, nframes):
        self._before_data()
        if nframes < 0:
            raise Error("# of frames cannot be negative")
        self._wanted = nframes

    def getnframes(self):
        """Written so far."""
        return self._written

    def setcomptype(self, type, name):
        if type not in ("NONE", "ULAW"):
            raise Error("unknown compression type")
        self._comptype = type

    def getcomptype(self):
        return self._comptype

    tell = getnframes

    def writeframesraw(self, data):
        """Frames, without correcting what the head says of their number."""
        data = as_bytes(data)
        self._begin_file()
        if self._comptype == "ULAW":
            data = _audioop().lin2ulaw(data, self._width)
        count = len(data) // self._frame
        self._file.write(data)
        self._written += count
        self._told_bytes += len(data)

    def close(self):
        """Completes the header, and closes the file if it was opened here."""
        if self._file:
            try:
                self._begin_file()
                self._correct_header()
                self._file.flush()
            finally:
                self._let_go()

    def _begin_file(self):
        if self._began:
            return
        self._need(_channels="# of channels", _width="sample width", _rate="frame rate")
        if self._comptype == "ULAW":
            encoding, self._frame = AUDIO_FILE_ENCODING_MULAW_8, self._channels
        else:
            encoding, self._frame = _LINEAR[self._width], self._width * self._channels
        self._begin = place_in(self._file)
        self._told = self._wanted * self._frame
        self._told_bytes = 0
        remark = bytes(8)
        self._file.write(_HEAD.pack(AUDIO_FILE_MAGIC, _HEAD.size + len(remark), self._told, encoding, int(self._rate), self._channels) + remark)
        self._began = True

    def _correct_header(self):
        """Have the head say how many bytes there are."""
        if self._told_bytes == self._told:
            return
        if self._begin is None:
            raise OSError("cannot seek")
        self._file.seek(self._begin + 8)
        self._file.write(struct.pack(">L", self._told_bytes))
        self._told = self._told_bytes
        self._file.seek(0, 2)


def open(f, mode=None):
    """An Au_read (r, rb) or Au_write (w, wb) for a file or its name."""
    return open_sound(f, mode, Au_read, Au_write)
