import io
class Source(io.RawIOBase):
    def __init__(self, data): self.data = data
    def readable(self): return True
    def readinto(self, buffer):
        n = min(len(buffer), 5, len(self.data))
        buffer[:n] = self.data[:n]
        self.data = self.data[n:]
        return n
class Sink(io.RawIOBase):
    def __init__(self): self.parts = []
    def writable(self): return True
    def write(self, data):
        self.parts.append(bytes(data)[:4])
        return len(self.parts[-1])
print(Source(b"first\nsecond").read(), Source(b"first\nsecond").readline(), list(Source(b"a\nb\n")), Source(b"abc").readall())
# expect: b'first\nsecond' b'first\n' [b'a\n', b'b\n'] b'abc'
r = io.BufferedReader(Source(b"one\ntwo\nthree"), 8)
print(r.read(2), r.readline(), r.read(100))  # expect: b'on' b'e\n' b'two\nthree'
print(io.TextIOWrapper(io.BufferedReader(Source("größe\nmaß".encode()))).readlines())
# expect: ['größe\n', 'maß']
sink = Sink()
w = io.BufferedWriter(sink, 8)
print(w.write(b"0123456"), sink.parts, w.write(b"89abcdefghijkl"), sink.parts, w.flush(), sink.parts)
# expect: 7 [b'0123', b'456', b'89ab', b'cdef', b'ghij', b'kl'] 14 [b'0123', b'456', b'89ab', b'cdef', b'ghij', b'kl'] None [b'0123', b'456', b'89ab', b'cdef', b'ghij', b'kl']
print(isinstance(sink, io.IOBase), isinstance(w, io.BufferedIOBase), isinstance(io.StringIO(), io.TextIOBase), issubclass(io.FileIO, io.RawIOBase))
# expect: True True True True
pair = io.BufferedRWPair(Source(b"in"), Sink())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable(), pair.close(), pair.closed)
# expect: b'in' 3 True True None True
class Closer(io.IOBase):
    def close(self):
        print("closing")
        super().close()
c = Closer()
del c  # expect: closing
with Closer() as c:
    pass  # expect: closing
print(c.closed)  # expect: True
for wrong in (lambda: io.IOBase().seek(0), lambda: io.IOBase().fileno(), lambda: io.TextIOBase().read(), lambda: c.flush(), lambda: c.isatty(),
              lambda: io.BufferedReader(Sink()), lambda: io.TextIOWrapper(io.BytesIO()).detach().detach()):
    try:
        wrong()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)  # expect: UnsupportedOperation seek
        # expect: UnsupportedOperation fileno
        # expect: UnsupportedOperation read
        # expect: ValueError I/O operation on closed file.
        # expect: ValueError I/O operation on closed file.
        # expect: UnsupportedOperation File or stream is not readable.
        # expect: UnsupportedOperation detach
