"""Data as XDR has them (RFC 1014): big-endian, in units of four bytes."""
import struct
import warnings
from io import BytesIO

__all__ = ["Error", "Packer", "Unpacker", "ConversionError"]

warnings.warn("'xdrlib' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)


class Error(Exception):
    """Something that XDR cannot say; msg tells what."""

    def __init__(self, msg):
        self.msg = msg

    def __repr__(self):
        return repr(self.msg)

    def __str__(self):
        return str(self.msg)


class ConversionError(Error):
    """A value of the wrong type or size."""


class Packer:
    """Collects values; get_buffer() has them all."""

    def __init__(self):
        self.reset()

    def reset(self):
        self._data = BytesIO()

    def get_buffer(self):
        return self._data.getvalue()

    get_buf = get_buffer

    def _pack(self, form, value):
        try:
            self._data.write(struct.pack(form, value))
        except struct.error as e:
            raise ConversionError(e.args[0]) from None

    def pack_uint(self, x):
        self._pack(">L", x)

    def pack_int(self, x):
        self._pack(">l", x)

    pack_enum = pack_int

    def pack_bool(self, x):
        self._data.write(b"\0\0\0\1" if x else bytes(4))

    def pack_uhyper(self, x):
        try:
            high, low = x >> 32 & 0xFFFFFFFF, x & 0xFFFFFFFF
        except (TypeError, struct.error) as e:
            raise ConversionError(e.args[0]) from None
        self.pack_uint(high)
        self.pack_uint(low)

    pack_hyper = pack_uhyper

    def pack_float(self, x):
        self._pack(">f", x)

    def pack_double(self, x):
        self._pack(">d", x)

    def pack_fstring(self, n, s):
        """n bytes, and zeros up to a multiple of four."""
        if n < 0:
            raise ValueError("fstring size must be nonnegative")
        self._data.write(s[:n].ljust((n + 3) // 4 * 4, b"\0"))

    pack_fopaque = pack_fstring

    def pack_string(self, s):
        """Bytes after their number."""
        self.pack_uint(len(s))
        self.pack_fstring(len(s), s)

    pack_opaque = pack_bytes = pack_string

    def pack_list(self, list, pack_item):
        """Items, a one before each, and a zero at the end."""
        for item in list:
            self.pack_uint(1)
            pack_item(item)
        self.pack_uint(0)

    def pack_farray(self, n, list, pack_item):
        if len(list) != n:
            raise ValueError("wrong array size")
        for item in list:
            pack_item(item)

    def pack_array(self, list, pack_item):
        """Items after their number."""
        self.pack_uint(len(list))
        self.pack_farray(len(list), list, pack_item)


class Unpacker:
    """Takes apart what a Packer made.  EOFError: there is not enough left."""

    def __init__(self, data):
        self.reset(data)

    def reset(self, data):
        self._data, self._at = data, 0

    def get_position(self):
        return self._at

    def set_position(self, position):
        self._at = position

    def get_buffer(self):
        return self._data

    def done(self):
        """Error, if something is left."""
        if self._at < len(self._data):
            raise Error("unextracted data remains")

    def _take(self, size, end=None):
        start = self._at
        self._at = start + (size if end is None else end)
        data = self._data[start:start + size]
        if len(data) < size:
            raise EOFError
        return data

    def unpack_uint(self):
        return struct.unpack(">L", self._take(4))[0]

    def unpack_int(self):
        return struct.unpack(">l", self._take(4))[0]

    unpack_enum = unpack_int

    def unpack_bool(self):
        return bool(self.unpack_int())

    def unpack_uhyper(self):
        return self.unpack_uint() << 32 | self.unpack_uint()

    def unpack_hyper(self):
        value = self.unpack_uhyper()
        return value - (1 << 64) if value >> 63 else value

    def unpack_float(self):
        return struct.unpack(">f", self._take(4))[0]

    def unpack_double(self):
        return struct.unpack(">d", self._take(8))[0]

    def unpack_fstring(self, n):
        if n < 0:
            raise ValueError("fstring size must be nonnegative")
        if self._at + (n + 3) // 4 * 4 > len(self._data):
            raise EOFError
        return self._take(n, (n + 3) // 4 * 4)

    unpack_fopaque = unpack_fstring

    def unpack_string(self):
        return self.unpack_fstring(self.unpack_uint())

    unpack_opaque = unpack_bytes = unpack_string

    def unpack_list(self, unpack_item):
        items = []
        while more := self.unpack_uint():
            if more != 1:
                raise ConversionError("0 or 1 expected, got %r" % (more,))
            items.append(unpack_item())
        return items

    def unpack_farray(self, n, unpack_item):
        return [unpack_item() for _ in range(n)]

    def unpack_array(self, unpack_item):
        return self.unpack_farray(self.unpack_uint(), unpack_item)
