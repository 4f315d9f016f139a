print(hash(memoryview(b"ab")) == hash(b"ab"), memoryview(b"\x01\xff").hex(), memoryview(b"a").obj, memoryview(b"ab").contiguous)
# expect: True 01ff b'a' True
hash(memoryview(bytearray(b"a")))
# expect-error: ValueError: cannot hash writable memoryview object
