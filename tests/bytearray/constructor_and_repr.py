print(bytearray(), bytearray(3), bytearray(b"abc"), bytearray([1, 2]), bytearray("é", "utf-8"), [bytearray(b"x")], str(bytearray(b"'")))
# expect: bytearray(b'') bytearray(b'\x00\x00\x00') bytearray(b'abc') bytearray(b'\x01\x02') bytearray(b'\xc3\xa9') [bytearray(b'x')] bytearray(b"\'")
try:
    bytearray("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError string argument without an encoding
try:
    bytearray([256])
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError byte must be in range(0, 256)
try:
    bytearray(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError negative count
