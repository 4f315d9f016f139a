# sort, argsort (ties as numpy leaves them), searchsorted, partition, unique, sets.
import numpy as np


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


g = np.random.RandomState(3)
for kind in ("?", "b", "B", "h", "H", "i", "I", "l", "L", "e", "f", "d", "F", "D"):
    a = (g.randint(0, 100, 300) - (0 if kind in "?BHIL" else 50)).astype(kind)
    s = np.sort(a)
    print(kind, s[:3], s[-3:], (s[1:] >= s[:-1]).all(), a.argsort()[:12], np.argsort(a, kind="stable")[:8], a.argmax(), a.argmin())
for n in (5, 16, 17, 40, 1000):
    print(n, np.argsort(g.randint(0, 6, n))[:40])
print(np.sort([3, np.nan, 1, -np.inf, np.inf, np.nan]), np.argsort([3, np.nan, 1, np.nan, 0]), np.sort(np.array([2 + 1j, 1 + 5j, np.nan, 1 + 1j])))
x = g.randint(0, 50, (3, 4))
print(np.sort(x), np.sort(x, axis=0), np.sort(x, axis=None), x.argsort(axis=0), x[:, ::-1].argsort())
y = x.copy()
y.sort(axis=0)
print(y.tolist(), y[:, 1].tolist())
v = np.arange(100000) * 7919 % 100003
v.sort()
print(v[:3], v[-3:], (np.diff(v) > 0).all())
print(np.searchsorted([1, 2, 2, 3], [0, 2, 2.5, 9]), np.searchsorted([1, 2, 2, 3], 2, side="right"), np.searchsorted([3, 1, 2], 2, sorter=[1, 2, 0]))
print(np.partition(np.array([5, 1, 4, 2, 3]), 2)[2], np.argpartition(np.array([5, 1, 4]), 0)[0])
print(np.unique([3, 1, 2, 3, 1]), np.unique([3, 1, 2, 3, 1], return_index=True, return_inverse=True, return_counts=True))
print(np.unique(np.array([[1, 2], [1, 2], [0, 5]]), axis=0), np.unique([1.0, np.nan, np.nan]))
print(np.in1d([1, 2, 5], [2, 5, 7]), np.isin([[1, 2], [3, 4]], [2, 3], invert=True), np.intersect1d([1, 2, 3, 2], [2, 3, 5]), np.union1d([1, 3], [2, 3]))
print(np.setdiff1d([1, 2, 3, 4], [2, 4]), np.setxor1d([1, 2, 3], [2, 3, 4]), np.lexsort(([1, 2, 1, 3], [2, 1, 1, 2])))
print(np.bincount([1, 2, 2, 5]), np.bincount([0, 1, 1], weights=[0.5, 1, 2]), np.bincount([1], minlength=4), np.digitize([0.5, 3, 9], [1, 2, 4]))
attempt(lambda: np.sort(3))
attempt(lambda: np.sort(x, kind="bogus"))
attempt(lambda: np.sort(x, axis=2))
attempt(lambda: np.partition([1, 2], 5))
attempt(lambda: np.searchsorted([1, 2], 1, side="x"))
attempt(lambda: np.bincount([-1]))
attempt(lambda: np.bincount([1.5]))
