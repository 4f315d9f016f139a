from multiprocessing import Pool
def same(x): return x
values = [None, True, 1, -5, 2 ** 100, 1.5, 1j, "é😀", b"\x00\xff", [1, [2]], (1,), {"a": {1: 2}}, {1, 2}, frozenset([1]), range(3), ..., int, len, ValueError("v").args]
with Pool(1) as pool:
    print([a == b for a, b in zip(values, pool.map(same, values))])
    # expect: [True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True]
