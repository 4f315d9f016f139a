import gzip
import io
import os
import tempfile

data = b"line one\nline two\n" * 5000
packed = gzip.compress(data, mtime=5)
print(len(packed) < 500, gzip.decompress(packed) == data, gzip.decompress(packed + packed) == data * 2, gzip.decompress(packed + b"\0\0") == data, packed[:8])
# expect: True True True True b'\x1f\x8b\x08\x00\x05\x00\x00\x00'
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f.gz")
    with gzip.open(path, "wt", encoding="utf-8") as f:
        f.write("grün\nzwei\n")
    with gzip.open(path, "rt", encoding="utf-8") as f:
        print(f.readlines())  # expect: ['grün\n', 'zwei\n']
    with gzip.open(path, "ab") as f:
        f.write(b"more")
    with gzip.open(path) as f:
        print(f.readline(), f.read(2), f.tell(), f.read(), f.seek(1), f.read(3), f.peek(1)[:2], f.closed, f.readable(), f.writable())
        # expect: b'gr\xc3\xbcn\n' b'zw' 8 b'ei\nmore' 1 b'r\xc3\xbc' b'n\n' False True False
    print(f.closed)  # expect: True
    with gzip.GzipFile(path, "wb", compresslevel=1, mtime=0) as f:
        for i in range(100):
            f.write(b"%d\n" % i)
    with gzip.open(path) as f:
        print(sum(1 for line in f), f.mtime)  # expect: 100 0
    for call in (lambda: gzip.decompress(b"junk"), lambda: gzip.decompress(packed[:-3]), lambda: gzip.open(path, "rb", encoding="x"), lambda: gzip.open(path, "rbt"), lambda: gzip.open(path).write(b""), lambda: gzip.open(3.5), lambda: gzip.open(path, "q")):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)  # expect: BadGzipFile Not a gzipped file (b'ju')
            # expect: EOFError Compressed file ended before the end-of-stream marker was reached
            # expect: ValueError Argument 'encoding' not supported in binary mode
            # expect: ValueError Invalid mode: 'rbt'
            # expect: OSError [Errno 9] write() on read-only GzipFile object
            # expect: TypeError filename must be a str or bytes object, or a file
            # expect: ValueError invalid mode: 'qb'
