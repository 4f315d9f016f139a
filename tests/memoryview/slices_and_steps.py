m = memoryview(b"abcdefgh")
print(m[::2].tobytes(), m[::-1].tobytes(), m[2:6][1:3].tobytes(), m[5:2].tobytes(), m[::3].tolist())
# expect: b'aceg' b'hgfedcba' b'de' b'' [97, 100, 103]
