print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes("abc", "ascii", "strict"), bytes(bytearray(b"y")), bytes(memoryview(b"z")))
# expect: b'' b'\x00\x00\x00' b'\x01\x02\xff' b'\xc3\xa9' b'x' b'\x00\x01\x02' b'abc' b'y' b'z'
try:
    bytes("abc")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError string argument without an encoding
try:
    bytes([256])
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError bytes must be in range(0, 256)
try:
    bytes([-1])
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError bytes must be in range(0, 256)
try:
    bytes(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError negative count
try:
    bytes(1.5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot convert 'float' object to bytes
try:
    bytes(["a"])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    bytes(b"a", "utf-8")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError encoding without a string argument
try:
    bytes(5, "utf-8")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError encoding without a string argument
