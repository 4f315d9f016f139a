import io
import lzma
import os
import tempfile

data = b"line one\nline two\n" * 5000
packed = lzma.compress(data)
print(lzma.decompress(packed) == data, lzma.decompress(packed + packed) == data * 2, lzma.decompress(packed + b"junk") == data, packed[:6])
# expect: True True True b'\xfd7zXZ\x00'
for options in ({"format": lzma.FORMAT_ALONE}, {"preset": 0}, {"preset": 9 | lzma.PRESET_EXTREME}, {"check": lzma.CHECK_SHA256}, {"check": lzma.CHECK_NONE},
                {"filters": [{"id": lzma.FILTER_DELTA, "dist": 4}, {"id": lzma.FILTER_LZMA2, "preset": 7, "lc": 2}]},
                {"filters": [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "dict_size": 65536, "mode": lzma.MODE_FAST}]},
                {"format": lzma.FORMAT_ALONE, "filters": [{"id": lzma.FILTER_LZMA1}]}):
    made = lzma.compress(data, **options)
    print(len(made) < 400, lzma.decompress(made) == data)  # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
raw = [{"id": lzma.FILTER_LZMA2}]
print(lzma.decompress(lzma.compress(data, lzma.FORMAT_RAW, filters=raw), lzma.FORMAT_RAW, filters=raw) == data)
# expect: True
d = lzma.LZMADecompressor()
print(d.check == lzma.CHECK_UNKNOWN, d.decompress(packed[:20]), d.check, d.needs_input, d.eof)
# expect: True b'' 4 True False
print(d.decompress(packed[20:] + b"tail", max_length=12), d.needs_input, d.eof, d.unused_data)
# expect: b'line one\nlin' False False b''
print(len(d.decompress(b"")), d.needs_input, d.eof, d.unused_data)  # expect: 89988 False True b'tail'
c = lzma.LZMACompressor()
c.flush()
for call in (lambda: d.decompress(b""), lambda: c.compress(b"x"), c.flush, lambda: lzma.decompress(packed[:-4]), lambda: lzma.decompress(b"junk"),
             lambda: lzma.decompress(b""), lambda: lzma.decompress(packed, memlimit=1000), lambda: lzma.LZMACompressor(preset=77),
             lambda: lzma.LZMACompressor(format=9), lambda: lzma.LZMACompressor(format=lzma.FORMAT_RAW),
             lambda: lzma.LZMACompressor(preset=1, filters=raw), lambda: lzma.LZMACompressor(format=lzma.FORMAT_ALONE, check=1),
             lambda: lzma.LZMACompressor(filters=[{"id": 99}]), lambda: lzma.LZMACompressor(filters=[{}]), lambda: lzma.LZMACompressor(filters=[3]),
             lambda: lzma.LZMACompressor(filters=[{"id": 3, "junk": 1}]), lambda: lzma.LZMACompressor(filters=raw * 5), lambda: lzma.LZMADecompressor(filters=raw),
             lambda: lzma.LZMAFile("x", "q"), lambda: lzma.LZMAFile("x", "r", preset=1), lambda: lzma.LZMAFile(3), lambda: lzma.LZMACompressor(check=7)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: EOFError Already at end of stream
        # expect: ValueError Compressor has been flushed
        # expect: ValueError Repeated call to flush()
        # expect: LZMAError Compressed data ended before the end-of-stream marker was reached
        # expect: LZMAError Input format not supported by decoder
        # expect: LZMAError Compressed data ended before the end-of-stream marker was reached
        # expect: LZMAError Memory usage limit exceeded
        # expect: LZMAError Invalid or unsupported options
        # expect: ValueError Invalid container format: 9
        # expect: ValueError Must specify filters for FORMAT_RAW
        # expect: ValueError Cannot specify both preset and filter chain
        # expect: ValueError Integrity checks are only supported by FORMAT_XZ
        # expect: ValueError Invalid filter ID: 99
        # expect: ValueError Filter specifier must have an "id" entry
        # expect: TypeError Filter specifier must be a dict or dict-like object
        # expect: ValueError Invalid filter specifier for delta filter
        # expect: ValueError Too many filters - liblzma supports a maximum of 4
        # expect: ValueError Cannot specify filters except with FORMAT_RAW
        # expect: ValueError Invalid mode: 'q'
        # expect: ValueError Cannot specify a preset compression level when opening a file for reading
        # expect: TypeError filename must be a str, bytes, file or PathLike object
        # expect: LZMAError Unsupported integrity check
print(lzma.is_check_supported(lzma.CHECK_CRC64), lzma.is_check_supported(15), lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1, "lc": 1}),
      lzma._decode_filter_properties(lzma.FILTER_LZMA1, b"]\0\0\x80\0"), lzma._decode_filter_properties(lzma.FILTER_DELTA, b"\x03"))
      # expect: True False b'[\x00\x00\x80\x00' {'id': 4611686018427387905, 'lc': 3, 'lp': 0, 'pb': 2, 'dict_size': 8388608} {'id': 3, 'dist': 4}
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f.xz")
    with lzma.open(path, "wt", encoding="utf-8") as f:
        f.write("grün\nzwei\n")
    with lzma.open(path, "ab", preset=3) as f:
        print(f.write(b"more"), f.tell(), f.writable(), f.readable())  # expect: 4 4 True False
    with lzma.open(path, "rt", encoding="utf-8") as f:
        print(list(f))  # expect: ['grün\n', 'zwei\n', 'more']
    with lzma.LZMAFile(path) as f:
        print(f.readline(), f.read(2), f.tell(), f.read(), f.seek(1), f.read(3), f.peek(1)[:1], f.seek(-2, 2), f.read1(), f.seekable(), f.closed)
        # expect: b'gr\xc3\xbcn\n' b'zw' 8 b'ei\nmore' 1 b'r\xc3\xbc' b'n' 13 b're' True False
