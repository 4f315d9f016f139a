# A raw stream may say that it is anywhere: places beyond all numbers are the last or the first.
import io


class Anywhere(io.RawIOBase):
    """It says that it is at any place."""
    def __init__(self, at): self.at = at
    def readable(self): return True
    def seekable(self): return True
    def readinto(self, b):
        b[:4] = b"abcd"
        return 4
    def tell(self): return self.at
    def seek(self, pos, whence=0):
        self.asked = pos, whence
        return self.at


TOP = (1 << 63) - 1
for at in 0, 3, TOP:
    b = io.BufferedReader(Anywhere(at))
    steps = [lambda: b.read(1), lambda: b.seek(TOP)]
    if at < TOP:  # where CPython's own arithmetic ends
        steps += [lambda: b.seek(1, 1), lambda: b.seek(TOP, 1)]
    for step in steps:
        try:
            print(at == TOP, step())  # expect: False b'a'
            # expect: False 0
            # expect: False 0
            # expect: False 0
            # expect: False b'a'
            # expect: False 3
            # expect: False 3
            # expect: False 3
            # expect: True b'a'
            # expect: True 9223372036854775807
        except Exception as e:
            print(at == TOP, type(e).__name__, e)
