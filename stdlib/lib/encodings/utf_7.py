"""UTF-7 (RFC 2152): characters outside of ASCII as runs "+BASE64-" of their UTF-16."""
import codecs

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUE = {c: i for i, c in enumerate(_BASE64)}
_DIRECT = frozenset(" \t\n\rABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:?!\"#$%&*;<=>@[]^_`{|}")


def _run(text):
    """A run's inside: the base64 of the UTF-16, without padding."""
    units = text.encode("utf-16-be", "surrogatepass")
    bits, count = int.from_bytes(units, "big"), 8 * len(units)
    rest = -count % 6
    bits <<= rest
    return bytes(_BASE64[bits >> at & 63] for at in range(count + rest - 6, -1, -6))


def encode(text, errors="strict"):
    """(bytes, length of the text)"""
    out, at, size = bytearray(), 0, len(text)
    while at < size:
        c = text[at]
        if c in _DIRECT:
            out += c.encode()
            at += 1
        elif c == "+":
            out += b"+-"
            at += 1
        else:
            end = at + 1
            while end < size and text[end] not in _DIRECT:
                end += 1
            out += b"+" + _run(text[at:end])
            if end == size or text[end] == "-" or ord(text[end]) in _VALUE:
                out += b"-"
            at = end
    return bytes(out), size


class _Decoding:
    """One call of decode: the text so far, and the run that is being read."""

    def __init__(self, data, errors):
        self.data, self.errors = data, errors
        self.out = []
        self.at = 0
        self.start = None           # of a run: where its "+" is
        self.out_start = 0
        self.bits = self.count = self.high = 0

    def trouble(self, first, last, reason):
        handler = codecs.lookup_error(self.errors)
        error = UnicodeDecodeError("utf7", self.data, first, last, reason)
        text, at = handler(error)
        self.data = error.object
        self.out.append(text)
        self.at = at + len(self.data) if at < 0 else at
        self.start = None
        self.bits = self.count = self.high = 0

    def unit(self, unit):
        """A unit of UTF-16; a high surrogate waits for its low one."""
        high, self.high = self.high, 0
        if high and 0xDC00 <= unit < 0xE000:
            self.out.append(chr(0x10000 + ((high - 0xD800) << 10 | unit - 0xDC00)))
            return
        if high:
            self.out.append(chr(high))
        if 0xD800 <= unit < 0xDC00:
            self.high = unit
        else:
            self.out.append(chr(unit))

    def in_run(self, c):
        value = _VALUE.get(c)
        if value is not None:
            self.bits, self.count = self.bits << 6 | value, self.count + 6
            self.at += 1
            if self.count >= 16:
                self.count -= 16
                unit, self.bits = self.bits >> self.count, self.bits & (1 << self.count) - 1
                self.unit(unit)
            return
        if self.count >= 6:
            self.trouble(self.start, self.at + 1, "partial character in base64 sequence")
            return
        if self.bits:
            self.trouble(self.start, self.at + 1, "non-zero padding bits in base64 sequence")
            return
        if self.high and c < 128 and c != 0x2B:
            self.out.append(chr(self.high))
        self.start, self.high, self.count = None, 0, 0
        if c == 0x2D:
            self.at += 1

    def outside(self, c):
        if c != 0x2B:
            if c < 128:
                self.out.append(chr(c))
                self.at += 1
            else:
                self.trouble(self.at, self.at + 1, "unexpected special character")
            return
        following = self.data[self.at + 1:self.at + 2]
        if following == b"-":
            self.out.append("+")
            self.at += 2
        elif following and following[0] not in _VALUE:
            self.trouble(self.at, self.at + 2, "ill-formed sequence")
        else:
            self.start, self.out_start = self.at, len(self.out)
            self.bits = self.count = 0
            self.at += 1

    def run(self, final):
        while True:
            while self.at < len(self.data):
                (self.outside if self.start is None else self.in_run)(self.data[self.at])
            if self.start is None:
                return "".join(self.out), len(self.data)
            if not final:
                return "".join(self.out[:self.out_start]), self.start
            if not (self.high or self.count >= 6 or self.bits):
                return "".join(self.out), len(self.data)
            self.trouble(self.start, len(self.data), "unterminated shift sequence")


def _decode(data, errors="strict", final=False):
    return _Decoding(bytes(data), errors or "strict").run(final)


def decode(data, errors="strict"):
    """(text, length of the data)"""
    return _decode(data, errors, True)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return encode(input, self.errors)[0]


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    _buffer_decode = staticmethod(_decode)


class StreamWriter(codecs.StreamWriter):
    encode = staticmethod(encode)


class StreamReader(codecs.StreamReader):
    decode = staticmethod(_decode)


def getregentry():
    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "utf-7")
