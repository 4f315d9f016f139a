"""// and % of integers by one for all: every quotient of bytes, and those of wider ones around the multiples of the divisor."""
import random

import numpy as np

random.seed(11)
np.seterr(all="ignore")


def wrapped(v, info):
    bits = 1 << info.bits
    v %= bits
    return v - bits if v > int(info.max) else v


for code in "i1 u1 i2 u2 i4 u4 i8 u8".split():
    info = np.iinfo(code)
    low, high = int(info.min), int(info.max)
    divisors = list(range(low, high + 1)) if info.bits == 8 else [v for v in (1, 2, 3, 5, 6, 7, 10, 12, 100, 255, 641, 1000, 12345, 32767, 32768, 65521,
                                                                 2**31 - 1, 2**31, 2**32 - 1, 10**9 + 7, 2**40 + 3, 2**62, 2**63 - 1, 2**63, 2**64 - 1) if v <= high]
    if low < 0 and info.bits > 8:
        divisors += [-v for v in divisors] + [low]
    wrong = 0
    for d in divisors:
        if d == 0:
            continue
        if info.bits == 8:
            x = list(range(low, high + 1))
        else:
            near = [k * d + r for k in (random.randint(low // abs(d), high // abs(d)) for _ in range(12)) for r in (-1, 0, 1)]
            x = [v for v in near if low <= v <= high] + [low, low + 1, -1, 0, 1, high - 1, high, high // 2 + 1]
            x = [v for v in x if low <= v <= high]
        a, b = np.array(x, code), np.array(d, code)[()]
        want = [wrapped(v // d, info) for v in x], [v % d for v in x]
        wide = np.repeat(a, 2)
        for q, r in ((a // b, a % b), (wide[::2] // b, wide[::2] % b), (a[::-1] // b, a[::-1] % b), (a // np.full(len(x), b), a % np.full(len(x), b))):
            if len(q) and q.tolist() != want[0]:
                wrong += q.tolist() != want[0][::-1]
            if len(r) and r.tolist() != want[1]:
                wrong += r.tolist() != want[1][::-1]
        c = a.copy()
        c //= b
        wrong += c.tolist() != want[0]
    print(code, wrong)  # expect: i1 0
    # expect: u1 0
    # expect: i2 0
    # expect: u2 0
    # expect: i4 0
    # expect: u4 0
    # expect: i8 0
    # expect: u8 0
with np.errstate(all="warn"):
    import warnings
    for x, d in ((np.arange(9), 0), (np.arange(9, dtype="i2") - 2**15, -1), (np.arange(9, dtype="u1"), 0)):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            print(x // x.dtype.type(d), x % x.dtype.type(d), [str(w.message) for w in caught])
            # expect: [0 0 0 0 0 0 0 0 0] [0 0 0 0 0 0 0 0 0] ['divide by zero encountered in floor_divide', 'divide by zero encountered in remainder']
            # expect: [32768 32767 32766 32765 32764 32763 32762 32761 32760] [0 0 0 0 0 0 0 0 0] []
            # expect: [0 0 0 0 0 0 0 0 0] [0 0 0 0 0 0 0 0 0] ['divide by zero encountered in floor_divide', 'divide by zero encountered in remainder']
