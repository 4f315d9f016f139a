print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (0).to_bytes(0, "big"), (5).to_bytes(), (255).to_bytes(length=3))
# expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xff' b'' b'\x05' b'\x00\x00\xff'
try:
    (256).to_bytes(1, "big")
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError int too big to convert
try:
    (-1).to_bytes(1, "big")
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError can't convert negative int to unsigned
try:
    (1).to_bytes(1, "middle")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError byteorder must be either 'little' or 'big'
try:
    (1).to_bytes(-1, "big")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError length argument must be non-negative
try:
    (128).to_bytes(1, "big", signed=True)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError int too big to convert
