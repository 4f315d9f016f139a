"""interp, the usual sums of einsum, and dot of bools."""
import numpy as np

x, y = [0.0, 1.0, 3.0, 3.0, 4.0], [1.0, -1.0, 5.0, 6.0, 2.0]
print(np.interp(2, x, y), type(np.interp(2, x, y)).__name__, np.interp([-1, 0, 0.5, 3, 3.5, 4, 9, np.nan], x, y), np.interp([[1, 2], [3, 9]], x, y).shape)
print(np.interp([-1, 9], x, y, left=-7, right=np.nan), np.interp([5, -5, 365], [350, 10, 20], [1, 2, 3], period=360), np.interp(0.5, [0, 1], [1j, 2]))
print(np.interp([0, 1, 2], [1], [7]), np.interp([0.5], [0, 1], [np.inf, 1]), np.interp([0.5, 1], [0, 1], [np.inf, np.inf]), np.interp([], x, y))
for bad in (([1], [], []), ([1], [1, 2], [1]), ([1], [[1, 2]], [[1, 2]])):
    try:
        print(np.interp(*bad))
    except ValueError as error:
        print(error)
a, b = np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4)
print(np.einsum("ij,jk->ik", a, b), np.einsum("ij,jk", a, b), np.einsum("k,k->", b[0], b[1]), np.einsum("xy,y->x", a, b[:, 0]), type(np.einsum("i,i", a[0], a[1])).__name__)
try:
    np.einsum("ij,jk->ik", a, a)
except ValueError as error:
    print(error)
t, f = np.array([True, False]), np.array([False, True])
print(t.dot(f), t.dot(t), np.dot(t[:0], f[:0]), type(t.dot(f)).__name__, np.dot(t, [1, 2]), np.inner(t, t), np.dot(np.eye(2, dtype=bool), t))
