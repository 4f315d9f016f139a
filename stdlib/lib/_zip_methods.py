"""How members of ZIP archives are packed: makers of packers (compress, flush) and unpackers (decompress, eof, flush), by method number."""
import struct

STORED, DEFLATED, BZIP2, LZMA = 0, 8, 12, 14
VERSIONS = {BZIP2: 46, LZMA: 63}    # of ZIP that it takes to unpack them
_MODULES = {BZIP2: "bz2", LZMA: "lzma"}


def check(method):
    """RuntimeError if its library is missing, NotImplementedError if it is not known."""
    if method in _MODULES:
        name = _MODULES[method]
        try:
            __import__(name)
        except ImportError:
            raise RuntimeError(f"Compression requires the (missing) {name} module") from None
    elif method not in (STORED, DEFLATED):
        raise NotImplementedError("That compression method is not supported")


def packer(method, level):
    """None: the data stay as they are."""
    if method == DEFLATED:
        import zlib
        return zlib.compressobj(-1 if level is None else level, zlib.DEFLATED, -15)
    if method == BZIP2:
        import bz2
        return bz2.BZ2Compressor(9 if level is None else level)
    return _LzmaPacker() if method == LZMA else None


def unpacker(method):
    """None: the data are as they were."""
    if method == DEFLATED:
        import zlib
        return zlib.decompressobj(-15)
    if method == BZIP2:
        return _Bzip2Unpacker()
    return _LzmaUnpacker() if method == LZMA else None


class _Bzip2Unpacker:
    def __init__(self):
        import bz2
        self._inner = bz2.BZ2Decompressor()

    @property
    def eof(self):
        return self._inner.eof

    def decompress(self, data):
        return self._inner.decompress(data)

    def flush(self):
        return b""


class _LzmaPacker:
    """Before the raw stream: the version of the LZMA SDK (9.4), the length of the filter's properties, the properties."""

    def __init__(self):
        import lzma
        properties = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
        chain = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, properties)]
        self._inner = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=chain)
        self._head = struct.pack("<BBH", 9, 4, len(properties)) + properties

    def compress(self, data):
        head, self._head = self._head, b""
        return head + self._inner.compress(data)

    def flush(self):
        head, self._head = self._head, b""
        return head + self._inner.flush()


class _LzmaUnpacker:
    def __init__(self):
        self._inner = None
        self._head = b""

    @property
    def eof(self):
        return self._inner is not None and self._inner.eof

    def decompress(self, data):
        if self._inner is None:
            self._head += data
            if len(self._head) < 4 or len(self._head) < (behind := 4 + struct.unpack_from("<H", self._head, 2)[0]):
                return b""
            import lzma
            chain = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, self._head[4:behind])]
            self._inner = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=chain)
            data, self._head = self._head[behind:], b""
        return self._inner.decompress(data)

    def flush(self):
        return b""
