# readinto1 reads at most once, and not at all for little more than the block has given.
import io


class Raw(io.RawIOBase):
    reads = 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self.reads += 1
        n = min(len(buffer), 7)
        buffer[:n] = b"abcdefg"[:n]
        return n


for block in 4, 5, 10:
    raw = Raw()
    reader = io.BufferedReader(raw, block)
    reader.read(1)
    for size in 1, 9, 9, 6, 20:
        target = bytearray(size)
        print(block, size, reader.readinto1(target), bytes(target), raw.reads)  # expect: 4 1 1 b'b' 1
        # expect: 4 9 9 b'cdabcdefg' 2
        # expect: 4 9 7 b'abcdefg\x00\x00' 3
        # expect: 4 6 6 b'abcdef' 4
        # expect: 4 20 7 b'abcdefg\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 5
        # expect: 5 1 1 b'b' 1
        # expect: 5 9 9 b'cdeabcdef' 2
        # expect: 5 9 7 b'abcdefg\x00\x00' 3
        # expect: 5 6 6 b'abcdef' 4
        # expect: 5 20 7 b'abcdefg\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 5
        # expect: 10 1 1 b'b' 1
        # expect: 10 9 5 b'cdefg\x00\x00\x00\x00' 1
        # expect: 10 9 7 b'abcdefg\x00\x00' 2
        # expect: 10 6 6 b'abcdef' 3
        # expect: 10 20 8 b'gabcdefg\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 4
