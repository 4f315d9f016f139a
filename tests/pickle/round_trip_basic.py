import pickle
values = [None, True, False, 0, 1, -1, 255, 256, 65536, 2 ** 31, -2 ** 31, 2 ** 100, -2 ** 1000, 1.5, float("inf"), 1j, "", "abc", "é😀", b"", b"\x00\xff", (), (1,), (1, 2, 3, 4), [], [1, [2]], {}, {"a": [1]}, set(), {1}, frozenset([1]), bytearray(b"x"), ..., NotImplemented, range(3), slice(1, 2)]
for protocol in range(6):
    print(protocol, all(pickle.loads(pickle.dumps(v, protocol)) == v for v in values))  # expect: 0 True
    # expect: 1 True
    # expect: 2 True
    # expect: 3 True
    # expect: 4 True
    # expect: 5 True
