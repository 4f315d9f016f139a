"""Punycode (RFC 3492): any text in the letters of host names.  The ASCII characters stand first; then, as numbers of varying base,
where which other character is to be put in."""
import codecs

_BASE, _TMIN, _TMAX, _SKEW, _DAMP = 36, 1, 26, 38, 700
_DIGITS = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _adapted(delta, first, count):
    delta = delta // (_DAMP if first else 2)
    delta += delta // count
    k = 0
    while delta > (_BASE - _TMIN) * _TMAX // 2:
        delta //= _BASE - _TMIN
        k += _BASE
    return k + (_BASE - _TMIN + 1) * delta // (delta + _SKEW)


def _threshold(k, bias):
    return min(max(k - bias, _TMIN), _TMAX)


def _number(delta, bias):
    digits, k = bytearray(), _BASE
    while delta >= (t := _threshold(k, bias)):
        delta -= t
        digits.append(_DIGITS[t + delta % (_BASE - t)])
        delta //= _BASE - t
        k += _BASE
    digits.append(_DIGITS[delta])
    return digits


def punycode_encode(text):
    """Bytes."""
    basic = [c for c in text if ord(c) < 128]
    out = bytearray("".join(basic), "ascii")
    if basic:
        out += b"-"
    done, code, delta, bias, first = len(basic), 128, 0, 72, True
    codes = [ord(c) for c in text]
    while done < len(codes):
        least = min(c for c in codes if c >= code)
        delta += (least - code) * (done + 1)
        code = least
        for c in codes:
            if c < code:
                delta += 1
            elif c == code:
                out += _number(delta, bias)
                bias = _adapted(delta, first, done + 1)
                delta, first = 0, False
                done += 1
        delta += 1
        code += 1
    return bytes(out)


def _digit(c, errors):
    if "A" <= c <= "Z":
        return ord(c) - 65
    if "0" <= c <= "9":
        return ord(c) - 22
    if errors == "strict":
        raise UnicodeError("Invalid extended code point '%s'" % c)
    return None


def _read_number(extended, at, bias, errors):
    """(delta or None, where the next one begins)"""
    result, weight, k = 0, 1, _BASE
    while True:
        if at >= len(extended):
            if errors == "strict":
                raise UnicodeError("incomplete punicode string")
            return None, at + 1
        digit = _digit(extended[at], errors)
        at += 1
        if digit is None:
            return None, at
        t = _threshold(k, bias)
        result += digit * weight
        if digit < t:
            return result, at
        weight *= _BASE - t
        k += _BASE


def punycode_decode(data, errors):
    """The text of bytes or of ASCII text."""
    if isinstance(data, str):
        data = data.encode("ascii")
    if isinstance(data, memoryview):
        data = bytes(data)
    basic, _, extended = data.rpartition(b"-")
    chars = list(str(basic, "ascii", errors))
    extended = str(extended, "ascii").upper()
    code, place, bias, at, first = 128, -1, 72, 0, True
    while at < len(extended):
        delta, at = _read_number(extended, at, bias, errors)
        if delta is None:
            break
        place += delta + 1
        code += place // (len(chars) + 1)
        if code > 0x10FFFF:
            if errors == "strict":
                raise UnicodeError("Invalid character U+%x" % code)
            code = ord("?")
        place %= len(chars) + 1
        chars.insert(place, chr(code))
        bias = _adapted(delta, first, len(chars))
        first = False
    return "".join(chars)


def encode(text, errors="strict"):
    """(bytes, how many characters)"""
    return punycode_encode(text), len(text)


def decode(data, errors="strict"):
    """(str, how many bytes)"""
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError("Unsupported error handling " + errors)
    return punycode_decode(data, errors), len(data)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        if self.errors not in ("strict", "replace", "ignore"):
            raise UnicodeError("Unsupported error handling " + self.errors)
        return punycode_decode(input, self.errors)


class StreamWriter(codecs.StreamWriter):
    encode = staticmethod(encode)


class StreamReader(codecs.StreamReader):
    decode = staticmethod(decode)


def getregentry():
    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "punycode")
