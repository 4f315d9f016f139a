"""Headers whose text is not ASCII (RFC 2047): encoded words "=?utf-8?b?...?=", read and written."""
import binascii
import re

import email.base64mime
import email.charset
import email.quoprimime
from email.charset import Charset
from email.errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]

_USASCII, _UTF8 = "us-ascii", "utf-8"
_WORD = re.compile(r"=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<encoded>.*?)\?=", re.MULTILINE)
_BLANKS = re.compile("[ \t]+|[^ \t]+")


def _unpacked(encoding, text):
    if encoding == "q":
        return email.quoprimime.header_decode(text).encode("raw-unicode-escape")
    text += "==="[:-len(text) % 4]
    try:
        return email.base64mime.decode(text)
    except binascii.Error:
        raise HeaderParseError("Base64 decoding error")


def decode_header(header):
    """[(bytes or str, character set or None)]: pieces in order; a header without encoded words is one str."""
    if hasattr(header, "_chunks"):
        return [(_charset_bytes(text, str(charset)), str(charset)) for text, charset in header._chunks]
    if not _WORD.search(header):
        return [(header, None)]
    words = []
    for line in header.splitlines():
        at = 0
        for found in _WORD.finditer(line):
            plain = line[at:found.start()]
            if at == 0:
                plain = plain.lstrip()
            if plain:
                words.append((plain, None, None))
            words.append((found["encoded"], found["encoding"].lower(), found["charset"].lower()))
            at = found.end()
        if line[at:]:
            words.append((line[at:].lstrip() if at == 0 else line[at:], None, None))
    kept = []
    for i, word in enumerate(words):    # blanks between two encoded words mean nothing
        between = 0 < i < len(words) - 1 and words[i - 1][1] and words[i + 1][1] and word[0].isspace()
        if not between:
            kept.append(word)
    pieces = []
    for text, encoding, charset in kept:
        data = text.encode("raw-unicode-escape") if encoding is None else _unpacked(encoding, text)
        if pieces and pieces[-1][1] == charset:
            joint = b" " if charset is None else b""
            pieces[-1] = pieces[-1][0] + joint + data, charset
        else:
            pieces.append((data, charset))
    return pieces


def _charset_bytes(text, charset):
    return text.encode("ascii", "surrogateescape") if charset == email.charset.UNKNOWN8BIT else text.encode(charset)


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """A Header of what decode_header gave."""
    made = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        made.append(text, charset if charset is None or isinstance(charset, Charset) else Charset(charset))
    return made


class Header:
    """Text in pieces, each with a character set."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._charset = charset if isinstance(charset, Charset) else Charset(charset or _USASCII)
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = 78 if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def _normal(self):
        """Pieces with the same character set as one."""
        merged = []
        for text, charset in self._chunks:
            if merged and merged[-1][1] == charset:
                merged[-1] = merged[-1][0] + " " + text if charset == _USASCII else merged[-1][0] + text, charset
            else:
                merged.append((text, charset))
        self._chunks = merged
        return merged

    def __str__(self):
        self._normal()
        out, before = [], None
        for text, charset in self._chunks:
            plain = charset in (None, _USASCII)
            if charset == email.charset.UNKNOWN8BIT:
                text = text.encode("ascii", "surrogateescape").decode("ascii", "replace")
            if out and text:
                blank_before = out[-1][-1:] in (" ", "\t")
                if before != plain and not (blank_before if plain is False else text[0] in " \t"):
                    out.append(" ")
            before = plain
            out.append(text)
        return "".join(out)

    def __eq__(self, other):
        return other == str(self)

    def append(self, s, charset=None, errors="strict"):
        """Another piece: a str, or bytes in this character set."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or _USASCII
            s = s.decode(_USASCII, "surrogateescape") if codec == email.charset.UNKNOWN8BIT else s.decode(codec, errors)
        codec = charset.output_codec or _USASCII
        if codec != email.charset.UNKNOWN8BIT:
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != _USASCII:
                    raise
                charset = Charset(_UTF8)
        self._chunks.append((s, charset))

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """As it stands in a message, folded."""
        self._normal()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        folder = _Folder(self._headerlen, maxlinelen or 1000000, self._continuation_ws, splitchars)
        plain_before = None
        for text, charset in self._chunks:
            plain = charset.header_encoding is None or charset == _USASCII
            if plain_before is not None and (not plain or not plain_before) and text[:1] not in (" ", "\t"):
                folder.blank()
            plain_before = plain
            lines = text.splitlines()
            if lines:
                folder.feed(lines[0], charset)
            for line in lines[1:]:
                folder.next_line()
                stripped = line.lstrip()
                blanks = line[:len(line) - len(stripped)]
                encoded = charset.header_encoding is not None and stripped
                folder.line = self._continuation_ws if encoded or not blanks else blanks
                folder.feed(" " + stripped if encoded else stripped, charset)
        result = folder.text(linesep)
        if re.search(r"\n[^ \t]+:", result):
            raise HeaderParseError("header value appears to contain an embedded header: {!r}".format(result))
        return result


class _Folder:
    """Lines of a header: folded before `width` where blanks, better where splitchars, allow it."""

    def __init__(self, name_length, width, continuation, splitchars):
        self.lines = []
        self.line = ""
        self.first = name_length
        self.width, self.continuation, self.splitchars = width, continuation, splitchars

    def used(self):
        return len(self.line) + (self.first if not self.lines else 0)

    def blank(self):
        if self.line.strip() and not self.line.endswith((" ", "\t")):
            self.line += " "

    def next_line(self):
        self.lines.append(self.line.rstrip(" \t") if self.line.strip() else self.line)
        self.line = ""

    def feed(self, text, charset):
        if charset.header_encoding is None or not text:
            self.feed_plain(text)
        else:
            self.feed_words(text, charset)

    def _rooms(self):
        yield self.width - self.used()
        while True:
            yield self.width - len(self.continuation)

    def feed_words(self, text, charset):
        words = charset.header_encode_lines(text, self._rooms())
        if words[0] is None:
            if self.line.strip():
                self.next_line()
                self.line = self.continuation
            words = words[1:]
        for i, word in enumerate(words):
            if i:
                self.next_line()
                self.line = self.continuation
            self.line += word

    def feed_plain(self, text):
        for part in _BLANKS.findall(text):
            if part.isspace():
                self.line += part
            elif self.used() + len(part) <= self.width:
                self.line += part
            elif not self.line.strip():  # longer than any line; the name stands alone before it
                if self.first and not self.lines:
                    self.lines.append("")
                    self.line = self.line or self.continuation
                self.line += part
            else:
                self.fold()
                self.line += part

    def fold(self):
        """Ends the line at the best place: behind the last splitchar that stands there, else here."""
        line = self.line
        for character in self.splitchars:
            if character in " \t":
                break
            at = line.rfind(character + " ")
            if at > 0:
                self.lines.append(line[:at + 1])
                self.line = line[at + 1:]
                if self.used() <= self.width:
                    return
                self.line = self.lines.pop() + self.line
        stripped = line.rstrip(" \t")
        blanks = line[len(stripped):] or self.continuation
        self.line = stripped
        self.next_line()
        self.line = blanks

    def text(self, linesep):
        self.lines.append(self.line)
        return linesep.join(self.lines)
