"""Reading what is packed: lines, pieces, positions, several members, padding, damage."""
import gzip
import io

text = b"".join(b"line %d\n" % (i * i) for i in range(5000))
packed = gzip.compress(text, mtime=7)
file = gzip.GzipFile(fileobj=io.BytesIO(packed + gzip.compress(b"more\n", mtime=9) + b"\0" * 20))
print(file.readline(), file.readline(3), file.tell(), file.mtime, file.peek(3)[:3], file.read1(4), file.tell())
# expect: b'line 0\n' b'lin' 10 7 b'e 1' b'e 1\n' 14
print(sum(map(len, file)), file.tell(), file.mtime, file.read(), file.read(5), file.readline(), file.peek(1))
# expect: 65365 65379 9 b'' b'' b'' b''
print(file.seek(10), file.read(6), file.seek(-6, 1), file.read(6), file.seek(30000), file.readline(), file.seek(10**9), file.tell())
# expect: 10 b'e 1\nli' 10 b'e 1\nli' 30000 b'e 5856400\n' 65379 65379
file.rewind()
print(file.read(6), file.readinto(memoryview(bytearray(9))), file.tell(), len(file.readlines()))
# expect: b'line 0' 9 15 4999
for damaged in (packed[:-1], packed[:50], packed[:-5] + b"\0" + packed[-4:], packed[:-4] + b"\0\0\0\0", packed + b"junk", b"", b"PK"):
    try:
        print(len(gzip.GzipFile(fileobj=io.BytesIO(damaged)).read()))
    except (OSError, EOFError) as error:
        print(type(error).__name__, str(error)[:30])  # expect: EOFError Compressed file ended before t
        # expect: EOFError Compressed file ended before t
        # expect: BadGzipFile CRC check failed 0xc7cd34 != 0
        # expect: BadGzipFile Incorrect length of data produ
        # expect: BadGzipFile Not a gzipped file (b'ju')
        # expect: 0
        # expect: BadGzipFile Not a gzipped file (b'PK')
with gzip.open(io.BytesIO(packed), "rt", newline="") as lines:
    print(next(lines), len(lines.read()))  # expect: line 0
    # expect:  65367
file.close()
for call in (file.read, file.tell, file.readline, lambda: file.seek(0)):
    try:
        call()
    except ValueError as error:
        print(error)  # expect: I/O operation on closed file
        # expect: I/O operation on closed file
        # expect: I/O operation on closed file
        # expect: I/O operation on closed file
writing = gzip.GzipFile(fileobj=io.BytesIO(), mode="wb", mtime=1)
print(writing.write(b"abc"), writing.tell(), writing.seek(5), writing.tell(), writing.seek(2, 1))
# expect: 3 3 5 5 7
for call in (writing.read, writing.rewind):
    try:
        call()
    except OSError as error:
        print(error)  # expect: [Errno 9] read() on write-only GzipFile object
        # expect: Can't rewind in write mode
print(gzip.decompress(packed + packed) == text * 2, gzip.decompress(b""))  # expect: True b''
