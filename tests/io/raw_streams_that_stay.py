# A raw stream that says that it has not moved: seeking within a block ends at a number.
import io


class Still(io.RawIOBase):
    def readable(self): return True
    def seekable(self): return True
    def tell(self): return 0
    def seek(self, pos, whence=0): return 0
    def readinto(self, b):
        b[:4] = b"abcd"
        return 4


for step in 1, -1, 2, 0:
    stream = io.BufferedReader(Still(), 16)
    print(stream.read(2), isinstance(stream.seek(step, 1), int))  # expect: b'ab' True
    # expect: b'ab' True
    # expect: b'ab' True
    # expect: b'ab' True
