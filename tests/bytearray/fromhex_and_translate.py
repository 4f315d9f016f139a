print(bytearray.fromhex("0aff"), bytearray(b"abc").translate(None, b"a"), bytearray(b"a,b").partition(b","), bytearray(b" x ").strip())
# expect: bytearray(b'\n\xff') bytearray(b'bc') (bytearray(b'a'), bytearray(b','), bytearray(b'b')) bytearray(b'x')
