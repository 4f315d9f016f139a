"""delete() gives what it was given: byte order, structures, times, objects."""
import numpy as np

for a in (np.arange(5, dtype=">f8"), np.arange(6, dtype=">i2").reshape(2, 3), np.zeros(3, [("a", ">i4")]),
          np.array(["2020", "2021"], "M8[Y]"), np.array([1, "a", None], object), np.array(["a", "bcd"])):
    for what in (0, -1, [0], slice(0, 1)):
        made = np.delete(a, what)
        print(made.dtype, made.shape, made.tolist())  # expect: >f8 (4,) [1.0, 2.0, 3.0, 4.0]
        # expect: >f8 (4,) [0.0, 1.0, 2.0, 3.0]
        # expect: >f8 (4,) [1.0, 2.0, 3.0, 4.0]
        # expect: >f8 (4,) [1.0, 2.0, 3.0, 4.0]
        # expect: >i2 (5,) [1, 2, 3, 4, 5]
        # expect: >i2 (5,) [0, 1, 2, 3, 4]
        # expect: >i2 (5,) [1, 2, 3, 4, 5]
        # expect: >i2 (5,) [1, 2, 3, 4, 5]
        # expect: [('a', '>i4')] (2,) [(0,), (0,)]
        # expect: [('a', '>i4')] (2,) [(0,), (0,)]
        # expect: [('a', '>i4')] (2,) [(0,), (0,)]
        # expect: [('a', '>i4')] (2,) [(0,), (0,)]
        # expect: datetime64[Y] (1,) [datetime.date(2021, 1, 1)]
        # expect: datetime64[Y] (1,) [datetime.date(2020, 1, 1)]
        # expect: datetime64[Y] (1,) [datetime.date(2021, 1, 1)]
        # expect: datetime64[Y] (1,) [datetime.date(2021, 1, 1)]
        # expect: object (2,) ['a', None]
        # expect: object (2,) [1, 'a']
        # expect: object (2,) ['a', None]
        # expect: object (2,) ['a', None]
        # expect: <U3 (1,) ['bcd']
        # expect: <U3 (1,) ['a']
        # expect: <U3 (1,) ['bcd']
        # expect: <U3 (1,) ['bcd']
print(np.delete(np.arange(6, dtype=">i2").reshape(2, 3), 1, axis=1).dtype)  # expect: >i2
