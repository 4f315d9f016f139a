"""ISO-2022-JP and its extensions (RFC 1468, 2237, 1554): escape sequences say which set the following bytes, all of seven bits, belong to.

The sets are those of euc_jp, gb2312 and euc_kr, whose bytes are the same with the high bit.
"""
import codecs

_ASCII, _ROMAN, _KANA, _OLD_KANJI, _KANJI, _MORE_KANJI, _HANZI, _HANGUL = b"(B", b"(J", b"(I", b"$@", b"$B", b"$(D", b"$A", b"$(C"
_WIDE = {_OLD_KANJI: ("euc_jp", b""), _KANJI: ("euc_jp", b""), _MORE_KANJI: ("euc_jp", b"\x8f"), _HANZI: ("gb2312", b""), _HANGUL: ("euc_kr", b"")}
_ROMAN_CHARS = {0x5C: "\xa5", 0x7E: "\u203e"}
_SETS = {
    "iso2022_jp": (_ASCII, _KANJI, _ROMAN, _OLD_KANJI),
    "iso2022_jp_1": (_ASCII, _KANJI, _MORE_KANJI, _ROMAN, _OLD_KANJI),
    "iso2022_jp_2": (_ASCII, _KANJI, _MORE_KANJI, _HANGUL, _HANZI, _ROMAN, _OLD_KANJI),
    "iso2022_jp_ext": (_ASCII, _KANJI, _MORE_KANJI, _ROMAN, _KANA, _OLD_KANJI),
}


def _bytes_in(charset, c):
    """The character's bytes in a set, or None."""
    if charset in _WIDE:
        encoding, lead = _WIDE[charset]
        try:
            data = c.encode(encoding)
        except UnicodeEncodeError:
            return None
        if not data.startswith(lead) or len(data) != len(lead) + 2 or data[0] == 0x8E or not lead and data[0] == 0x8F:
            return None
        return bytes(byte & 0x7F for byte in data[len(lead):])
    code = ord(c)
    if charset == _ROMAN:
        return {"\xa5": b"\\", "\u203e": b"~"}.get(c)
    if charset == _KANA:
        return bytes([code - 0xFF40]) if 0xFF61 <= code < 0xFFA0 else None
    return bytes([code]) if code < 0x80 else None


class _Encoding:
    """Encodes; the set in use is remembered from piece to piece."""

    def __init__(self, name):
        self.name, self.sets, self.charset = name, _SETS[name], _ASCII

    def put(self, out, c):
        for charset in (self.charset, *self.sets):
            data = _bytes_in(charset, c)
            if data is not None and charset is not _OLD_KANJI:
                if charset != self.charset:
                    out += b"\x1b" + charset
                    self.charset = charset
                out += data
                return True
        return False

    def encode(self, text, errors, final):
        out, at = bytearray(), 0
        while at < len(text):
            if self.put(out, text[at]):
                at += 1
                continue
            error = UnicodeEncodeError(self.name, text, at, at + 1, "illegal multibyte sequence")
            answer, at = codecs.lookup_error(errors)(error)
            if isinstance(answer, bytes):
                out += answer
            elif not all(self.put(out, c) for c in answer):
                raise error
            if at < 0:
                at += len(text)
        if final:
            self.finish(out)
        return bytes(out)

    def finish(self, out):
        """Back to ASCII."""
        if self.charset != _ASCII:
            out += b"\x1b" + _ASCII
            self.charset = _ASCII

    def renewed(self):
        """What an incremental encoder goes on with after reset()."""
        return type(self)(self.name)


class _Decoding:
    """Decodes; the same."""

    def __init__(self, name):
        self.name, self.sets, self.charset = name, _SETS[name], _ASCII

    def escape(self, data, at):
        """The length of the sequence there, 0 if it is cut off, or minus the length of what is none."""
        size = 4 if data[at + 1:at + 3] == b"$(" else 3
        rest = data[at + 1:at + size]
        if rest in self.sets:
            self.charset = rest
            return size
        return 0 if len(rest) < size - 1 else -size

    def shift(self, data, at):
        """As escape(), if something that is no character stands there; None: a character does."""
        return self.escape(data, at) if data[at] == 0x1B else None

    def one(self, data, at):
        """(character, length) at a place; ("", length) of what is illegal, (None, 0) of what is cut off."""
        byte = data[at]
        if byte >= 0x80:
            return "", 1
        if self.charset in _WIDE and byte > 0x20:
            if at + 2 > len(data):
                return None, 0
            encoding, lead = _WIDE[self.charset]
            try:
                return (lead + bytes(b | 0x80 for b in data[at:at + 2])).decode(encoding), 2
            except UnicodeDecodeError:
                return "", 2
        if self.charset == _KANA and 0x21 <= byte < 0x60:
            return chr(byte + 0xFF40), 1
        return _ROMAN_CHARS.get(byte, chr(byte)) if self.charset == _ROMAN else chr(byte), 1

    def decode(self, data, errors, final):
        """(text, how many bytes)"""
        out, at = [], 0
        while at < len(data):
            size = self.shift(data, at)
            if size is None:
                c, size = self.one(data, at)
            elif size > 0:
                at += size
                continue
            else:
                c, size = (None, 0) if size == 0 else ("", -size)
            if c:
                out.append(c)
                at += size
                continue
            if c is None and not final:
                break
            reason, end = ("incomplete multibyte sequence", len(data)) if c is None else ("illegal multibyte sequence", at + size)
            answer, at = codecs.lookup_error(errors)(UnicodeDecodeError(self.name, data, at, end, reason))
            out.append(answer)
            if at < 0:
                at += len(data)
        return "".join(out), at


def getregentry(name, encoding=_Encoding, decoding=_Decoding):
    """The CodecInfo of one of them, by the classes that encode and decode it."""
    def encode(text, errors="strict"):
        return encoding(name).encode(text, errors, True), len(text)

    def decode(data, errors="strict"):
        return decoding(name).decode(bytes(data), errors, True)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self._state = encoding(name)

        def reset(self):
            self._state = self._state.renewed()

        def encode(self, input, final=False):
            return self._state.encode(input, self.errors, final)

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.reset()

        def reset(self):
            super().reset()
            self._state = decoding(name)

        def _buffer_decode(self, input, errors, final):
            return self._state.decode(bytes(input), errors, final)

    class StreamWriter(codecs.StreamWriter):
        pass

    class StreamReader(codecs.StreamReader):
        pass
    StreamWriter.encode, StreamReader.decode = staticmethod(encode), staticmethod(decode)
    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name)
