"""Places of extremes in every type: blocks of many sizes, NaNs at both ends, equal ones; comparisons are quiet about NaNs."""
import numpy as np

np.seterr(all="raise")
NAMES = "bool int8 uint8 int16 uint32 int64 uint64 float16 float32 float64 complex64 complex128".split()
random = np.random.RandomState(5)


def digest(values):
    total = 0
    for v in values:
        total = (total * 31 + int(v)) % 1000003
    return total


for name in NAMES:
    places = []
    for n in (1, 2, 3, 31, 33, 64, 65, 511, 545, 1000, 1024, 1025, 2049):
        for spread in (2, 100):
            a = (random.rand(n) * spread).astype(name)
            kinds = [a, a[::-1], a[::2], a.astype(a.dtype.newbyteorder()), np.repeat(a[:1], n)]
            if a.dtype.kind in "fc":
                for at in (0, n // 2, n - 1):
                    kinds.append(a.copy())
                    kinds[-1][at] = np.nan
            for b in kinds:
                places += [b.argmin(), b.argmax()]
                if b.dtype.kind in "biuf":
                    places += [b.min() == b[b.argmin()], np.isnan(b.max()), np.nan_to_num(np.fmax.reduce(b)) * 8]
    print(name, len(places), digest(places))  # expect: bool 650 654097
    # expect: int8 650 312393
    # expect: uint8 650 975438
    # expect: int16 650 418523
    # expect: uint32 650 71299
    # expect: int64 650 248402
    # expect: uint64 650 607282
    # expect: float16 1040 908012
    # expect: float32 1040 432473
    # expect: float64 1040 210209
    # expect: complex64 416 371534
    # expect: complex128 416 318869

a = random.rand(30, 40, 5)
a[3, 4, 2] = np.nan
for axis in (None, 0, 1, 2):
    print(axis, digest(a.argmax(axis).ravel()), digest(a.T.argmin(axis).ravel()), np.argmax(a, axis, keepdims=True).shape)
    # expect: None 622 2523 (1, 1, 1)
    # expect: 0 230265 40230 (1, 40, 5)
    # expect: 1 686387 670028 (30, 1, 5)
    # expect: 2 873526 785375 (30, 40, 1)

for name in ("float16", "float32", "float64"):
    x, y = np.ones(100, name), np.zeros(100, name)
    x[7] = np.nan
    for f in (np.less, np.greater_equal, np.equal, np.maximum, np.minimum, np.fmax, np.fmin, np.heaviside):
        print(f.__name__, f(x, y)[5:9], f(y, x)[5:9], f(y[:1], x)[5:9])
    print(x.max(), np.maximum.accumulate(x)[6:9], np.sign(x)[5:9], np.clip(x, 0, .5)[5:9])
    # expect: less [False False False False] [ True  True False  True] [ True  True False  True]
    # expect: greater_equal [ True  True False  True] [False False False False] [False False False False]
    # expect: equal [False False False False] [False False False False] [False False False False]
    # expect: maximum [ 1.  1. nan  1.] [ 1.  1. nan  1.] [ 1.  1. nan  1.]
    # expect: minimum [ 0.  0. nan  0.] [ 0.  0. nan  0.] [ 0.  0. nan  0.]
    # expect: fmax [1. 1. 0. 1.] [1. 1. 0. 1.] [1. 1. 0. 1.]
    # expect: fmin [0. 0. 0. 0.] [0. 0. 0. 0.] [0. 0. 0. 0.]
    # expect: heaviside [ 1.  1. nan  1.] [ 1.  1. nan  1.] [ 1.  1. nan  1.]
    # expect: nan [ 1. nan nan] [ 1.  1. nan  1.] [0.5 0.5 nan 0.5]
    # expect: less [False False False False] [ True  True False  True] [ True  True False  True]
    # expect: greater_equal [ True  True False  True] [False False False False] [False False False False]
    # expect: equal [False False False False] [False False False False] [False False False False]
    # expect: maximum [ 1.  1. nan  1.] [ 1.  1. nan  1.] [ 1.  1. nan  1.]
    # expect: minimum [ 0.  0. nan  0.] [ 0.  0. nan  0.] [ 0.  0. nan  0.]
    # expect: fmax [1. 1. 0. 1.] [1. 1. 0. 1.] [1. 1. 0. 1.]
    # expect: fmin [0. 0. 0. 0.] [0. 0. 0. 0.] [0. 0. 0. 0.]
    # expect: heaviside [ 1.  1. nan  1.] [ 1.  1. nan  1.] [ 1.  1. nan  1.]
    # expect: nan [ 1. nan nan] [ 1.  1. nan  1.] [0.5 0.5 nan 0.5]
    # expect: less [False False False False] [ True  True False  True] [ True  True False  True]
    # expect: greater_equal [ True  True False  True] [False False False False] [False False False False]
    # expect: equal [False False False False] [False False False False] [False False False False]
    # expect: maximum [ 1.  1. nan  1.] [ 1.  1. nan  1.] [ 1.  1. nan  1.]
    # expect: minimum [ 0.  0. nan  0.] [ 0.  0. nan  0.] [ 0.  0. nan  0.]
    # expect: fmax [1. 1. 0. 1.] [1. 1. 0. 1.] [1. 1. 0. 1.]
    # expect: fmin [0. 0. 0. 0.] [0. 0. 0. 0.] [0. 0. 0. 0.]
    # expect: heaviside [ 1.  1. nan  1.] [ 1.  1. nan  1.] [ 1.  1. nan  1.]
    # expect: nan [ 1. nan nan] [ 1.  1. nan  1.] [0.5 0.5 nan 0.5]

for shift, axis in ((1, None), (-30, None), (0, 0), (1, -1), ((1, 2), (0, 1)), ((1, 2), 0)):
    rolled = np.roll(np.arange(24, dtype=">i2").reshape(2, 3, 4).T, shift, axis)
    print(shift, axis, rolled.dtype, rolled.flags.f_contiguous, rolled.ravel())
    # expect: 1 None >i2 False [23  0 12  4 16  8 20  1 13  5 17  9 21  2 14  6 18 10 22  3 15  7 19 11]
    # expect: -30 None >i2 False [ 1 13  5 17  9 21  2 14  6 18 10 22  3 15  7 19 11 23  0 12  4 16  8 20]
    # expect: 0 0 >i2 True [ 0 12  4 16  8 20  1 13  5 17  9 21  2 14  6 18 10 22  3 15  7 19 11 23]
    # expect: 1 -1 >i2 True [12  0 16  4 20  8 13  1 17  5 21  9 14  2 18  6 22 10 15  3 19  7 23 11]
    # expect: (1, 2) (0, 1) >i2 True [ 7 19 11 23  3 15  4 16  8 20  0 12  5 17  9 21  1 13  6 18 10 22  2 14]
    # expect: (1, 2) 0 >i2 True [ 1 13  5 17  9 21  2 14  6 18 10 22  3 15  7 19 11 23  0 12  4 16  8 20]
