print(b"abc", b'it\'s', b"\x00\xff\n\t\\", rb"\x", b"a" b"b", b'"', b"'\"", bytes(3), b"\101")
# expect: b'abc' b"it's" b'\x00\xff\n\t\\' b'\\x' b'ab' b'"' b'\'"' b'\x00\x00\x00' b'A'
