# Masked arrays of structures: each field has a mask of its own, elements are structures with masked fields.
import pickle

import numpy as np
import numpy.ma as ma

kind = [("a", int), ("b", float)]
t = ma.array([(1, 1.5), (2, 2.5), (3, 3.5)], mask=[(1, 0), (0, 0), (1, 1)], dtype=kind)
print(t)  # expect: [(--, 1.5) (2, 2.5) (--, --)]
print(repr(t))  # expect: masked_array(data=[(--, 1.5), (2, 2.5), (--, --)],
# expect:              mask=[( True, False), (False, False), ( True,  True)],
# expect:        fill_value=(999999, 1.e+20),
# expect:             dtype=[('a', '<i8'), ('b', '<f8')])
print(t[0], t[1], t[2], type(t[0]).__name__, t[0]["a"] is ma.masked)
# expect: (--, 1.5) (2, 2.5) (--, --) mvoid True
print(repr(t["a"]), t["b"].sum())  # expect: masked_array(data=[--, 2, --],
# expect:              mask=[ True, False,  True],
# expect:        fill_value=999999) 4.0
print(t.mask.dtype, t.recordmask, t.fill_value, t.filled((7, 8.0)))
# expect: [('a', '?'), ('b', '?')] [False False  True] (999999, 1.e+20) [(7, 1.5) (2, 2.5) (7, 8. )]
print(t.tolist(), t[0].tolist(), list(t[2]))
# expect: [(None, 1.5), (2, 2.5), (None, None)] (None, 1.5) [masked, masked]
t["a"] = [10, 20, 30]
t[1] = ma.masked
print(t, t.mask.tolist())
# expect: [(10, 1.5) (--, --) (30, --)] [(False, False), (True, True), (False, True)]
print(t == t, (t == t).mask)  # expect: [True -- True] [False  True False]
print(ma.sort(ma.array([(3, 0), (1, 2), (1, 1)], mask=[(0, 0), (1, 0), (0, 0)], dtype="i4,i4")))
# expect: [(1, 1) (3, 0) (--, 2)]
print(t.view([("x", int), ("y", float)])["y"], t.view((float, 2)).shape)  # expect: [1.5 -- --] (3, 2)
print(ma.flatten_structured_array(ma.array([(1, (2, 3)), (4, (5, 6))], dtype=[("a", int), ("b", [("c", int), ("d", int)])])))
# expect: [[1 2 3]
# expect:  [4 5 6]]
print(ma.make_mask_descr(np.dtype([("a", float, 2), ("b", [("c", "S3")])])), ma.flatten_mask(t.mask))
# expect: [('a', '?', (2,)), ('b', [('c', '?')])] [False  True False False  True  True]
print(t.toflex().dtype, ma.fromflex(t.toflex()))
# expect: [('_data', [('a', '<i8'), ('b', '<f8')]), ('_mask', [('a', '?'), ('b', '?')])] [(10, 1.5) (--, --) (30, --)]
again = pickle.loads(pickle.dumps(t))
print(again, again.mask.tolist(), type(again).__name__)
# expect: [(10, 1.5) (--, --) (30, --)] [(False, False), (True, True), (False, True)] MaskedArray
