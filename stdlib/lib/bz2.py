"""Compression by bzip2: whole bytes, pieces, files.  The work is libbz2's."""
from _bz2 import BZ2Compressor, BZ2Decompressor
from _packed_file import PackedFile, decompress_all, open_with

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]

_MODES = {"": "rb", "r": "rb", "rb": "rb", "w": "wb", "wb": "wb", "x": "xb", "xb": "xb", "a": "ab", "ab": "ab"}


class BZ2File(PackedFile):
    """A binary file that is compressed on disk."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        self._open_file(filename, mode, _MODES)
        if _MODES[mode] == "rb":
            self._open_read(BZ2Decompressor, OSError)
        else:
            self._open_write(BZ2Compressor(compresslevel))


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file, binary or (mode "rt", "wt") text."""
    return open_with(lambda name, binary: BZ2File(name, binary, compresslevel=compresslevel), filename, mode, encoding, errors, newline)


def compress(data, compresslevel=9):
    """Bytes, compressed."""
    compressor = BZ2Compressor(compresslevel)
    return compressor.compress(data) + compressor.flush()


def decompress(data):
    """What compress() was given, of one stream or several in a row."""
    if not data:
        return b""
    result, complete = decompress_all(data, BZ2Decompressor, OSError)
    if not complete:
        raise ValueError("Compressed data ended before the end-of-stream marker was reached")
    return result
