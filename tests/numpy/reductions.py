# Sums, means, extremes: axes, types, empty ones; sums to the last bit.
import warnings

import numpy as np


def attempt(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            print(repr(f()), *[str(w.message) for w in seen])
        except Exception as e:
            print(type(e).__name__ + ":", e)


x = (np.arange(60) * 7 % 31).reshape(3, 4, 5)
for name in ("sum", "prod", "max", "min", "mean", "std", "var", "any", "all", "ptp", "argmax", "argmin", "cumsum", "cumprod"):
    for a in (x, x.astype(np.float32) / 3, x > 7):
        if name == "ptp" and a.dtype == bool:
            continue
        for axis in (None, 0, -1):
            r = getattr(a, name)(axis=axis)
            print(name, a.dtype, axis, r.dtype, np.asarray(r).ravel()[:4].tolist(), np.shape(r))
g = np.random.RandomState(1)
for n in (1, 7, 8, 9, 100, 127, 128, 129, 1000, 8191, 8193, 20000):
    a = g.normal(size=n)
    print(n, a.sum().hex(), a.astype(np.float32).sum().item().hex(), a[::2].sum().hex(), (a + 1j * a[::-1]).sum(), a.mean().hex(), a.std().hex())
    print((a * 100).astype(np.int32).mean().hex(), (a * 100).astype(np.int16).sum(dtype=np.float32).item().hex(), a.astype(np.float16).sum(), a.astype(np.float16).mean())
m = g.normal(size=(30, 40))
print([v.hex() for v in m.sum(0)[:3]], [v.hex() for v in m.sum(1)[:3]], m.T.sum().hex(), m[:, ::-1].sum(1)[0].hex(), m[:, 3:20].sum().hex(), m.var(0)[0].hex())
print(np.sum([1, 2, 3]), np.sum(x, axis=(0, 2)), np.sum(x, 1, keepdims=True).shape, np.sum(x, initial=5), np.sum(x, where=x > 20), x.mean(where=x > 20))
print(np.sum(np.float32(2)), np.max([[1, 5], [7, 2]], axis=1), np.mean([True, False]), np.std([1, 2, 3], ddof=1), np.var([1 + 1j, 2, 3j]))
print(np.max(np.array([1, np.nan, 3])), np.argmax(np.array([1, np.nan, 3])), np.argmin([[3, 1], [0, 9]], axis=0), np.argmax([[1, 2], [3, 0]], axis=1, keepdims=True))
print(np.array([200, 100], np.uint8).sum(), np.array([2 ** 31 - 1, 1], np.int32).sum(), np.array([1, 2], np.int8).prod().dtype)
attempt(lambda: np.array([]).mean())
attempt(lambda: np.array([]).sum())
attempt(lambda: np.zeros((0, 3)).mean(axis=0))
attempt(lambda: np.array([]).max())
attempt(lambda: np.array([]).argmax())
attempt(lambda: np.array([1.0]).std(ddof=1))
attempt(lambda: x.sum(axis=5))
attempt(lambda: x.sum(axis=1, out=np.zeros((2, 2))))
attempt(lambda: np.sum(x, axis="a"))
attempt(lambda: np.array([1.5, 2.5, -0.5]).round())
attempt(lambda: np.round(np.array([1.2345, 123.456]), 2))
attempt(lambda: np.round(np.array([15, 25, 351]), -1))
attempt(lambda: np.clip(np.arange(6), 2, 4))
attempt(lambda: np.clip(np.array([1.0, np.nan, 5]), 2, 4))
attempt(lambda: np.arange(6).clip(min=3))
attempt(lambda: np.arange(6).clip(1.5, 3))
attempt(lambda: np.clip(np.arange(3), None, None))
attempt(lambda: np.clip(np.arange(6, dtype=np.uint8), 2, 300).dtype)
