"""base64 as MIME uses it: lines in bodies, encoded words in headers."""
from binascii import a2b_base64, b2a_base64

__all__ = ["body_decode", "body_encode", "decode", "decodestring", "header_encode", "header_length"]


def header_length(bytearray):
    """Characters that it takes."""
    return (len(bytearray) + 2) // 3 * 4


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word."""
    if not header_bytes:
        return ""
    if isinstance(header_bytes, str):
        header_bytes = header_bytes.encode(charset)
    return "=?%s?b?%s?=" % (charset, b2a_base64(header_bytes, newline=False).decode("ascii"))


def body_encode(s, maxlinelen=76, eol="\n"):
    """Lines of at most maxlinelen characters."""
    if not s:
        return ""
    step = maxlinelen * 3 // 4
    lines = (b2a_base64(s[at:at + step]).decode("ascii") for at in range(0, len(s), step))
    return "".join(lines if eol == "\n" else (line[:-1] + eol for line in lines))


def decode(string):
    """Bytes."""
    if not string:
        return b""
    return a2b_base64(string.encode("raw-unicode-escape") if isinstance(string, str) else string)


body_decode = decodestring = decode
