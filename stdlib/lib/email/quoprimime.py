"""quoted-printable as MIME uses it: lines in bodies, encoded words in headers."""
import re
from string import ascii_letters, digits, hexdigits

__all__ = ["body_decode", "body_encode", "body_length", "decode", "decodestring", "header_decode", "header_encode", "header_length",
           "quote", "unquote"]

_HEADER_SAFE = frozenset(b"-!*+/" + ascii_letters.encode() + digits.encode())
_BODY_SAFE = frozenset(bytes(range(32, 127))) - frozenset(b"=") | frozenset(b"\t")
_HEADER = {c: chr(c) if c in _HEADER_SAFE else "_" if c == 32 else "=%02X" % c for c in range(256)}
_BODY = {c: chr(c) if c in _BODY_SAFE else "=%02X" % c for c in range(256)}


def header_check(octet):
    """Is it quoted in headers?"""
    return chr(octet) != _HEADER[octet]


def body_check(octet):
    """Is it quoted in bodies?"""
    return chr(octet) != _BODY[octet]


def header_length(bytearray):
    """Characters that it takes in an encoded word."""
    return sum(len(_HEADER[octet]) for octet in bytearray)


def body_length(bytearray):
    """Characters that it takes in a body, line ends not counted."""
    return sum(len(_BODY[octet]) for octet in bytearray)


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word."""
    if not header_bytes:
        return ""
    return "=?%s?q?%s?=" % (charset, "".join(_HEADER[octet] for octet in header_bytes))


def quote(c):
    """A character as = and two hexadecimal digits."""
    return "=%02X" % ord(c)


def unquote(s):
    """The character of "=XX"."""
    return chr(int(s[1:3], 16))


def _folded(line, width):
    """A line in pieces, each but the last ended by "="; what is quoted is not cut."""
    pieces = []
    while len(line) > width:
        at = width - 1
        if line[at - 1] == "=":
            at -= 1
        elif line[at - 2] == "=":
            at -= 2
        pieces.append(line[:at] + "=")
        line = line[at:]
    return pieces, line


def body_encode(body, maxlinelen=76, eol="\n"):
    """Text whose characters are bytes."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    out = []
    for line in body.replace("\r\n", "\n").replace("\r", "\n").split("\n") if "\r" in body else body.split("\n"):
        last = line[-1:]
        inner = "".join(_BODY[ord(c)] for c in (line[:-1] if last in (" ", "\t") else line))
        pieces, rest = _folded(inner, maxlinelen)
        if last and last in " \t":
            if len(rest) + 3 <= maxlinelen:
                rest += quote(last)
            elif len(rest) + 1 < maxlinelen:
                pieces.append(rest + last + "=")
                rest = ""
            else:
                pieces.append(rest + "=")
                rest = quote(last)
        out.append(eol.join([*pieces, rest]))
    return eol.join(out)


def decode(encoded, eol="\n"):
    """The text, its lines ended by eol."""
    if not encoded:
        return encoded
    out = []
    for line in encoded.splitlines():
        line = line.rstrip()
        if not line:
            out.append(eol)
            continue
        soft = line.endswith("=")
        text = re.sub("=[%s]{2}" % hexdigits, lambda found: unquote(found[0]), line[:-1] if soft else line)
        out.append(text if soft else text + eol)
    result = "".join(out)
    return result[:-len(eol)] if encoded[-1] not in "\r\n" and result.endswith(eol) else result


body_decode = decodestring = decode


def header_decode(s):
    """The text of a Q-encoded word's inside."""
    return re.sub("=[a-fA-F0-9]{2}", lambda found: unquote(found[0]), s.replace("_", " "))
