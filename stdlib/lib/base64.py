"""Bytes as text of 16, 32, 64 or 85 letters (RFC 4648, Ascii85, base 85)."""
import binascii
import functools

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

_URL = bytes.maketrans(b"+/", b"-_"), bytes.maketrans(b"-_", b"+/")
_LINE_BYTES = 57            # make a line of 76 letters


def _bytes_of(s):
    """The bytes of ASCII text or of a buffer."""
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return s.encode("ascii") if isinstance(s, str) else memoryview(s).tobytes()
    except UnicodeEncodeError:
        raise ValueError("string argument should contain only ASCII characters")
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None


# 64 --------------------------------------------------------------------------------------------------------------


def b64encode(s, altchars=None):
    """Base 64; altchars: two letters in place of + and /."""
    text = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return text.translate(bytes.maketrans(b"+/", altchars))
    return text


def b64decode(s, altchars=None, validate=False):
    """Bytes from base 64; other letters are passed over, or with validate an error."""
    s = _bytes_of(s)
    if altchars is not None:
        altchars = _bytes_of(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """b64encode() with the usual letters."""
    return b64encode(s)


def standard_b64decode(s):
    """b64decode() of the usual letters."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """b64encode() with - and _ in place of + and /."""
    return b64encode(s).translate(_URL[0])


def urlsafe_b64decode(s):
    """b64decode() of that."""
    return b64decode(_bytes_of(s).translate(_URL[1]))


def encodebytes(s):
    """Base 64 in lines of 76 letters."""
    try:
        data = memoryview(s)
    except TypeError as e:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from e
    if data.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (data.format, s.__class__.__name__))
    if data.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (data.ndim, s.__class__.__name__))
    return b"".join(binascii.b2a_base64(data[i:i + _LINE_BYTES]) for i in range(0, len(data), _LINE_BYTES))


def decodebytes(s):
    """The bytes of lines in base 64.  binascii.Error"""
    return binascii.a2b_base64(memoryview(s))


def encode(input, output):
    """A binary file to another one in base 64."""
    while data := input.read(_LINE_BYTES):
        while len(data) < _LINE_BYTES and (more := input.read(_LINE_BYTES - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Lines in base 64 of one binary file, decoded into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


@functools.lru_cache
def _pairs(letters):
    """All two letters, in order."""
    return [bytes((a, b)) for a in letters for b in letters]


# 32 and 16 -------------------------------------------------------------------------------------------------------

_LETTERS_32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_LETTERS_32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_PADDING_32 = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}       # bytes in the last group: letters of padding


def _encode_32(letters, s):
    data = memoryview(s).tobytes()
    left = len(data) % 5
    padding = _PADDING_32[left]
    if left:
        data += bytes(5 - left)
    pairs, number_of = _pairs(letters), int.from_bytes
    groups = []
    for i in range(0, len(data), 5):
        number = number_of(data[i:i + 5], "big")
        groups += pairs[number >> 30], pairs[number >> 20 & 1023], pairs[number >> 10 & 1023], pairs[number & 1023]
    text = b"".join(groups)
    return text[:-padding] + b"=" * padding if padding else text


def _decode_32(letters, s, casefold=False, map01=None):
    s = _bytes_of(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_of(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {letter: value for value, letter in enumerate(letters)}
    data = bytearray()
    try:
        for i in range(0, len(s), 8):
            group = s[i:i + 8]
            number = 0
            for letter in group:
                number = number << 5 | values[letter]
            data += (number << 5 * (8 - len(group))).to_bytes(5, "big")
    except KeyError:
        raise binascii.Error("Non-base32 digit found") from None
    if padding not in _PADDING_32.values():
        raise binascii.Error("Incorrect padding")
    if padding and data:
        unused = next(5 - count for count, n in _PADDING_32.items() if n == padding and count)
        del data[-unused:]
    return bytes(data)


def b32encode(s):
    """Eight letters for each five bytes: A to Z and 2 to 7."""
    return _encode_32(_LETTERS_32, s)


def b32decode(s, casefold=False, map01=None):
    """Bytes from base 32; map01: the letter that the digit 1 stands for (0 is O then)."""
    return _decode_32(_LETTERS_32, s, casefold, map01)


def b32hexencode(s):
    """The same with the digits 0 to 9 and A to V, which keep the order of what they stand for."""
    return _encode_32(_LETTERS_32_HEX, s)


def b32hexdecode(s, casefold=False):
    """The bytes of that.  binascii.Error"""
    return _decode_32(_LETTERS_32_HEX, s, casefold)


def b16encode(s):
    """Two hexadecimal digits a byte, in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of that.  binascii.Error"""
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    if s.strip(b"0123456789ABCDEF") or s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# 85 --------------------------------------------------------------------------------------------------------------

_LETTERS_85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_VALUES_85 = bytes(_LETTERS_85.find(letter) & 0xFF for letter in range(256))  # 255: none
_ASCII_85 = bytes(range(33, 118))


def _encode_85(data, letters, pad=False, zeros=False, blanks=False):
    padding = -len(data) % 4
    data += bytes(padding)
    number_of, pairs = int.from_bytes, _pairs(letters)
    ends = [bytes((letter,)) for letter in letters]
    groups = []
    for i in range(0, len(data), 4):
        number = number_of(data[i:i + 4], "big")
        if zeros and number == 0:
            groups.append(b"z")
        elif blanks and number == 0x20202020:
            groups.append(b"y")
        else:
            groups.append(pairs[number // 614125] + pairs[number // 85 % 7225] + ends[number % 85])  # 85**3, 85**2
    if padding and not pad:
        if groups[-1] == b"z":
            groups[-1] = letters[:1] * 5
        groups[-1] = groups[-1][:-padding]
    return b"".join(groups)


def b85encode(b, pad=False):
    """Base 85 as git has it."""
    return _encode_85(memoryview(b).tobytes(), _LETTERS_85, pad)


def b85decode(b):
    """The bytes of b85encode().  ValueError"""
    b = _bytes_of(b)
    padding = -len(b) % 5
    b = bytes(b) + b"~" * padding
    values = b.translate(_VALUES_85)
    good = values.find(255) % (len(b) + 1)      # all before this place are letters of it
    data = bytearray()
    for i in range(0, len(b), 5):
        if i + 5 > good:
            raise ValueError("bad base85 character at position %d" % good) from None
        first, second, third, fourth, fifth = values[i:i + 5]
        number = (((first * 85 + second) * 85 + third) * 85 + fourth) * 85 + fifth
        if number >> 32:
            raise ValueError("base85 overflow in hunk starting at byte %d" % i) from None
        data += number.to_bytes(4, "big")
    return bytes(data[:-padding] if padding else data)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85: foldspaces writes y for four blanks, adobe puts <~ ~> around."""
    text = _encode_85(memoryview(b).tobytes(), _ASCII_85, pad, True, foldspaces)
    if adobe:
        text = b"<~" + text
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [text[i:i + width] for i in range(0, len(text), width)]
        if adobe and lines and len(lines[-1]) + 2 > width:
            lines.append(b"")
        text = b"\n".join(lines)
    return text + b"~>" if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of a85encode().  ValueError"""
    b = _bytes_of(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    data, group = bytearray(), []
    for letter in bytes(b) + b"u" * 4:
        if 33 <= letter <= 117:
            group.append(letter - 33)
            if len(group) == 5:
                number = 0
                for value in group:
                    number = number * 85 + value
                if number >> 32:
                    raise ValueError("Ascii85 overflow") from None
                data += number.to_bytes(4, "big")
                group = []
        elif letter == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            data += bytes(4)
        elif foldspaces and letter == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            data += b"    "
        elif letter not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % letter)
    padding = 4 - len(group)
    return bytes(data[:-padding] if padding else data)


# ---- python -m base64

def test():
    """Both ways."""
    data = b"Aladdin:open sesame"
    print(repr(data))
    packed = encodebytes(data)
    print(repr(packed))
    print(repr(decodebytes(packed)))


def main():
    """python -m base64: encode or decode a file."""
    import getopt
    import sys
    usage = f"""usage: {sys.argv[0]} [-h|-d|-e|-u|-t] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)
        -t: encode and decode string 'Aladdin:open sesame'"""
    try:
        options, files = getopt.getopt(sys.argv[1:], "hdeut")
    except getopt.error as e:
        sys.stdout = sys.stderr
        print(e)
        print(usage)
        sys.exit(2)
    convert = encode
    for option, _ in options:
        if option == "-h":
            print(usage)
            return
        if option == "-t":
            test()
            return
        convert = encode if option == "-e" else decode
    if files and files[0] != "-":
        with open(files[0], "rb") as file:
            convert(file, sys.stdout.buffer)
    else:
        convert(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
