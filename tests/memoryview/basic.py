m = memoryview(b"abcdef")
print(m[0], m[-1], bytes(m[1:3]), len(m), m.tobytes(), m.tolist(), m.readonly, m.itemsize, m.format, m.nbytes, m.ndim, m.shape, list(m)[:2], m == b"abcdef")
# expect: 97 102 b'bc' 6 b'abcdef' [97, 98, 99, 100, 101, 102] True 1 B 6 1 (6,) [97, 98] True
