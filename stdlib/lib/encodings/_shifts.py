"""HZ (RFC 1843) and ISO-2022-KR (RFC 1557): Chinese and Korean in seven bits, between marks that shift in and out.

The pairs are those of gb2312 and euc_kr without the high bits.
"""
from encodings import _iso2022

_OUT, _IN = 0x0E, 0x0F
_DESIGNATION = b"\x1b$)C"


def _pair(c, encoding):
    """The two bytes of a character, or None."""
    try:
        data = c.encode(encoding)
    except UnicodeEncodeError:
        return None
    return bytes(byte & 0x7F for byte in data) if len(data) == 2 and data[0] >= 0xA1 else None


def _char(data, at, encoding, wrong):
    """As one(), of a pair; `wrong`: how many bytes are illegal if it is none."""
    pair = data[at:at + 2]
    if len(pair) < 2:
        return None, 0
    if pair[1] < 0x80:
        try:
            return bytes(byte | 0x80 for byte in pair).decode(encoding), 2
        except UnicodeDecodeError:
            pass
    return "", wrong


class _HzEncoding(_iso2022._Encoding):
    def __init__(self, name):
        self.name, self.shifted = name, False

    def put(self, out, c):
        if c < "\x80":
            self.finish(out)
            out += b"~~" if c == "~" else c.encode()
            return True
        pair = _pair(c, "gb2312")
        if pair is None:
            return False
        out += pair if self.shifted else b"~{" + pair
        self.shifted = True
        return True

    def finish(self, out):
        if self.shifted:
            out += b"~}"
            self.shifted = False


class _HzDecoding(_iso2022._Decoding):
    def __init__(self, name):
        self.name, self.shifted = name, False

    def shift(self, data, at):
        mark = data[at:at + 2]
        if mark[:1] != b"~" or not self.shifted and mark == b"~~":
            return None
        if len(mark) < 2:
            return 0
        if mark not in ((b"~}",) if self.shifted else (b"~{", b"~\n")):
            return -1
        self.shifted = mark == b"~{"
        return 2

    def one(self, data, at):
        if data[at] >= 0x80 or self.shifted and data[at] == 0x0A:
            return "", 1
        if self.shifted:
            return _char(data, at, "gb2312", 1)
        return chr(data[at]), 2 if data[at] == 0x7E else 1


class _KoreanEncoding(_iso2022._Encoding):
    def __init__(self, name, designated=False):
        self.name, self.shifted, self.designated = name, False, designated

    def renewed(self):
        return type(self)(self.name, self.designated)

    def put(self, out, c):
        if c < "\x80":
            self.finish(out)
            out += c.encode()
            return True
        pair = _pair(c, "euc_kr")
        if pair is None:
            return False
        if not self.designated:
            out += _DESIGNATION
            self.designated = True
        if not self.shifted:
            out.append(_OUT)
            self.shifted = True
        out += pair
        return True

    def finish(self, out):
        if self.shifted:
            out.append(_IN)
            self.shifted = False


class _KoreanDecoding(_iso2022._Decoding):
    def __init__(self, name):
        self.name, self.shifted, self.designated = name, False, False

    def shift(self, data, at):
        byte = data[at]
        if byte in (_OUT, _IN):
            self.shifted = byte == _OUT
            return 1
        if byte != 0x1B:
            return None
        size = 4 if data[at + 1:at + 3] in (b"$(", b"$)") else 3
        mark = data[at:at + size]
        if mark == _DESIGNATION:
            self.designated = True
        elif mark != b"\x1b(B":
            return 0 if len(mark) < size else -size
        return size

    def one(self, data, at):
        byte = data[at]
        if byte >= 0x80:
            return "", 1
        if byte == 0x0A:
            self.shifted = False
        if self.shifted and self.designated and byte >= 0x20:
            return _char(data, at, "euc_kr", 2)
        return chr(byte), 1


_CODERS = {"hz": (_HzEncoding, _HzDecoding), "iso2022_kr": (_KoreanEncoding, _KoreanDecoding)}


def getregentry(name):
    """The CodecInfo of one of them."""
    return _iso2022.getregentry(name, *_CODERS[name])
