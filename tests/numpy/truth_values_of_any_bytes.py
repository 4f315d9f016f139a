import numpy as np

for raw in b"\0\0\2\0", b"\x63\1\2\xff", b"\0\0\0\0\0\0\0\0\x80":
    a = np.frombuffer(raw, "?")
    print(a.any(), a.all(), a[::2].any(), a[::-1].all(), a.nonzero()[0].tolist(), np.logical_xor(a, True).tolist())
    # expect: True False True False [2] [True, True, False, True]
    # expect: True True True True [0, 1, 2, 3] [False, False, False, False]
    # expect: True False True False [8] [True, True, True, True, True, True, True, True, False]
