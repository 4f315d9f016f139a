# tolist of times: what Python has no date or span for stays a count.
import numpy as np

for unit, values in (("D", [0, -1, 18262, -719162, 2932896, -25567, 11016]), ("D", [-719163, 1]), ("D", [2932897, 1]), ("3D", [5, -7]), ("W", [0, -5, 2000]), ("h", [0, -1, 438287]),
                     ("7m", [1, -1]), ("s", [0, -1, 951782399, 951868800, -2203891201, 253402300799, -62135596800]), ("s", [253402300800]), ("s", [-62135596801]),
                     ("ms", [1, -1, 1582934400000]), ("us", [1, -1, 4102444799999999]), ("25us", [7]), ("ns", [1, 2]), ("M", [1, -3]), ("Y", [5])):
    for kind in "Mm":
        a = np.array(values + [np.iinfo(np.int64).min] if len(values) > 1 else values).view(f"{kind}8[{unit}]")
        print(kind, unit, a.tolist(), a[::-1].reshape(1, -1).astype(a.dtype.newbyteorder()).tolist() == [a.tolist()[::-1]])
        # expect: M D [datetime.date(1970, 1, 1), datetime.date(1969, 12, 31), datetime.date(2020, 1, 1), datetime.date(1, 1, 1), datetime.date(9999, 12, 31), datetime.date(1900, 1, 1), datetime.date(2000, 2, 29), None] True
        # expect: m D [datetime.timedelta(0), datetime.timedelta(days=-1), datetime.timedelta(days=18262), datetime.timedelta(days=-719162), datetime.timedelta(days=2932896), datetime.timedelta(days=-25567), datetime.timedelta(days=11016), None] True
        # expect: M D [-719163, datetime.date(1970, 1, 2), None] True
        # expect: m D [datetime.timedelta(days=-719163), datetime.timedelta(days=1), None] True
        # expect: M D [2932897, datetime.date(1970, 1, 2), None] True
        # expect: m D [datetime.timedelta(days=2932897), datetime.timedelta(days=1), None] True
        # expect: M 3D [datetime.date(1970, 1, 16), datetime.date(1969, 12, 11), None] True
        # expect: m 3D [datetime.timedelta(days=15), datetime.timedelta(days=-21), None] True
        # expect: M W [datetime.date(1970, 1, 1), datetime.date(1969, 11, 27), datetime.date(2008, 5, 1), None] True
        # expect: m W [datetime.timedelta(0), datetime.timedelta(days=-35), datetime.timedelta(days=14000), None] True
        # expect: M h [datetime.datetime(1970, 1, 1, 0, 0), datetime.datetime(1969, 12, 31, 23, 0), datetime.datetime(2019, 12, 31, 23, 0), None] True
        # expect: m h [datetime.timedelta(0), datetime.timedelta(days=-1, seconds=82800), datetime.timedelta(days=18261, seconds=82800), None] True
        # expect: M 7m [datetime.datetime(1970, 1, 1, 0, 7), datetime.datetime(1969, 12, 31, 23, 53), None] True
        # expect: m 7m [datetime.timedelta(seconds=420), datetime.timedelta(days=-1, seconds=85980), None] True
        # expect: M s [datetime.datetime(1970, 1, 1, 0, 0), datetime.datetime(1969, 12, 31, 23, 59, 59), datetime.datetime(2000, 2, 28, 23, 59, 59), datetime.datetime(2000, 3, 1, 0, 0), datetime.datetime(1900, 2, 28, 23, 59, 59), datetime.datetime(9999, 12, 31, 23, 59, 59), datetime.datetime(1, 1, 1, 0, 0), None] True
        # expect: m s [datetime.timedelta(0), datetime.timedelta(days=-1, seconds=86399), datetime.timedelta(days=11015, seconds=86399), datetime.timedelta(days=11017), datetime.timedelta(days=-25509, seconds=86399), datetime.timedelta(days=2932896, seconds=86399), datetime.timedelta(days=-719162), None] True
        # expect: M s [253402300800] True
        # expect: m s [datetime.timedelta(days=2932897)] True
        # expect: M s [-62135596801] True
        # expect: m s [datetime.timedelta(days=-719163, seconds=86399)] True
        # expect: M ms [datetime.datetime(1970, 1, 1, 0, 0, 0, 1000), datetime.datetime(1969, 12, 31, 23, 59, 59, 999000), datetime.datetime(2020, 2, 29, 0, 0), None] True
        # expect: m ms [datetime.timedelta(microseconds=1000), datetime.timedelta(days=-1, seconds=86399, microseconds=999000), datetime.timedelta(days=18321), None] True
        # expect: M us [datetime.datetime(1970, 1, 1, 0, 0, 0, 1), datetime.datetime(1969, 12, 31, 23, 59, 59, 999999), datetime.datetime(2099, 12, 31, 23, 59, 59, 999999), None] True
        # expect: m us [datetime.timedelta(microseconds=1), datetime.timedelta(days=-1, seconds=86399, microseconds=999999), datetime.timedelta(days=47481, seconds=86399, microseconds=999999), None] True
        # expect: M 25us [datetime.datetime(1970, 1, 1, 0, 0, 0, 175)] True
        # expect: m 25us [datetime.timedelta(microseconds=175)] True
        # expect: M ns [1, 2, None] True
        # expect: m ns [1, 2, None] True
        # expect: M M [datetime.date(1970, 2, 1), datetime.date(1969, 10, 1), None] True
        # expect: m M [1, -3, None] True
        # expect: M Y [datetime.date(1975, 1, 1)] True
        # expect: m Y [5] True
years = np.arange(np.datetime64("1600-01-01"), np.datetime64("2450-01-01"), np.timedelta64(17, "D"))
print(all(str(d) == str(m)[:10] == str(t) for d, m, t in zip(years.tolist(), years.astype("M8[ms]").tolist(), years.astype(str).tolist())), len(years))
# expect: True 18263
h = np.array([0, -0.0, 1, np.nan, 6e-8, np.inf], "f2")
print(np.logical_and(h, h[::-1]), np.logical_or(h, h[::-1]), np.logical_xor(h, 0), np.logical_not(h), np.logical_not(h[::2]), np.logical_and.reduce(h), np.logical_or.accumulate(h))
# expect: [False False  True  True False False] [ True  True  True  True  True  True] [False False  True  True  True  True] [ True  True False False False False] [ True False False] False [False False  True  True  True  True]
