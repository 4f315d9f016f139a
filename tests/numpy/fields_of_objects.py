# Structures with fields of objects: made, indexed, written, copied, compared, sorted, pickled and printed; no object lives longer than its last element.
import copy
import gc
import pickle
import sys
import weakref

import numpy as np


def tried(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


kind = np.dtype([("name", "O"), ("n", "i4"), ("pair", "O", (2,)), ("in", [("x", "f8"), ("y", object)])])
print(kind, kind.hasobject, kind.flags, kind.itemsize, kind["name"], kind["pair"])
# expect: [('name', 'O'), ('n', '<i4'), ('pair', 'O', (2,)), ('in', [('x', '<f8'), ('y', 'O')])] True 27 44 object ('O', (2,))
print(np.zeros(1, kind), np.empty(1, kind), np.ones(1, kind)["pair"], np.full(1, 5, kind)["in"])
# expect: [(0, 0, [0, 0], (0., 0))] [(None, 0, [None, None], (0., None))] [[1 1]] [(5., 5)]

a = np.array([("b", 1, ["p", 2], (1.5, [1])), ([1, 2], 2, ("q", None), (2.5, {}))], kind)
print(a)  # expect: [('b', 1, ['p', 2], (1.5, list([1])))
# expect:  (list([1, 2]), 2, ['q', None], (2.5, {}))]
print(repr(a))  # expect: array([('b', 1, ['p', 2], (1.5, list([1]))),
# expect:        (list([1, 2]), 2, ['q', None], (2.5, {}))],
# expect:       dtype=[('name', 'O'), ('n', '<i4'), ('pair', 'O', (2,)), ('in', [('x', '<f8'), ('y', 'O')])])
print(a["name"], a["pair"].shape, a["in"]["y"], a["n"].sum())
# expect: ['b' list([1, 2])] (2, 2) [list([1]) {}] 3
a["name"][0] = {"k": 1}
a[1] = ("c", 7, [8, 9], (0.0, "z"))
a["in"]["y"][0] = (1, 2)
print(a[0], a[1]["name"], a[["n", "name"]], a[::-1]["name"], a[[True, False]]["name"])
# expect: ({'k': 1}, 1, ['p', 2], (1.5, (1, 2))) c [(1, {'k': 1}) (7, 'c')] ['c' {'k': 1}] [{'k': 1}]
row = a[0]
row["name"] = "through the row"
print(a["name"], row.item(), row.dtype == kind, len(row))
# expect: ['through the row' 'c'] ('through the row', 1, array(['p', 2], dtype=object), (1.5, (1, 2))) True 4
b = a.copy()
b["name"] = "other"
a[0] = a[1]
a["name"][0] = "written alone"
print(a["name"], b["name"], a["pair"].tolist(), copy.deepcopy(a)["pair"].tolist())
# expect: ['written alone' 'c'] ['other' 'other'] [[8, 9], [8, 9]] [[8, 9], [8, 9]]

s = np.array([("b", 1), ("a", 2), ("a", 1)], [("s", "O"), ("i", "i8")])
print(np.sort(s), np.argsort(s), np.sort(s, order="i"), s == s[0], s != s.copy(), (s == s).all())
# expect: [('a', 1) ('a', 2) ('b', 1)] [2 1 0] [('a', 1) ('b', 1) ('a', 2)] [ True False False] [False False False] True
print(np.concatenate([s, s[:1]]), np.concatenate([s[:1], np.zeros(1, [("s", "i4"), ("i", "i8")])]), s.reshape(3, 1)[1], s.repeat(2)["s"], s.take([2, 0]))
# expect: [('b', 1) ('a', 2) ('a', 1) ('b', 1)] [('b', 1) (0, 0)] [('a', 2)] ['b' 'b' 'a' 'a' 'a' 'a'] [('a', 1) ('b', 1)]
print(s.astype([("s", "S2"), ("i", "f4")]), s.astype(object), s.tolist(), s.nbytes, np.where([True, False, True], s, s[::-1]))
# expect: [(b'b', 1.) (b'a', 2.) (b'a', 1.)] [('b', 1) ('a', 2) ('a', 1)] [('b', 1), ('a', 2), ('a', 1)] 48 [('b', 1) ('a', 2) ('a', 1)]
print(s.T[0], s.ravel()[2], s[:, None].shape, s.flatten()["i"], s.nonzero(), s.dtype.descr, s.item(1), s.fill(("f", 3)), s)
# expect: ('f', 3) ('f', 3) (3, 1) [1 2 1] (array([0, 1, 2]),) [('s', '|O'), ('i', '<i8')] ('a', 2) None [('f', 3) ('f', 3) ('f', 3)]
for protocol in range(2, 6):
    print(pickle.loads(pickle.dumps(a, protocol))["name"], pickle.loads(pickle.dumps(kind, protocol)) == kind, pickle.loads(pickle.dumps(a[0], protocol)))
    # expect: ['written alone' 'c'] True ('written alone', 7, [8, 9], (0., 'z'))
    # expect: ['written alone' 'c'] True ('written alone', 7, [8, 9], (0., 'z'))
    # expect: ['written alone' 'c'] True ('written alone', 7, [8, 9], (0., 'z'))
    # expect: ['written alone' 'c'] True ('written alone', 7, [8, 9], (0., 'z'))

print(tried(lambda: a.view("V8")), tried(lambda: a["nothing"]), tried(lambda: np.array([(1,)], s.dtype)), tried(lambda: np.frombuffer(b"12345678", "O")))
# expect: TypeError: Cannot change data-type for object array. ValueError: no field of name nothing ValueError: could not assign tuple of length 1 to structure with 2 fields. ValueError: cannot create an OBJECT array from memory buffer
print(tried(lambda: np.dtype({"names": ["a", "b"], "formats": ["O", "i4"], "offsets": [0, 4]})), np.dtype({"names": ["a"], "formats": ["O"], "offsets": [3]}))
# expect: TypeError: Cannot create a NumPy dtype with overlapping object fields {'names': ['a'], 'formats': ['O'], 'offsets': [3], 'itemsize': 11}
print(np.promote_types("O", "i4"), np.promote_types(s.dtype, [("s", "i4"), ("i", "f8")]), np.can_cast("O", "i4"), np.can_cast("i4", "O"), np.result_type("O", "f4"))
# expect: object [('s', 'O'), ('i', '<f8')] False True object
print(np.dtype("O") == object, np.dtype("|O8"), np.dtype("O") > np.dtype("i4"), hash(np.dtype("O")) == hash(np.dtype(object)), type(np.dtype("O").type))
# expect: True object True True <class 'type'>


print(np.where([True, False], np.zeros(2, "i4,O"), np.ones(2, "i4,O")), np.where([True, False], np.zeros(2, "i4,i2"), np.ones(2, "i4,i2")))
# expect: [(0, 0) (1, 1)] [(0, 0) (1, 1)]


class Thing:
    pass


t = np.zeros(3, [("o", "O"), ("n", "i4")])
thing = Thing()
gone = weakref.ref(thing)
before = sys.getrefcount(thing)
t["o"] = thing
print(sys.getrefcount(thing) - before)  # expect: 3
view, twin = t[1:], t.copy()
print(sys.getrefcount(thing) - before)  # expect: 6
del twin
t["o"][:2] = None
print(sys.getrefcount(thing) - before)  # expect: 1
del t
print(sys.getrefcount(thing) - before, view["o"][1] is thing)  # expect: 1 True
del view, thing
gc.collect()
print(gone())  # expect: None
