m = memoryview(bytearray(8)).cast("i")
m[0] = 258
print(m.tolist(), m.format, m.itemsize, len(m), m.tobytes())
# expect: [258, 0] i 4 2 b'\x02\x01\x00\x00\x00\x00\x00\x00'
