"""Sums and running sums of narrow integers in wide ones, fills, floors: against Python, along every axis, however the elements lie."""
import random

import numpy as np

random.seed(8)
for code in "? i1 u1 i2 u2 i4 u4 i8 u8".split():
    info = np.iinfo("i1" if code == "?" else code)
    bits, wrong = 1 << 64, 0
    for rows, columns in ((0, 3), (1, 1), (3, 5), (7, 40), (33, 65), (2, 8300)):
        values = [[random.choice([int(info.min), int(info.max), 1, 0, random.randint(int(info.min), int(info.max))]) for _ in range(columns)]
                  for _ in range(rows)]
        if code == "?":
            values = [[v > 0 for v in row] for row in values]
        m = np.array(values, code).reshape(rows, columns)
        for way in (m, m[:, ::-1], m[::2, 1::3], m.T, m.astype(m.dtype.newbyteorder()), np.asfortranarray(m)):
            lists = way.tolist()
            wrong += int(way.sum()) % bits != sum(map(sum, lists)) % bits
            wrong += [int(v) % bits for v in way.sum(axis=1)] != [sum(row) % bits for row in lists]
            wrong += [int(v) % bits for v in way.sum(axis=0)] != [sum(c) % bits for c in zip(*lists)] and rows > 0
            running, total = [], 0
            for row in lists:
                for v in row:
                    total += v
                    running.append(total % bits)
            wrong += [int(v) % bits for v in way.cumsum()] != running
            if way.size:
                wrong += [int(v) % bits for v in way.cumsum(axis=0)[-1]] != [sum(c) % bits for c in zip(*lists)]
                wrong += [int(v) % bits for v in way.cumsum(axis=1)[:, -1]] != [sum(row) % bits for row in lists]
        if code in "i4 u2":
            for to in ("i8", "u8", "f8", "i2"):
                wrong += m.sum(dtype=to) != m.astype(to).sum(dtype=to)
    x = np.array([True, False, True]) if code == "?" else np.array([1, 2, 3], code)
    print(code, wrong, x.sum().dtype, x.cumsum().dtype, np.add.accumulate(x).dtype, x.sum(initial=5), x.sum(where=[True, False, True]))
    # expect: ? 0 int64 int64 int64 7 2
    # expect: i1 0 int64 int64 int64 11 4
    # expect: u1 0 uint64 uint64 uint64 11 4
    # expect: i2 0 int64 int64 int64 11 4
    # expect: u2 0 uint64 uint64 uint64 11 4
    # expect: i4 0 int64 int64 int64 11 4
    # expect: u4 0 uint64 uint64 uint64 11 4
    # expect: i8 0 int64 int64 int64 11 4
    # expect: u8 0 uint64 uint64 uint64 11 4

raw = np.frombuffer(bytes([0, 2, 255, 1]), "?")
print(raw.sum(), raw.cumsum())  # expect: 3 [0 1 2 3]

for code in ("f2", "f4", "f8"):
    x = np.array([0.0, -0.0, 0.3, -0.3, 0.5, -0.5, 0.999, -0.999, 1.0, -1.0, 2.5, -2.5, 1e-7, -1e-7, 1000.5, -1000.5, np.inf, -np.inf, np.nan] * 3, code)
    print(code, np.floor(x)[:19].tolist(), np.ceil(x)[19:38].tolist(), np.trunc(x)[38:].tolist())
    # expect: f2 [0.0, -0.0, 0.0, -1.0, 0.0, -1.0, 0.0, -1.0, 1.0, -1.0, 2.0, -3.0, 0.0, -1.0, 1000.0, -1001.0, inf, -inf, nan] [0.0, -0.0, 1.0, -0.0, 1.0, -0.0, 1.0, -0.0, 1.0, -1.0, 3.0, -2.0, 1.0, -0.0, 1001.0, -1000.0, inf, -inf, nan] [0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.0, -0.0, 1000.0, -1000.0, inf, -inf, nan]
    # expect: f4 [0.0, -0.0, 0.0, -1.0, 0.0, -1.0, 0.0, -1.0, 1.0, -1.0, 2.0, -3.0, 0.0, -1.0, 1000.0, -1001.0, inf, -inf, nan] [0.0, -0.0, 1.0, -0.0, 1.0, -0.0, 1.0, -0.0, 1.0, -1.0, 3.0, -2.0, 1.0, -0.0, 1001.0, -1000.0, inf, -inf, nan] [0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.0, -0.0, 1000.0, -1000.0, inf, -inf, nan]
    # expect: f8 [0.0, -0.0, 0.0, -1.0, 0.0, -1.0, 0.0, -1.0, 1.0, -1.0, 2.0, -3.0, 0.0, -1.0, 1000.0, -1001.0, inf, -inf, nan] [0.0, -0.0, 1.0, -0.0, 1.0, -0.0, 1.0, -0.0, 1.0, -1.0, 3.0, -2.0, 1.0, -0.0, 1001.0, -1000.0, inf, -inf, nan] [0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.0, -0.0, 1000.0, -1000.0, inf, -inf, nan]
for code in ("f4", "f8"):
    x = np.array([2.0**23 - 0.5, 2.0**52 - 0.5, -2.0**31, 1e30, 4503599627370497.5, 8388609.0], code)
    print(np.floor(x).tolist(), np.ceil(x).tolist(), np.trunc(-x).tolist())
    # expect: [8388607.0, 4503599627370496.0, -2147483648.0, 1.0000000150474662e+30, 4503599627370496.0, 8388609.0] [8388608.0, 4503599627370496.0, -2147483648.0, 1.0000000150474662e+30, 4503599627370496.0, 8388609.0] [-8388607.0, -4503599627370496.0, 2147483648.0, -1.0000000150474662e+30, -4503599627370496.0, -8388609.0]
    # expect: [8388607.0, 4503599627370495.0, -2147483648.0, 1e+30, 4503599627370498.0, 8388609.0] [8388608.0, 4503599627370496.0, -2147483648.0, 1e+30, 4503599627370498.0, 8388609.0] [-8388607.0, -4503599627370495.0, 2147483648.0, -1e+30, -4503599627370498.0, -8388609.0]

for code in "? i1 u2 i4 f4 f8 c8 c16 >i4 >f8".split():
    for n in (0, 1, 2, 3, 7, 511, 512, 513, 1025, 5000):
        a = np.zeros(n, code)
        a.fill(3)
        b = np.zeros(2 * n, code)
        b[1::2] = 3
        c = np.full(n, 3.0, code)
        d = np.zeros((3, n), code)
        d[1] = np.float32(3)
        assert (a == np.array(3, code)).all() and (b[1::2] == a).all() and not b[::2].any() and (c == a).all() and (d[1] == a).all(), (code, n)
        assert not d[::2].any() and np.full(n, 3, code, order="F").tolist() == a.tolist()
print(np.full(3, 7, "i1"), np.full((2, 2), 2.9, int).tolist(), np.full(2, 1 + 1j).tolist())
# expect: [7 7 7] [[2, 2], [2, 2]] [(1+1j), (1+1j)]
