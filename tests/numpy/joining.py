# Joining, cutting, repeating, turning.
import numpy as np


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


a, x = np.arange(4), np.arange(6).reshape(2, 3)
print(np.concatenate([a, a + 0.5]), np.concatenate([x, x], 1), np.concatenate([x, x], None), np.concatenate([x, x], -2).shape)
print(np.stack([a, a]), np.stack([a, a], 1), np.vstack([a, a]), np.hstack([a, a]), np.dstack([a, a]).shape, np.column_stack([a, a]), np.append(a, 9), np.append(x, [[7, 8, 9]], 0))
print(np.split(a, 2), np.array_split(np.arange(7), 3), np.split(a, [1, 3]), np.hsplit(x, 3), np.vsplit(x, 2))
print(np.tile(a, 2), np.tile(x, (2, 2)), np.repeat(a, 2), np.repeat(x, [1, 2], axis=0), np.repeat(x, 2), a.repeat([0, 1, 2, 3]))
print(np.roll(a, 1), np.roll(x, 1), np.roll(x, 1, axis=1), np.flip(x), np.flip(x, 0), np.fliplr(x), np.flipud(x), np.rot90(x), np.rot90(x, 2))
print(np.insert(a, 1, 99), np.insert(a, [1, 3], [7, 8]), np.insert(x, 1, 5, axis=1), np.delete(a, 1), np.delete(x, [0, 2], axis=1), np.delete(a, slice(None, None, 2)))
print(np.pad(a, 2), np.pad(x, ((1, 0), (0, 1)), constant_values=9), np.pad(a, 2, mode="edge"), np.pad(a, 2, mode="reflect"), np.pad(a, (1, 2), mode="wrap"))
print(np.where(a > 1), np.where(a > 1, a, -a), np.where([True, False], 1.5, 2), np.where(x > 2, x, 0).dtype, np.where(True, np.float32(1), 2))
print(np.broadcast_to(a, (2, 4)), [b.shape for b in np.broadcast_arrays(x, [[1], [2]])], np.tril(np.ones((3, 3))), np.triu(x), np.diag([1, 2]), np.diag(x), np.eye(2))
print(np.meshgrid([1, 2], [3, 4, 5]), np.ix_([0, 1], [2]), np.indices((2, 2)).tolist(), np.unravel_index(5, (2, 3)), np.ravel_multi_index((1, 2), (2, 3)))
print(np.apply_along_axis(sum, 0, x), np.apply_along_axis(np.cumsum, 1, x), np.fromfunction(lambda i, j: i + j, (2, 3)), np.vectorize(lambda v, w: v * w + 1)(a, 2))
print(np.take_along_axis(x, np.argsort(-x), 1), np.atleast_2d(3), np.atleast_1d(3), np.select([a < 1, a < 3], [a, a * 10], -1), np.argwhere(x > 3).tolist())
print(np.may_share_memory(a, a[1:]), np.may_share_memory(a[:2], a[2:]), np.count_nonzero(x), np.count_nonzero(x, axis=0), np.resize(a, 6), np.trim_zeros([0, 1, 0]))
attempt(lambda: np.concatenate([]))
attempt(lambda: np.concatenate([x, a]))
attempt(lambda: np.concatenate([x, x[:, :2]]))
attempt(lambda: np.concatenate([1, 2]))
attempt(lambda: np.concatenate(5))
attempt(lambda: np.stack([a, x]))
attempt(lambda: np.split(a, 3))
attempt(lambda: np.repeat(a, [1, 2]))
attempt(lambda: np.repeat(a, -1))
attempt(lambda: np.delete(a, 9))
attempt(lambda: np.where(a, 1))
attempt(lambda: np.broadcast_to(a, (3,)))
attempt(lambda: np.concatenate([a, a], axis=1))
