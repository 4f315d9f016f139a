"""Sound in the AU files of Sun and NeXT: a head of six big-endian words (".snd", where the data begin, their bytes, encoding, rate, channels),
a remark, and the data.  Samples of two bytes and more are big-endian, also in the program: audioop.byteswap()
makes them so.  u-LAW becomes samples of two bytes in the machine's own order.
"""
import struct
import warnings
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
_open_file = open

_sunau_params = namedtuple("_sunau_params", "nchannels sampwidth framerate nframes comptype compname")


class Error(Exception):
    """No such sound, or one that is not described well enough."""


def _audioop():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import audioop
    return audioop


class _Sound:
    """What reader and writer share: the file, and the words about it."""
    _file = None
    _opened = False

    def __init__(self, f):
        if isinstance(f, str):
            f = _open_file(f, self._mode)
            self._opened = True
        self.initfp(f)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def getcompname(self):
        return _NAMES[self.getcomptype()]

    def getparams(self):
        return _sunau_params(self.getnchannels(), self.getsampwidth(), self.getframerate(), self.getnframes(), self.getcomptype(),
                             self.getcompname())

    def _let_go(self):
        file, self._file = self._file, None
        if file is not None and self._opened:
            file.close()


class Au_read(_Sound):
    _mode = "rb"

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
        try:
            self._begin = file.tell()
        except (AttributeError, OSError):
            self._begin = None
        self._at = 0
        self._file = file

    def getfp(self):
        return self._file

    def getnchannels(self):
        return self._channels

    def getsampwidth(self):
        return 2 if self.getcomptype() != "NONE" else self._width

    def getframerate(self):
        return self._rate

    def getnframes(self):
        return AUDIO_UNKNOWN_SIZE if self._size == AUDIO_UNKNOWN_SIZE else self._size // self._frame

    def getcomptype(self):
        return {AUDIO_FILE_ENCODING_MULAW_8: "ULAW", AUDIO_FILE_ENCODING_ALAW_8: "ALAW"}.get(self._encoding, "NONE")

    def getmarkers(self):
        return None

    def getmark(self, id):
        raise Error("no marks")

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

    def rewind(self):
        self.setpos(0)

    def tell(self):
        return self._at

    def setpos(self, pos):
        if pos < 0 or pos > self.getnframes():
            raise Error("position not in range")
        if self._begin is None:
            raise OSError("cannot seek")
        self._file.seek(self._begin + pos * self._frame)
        self._at = pos

    def close(self):
        self._let_go()


class Au_write(_Sound):
    _mode = "wb"

    def __del__(self):
        if self._file:
            self.close()
        self._file = None

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

    def getnchannels(self):
        if not self._channels:
            raise Error("number of channels not set")
        return self._channels

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

    def getframerate(self):
        if not self._rate:
            raise Error("frame rate not set")
        return self._rate

    def setnframes(self, nframes):
        self._before_data()
        if nframes < 0:
            raise Error("# of frames cannot be negative")
        self._wanted = nframes

    def getnframes(self):
        return self._written

    def setcomptype(self, type, name):
        if type not in ("NONE", "ULAW"):
            raise Error("unknown compression type")
        self._comptype = type

    def getcomptype(self):
        return self._comptype

    def setparams(self, params):
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def tell(self):
        return self._written

    def writeframesraw(self, data):
        """Frames, without correcting what the head says of their number."""
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).cast("B")
        self._begin_file()
        if self._comptype == "ULAW":
            data = _audioop().lin2ulaw(data, self._width)
        count = len(data) // self._frame
        self._file.write(data)
        self._written += count
        self._told_bytes += len(data)

    def writeframes(self, data):
        self.writeframesraw(data)
        self._correct()

    def close(self):
        if self._file:
            try:
                self._begin_file()
                self._correct()
                self._file.flush()
            finally:
                self._let_go()

    def _begin_file(self):
        if self._began:
            return
        for known, name in ((self._channels, "# of channels"), (self._width, "sample width"), (self._rate, "frame rate")):
            if not known:
                raise Error(name + " not specified")
        if self._comptype == "ULAW":
            encoding, self._frame = AUDIO_FILE_ENCODING_MULAW_8, self._channels
        else:
            encoding, self._frame = _LINEAR[self._width], self._width * self._channels
        try:
            self._begin = self._file.tell()
        except (AttributeError, OSError):
            self._begin = None
        self._told = self._wanted * self._frame
        self._told_bytes = 0
        remark = bytes(8)
        self._file.write(_HEAD.pack(AUDIO_FILE_MAGIC, _HEAD.size + len(remark), self._told, encoding, int(self._rate), self._channels) + remark)
        self._began = True

    def _correct(self):
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
    if mode is None:
        mode = getattr(f, "mode", "rb")
    if mode in ("r", "rb"):
        return Au_read(f)
    if mode in ("w", "wb"):
        return Au_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
