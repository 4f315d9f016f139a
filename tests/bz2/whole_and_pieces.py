import bz2
import io
import os
import tempfile

data = b"line one\nline two\n" * 5000
packed = bz2.compress(data)
print(len(packed) < 200, bz2.decompress(packed) == data, bz2.decompress(packed + packed) == data * 2, bz2.decompress(packed + b"junk") == data, packed[:4], bz2.decompress(b""))
# expect: True True True True b'BZh9' b''
c = bz2.BZ2Compressor(1)
pieces = [c.compress(data[i:i + 999]) for i in range(0, len(data), 999)] + [c.flush()]
print(bz2.decompress(b"".join(pieces)) == data, pieces[-1][-1:] != b"")  # expect: True True
d = bz2.BZ2Decompressor()
print(d.decompress(packed[:20]), d.needs_input, d.eof)  # expect: b'' True False
print(d.decompress(packed[20:] + b"tail", max_length=12), d.needs_input, d.eof, d.unused_data)
# expect: b'line one\nlin' False False b''
rest = d.decompress(b"")
print(len(rest), d.needs_input, d.eof, d.unused_data)  # expect: 89988 False True b'tail'
broken = bz2.BZ2Decompressor()
for call in (lambda: d.decompress(b""), lambda: c.compress(b"x"), c.flush, lambda: bz2.decompress(packed[:-4]), lambda: bz2.decompress(b"junk"),
             lambda: broken.decompress(b"junk junk"), lambda: broken.decompress(b""), lambda: bz2.BZ2Compressor(0), lambda: bz2.BZ2File("x", "q"),
             lambda: bz2.BZ2File(3), lambda: bz2.open("x", "rbt"), lambda: bz2.open("x", "r", encoding="ascii"), lambda: d.decompress("text"),
             lambda: bz2.BZ2Decompressor(1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: EOFError End of stream already reached
        # expect: ValueError Compressor has been flushed
        # expect: ValueError Repeated call to flush()
        # expect: ValueError Compressed data ended before the end-of-stream marker was reached
        # expect: OSError Invalid data stream
        # expect: OSError Invalid data stream
        # expect: ValueError Decompressor is unusable after a previous error
        # expect: ValueError compresslevel must be between 1 and 9
        # expect: ValueError Invalid mode: 'q'
        # expect: TypeError filename must be a str, bytes, file or PathLike object
        # expect: ValueError Invalid mode: 'rbt'
        # expect: ValueError Argument 'encoding' not supported in binary mode
        # expect: TypeError a bytes-like object is required, not 'str'
        # expect: TypeError BZ2Decompressor() takes no positional arguments
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f.bz2")
    with bz2.open(path, "wt", encoding="utf-8") as f:
        f.write("grün\nzwei\n")
    with bz2.open(path, "ab") as f:
        print(f.write(b"more"), f.tell(), f.writable(), f.readable())  # expect: 4 4 True False
    with bz2.open(path, "rt", encoding="utf-8") as f:
        print(list(f))  # expect: ['grün\n', 'zwei\n', 'more']
    with bz2.BZ2File(path) as f:
        print(f.readline(), f.read(2), f.tell(), f.read(), f.seek(1), f.read(3), f.peek(1)[:1], f.seek(-2, 2), f.read1(), f.seekable(), f.closed)
        # expect: b'gr\xc3\xbcn\n' b'zw' 8 b'ei\nmore' 1 b'r\xc3\xbc' b'n' 13 b're' True False
    print(f.closed)  # expect: True
    for call in (f.read, lambda: f.tell(), lambda: bz2.BZ2File(io.BytesIO(), "w").read(), lambda: bz2.BZ2File(io.BytesIO(packed)).write(b""),
                 lambda: bz2.BZ2File(io.BytesIO(packed[:50])).read(), lambda: bz2.BZ2File(io.BytesIO(), "w").seek(0)):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)  # expect: ValueError I/O operation on closed file
            # expect: ValueError I/O operation on closed file
            # expect: UnsupportedOperation File not open for reading
            # expect: UnsupportedOperation File not open for writing
            # expect: EOFError Compressed file ended before the end-of-stream marker was reached
            # expect: UnsupportedOperation Seeking is only supported on files open for reading
