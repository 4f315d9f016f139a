# A raw stream that initialises its buffer again while that reads is told that it is in use.
# oracle: no (CPython lets it, and reads into a block that it has freed)
import io


class Raw(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b):
        for size in 16, 0:
            try:
                buffered.__init__(self, size)
            except (RuntimeError, ValueError) as e:
                print(str(e)[:21])
        b[:4] = b"abcd"
        return 4


buffered = io.BufferedReader(Raw(), 8)
for read in buffered.peek, lambda: buffered.read(7), lambda: buffered.read1(2), lambda: buffered.readinto(bytearray(30)) > 0:
    print(read())
