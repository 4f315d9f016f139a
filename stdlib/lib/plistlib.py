"""Property lists of macOS, as XML and in the binary form: dicts, lists, text, bytes, numbers, dates, and UID."""
import binascii
import datetime
import enum
import re
import struct
from io import BytesIO
from xml.parsers.expat import ParserCreate

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID"]

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
FMT_XML, FMT_BINARY = PlistFormat.FMT_XML, PlistFormat.FMT_BINARY
PLISTHEADER = b'''\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
'''
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z", re.ASCII)
_EPOCH = datetime.datetime(2001, 1, 1)


class UID:
    """A number that keyed archives use as reference."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, repr(self.data))

    def __reduce__(self):
        return type(self), (self.data,)

    def __eq__(self, other):
        return self.data == other.data if isinstance(other, UID) else NotImplemented

    def __hash__(self):
        return hash(self.data)


class InvalidFileException(ValueError):
    """Not a property list."""

    def __init__(self, message="Invalid file"):
        ValueError.__init__(self, message)


# ---- XML

class _XmlReader:
    """The value that the elements make."""

    def __init__(self, dict_type):
        self.dict_type = dict_type
        self.open, self.keys, self.text = [], [], []
        self.root = None

    def parse(self, file):
        parser = ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.text.append
        parser.EntityDeclHandler = self.entity
        self.parser = parser
        parser.ParseFile(file)
        return self.root

    def entity(self, *args):
        raise InvalidFileException("XML entity declarations are not supported in plist files")

    def start(self, name, attributes):
        self.text.clear()
        if name in ("dict", "array"):
            made = self.dict_type() if name == "dict" else []
            self.add(made)
            self.open.append(made)
            self.keys.append(None)

    def add(self, value):
        if not self.open:
            self.root = value
        elif isinstance(self.open[-1], list):
            self.open[-1].append(value)
        else:
            if self.keys[-1] is None:
                raise ValueError("unexpected element at line %d" % self.parser.CurrentLineNumber)
            self.open[-1][self.keys[-1]] = value
            self.keys[-1] = None

    def end(self, name):
        text = "".join(self.text)
        self.text.clear()
        if name == "dict" or name == "array":
            if self.keys.pop() is not None:
                raise ValueError("missing value for key at line %d" % self.parser.CurrentLineNumber)
            self.open.pop()
        elif name == "key":
            if not self.open or isinstance(self.open[-1], list) or self.keys[-1] is not None:
                raise ValueError("unexpected key at line %d" % self.parser.CurrentLineNumber)
            self.keys[-1] = text
        elif name in _XML_VALUES:
            self.add(_XML_VALUES[name](text))


def _date_of(text):
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError("time data %r does not match" % text)
    return datetime.datetime(*map(int, found.groups()))


def _int_of(text):
    if text.startswith(("0x", "0X")):
        return int(text, 16)
    return int(text)


_XML_VALUES = {"true": lambda text: True, "false": lambda text: False, "integer": _int_of, "real": float, "string": str, "date": _date_of,
               "data": lambda text: binascii.a2b_base64(text.encode("utf-8"))}


class _XmlWriter:
    def __init__(self, file, sort_keys, skipkeys):
        self.file, self.sort_keys, self.skipkeys = file, sort_keys, skipkeys
        self.depth = 0

    def line(self, text):
        self.file.write(b"\t" * self.depth + text.encode("utf-8") + b"\n")

    def element(self, name, text):
        if found := _CONTROLS.search(text):
            raise ValueError("strings can't contain control characters; use bytes instead")
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        self.line("<%s>%s</%s>" % (name, text, name))

    def value(self, value):
        if value is True or value is False:
            self.line("<true/>" if value else "<false/>")
            return
        for kinds, write in self._WRITERS:
            if isinstance(value, kinds):
                write(self, value)
                return
        raise TypeError("unsupported type: %s" % type(value))

    def string(self, value):
        self.element("string", value)

    def integer(self, value):
        if not -1 << 63 <= value < 1 << 64:
            raise OverflowError(value)
        self.element("integer", "%d" % value)

    def real(self, value):
        self.element("real", repr(value))

    def uid(self, value):
        self.dict({"CF$UID": value.data})

    def date(self, value):
        self.element("date", "%04d-%02d-%02dT%02d:%02d:%02dZ" % value.timetuple()[:6])

    def data(self, value):
        self.line("<data>")
        width = max(16, 76 - len("\t" * 8 * self.depth))
        step = width // 4 * 3
        for at in range(0, len(value), step):
            self.line(binascii.b2a_base64(value[at:at + step], newline=False).decode())
        self.line("</data>")

    def dict(self, value):
        if not value:
            self.line("<dict/>")
            return
        self.line("<dict>")
        self.depth += 1
        for key, item in sorted(value.items()) if self.sort_keys else value.items():
            if not isinstance(key, str):
                if self.skipkeys:
                    continue
                raise TypeError("keys must be strings")
            self.element("key", key)
            self.value(item)
        self.depth -= 1
        self.line("</dict>")

    def array(self, value):
        if not value:
            self.line("<array/>")
            return
        self.line("<array>")
        self.depth += 1
        for item in value:
            self.value(item)
        self.depth -= 1
        self.line("</array>")


_XmlWriter._WRITERS = ((str, _XmlWriter.string), (int, _XmlWriter.integer), (float, _XmlWriter.real), (UID, _XmlWriter.uid),
                       ((bytes, bytearray), _XmlWriter.data), (datetime.datetime, _XmlWriter.date), (dict, _XmlWriter.dict),
                       ((tuple, list), _XmlWriter.array))


# ---- the binary form: objects, a table of where they are, 32 bytes at the end that say how

class _BinaryReader:
    def __init__(self, dict_type):
        self.dict_type = dict_type

    def parse(self, file):
        try:
            file.seek(-32, 2)
            trailer = file.read(32)
            if len(trailer) != 32:
                raise InvalidFileException()
            offset_size, self.ref_size, count, top, table = struct.unpack(">6xBBQQQ", trailer)
            file.seek(table)
            self.file = file
            self.offsets = self.numbers(count, offset_size)
            self.made = [self] * count          # self: not made yet
            return self.object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError) as e:
            raise InvalidFileException() from e

    def numbers(self, count, size):
        data = self.file.read(count * size)
        if not size or len(data) != count * size:
            raise InvalidFileException()
        return [int.from_bytes(data[at:at + size], "big") for at in range(0, len(data), size)]

    def exactly(self, count):
        data = self.file.read(count)
        if len(data) != count:
            raise InvalidFileException()
        return data

    def size_of(self, low):
        if low != 15:
            return low
        return int.from_bytes(self.exactly(1 << (self.exactly(1)[0] & 3)), "big")

    def object(self, ref):
        if self.made[ref] is not self:
            return self.made[ref]
        self.file.seek(self.offsets[ref])
        token = self.exactly(1)[0]
        kind, low = token >> 4, token & 15
        if token in _TOKENS:
            value = _TOKENS[token]
        elif kind == 1:
            value = int.from_bytes(self.exactly(1 << low), "big", signed=low >= 3)
        elif kind == 2:
            value = struct.unpack(">f" if low == 2 else ">d", self.exactly(1 << low))[0]
        elif token == 0x33:
            value = _EPOCH + datetime.timedelta(seconds=struct.unpack(">d", self.exactly(8))[0])
        elif kind == 4:
            value = self.exactly(self.size_of(low))
        elif kind == 5:
            value = self.exactly(self.size_of(low)).decode("ascii")
        elif kind == 6:
            value = self.exactly(2 * self.size_of(low)).decode("utf-16be")
        elif kind == 8:
            value = UID(int.from_bytes(self.exactly(1 + low), "big"))
        elif kind == 10:
            refs = self.numbers(self.size_of(low), self.ref_size)
            value = self.made[ref] = []
            value.extend(self.object(item) for item in refs)
        elif kind == 13:
            size = self.size_of(low)
            keys, refs = self.numbers(size, self.ref_size) if size else [], self.numbers(size, self.ref_size) if size else []
            value = self.made[ref] = self.dict_type()
            try:
                for key, item in zip(keys, refs):
                    value[self.object(key)] = self.object(item)
            except TypeError:
                raise InvalidFileException() from None
        else:
            raise InvalidFileException()
        self.made[ref] = value
        return value


_TOKENS = {0x00: None, 0x08: False, 0x09: True, 0x0F: b""}


def _bytes_for(n):
    return next(size for size in (1, 2, 4, 8) if n < 1 << 8 * size)


class _BinaryWriter:
    def __init__(self, file, sort_keys, skipkeys):
        self.file, self.sort_keys, self.skipkeys = file, sort_keys, skipkeys
        self.objects, self.refs = [], {}

    def write(self, value):
        self.flatten(value)
        self.ref_size = _bytes_for(len(self.objects))
        self.file.write(b"bplist00")
        offsets = []
        for item in self.objects:
            offsets.append(self.file.tell())
            self.object(item)
        table = self.file.tell()
        size = _bytes_for(table)
        self.file.write(b"".join(offset.to_bytes(size, "big") for offset in offsets))
        self.file.write(struct.pack(">5xBBBQQQ", 0, size, self.ref_size, len(self.objects), self.ref(value), table))

    def key(self, value):
        scalar = isinstance(value, (str, int, float, datetime.datetime, bytes, bytearray))
        return (type(value), bytes(value) if isinstance(value, bytearray) else value) if scalar else id(value)

    def ref(self, value):
        return self.refs[self.key(value)]

    def flatten(self, value):
        key = self.key(value)
        if key in self.refs:
            return
        self.refs[key] = len(self.objects)
        self.objects.append(value)
        if isinstance(value, dict):
            pairs = self.pairs(value)
            for name, _ in pairs:
                self.flatten(name)
            for _, item in pairs:
                self.flatten(item)
        elif isinstance(value, (list, tuple)):
            for item in value:
                self.flatten(item)

    def pairs(self, value):
        pairs = sorted(value.items()) if self.sort_keys else list(value.items())
        for name, _ in pairs:
            if not isinstance(name, str) and not self.skipkeys:
                raise TypeError("keys must be strings")
        return [pair for pair in pairs if isinstance(pair[0], str)]

    def head(self, kind, size):
        if size < 15:
            self.file.write(bytes([kind << 4 | size]))
        else:
            width = _bytes_for(size)
            self.file.write(bytes([kind << 4 | 15, 0x10 | width.bit_length() - 1]) + size.to_bytes(width, "big"))

    def all_refs(self, values):
        self.file.write(b"".join(self.ref(value).to_bytes(self.ref_size, "big") for value in values))

    def object(self, value):
        put = self.file.write
        if value is None:
            put(b"\0")
        elif value is False or value is True:
            put(b"\x09" if value else b"\x08")
        elif isinstance(value, int):
            if value < 0:
                put(struct.pack(">Bq", 0x13, value)) if value >= -1 << 63 else self.too_big(value)
            elif value < 1 << 63:
                size = _bytes_for(value)
                put(bytes([0x10 | size.bit_length() - 1]) + value.to_bytes(size, "big"))
            elif value < 1 << 64:
                put(b"\x14" + value.to_bytes(16, "big"))
            else:
                self.too_big(value)
        elif isinstance(value, float):
            put(struct.pack(">Bd", 0x23, value))
        elif isinstance(value, datetime.datetime):
            put(struct.pack(">Bd", 0x33, (value - _EPOCH).total_seconds()))
        elif isinstance(value, (bytes, bytearray)):
            self.head(4, len(value))
            put(value)
        elif isinstance(value, str):
            kind, data = (5, value.encode("ascii")) if value.isascii() else (6, value.encode("utf-16be"))
            self.head(kind, len(data) // (kind - 4))
            put(data)
        elif isinstance(value, UID):
            size = _bytes_for(value.data)
            put(bytes([0x80 | size - 1]) + value.data.to_bytes(size, "big"))
        elif isinstance(value, (list, tuple)):
            self.head(10, len(value))
            self.all_refs(value)
        elif isinstance(value, dict):
            pairs = self.pairs(value)
            self.head(13, len(pairs))
            self.all_refs(name for name, _ in pairs)
            self.all_refs(item for _, item in pairs)
        else:
            raise TypeError(value)

    @staticmethod
    def too_big(value):
        raise OverflowError(value)


# ---- both

def _is_xml(start):
    starts = (b"<?xml", b"<plist")
    if start.startswith(starts):
        return True
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le")):
        if start.startswith(mark):
            return any(start[len(mark):].startswith(text.decode("ascii").encode(encoding)[:len(start) - len(mark)]) for text in starts)
    return False


def load(fp, *, fmt=None, dict_type=dict):
    """The value in a binary file."""
    if fmt is None:
        start = fp.read(32)
        fp.seek(0)
        fmt = FMT_XML if _is_xml(start) else FMT_BINARY if start[:8] == b"bplist00" else None
        if fmt is None:
            raise InvalidFileException()
    return (_XmlReader if fmt == FMT_XML else _BinaryReader)(dict_type).parse(fp)


def loads(value, *, fmt=None, dict_type=dict):
    """The value in bytes."""
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False):
    """Writes a value to a binary file."""
    if fmt == FMT_BINARY:
        _BinaryWriter(fp, sort_keys, skipkeys).write(value)
    elif fmt == FMT_XML:
        fp.write(PLISTHEADER + b'<plist version="1.0">\n')
        _XmlWriter(fp, sort_keys, skipkeys).value(value)
        fp.write(b"</plist>\n")
    else:
        raise ValueError("Unsupported format: %r" % (fmt,))


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True):
    """A value as bytes."""
    file = BytesIO()
    dump(value, file, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys)
    return file.getvalue()
