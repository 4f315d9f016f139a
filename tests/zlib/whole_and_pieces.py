import copy
import zlib

data = b"the quick brown fox " * 1000
packed = zlib.compress(data)
print(len(packed) < 200, zlib.decompress(packed) == data, zlib.compress(b"") == b"x\x9c\x03\x00\x00\x00\x00\x01", zlib.decompress(zlib.compress(data, 9)) == data, zlib.compress(b"a", 0))
# expect: True True True True b'x\x01\x01\x01\x00\xfe\xffa\x00b\x00b'
raw = zlib.compress(data, wbits=-15)
print(zlib.decompress(raw, -15) == data, zlib.decompress(zlib.compress(data, wbits=31), 47) == data)
# expect: True True
c = zlib.compressobj(6)
parts = [c.compress(data[:5000]), c.compress(data[5000:]), c.flush(zlib.Z_SYNC_FLUSH)]
other = c.copy()
done, also = b"".join(parts) + c.flush(), b"".join(parts) + other.compress(b"more") + other.flush()
print(zlib.decompress(done) == data, zlib.decompress(also) == data + b"more")  # expect: True True
d = zlib.decompressobj()
out = [d.decompress(done[:30], 100)]
print(len(out[0]), len(d.unconsumed_tail) > 0, d.eof, d.unused_data)  # expect: 5 False False b''
while not d.eof:
    rest = d.unconsumed_tail
    out.append(d.decompress(rest or done[30:] + b"trailer", 4000))
print(b"".join(out) == data, d.unused_data, d.eof, d.decompress(b"xyz"), d.unused_data, d.flush())
# expect: True b'trailer' True b'' b'trailerxyz' b''
d = zlib.decompressobj()
print(d.decompress(done[:-8])[-5:], d.flush(), d.eof)  # expect: b' fox ' b'' False
c = zlib.compressobj(zdict=b"quick brown")
packed = c.compress(b"a quick brown") + c.flush()
print(zlib.decompressobj(zdict=b"quick brown").decompress(packed))  # expect: b'a quick brown'
print(zlib.crc32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.adler32(b"abc"), zlib.adler32(b"x" * 100000), zlib.crc32(b""))
# expect: 891568578 891568578 38600999 2116691386 0
for call in (lambda: zlib.decompress(b"junk"), lambda: zlib.decompress(done[:-5]), lambda: zlib.decompress(b""), lambda: zlib.compress(b"", 77), lambda: zlib.compress("text"), lambda: zlib.compressobj(99),
             lambda: zlib.decompressobj().decompress(b"zzzz"), lambda: zlib.decompressobj().decompress(b"", -1), lambda: zlib.decompressobj().decompress(packed), lambda: zlib.decompressobj().flush(0), lambda: zlib.decompress(done[:-1] + b"?")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
        # expect: zlib error Error -3 while decompressing data: incorrect header check
        # expect: zlib error Error -5 while decompressing data: incomplete or truncated stream
        # expect: zlib error Error -5 while decompressing data: incomplete or truncated stream
        # expect: zlib error Bad compression level
        # expect: builtins TypeError a bytes-like object is required, not 'str'
        # expect: builtins ValueError Invalid initialization option
        # expect: zlib error Error -3 while decompressing data: incorrect header check
        # expect: builtins ValueError max_length must be non-negative
        # expect: zlib error Error 2 while decompressing data
        # expect: builtins ValueError length must be greater than zero
        # expect: zlib error Error -3 while decompressing data: incorrect data check
