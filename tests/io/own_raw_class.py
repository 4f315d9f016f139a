import io
class R(io.RawIOBase):
    def __init__(self): self.data = b"abcdefgh"
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), 3, len(self.data))
        b[:n], self.data = self.data[:n], self.data[n:]
        return n
print(R().read(2), R().readall(), io.BufferedReader(R()).read(5), io.TextIOWrapper(io.BufferedReader(R())).read())
# expect: b'ab' b'abcdefgh' b'abcde' abcdefgh
