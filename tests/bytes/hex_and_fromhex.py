print(b"\x01\xff".hex(), b"\x01\x02\x03\x04".hex(":"), b"\x01\x02\x03\x04\x05".hex("-", 2), b"\x01\x02\x03".hex("_", -2), bytes.fromhex("01 ff"), bytes.fromhex(""))
# expect: 01ff 01:02:03:04 01-0203-0405 0102_03 b'\x01\xff' b''
try:
    bytes.fromhex("0")
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
try:
    bytes.fromhex("xy")
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError non-hexadecimal number found in fromhex() arg at position 0
try:
    bytes.fromhex("0 1")
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
