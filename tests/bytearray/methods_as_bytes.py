b = bytearray(b"a b a")
print(b.find(b"b"), b.count(b"a"), b.replace(b"a", b"zz"), b.split(), b.upper(), b.startswith(b"a"), b.decode(), b.hex(), b + b"x", b == b"a b a", b.copy() is b)
# expect: 2 2 bytearray(b'zz b zz') [bytearray(b'a'), bytearray(b'b'), bytearray(b'a')] bytearray(b'A B A') True a b a 6120622061 bytearray(b'a b ax') True False
