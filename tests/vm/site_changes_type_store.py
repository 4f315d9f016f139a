def put(c, i, v): c[i] = v
l, d, b = [0] * 3, {}, bytearray(3)
for c in [l] * 5 + [d] * 5 + [b] * 3 + [l]:
    put(c, 1, 7)
print(l, d, b)  # expect: [0, 7, 0] {1: 7} bytearray(b'\x00\x07\x00')
