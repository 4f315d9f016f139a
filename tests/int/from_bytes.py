print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x00\x04", "little"), int.from_bytes(b"\xff", "big", signed=True), int.from_bytes([1, 2], "big"), int.from_bytes(b""), int.from_bytes(b"\x01" * 12, byteorder="little"))
# expect: 1024 1024 -1 258 0 310698676526526814092329217
try:
    int.from_bytes("a", "big")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot convert 'str' object to bytes
try:
    int.from_bytes([256], "big")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError bytes must be in range(0, 256)
