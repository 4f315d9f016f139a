"""Character sets of messages: how their text is encoded in headers and bodies."""
import email.base64mime
import email.quoprimime

from email import errors
from email.encoders import encode_7or8bit

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP, BASE64, SHORTEST = 1, 2, 3
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
_PREFIX_LENGTH = len("=??q??=")

# name: encoding in headers, in bodies, what it is changed into for mail
CHARSETS = {"us-ascii": (None, None, None), "viscii": (QP, QP, None), "big5": (BASE64, BASE64, None), "gb2312": (BASE64, BASE64, None),
            "euc-jp": (BASE64, None, "iso-2022-jp"), "shift_jis": (BASE64, None, "iso-2022-jp"), "iso-2022-jp": (BASE64, None, None),
            "koi8-r": (BASE64, BASE64, None), "utf-8": (SHORTEST, BASE64, "utf-8")}
CHARSETS.update({"iso-8859-%d" % n: (QP, QP, None) for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)})
CHARSETS.update({"windows-1252": (QP, QP, None)})
ALIASES = {"latin_1": "iso-8859-1", "latin-1": "iso-8859-1", "latin_2": "iso-8859-2", "latin-2": "iso-8859-2", "latin_3": "iso-8859-3",
           "latin-3": "iso-8859-3", "latin_4": "iso-8859-4", "latin-4": "iso-8859-4", "latin_5": "iso-8859-9", "latin-5": "iso-8859-9",
           "latin_6": "iso-8859-10", "latin-6": "iso-8859-10", "latin_7": "iso-8859-13", "latin-7": "iso-8859-13", "latin_8": "iso-8859-14",
           "latin-8": "iso-8859-14", "latin_9": "iso-8859-15", "latin-9": "iso-8859-15", "latin_10": "iso-8859-16",
           "latin-10": "iso-8859-16", "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "ascii": "us-ascii"}
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """How a character set is treated."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Another name."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """The Python codec for it."""
    CODEC_MAP[charset] = codecname


def _ascii_name(name):
    """A name given as text or bytes, as text.  CharsetError if it is no ASCII."""
    try:
        return (name.encode("ascii") if isinstance(name, str) else bytes(name)).decode("ascii")
    except UnicodeError:
        raise errors.CharsetError(name)


class Charset:
    """A character set, by its name in messages."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        name = _ascii_name(input_charset).lower()
        self.input_charset = ALIASES.get(name, name)
        self.header_encoding, self.body_encoding, output = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        self.output_charset = ALIASES.get(output, output) if output else self.input_charset
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """"quoted-printable", "base64", or a function that takes the message."""
        if self.body_encoding == QP:
            return "quoted-printable"
        return "base64" if self.body_encoding == BASE64 else encode_7or8bit

    def get_output_charset(self):
        """The character set that goes out."""
        return self.output_charset or self.input_charset

    def _encoded(self, string):
        codec = self.output_codec or "us-ascii"
        return string.encode("ascii", "surrogateescape") if codec == UNKNOWN8BIT else string.encode(codec)

    def _header_module(self, data):
        if self.header_encoding == BASE64:
            return email.base64mime
        if self.header_encoding == QP:
            return email.quoprimime
        if self.header_encoding == SHORTEST:
            shorter = email.base64mime.header_length(data) < email.quoprimime.header_length(data)
            return email.base64mime if shorter else email.quoprimime
        return None

    def header_encode(self, string):
        """An encoded word."""
        data = self._encoded(string)
        module = self._header_module(data)
        return string if module is None else module.header_encode(data, self.output_codec or "us-ascii")

    def header_encode_lines(self, string, maxlengths):
        """Encoded words that fit into lines of these lengths, an iterator; None where nothing fits the first line."""
        codec = self.output_codec or "us-ascii"
        data = self._encoded(string)
        module = self._header_module(data)
        extra = len(str(self.get_output_charset())) + _PREFIX_LENGTH
        lines, current = [], []
        room = next(maxlengths) - extra
        for character in string:
            current.append(character)
            if module.header_length(self._encoded("".join(current))) > room:
                current.pop()
                if not lines and not current:
                    lines.append(None)
                else:
                    lines.append(module.header_encode(self._encoded("".join(current)), codec))
                current = [character]
                room = next(maxlengths) - extra
        lines.append(module.header_encode(self._encoded("".join(current)), codec))
        return lines

    def body_encode(self, string):
        """Text as it stands in a body."""
        if not string:
            return string
        data = string.encode(self.output_charset) if isinstance(string, str) else string
        if self.body_encoding == BASE64:
            return email.base64mime.body_encode(data)
        if self.body_encoding == QP:
            return email.quoprimime.body_encode(data.decode("latin1"))
        return data.decode("ascii") if isinstance(string, str) else string
