# The second operation on times of the same units takes a shorter way: the results are those of the first.
import numpy as np

a = np.array(["2020-01-01T00:00:05", "NaT", "1969-12-31T23:59:59"], "M8[s]")
b = np.array([3, -4, 5], "m8[s]")
for _ in range(3):
    print(a + b, a - b, a - a, b + b, a + np.timedelta64(3, "s"), np.timedelta64(3, "s") + a, a - np.datetime64("2020-01-01T00:00:00"))
    print(a == a, a < a[::-1], b > np.timedelta64(1, "s"), a[:, None] - a[:2], np.maximum(a, a[0]), (a + b).dtype, (a - a).dtype)
    print(b * 2, b / np.timedelta64(2, "s"), b // b, b % np.timedelta64(2, "s"), a[0] - a[2], np.add(a, b, out=a.copy()), a + np.timedelta64(1, "m"))
    # expect: ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:04'] ['2020-01-01T00:00:02'                 'NaT' '1969-12-31T23:59:54'] [    0 'NaT'     0] [ 6 -8 10] ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:02'] ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:02'] [          5       'NaT' -1577836801]
    # expect: [ True False  True] [False False  True] [ True False  True] [[          0       'NaT']
    # expect:  [      'NaT'       'NaT']
    # expect:  [-1577836806       'NaT']] ['2020-01-01T00:00:05'                 'NaT' '2020-01-01T00:00:05'] datetime64[s] timedelta64[s]
    # expect: [ 6 -8 10] [ 1.5 -2.   2.5] [1 1 1] [1 0 1] 1577836806 seconds ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:04'] ['2020-01-01T00:01:05'                 'NaT' '1970-01-01T00:00:59']
    # expect: ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:04'] ['2020-01-01T00:00:02'                 'NaT' '1969-12-31T23:59:54'] [    0 'NaT'     0] [ 6 -8 10] ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:02'] ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:02'] [          5       'NaT' -1577836801]
    # expect: [ True False  True] [False False  True] [ True False  True] [[          0       'NaT']
    # expect:  [      'NaT'       'NaT']
    # expect:  [-1577836806       'NaT']] ['2020-01-01T00:00:05'                 'NaT' '2020-01-01T00:00:05'] datetime64[s] timedelta64[s]
    # expect: [ 6 -8 10] [ 1.5 -2.   2.5] [1 1 1] [1 0 1] 1577836806 seconds ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:04'] ['2020-01-01T00:01:05'                 'NaT' '1970-01-01T00:00:59']
    # expect: ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:04'] ['2020-01-01T00:00:02'                 'NaT' '1969-12-31T23:59:54'] [    0 'NaT'     0] [ 6 -8 10] ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:02'] ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:02'] [          5       'NaT' -1577836801]
    # expect: [ True False  True] [False False  True] [ True False  True] [[          0       'NaT']
    # expect:  [      'NaT'       'NaT']
    # expect:  [-1577836806       'NaT']] ['2020-01-01T00:00:05'                 'NaT' '2020-01-01T00:00:05'] datetime64[s] timedelta64[s]
    # expect: [ 6 -8 10] [ 1.5 -2.   2.5] [1 1 1] [1 0 1] 1577836806 seconds ['2020-01-01T00:00:08'                 'NaT' '1970-01-01T00:00:04'] ['2020-01-01T00:01:05'                 'NaT' '1970-01-01T00:00:59']
for other in (np.timedelta64(1, "D"), 3, b.astype("m8[ms]"), b.reshape(3, 1), b[:0].sum(), np.array(3, "m8[s]")):
    print((a + other).dtype, (a + other).tolist())
    # expect: datetime64[s] [datetime.datetime(2020, 1, 2, 0, 0, 5), None, datetime.datetime(1970, 1, 1, 23, 59, 59)]
    # expect: datetime64[s] [datetime.datetime(2020, 1, 1, 0, 0, 8), None, datetime.datetime(1970, 1, 1, 0, 0, 2)]
    # expect: datetime64[ms] [datetime.datetime(2020, 1, 1, 0, 0, 8), None, datetime.datetime(1970, 1, 1, 0, 0, 4)]
    # expect: datetime64[s] [[datetime.datetime(2020, 1, 1, 0, 0, 8), None, datetime.datetime(1970, 1, 1, 0, 0, 2)], [datetime.datetime(2020, 1, 1, 0, 0, 1), None, datetime.datetime(1969, 12, 31, 23, 59, 55)], [datetime.datetime(2020, 1, 1, 0, 0, 10), None, datetime.datetime(1970, 1, 1, 0, 0, 4)]]
    # expect: datetime64[s] [datetime.datetime(2020, 1, 1, 0, 0, 5), None, datetime.datetime(1969, 12, 31, 23, 59, 59)]
    # expect: datetime64[s] [datetime.datetime(2020, 1, 1, 0, 0, 8), None, datetime.datetime(1970, 1, 1, 0, 0, 2)]
t = np.array(["abc", "de", "abc", "z" * 20])
for same in (t == t, t != t[::-1], t == "abc", t[:1] == t, t.astype("S") == t.astype("S"), t.reshape(2, 2) == t[:2], t.astype("U40") == t, np.array(["a"], ">U3") == np.array(["a"], ">U3")):
    print(same)  # expect: [ True  True  True  True]
    # expect: [ True  True  True  True]
    # expect: [ True False  True False]
    # expect: [ True False  True False]
    # expect: [ True  True  True  True]
    # expect: [[ True  True]
    # expect:  [ True False]]
    # expect: [ True  True  True  True]
    # expect: [ True]
for f in (lambda: a + a, lambda: b * b, lambda: a + 1.5):
    for _ in range(2):
        try:
            f()
        except TypeError as error:
            print(error)
            # expect: ufunc 'add' cannot use operands with types dtype('<M8[s]') and dtype('<M8[s]')
            # expect: ufunc 'add' cannot use operands with types dtype('<M8[s]') and dtype('<M8[s]')
            # expect: ufunc 'multiply' cannot use operands with types dtype('<m8[s]') and dtype('<m8[s]')
            # expect: ufunc 'multiply' cannot use operands with types dtype('<m8[s]') and dtype('<m8[s]')
            # expect: ufunc 'add' cannot use operands with types dtype('<M8[s]') and dtype('float64')
            # expect: ufunc 'add' cannot use operands with types dtype('<M8[s]') and dtype('float64')
