# reduce, accumulate, reduceat, outer, at.
import numpy as np


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = np.arange(24).reshape(2, 3, 4)
for axis in (0, 1, 2, -1, None, (0, 2), ()):
    print(axis, np.add.reduce(x, axis=axis).tolist(), np.maximum.reduce(x, axis=axis).tolist())
print(np.subtract.reduce(x, axis=1).tolist(), np.divide.reduce([8.0, 2, 2]), np.logical_and.reduce(x, axis=2).tolist())
print(np.add.reduce(x, axis=1, keepdims=True).shape, np.add.reduce(x, axis=(0, 1), initial=100).tolist())
print(np.add.reduce(x, axis=2, where=x % 2 == 0).tolist(), np.add.reduce(np.ones(3, np.int8)).dtype, np.add.reduce(np.ones(3, np.uint8)).dtype)
print(np.add.accumulate(x, axis=1).tolist(), np.multiply.accumulate([1, 2, 3, 4]), np.maximum.accumulate([3, 1, 4, 1, 5]))
print(np.add.accumulate(np.ones(5, bool)), np.add.accumulate(np.arange(6).reshape(2, 3).T, axis=0).tolist())
print(np.add.reduceat(np.arange(8), [0, 4, 1, 5, 2, 6, 3, 7])[::2], np.add.reduceat(x, [0, 2], axis=1).tolist())
print(np.multiply.outer([1, 2, 3], [4, 5]).tolist(), np.add.outer(np.arange(2), np.ones((2, 2))).shape)
a = np.zeros(4)
np.add.at(a, [0, 1, 1, 3], [1, 2, 3, 4])
print(a)
a = np.arange(5)
np.negative.at(a, [0, 2])
print(a)
out = np.zeros(4, int)
print(np.add.reduce(x, axis=(0, 1), out=out) is out, out)
attempt(lambda: np.maximum.reduce([]))
attempt(lambda: np.add.reduce([]))
attempt(lambda: np.maximum.reduce(np.zeros((0, 3)), axis=0))
attempt(lambda: np.maximum.reduce(np.zeros((0, 3)), axis=1))
attempt(lambda: np.maximum.reduce([], initial=7))
attempt(lambda: np.subtract.reduce(x, axis=None))
attempt(lambda: np.add.reduce(x, axis=3))
attempt(lambda: np.add.reduce(x, axis=(0, 0)))
attempt(lambda: np.sin.reduce(x))
attempt(lambda: np.maximum.reduce(x, where=x > 1))
attempt(lambda: np.add.reduceat(np.arange(4), [5]))
attempt(lambda: np.add.accumulate(3))
attempt(lambda: np.add.reduce(x, axis=0, out=np.zeros(3)))
attempt(lambda: np.less.reduce(x))
