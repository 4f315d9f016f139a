# choice, shuffle, permutation, permuted, multinomial, dirichlet; integers with end points and arrays of bounds.
import numpy as np
rng = np.random.default_rng(42)
print(rng.integers(0, 6, 10), rng.integers(1, 6, endpoint=True), rng.integers([1, 2, 3], [10, 20, 2**40]))
print(rng.integers(0, 255, 4, "u1", endpoint=True), rng.integers(0, 2**64 - 1, 2, "u8", True), rng.integers(0, [10, 20], size=(2, 2), dtype="i2"))
print(type(rng.integers(3)), type(rng.integers(3, dtype=int)), rng.integers(2, dtype=bool), rng.random(out=np.zeros(2)))
for a in 10, [3, 1, 4, 1, 5, 9], np.arange(12).reshape(3, 4):
    for how in {}, {"size": 3}, {"size": (2, 1)}, {"size": 3, "replace": False}, {"size": 3, "replace": False, "shuffle": False}, {"size": 2, "axis": -1}:
        print(rng.choice(a, **how).tolist() if how else rng.choice(a))
print(rng.choice(20000, 5000, replace=False)[:5], rng.choice(20000, 50, replace=False)[:5], rng.choice(20000, 2000, False, None, 0, False)[:5])
print(rng.choice(4, 10, p=[.1, .2, .3, .4]), rng.choice(4, 3, replace=False, p=[.1, .2, .3, .4]))
for x, axis in (np.arange(8), 0), (list(range(8)), 0), (np.arange(12).reshape(4, 3), 0), (np.arange(12).reshape(4, 3), 1), (np.arange(8)[::2], 0):
    rng.shuffle(x, axis=axis)
    print(np.array(x).tolist())
table = np.arange(6).reshape(2, 3)
print(rng.permutation(6), rng.permutation([1, 2, 3]), rng.permutation(table).tolist(), rng.permutation(table, axis=1).tolist())
print(rng.permuted(table, axis=1).tolist(), rng.permuted(table, axis=0).tolist(), rng.permuted(table).tolist(), rng.permuted(table.T).tolist())
print(rng.multinomial(20, [.2, .3, .5], size=2).tolist(), rng.multinomial([5, 20], [.2, .3, .5]).tolist())
print(rng.dirichlet([1, 2, 3], 2), rng.dirichlet([.01, .02, .03], 2), rng.normal([1, 2], [.1, .2]), sep="\n")
for name, *arguments in (("integers", 5, 5), ("integers", -1), ("integers", 0, 300, None, "u1"), ("integers", 0, 5, None, "f8"), ("choice", 0), ("choice", []),
                         ("normal", 0, -1), ("poisson", -1), ("random", 3, "i4"), ("choice", 3, 4, False), ("choice", 3, 2, True, [.5, .4, .2]),
                         ("integers", 5, 3, None, int, True), ("shuffle", [1, 2], 1), ("permutation", np.ones(3), 2), ("random", 3, "f8", np.zeros(2))):
    try:
        getattr(rng, name)(*arguments)
    except Exception as e:
        print(name, type(e).__name__, e)
