"""Names of hosts in any script (RFC 3490): each label is prepared (RFC 3491) and, if it is not ASCII, written "xn--" + punycode."""
import codecs
import re
import stringprep
import unicodedata

dots = re.compile("[\u002E\u3002\uFF0E\uFF61]")
ace_prefix, sace_prefix = b"xn--", "xn--"


_FORBIDDEN = (stringprep.in_table_c12, stringprep.in_table_c22, stringprep.in_table_c3, stringprep.in_table_c4, stringprep.in_table_c5,
              stringprep.in_table_c6, stringprep.in_table_c7, stringprep.in_table_c8, stringprep.in_table_c9)


def nameprep(label):
    """The label as RFC 3491 wants it: folded, normalised, without what is forbidden.  UnicodeError."""
    label = "".join(stringprep.map_table_b2(c) for c in label if not stringprep.in_table_b1(c))
    label = unicodedata.normalize("NFKC", label)
    for c in label:
        if any(forbids(c) for forbids in _FORBIDDEN):
            raise UnicodeError("Invalid character %r" % c)
    right = [stringprep.in_table_d1(c) for c in label]
    if any(right):
        if any(stringprep.in_table_d2(c) for c in label):
            raise UnicodeError("Violation of BIDI requirement 2")
        if not right[0] or not right[-1]:
            raise UnicodeError("Violation of BIDI requirement 3")
    return label


def _ascii_bytes(label):
    """Text as bytes; None if it is not ASCII."""
    return label.encode("ascii") if label.isascii() else None


def _fitting(data):
    """The bytes of a label if their number is that of one.  UnicodeError."""
    if 0 < len(data) < 64:
        return data
    raise UnicodeError("label empty or too long")


def ToASCII(label):
    """A label as bytes.  UnicodeError."""
    data = _ascii_bytes(label)
    if data is None:
        label = nameprep(label)
        data = _ascii_bytes(label)
    if data is None:
        if label.startswith(sace_prefix):
            raise UnicodeError("Label starts with ACE prefix")
        data = ace_prefix + label.encode("punycode")
    return _fitting(data)


def ToUnicode(label):
    """What ToASCII was given."""
    if len(label) > 1024:
        raise UnicodeError("label way too long")
    data = label if isinstance(label, bytes) else _ascii_bytes(label)
    if data is None:
        data = _ascii_bytes(nameprep(label))
        if data is None:
            raise UnicodeError("Invalid character in IDN label")
    if not data.startswith(ace_prefix):
        return data.decode("ascii")
    decoded = data.removeprefix(ace_prefix).decode("punycode")
    again = ToASCII(decoded)
    if data.lower() != again:
        raise UnicodeError("IDNA does not round-trip", data, again)
    return decoded


def _require_strict(errors, begin):
    if errors != "strict":
        raise UnicodeError(f"{begin} error handling {errors}")


def encode(text, errors="strict"):
    """(bytes, length of the text)"""
    _require_strict(errors, "unsupported")
    if not text:
        return b"", 0
    try:
        data = text.encode("ascii")
    except UnicodeEncodeError:
        pass
    else:
        labels = data.split(b".")
        if any(not 0 < len(label) < 64 for label in labels[:-1]):
            raise UnicodeError("label empty or too long")
        if len(labels[-1]) >= 64:
            raise UnicodeError("label too long")
        return data, len(text)
    labels = dots.split(text)
    end = b""
    if labels and not labels[-1]:
        end = b"."
        del labels[-1]
    return b".".join(ToASCII(label) for label in labels) + end, len(text)


def decode(data, errors="strict"):
    """(text, length of the data)"""
    _require_strict(errors, "Unsupported")
    data = bytes(data)
    if not data:
        return "", 0
    if ace_prefix not in data:
        try:
            return data.decode("ascii"), len(data)
        except UnicodeDecodeError:
            pass
    labels = data.split(b".")
    end = ""
    if labels and not labels[-1]:
        end = "."
        del labels[-1]
    return ".".join(ToUnicode(label) for label in labels) + end, len(data)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    """The last label waits until it is complete."""

    def _buffer_encode(self, input, errors, final):
        _require_strict(errors, "Unsupported")
        labels = dots.split(input)
        last = labels.pop() if not final or not labels[-1] else None
        result = b".".join(ToASCII(label) for label in labels)
        if last is not None and labels:
            result += b"."
        return result, len(input) - (len(last) if last and not final else 0)


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    """The last label waits until it is complete."""

    def _buffer_decode(self, input, errors, final):
        _require_strict(errors, "Unsupported")
        if not input:
            return "", 0
        labels = bytes(input).split(b".")
        last = labels.pop() if not final or not labels[-1] else None
        result = ".".join(ToUnicode(label) for label in labels)
        if last is not None and labels:
            result += "."
        return result, len(input) - (len(last) if last and not final else 0)


class StreamWriter(codecs.StreamWriter):
    encode = staticmethod(encode)


class StreamReader(codecs.StreamReader):
    decode = staticmethod(decode)


def getregentry():
    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "idna")
