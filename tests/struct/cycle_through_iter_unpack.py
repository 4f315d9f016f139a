# An iterator over structs is collected with the buffer it walks.
import gc
import struct
import weakref


class Block(bytearray):
    pass


block = Block(b"abcdefgh")
block.walk = struct.iter_unpack("<i", block)
print(next(block.walk))  # expect: (1684234849,)
watch = weakref.ref(block)
del block
gc.collect()
print(watch())  # expect: None
