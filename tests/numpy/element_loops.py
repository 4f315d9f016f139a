# Loops over the elements of arrays: numbers that the VM computes with in place, and what must not be noticed of it.
import warnings

import numpy as np

warnings.simplefilter("error")


def show(*values):
    print(*(f"{type(v).__name__}:{v!r}" for v in values))


def attempt(work):
    try:
        show(work())
    except Exception as e:
        print(type(e).__name__, e)


def kept(x):
    first = x[0]
    same = first
    first += 1
    second = x[1]
    values = [second]
    second = x[2]
    values.append(second)
    second = second * second
    values.append(second - first)
    return first, same, second, *values


def squares(x, out):
    for i in range(len(x)):
        out[i] = x[i] ** 2
    return out.tolist()


def sums(x, y, out):
    for i in range(-len(x), 0):
        out[i] += x[i] * y[i] - x[i] / 2 + y[i]
    return out.tolist()


for dtype in ("f8", "i8", "f4", "i4", "u8", "i2", "f2", ">f8", "c16"):
    x = np.array([3, 5, 7, 11], dtype)
    show(*kept(x))
    print(squares(x, np.zeros(4, dtype)), squares(x, np.zeros(4)) if dtype != "c16" else "")

floats, ints, singles = np.array([.1, .3, -2.5]), np.array([1, -7, 2**30]), np.array([.1, 3, -7], "f4")
for x in (floats, ints, singles):
    for y in (floats, ints, singles):
        print(sums(x, y, np.zeros(3)), [type(x[i] + y[i]).__name__ for i in range(3)], [x[i] < y[i] for i in range(3)])
    show(x[1] + 1, 1 - x[1], x[1] * 2.5, 2.5 / x[1], x[1] // 2, x[1] % 2, -x[1], x[1] > 2, x[1] == x[1], x[1] ** 2, x[1] ** 3)

big, zero, tiny = np.array([2**62, -2**63]), np.array([0, 0.]), np.array([1e-200, 1e300])
attempt(lambda: big[0] + big[0])
attempt(lambda: -big[1])
attempt(lambda: big[0] ** 2)
attempt(lambda: big[0] // 0)
attempt(lambda: big[1] // -1)
attempt(lambda: zero[0] * 3)
attempt(lambda: zero[0] - zero[1])
attempt(lambda: zero[0] / zero[1])
attempt(lambda: 1 / zero[1])
attempt(lambda: tiny[0] * tiny[0])
attempt(lambda: tiny[1] * tiny[1])
attempt(lambda: tiny[0] ** 2)
attempt(lambda: floats[0] ** 0.5)
attempt(lambda: floats[2] ** 0.5)


def store(a, i, value):
    a[i] = value
    return a.tolist()


fixed = np.arange(3.)
fixed.flags.writeable = False
for a in (np.zeros(2), np.zeros(2, int), np.zeros(2, "f4"), np.zeros(2, "i4"), np.zeros(2, bool), np.zeros(2, ">i8")):
    for value in (1, 2.75, True, np.float64(-3.5), np.int64(9), np.float32(.1), np.int32(4), np.array(6.25)):
        attempt(lambda: store(a, 1, value))
attempt(lambda: store(np.zeros(2, int), 0, float("nan")))
attempt(lambda: store(np.zeros(2, int), 0, 2**63))
attempt(lambda: store(np.zeros(2), 2, 1))
attempt(lambda: store(np.zeros((2, 2)), -1, 1))
attempt(lambda: store(fixed, 0, 1))
attempt(lambda: fixed[3])

table = np.arange(6.).reshape(2, 3)
for i in range(2):
    for j in range(3):
        table[i, -j - 1] = table[i, j] ** 2 + table.T[j, i]
        table[i, j] += table[i][j]
print(table.tolist())
attempt(lambda: table[2, 0])
attempt(lambda: store(table, (0, 3), 1))
attempt(lambda: table[0, 1, 2])


class Pairs:
    def __setitem__(self, key, value):
        print("set", key, value)


def said(x):
    print("say", x)
    return x


Pairs()[said(1), said(2)] = said(3)
places = {}
i = 1
places[i, "x"] = places[i, i] = 5
places[i, i] += 1
print(places)


class Own(np.float64):
    pass


v = Own(2.5)
show(v + 1, v * v, -v, v ** 2)
random = np.random.RandomState(3).rand(3000) * 10
print(sum(hash(v ** 2) for v in random), sum((v ** 2).hex() != (v * v).hex() for v in random))
