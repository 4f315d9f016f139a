"""__array__ may give an array of objects; asarray of a derived class is a plain array, whatever the elements are."""
import numpy as np


class Letters:
    def __array__(self, dtype=object):
        a = np.empty((2, 2), dtype=dtype)
        a[0, 0], a[0, 1], a[1, 0], a[1, 1] = Letters, 2, 3, "x"
        return a


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: np.array(Letters())[1].tolist())  # expect: [3, 'x']
show(lambda: np.asarray(Letters()).shape)  # expect: (2, 2)
show(lambda: np.asarray(Letters(), dtype=object)[0, 0])  # expect: <class '__main__.Letters'>
show(lambda: np.array(Letters(), dtype=int))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'type'
a = np.array([["q", 2], [3, 4]], dtype=object)
show(lambda: a.__array__())  # expect: array([['q', 2],
# expect:        [3, 4]], dtype=object)
show(lambda: a.__array__(object))  # expect: array([['q', 2],
# expect:        [3, 4]], dtype=object)
show(lambda: a[1].__array__(float))  # expect: array([3., 4.])
show(lambda: a.__array__(int))  # expect: ValueError invalid literal for int() with base 10: 'q'


class Derived(np.ndarray):
    pass


for plain in np.zeros(3, dtype=[("a", int)]), np.array(["a", "b"]), np.array(["2011", "2012"], dtype="M8[D]"), np.arange(3):
    d = plain.view(Derived)
    print([type(x).__name__ for x in (d, np.asarray(d), np.array(d), np.array(d, subok=True), np.asanyarray(d), np.ascontiguousarray(d), d.view(np.ndarray))])
    # expect: ['Derived', 'ndarray', 'ndarray', 'Derived', 'Derived', 'ndarray', 'ndarray']
    # expect: ['Derived', 'ndarray', 'ndarray', 'Derived', 'Derived', 'ndarray', 'ndarray']
    # expect: ['Derived', 'ndarray', 'ndarray', 'Derived', 'Derived', 'ndarray', 'ndarray']
    # expect: ['Derived', 'ndarray', 'ndarray', 'Derived', 'Derived', 'ndarray', 'ndarray']
m = np.matrix([[(1, 2.0), (3, 4.0)]], dtype=[("a", int), ("b", float)])
show(lambda: m[0, 1])  # expect: (3, 4.)
show(lambda: m["a"])  # expect: matrix([[1, 3]])
show(lambda: m)  # expect: matrix([[(1, 2.), (3, 4.)]], dtype=[('a', '<i8'), ('b', '<f8')])
show(lambda: type(m.__array__()).__name__)  # expect: 'ndarray'


class Shouting(np.ndarray):
    def __getitem__(self, key):
        item = super().__getitem__(key)
        return item.upper() if isinstance(item, str) else item


print(repr(np.array([["ab", "c"], ["d", "e"]]).view(Shouting)), np.array(["ab", "c"]).view(Shouting))
# expect: Shouting([['AB', 'C'],
# expect:           ['D', 'E']], dtype='<U2') ['AB' 'C']
