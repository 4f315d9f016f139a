"""Sorting whole arrays of every type: all lengths around those at which another way is taken, all patterns, against Python's own sort."""
import random
import struct

import numpy as np

random.seed(4)
FORMATS = {"f2": "e", "f4": "f", "f8": "d"}
LENGTHS = list(range(0, 40)) + [63, 64, 65, 99, 100, 101, 127, 128, 129, 130, 255, 256, 257, 500, 1000, 1023, 1024, 1025, 3000, 5000]


def numbers(code, n):
    """Patterns of n numbers of a type, its least and greatest among them."""
    if code[0] == "f":
        finite = [random.gauss(0, 1) * 10.0 ** random.randint(-4, 4) for _ in range(n)]
        edges = [np.inf, -np.inf, 6e-8, -6e-8, 1.0, -1.0, 65504.0, -65504.0]
    else:
        info = np.iinfo(code)
        finite = [random.randint(int(info.min), int(info.max)) for _ in range(n)]
        edges = [int(info.min), int(info.max), int(info.max) // 2, 0, 1]
    yield finite
    yield sorted(finite)
    yield sorted(finite, reverse=True)
    yield [random.choice(edges) for _ in range(n)]
    yield [finite[0]] * n if n else []
    yield (sorted(finite[:n // 2]) + sorted(finite[n // 2:], reverse=True))
    yield [finite[i // 7] for i in range(n)]


for code in "i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 ?".split():
    wrong = 0
    for n in LENGTHS:
        for pattern in numbers("u1" if code == "?" else code, n):
            a = np.array(pattern, "u1" if code == "?" else code).astype(code)
            want = sorted(a.tolist())
            wrong += np.sort(a).tolist() != want
            wrong += np.sort(a[::-1])[::-1].tolist() != want[::-1]  # a lane that lies backwards
            wide = np.zeros(2 * n + 1, code)
            wide[1::2] = a
            wide[1::2].sort()  # in place, with steps
            wrong += wide[1::2].tolist() != want or wide[::2].any()
    print(code, wrong)  # expect: i1 0
    # expect: u1 0
    # expect: i2 0
    # expect: u2 0
    # expect: i4 0
    # expect: u4 0
    # expect: i8 0
    # expect: u8 0
    # expect: f2 0
    # expect: f4 0
    # expect: f8 0
    # expect: ? 0

# what cannot be told apart by its value: NaNs go last, zeros of both signs stay as many
for code, form in FORMATS.items():
    wrong = 0
    for n in (5, 17, 40, 200, 2000):
        x = [random.choice([0.0, -0.0, np.nan, -np.nan, 1.0, -1.0, np.inf, -np.inf]) for _ in range(n)]
        a = np.sort(np.array(x, code))
        kept = [v for v in a.tolist() if v == v]
        wrong += kept != sorted(v for v in x if v == v) or not np.isnan(a[len(kept):]).all()
        bits = sorted(struct.pack("<" + form, v) for v in x if v == 0)
        if code != "f4":  # numpy's own loses some
            wrong += sorted(struct.pack("<" + form, v) for v in kept if v == 0) != bits
    signed_nan = np.copysign(np.array([np.nan, 1, 2, 3], code), np.array([-1, 1, 1, 1], code))
    print(code, wrong, np.sort(signed_nan).tolist())  # expect: f2 0 [1.0, 2.0, 3.0, nan]
    # expect: f4 0 [1.0, 2.0, 3.0, nan]
    # expect: f8 0 [1.0, 2.0, 3.0, nan]

# rows, columns, swapped bytes
m = np.array([[random.randint(-99, 99) for _ in range(70)] for _ in range(70)])
for code in "i4 f8 >i4 >f4 u2".split():
    x = m.astype(code)
    rows = [sorted(r) for r in x.tolist()]
    columns = [sorted(c) for c in x.T.tolist()]
    print(code, np.sort(x).tolist() == rows, np.sort(x, axis=0).T.tolist() == columns, np.sort(x.T, axis=0).T.tolist() == rows)
    # expect: i4 True True True
    # expect: f8 True True True
    # expect: >i4 True True True
    # expect: >f4 True True True
    # expect: u2 True True True

# patterns that are bad for samples taken at equal distances
for n in (2000, 20000):
    for code in ("i4", "i8", "f8"):
        step = n // 16
        a = np.arange(n).astype(code)
        a[step // 2::step] = -np.arange(len(a[step // 2::step])) - 5
        print(n, code, (np.sort(a) == np.array(sorted(a.tolist()), code)).all())  # expect: 2000 i4 True
        # expect: 2000 i8 True
        # expect: 2000 f8 True
        # expect: 20000 i4 True
        # expect: 20000 i8 True
        # expect: 20000 f8 True
