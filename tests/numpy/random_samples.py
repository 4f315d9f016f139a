# choice, shuffle, permutation, bytes.
import numpy as np
r = np.random.RandomState(7)
print(r.choice(5), r.choice(5, 3), r.choice([1.5, 2.5], (2, 2)).tolist(), r.choice(6, 4, p=[.1, .2, .3, .2, .1, .1]))
# expect: 4 [1 3 3] [[2.5, 2.5], [1.5, 2.5]] [2 2 0 1]
print(r.choice(10, 4, replace=False), r.choice(5, 3, False, [.1, .2, .3, .2, .2]), repr(r.choice(4, ())))
# expect: [1 5 2 3] [4 1 2] array(0)
print(r.permutation(10), r.permutation(np.arange(6).reshape(3, 2)).tolist(), r.permutation([3, 1, 2]))
# expect: [6 1 4 2 9 8 3 0 5 7] [[2, 3], [0, 1], [4, 5]] [1 2 3]
for x in (np.arange(10), np.arange(12).reshape(4, 3), [1, 2, 3, 4], np.arange(20)[::2]):
    r.shuffle(x)
    print(x if isinstance(x, list) else x.tolist())  # expect: [2, 4, 1, 5, 6, 0, 8, 3, 7, 9]
    # expect: [[9, 10, 11], [3, 4, 5], [6, 7, 8], [0, 1, 2]]
    # expect: [4, 3, 1, 2]
    # expect: [16, 10, 8, 12, 0, 6, 2, 4, 18, 14]
print(r.bytes(1), r.bytes(7), r.tomaxint() > 0)  # expect: b'\xe0' b'\x95&\xabFd\xc9`' True
for dtype, high in ((bool, 2), (np.int8, 100), (np.uint8, 256), (np.uint16, 65536), (np.int32, 2**31), (np.uint64, 2**64), (int, 10)):
    x = r.randint(0, high, size=9, dtype=dtype)
    one = r.randint(0, high, dtype=dtype)
    print(x.dtype, x.tolist(), type(one).__name__, one)
    # expect: bool [True, True, False, False, False, False, True, False, False] bool True
    # expect: int8 [91, 84, 75, 40, 97, 81, 96, 72, 19] int8 27
    # expect: uint8 [4, 30, 135, 117, 19, 131, 239, 110, 33] uint8 123
    # expect: uint16 [54558, 27065, 7865, 64633, 23269, 59403, 26441, 52007, 5085] uint16 55249
    # expect: int32 [1035597695, 1289946527, 1814082690, 16987219, 1831604146, 529379730, 577157141, 674190967, 98381379] int32 1112979659
    # expect: uint64 [7653295521762320431, 26321280442669580, 1701939947512211563, 13086016762944672137, 9672468990089484099, 12841893866778309262, 17625279680066801940, 12597537059229976572, 980051403770393403] uint64 5697326360619165488
    # expect: int64 [4, 8, 6, 7, 2, 7, 3, 8, 6] int 6
