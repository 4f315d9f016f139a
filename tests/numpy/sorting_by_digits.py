# Sorting many integers and float32s, which goes by digits: of any range and sign, NaNs last.
import numpy as np

r = np.random.RandomState(7)
for n in 10, 2999, 3000, 40000:
    for name in "i4", "u4", "i8", "u8", "f4", "f8":
        for span in 1, 100, 2 ** 20, 2 ** 31 - 1, 2 ** 40, 2 ** 62:
            if name in ("i4", "u4") and span > 2 ** 31:
                continue
            x = r.randint(0 if name[0] == "u" else -span, span, n).astype(name)
            if name[0] == "f":
                x *= np.array(.37, name)
                x[r.randint(0, n, 3)] = np.nan
                x[r.randint(0, n, 3)] = -np.inf
                x[1] = -0.
            y, numbers = np.sort(x), sorted(x[x == x].tolist())
            if y.dtype != x.dtype or y[:len(numbers)].tolist() != numbers or not (y[len(numbers):] != y[len(numbers):]).all():
                print("wrong", n, name, span)
print("sorted")  # expect: sorted
for name in "i8", "f4", "i2", "c16":
    x = np.arange(6).astype(name)
    np.random.RandomState(5).shuffle(x)
    print(x)  # expect: [5 2 4 1 0 3]
    # expect: [5. 2. 4. 1. 0. 3.]
    # expect: [5 2 4 1 0 3]
    # expect: [5.+0.j 2.+0.j 4.+0.j 1.+0.j 0.+0.j 3.+0.j]
