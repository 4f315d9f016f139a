"""What wave and sunau share: a file, which belongs to the sound if it was opened here, and the sound's measures."""


def place_in(file):
    """Where the file stands, or None if it cannot tell."""
    try:
        return file.tell()
    except (AttributeError, OSError):
        return None


def as_bytes(data):
    return data if isinstance(data, (bytes, bytearray)) else memoryview(data).cast("B")


def open_sound(f, mode, reader, writer):
    """A reader or writer of f, a file or its name; mode: as the file's if it is None."""
    if mode is None:
        mode = getattr(f, "mode", "rb")
    if mode in ("r", "rb"):
        return reader(f)
    if mode in ("w", "wb"):
        return writer(f)
    raise reader._Error("mode must be 'r', 'rb', 'w', or 'wb'")


class SoundFile:
    """Of a kind: _Error is its exception, _Params the class of its parameters."""
    _file = _own = None

    def __init__(self, f):
        if isinstance(f, str):
            f = self._own = open(f, self._mode)
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

    def getparams(self):
        """(nchannels, sampwidth, framerate, nframes, comptype, compname)"""
        return self._Params(self.getnchannels(), self.getsampwidth(), self.getframerate(), self.getnframes(), self.getcomptype(),
                            self.getcompname())

    def getmarkers(self):
        """None: such files have no markers here."""
        return None

    def getmark(self, id):
        raise self._Error("no marks")


class SoundReader(SoundFile):
    _mode = "rb"

    def close(self):
        """Closes the file if it was opened here."""
        self._let_go()

    def getfp(self):
        return self._file

    def getnchannels(self):
        return self._channels

    def getframerate(self):
        return self._rate

    def tell(self):
        """Frames before the next one."""
        return self._at

    def rewind(self):
        """Back to the first frame."""
        self.setpos(0)


class SoundWriter(SoundFile):
    """The measures come first, then the frames; what is 0 has not been said yet."""
    _mode = "wb"
    _channels = _rate = _width = 0

    def getnchannels(self):
        if not self._channels:
            raise self._Error("number of channels not set")
        return self._channels

    def getframerate(self):
        if not self._rate:
            raise self._Error("frame rate not set")
        return self._rate

    def setparams(self, params):
        """All of them: a tuple as getparams() gives."""
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def _need(self, **measures):
        """measures: names of measures in words, by where their values are."""
        for attribute, words in measures.items():
            if not getattr(self, attribute):
                raise self._Error(words + " not specified")

    def writeframes(self, data):
        """Frames, and how many there are into the header."""
        self.writeframesraw(data)
        self._correct_header()
