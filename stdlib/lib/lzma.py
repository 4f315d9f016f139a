"""Compression by LZMA, as .xz and .lzma files: whole bytes, pieces, files.  The work is liblzma's."""
from _lzma import *
from _lzma import _decode_filter_properties, _encode_filter_properties
from _packed_file import PackedFile, decompress_all, open_with

__all__ = ["CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "CHECK_ID_MAX", "CHECK_UNKNOWN",
           "FILTER_LZMA1", "FILTER_LZMA2", "FILTER_DELTA", "FILTER_X86", "FILTER_IA64", "FILTER_ARM", "FILTER_ARMTHUMB",
           "FILTER_POWERPC", "FILTER_SPARC", "FORMAT_AUTO", "FORMAT_XZ", "FORMAT_ALONE", "FORMAT_RAW",
           "MF_HC3", "MF_HC4", "MF_BT2", "MF_BT3", "MF_BT4", "MODE_FAST", "MODE_NORMAL", "PRESET_DEFAULT", "PRESET_EXTREME",
           "LZMACompressor", "LZMADecompressor", "LZMAFile", "LZMAError", "open", "compress", "decompress", "is_check_supported"]

_MODES = {"r": "rb", "rb": "rb", "w": "wb", "wb": "wb", "a": "ab", "ab": "ab", "x": "xb", "xb": "xb"}


class LZMAFile(PackedFile):
    """A binary file that is compressed on disk."""

    def __init__(self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None):
        if mode in ("r", "rb"):
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file for reading")
            if format is None:
                format = FORMAT_AUTO
            self._open_file(filename, mode, _MODES)
            self._open_read(lambda: LZMADecompressor(format=format, filters=filters), LZMAError)
        else:
            if mode not in _MODES:
                raise ValueError("Invalid mode: {!r}".format(mode))
            compressor = LZMACompressor(format=FORMAT_XZ if format is None else format, check=check, preset=preset, filters=filters)
            self._open_file(filename, mode, _MODES)
            self._open_write(compressor)


def open(filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None, errors=None, newline=None):
    """A compressed file, binary or (mode "rt", "wt") text."""
    def make(name, binary):
        return LZMAFile(name, binary, format=format, check=check, preset=preset, filters=filters)
    return open_with(make, filename, mode, encoding, errors, newline)


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Bytes, compressed."""
    compressor = LZMACompressor(format, check, preset, filters)
    return compressor.compress(data) + compressor.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """What compress() was given, of one stream or several in a row."""
    result, complete = decompress_all(data, lambda: LZMADecompressor(format, memlimit, filters), LZMAError)
    if not complete:
        raise LZMAError("Compressed data ended before the end-of-stream marker was reached")
    return result
