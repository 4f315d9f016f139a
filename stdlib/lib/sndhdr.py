"""What kind of sound a file holds, by its first bytes: (kind, samples a second, channels, frames, bits or "U", "A" of a sample)."""
import warnings
from collections import namedtuple

__all__ = ["what", "whathdr"]

warnings.warn("'sndhdr' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)

SndHeaders = namedtuple("SndHeaders", "filetype framerate nchannels nframes sampwidth")
for _name, _text in (("filetype", "The kind: 'aifc', 'aiff', 'au', 'hcom', 'sndr', 'sndt', 'voc', 'wav', '8svx'."),
                     ("framerate", "Samples a second; 0 if it is not known."), ("nchannels", "Channels; 0 if it is not known."),
                     ("nframes", "Frames; -1 if it is not known."), ("sampwidth", "Bits of a sample, or 'A' for A-LAW, 'U' for u-LAW.")):
    getattr(SndHeaders, _name).__doc__ = _text
del _name, _text


def what(filename):
    """SndHeaders of a file; None if it is not known."""
    return whathdr(filename)


def whathdr(filename):
    """The same."""
    with open(filename, "rb") as f:
        h = f.read(512)
        for test in tests:
            found = test(h, f)
            if found:
                return SndHeaders(*found)
        return None


def _big(data):
    return int.from_bytes(data, "big")


def _little(data):
    return int.from_bytes(data, "little")


def test_aifc(h, f):
    """Both kinds of Apple's format, whose chunk COMM has the numbers."""
    if h[:4] != b"FORM" or h[8:12] not in (b"AIFC", b"AIFF"):
        return None
    at, numbers = 12, None
    while at + 8 <= len(h) and numbers is None:
        size = _big(h[at + 4:at + 8])
        if h[at:at + 4] == b"COMM" and at + 26 <= len(h):
            numbers = h[at + 8:at + 26]
        at += 8 + size + (size & 1)
    if numbers is None:
        return None
    exponent, mantissa = _big(numbers[8:10]) & 0x7FFF, _big(numbers[10:18])
    rate = int(mantissa * 2.0 ** (exponent - 16383 - 63))
    return h[8:12].decode().lower(), rate, _big(numbers[:2]), _big(numbers[2:6]), _big(numbers[6:8])


def test_au(h, f):
    """Sun's and NeXT's format, in either order of bytes."""
    if h.startswith(b".snd"):
        number = _big
    elif h[:4] in (b"\0ds.", b"dns."):
        number = _little
    else:
        return None
    size, encoding, rate, channels = (number(h[i:i + 4]) for i in (8, 12, 16, 20))
    bits, width = {1: ("U", 1), 2: (8, 1), 3: (16, 2)}.get(encoding, ("?", 1))
    frame = width * channels
    return "au", rate, channels, size / frame if frame else -1, bits


def test_hcom(h, f):
    """Compressed sound of old Macs."""
    if h[65:69] == b"FSSD" and h[128:132] == b"HCOM":
        divisor = _big(h[144:148])
        return "hcom", 22050 / divisor if divisor else 0, 1, -1, 8


def test_voc(h, f):
    """Creative's format."""
    if h.startswith(b"Creative Voice File\x1a"):
        first = _little(h[20:22])
        rate = 0
        if h[first:first + 1] == b"\1":
            ratio = 256 - h[first + 4]
            rate = int(1000000.0 / ratio) if ratio else 0
        return "voc", rate, 1, -1, 8


def test_wav(h, f):
    """Microsoft's format."""
    if not h.startswith(b"RIFF") or h[8:12] != b"WAVE" or h[12:16] != b"fmt ":
        return None
    import wave
    f.seek(0)
    try:
        sound = wave.open(f, "r")
    except (EOFError, wave.Error):
        return None
    return "wav", sound.getframerate(), sound.getnchannels(), sound.getnframes(), 8 * sound.getsampwidth()


def test_8svx(h, f):
    """Amiga's format."""
    if h.startswith(b"FORM") and h[8:12] == b"8SVX":
        return "8svx", 0, 1, 0, 8


def test_sndt(h, f):
    """Sndtool's format."""
    if h.startswith(b"SOUND"):
        return "sndt", _little(h[20:22]), 1, _little(h[8:12]), 8


def test_sndr(h, f):
    """Sounder's format, which has no more than a plausible rate."""
    if h.startswith(b"\0\0"):
        rate = _little(h[2:4])
        if 4000 <= rate <= 25000:
            return "sndr", rate, 1, -1, 8


tests = [test_aifc, test_au, test_hcom, test_voc, test_wav, test_8svx, test_sndt, test_sndr]
