# A structured array is raw memory: fields are views, rows are windows, bytes go in and out.
import io, pickle
import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
dt = np.dtype([("a", "i4"), ("b", "f8"), ("s", "U3"), ("v", "f4", (2,))])
a = np.array([(1, 2.5, "x", (1, 2)), (3, 4.5, "yyyy", (3, 4)), (2, 1, "é", (5, 6))], dt)
print(dt, dt.itemsize, a.strides, a["b"].strides, a["v"].shape, type(a) is np.ndarray, a["a"].base is a)
# expect: [('a', '<i4'), ('b', '<f8'), ('s', '<U3'), ('v', '<f4', (2,))] 32 (32,) (32,) (3, 2) True True
field = a["a"]
field[:] = [7, 8, 9]
a[0]["b"] = -1
row = a[1]
row["s"] = "zz"
a[2][0] = 70
print(a, field)  # expect: [( 7, -1. , 'x', [1., 2.]) ( 8,  4.5, 'zz', [3., 4.])
# expect:  (70,  1. , 'é', [5., 6.])] [ 7  8 70]
print(a.tobytes().hex())
# expect: 07000000000000000000f0bf7800000000000000000000000000803f000000400800000000000000000012407a0000007a00000000000000000040400000804046000000000000000000f03fe900000000000000000000000000a0400000c040
print(np.frombuffer(a.tobytes(), dt)[1], np.ndarray(2, dt, bytearray(a.tobytes()), dt.itemsize)["s"])
# expect: (8, 4.5, 'zz', [3., 4.]) ['zz' 'é']
b = np.frombuffer(bytearray(a.tobytes()), dt)
b["v"][1] = 0
print(b["v"].tolist(), a["v"].tolist())
# expect: [[1.0, 2.0], [0.0, 0.0], [5.0, 6.0]] [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]
m = memoryview(a)
print(m.format, m.itemsize, m.shape, np.asarray(m).dtype == dt)
# expect: T{i:a:=d:b:@3w:s:(2)f:v:} 32 (3,) True
for view in (lambda: a.view("u1").shape, lambda: a.view(f"V{dt.itemsize}")[0], lambda: np.arange(4, dtype="i4").view([("x", "i2"), ("y", "i2")]), lambda: a[["a", "s"]], lambda: a[["s", "a"]].dtype,
             lambda: a.astype([("x", "f8"), ("y", "i8"), ("z", "S2"), ("w", "i1", (2,))]), lambda: a.astype("f8"), lambda: np.zeros(2, [("q", "i4")]).astype("f8"), lambda: np.ones(2).astype([("x", "i2"), ("y", "?")]),
             lambda: a[a["a"] > 7]["a"], lambda: a[::-1][0], lambda: a["zz"], lambda: a[["a", "zz"]], lambda: a[0]["zz"], lambda: a[0][9], lambda: a == a[0], lambda: a != a, lambda: a + 1, lambda: a.sum(), lambda: -a):
    t(view)  # expect: (96,)
    # expect: void(b'\x07\x00\x00\x00\x00\x00\x00\x00\x00\x00\xF0\xBF\x78\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x3F\x00\x00\x00\x40')
    # expect: array([(0, 0), (1, 0), (2, 0), (3, 0)], dtype=[('x', '<i2'), ('y', '<i2')])
    # expect: array([( 7, 'x'), ( 8, 'zz'), (70, 'é')],
    # expect:       dtype={'names': ['a', 's'], 'formats': ['<i4', '<U3'], 'offsets': [0, 12], 'itemsize': 32})
    # expect: dtype({'names': ['s', 'a'], 'formats': ['<U3', '<i4'], 'offsets': [12, 0], 'itemsize': 32})
    # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
    # expect: TypeError Cannot cast array data from dtype([('a', '<i4'), ('b', '<f8'), ('s', '<U3'), ('v', '<f4', (2,))]) to dtype('float64') according to the rule 'unsafe'
    # expect: array([0., 0.])
    # expect: array([(1,  True), (1,  True)], dtype=[('x', '<i2'), ('y', '?')])
    # expect: array([ 8, 70], dtype=int32)
    # expect: (70, 1., 'é', [5., 6.])
    # expect: ValueError no field of name zz
    # expect: KeyError 'zz'
    # expect: ValueError no field of name zz
    # expect: IndexError invalid index (9)
    # expect: array([ True, False, False])
    # expect: array([False, False, False])
    # expect: UFuncTypeError ufunc 'add' did not contain a loop with signature matching types (dtype([('a', '<i4'), ('b', '<f8'), ('s', '<U3'), ('v', '<f4', (2,))]), dtype('int64')) -> None
    # expect: UFuncTypeError ufunc 'add' did not contain a loop with signature matching types (dtype([('a', '<i4'), ('b', '<f8'), ('s', '<U3'), ('v', '<f4', (2,))]), dtype([('a', '<i4'), ('b', '<f8'), ('s', '<U3'), ('v', '<f4', (2,))])) -> None
    # expect: UFuncTypeError ufunc 'negative' did not contain a loop with signature matching types <class 'numpy.dtype[void]'> -> None
a[1:] = (0, 0.5, "q", 9)
a["b"][:2] = 3
a[["a", "s"]] = np.array([(5, "p")] * 3, [("k", "i8"), ("l", "U9")])
print(a.tolist())
# expect: [(5, 3.0, 'p', array([1., 2.], dtype=float32)), (5, 3.0, 'p', array([9., 9.], dtype=float32)), (5, 0.5, 'p', array([9., 9.], dtype=float32))]
t(lambda: np.array([(1, 2, 3)], "i4,i4")); t(lambda: a.__setitem__(0, (1, 2))); t(lambda: np.array([1, 2], [("x", "i4"), ("y", "f4")])); t(lambda: np.array([[1], [2]], [("x", "i4")]))
# expect: ValueError could not assign tuple of length 3 to structure with 2 fields.
# expect: ValueError could not assign tuple of length 2 to structure with 4 fields.
# expect: array([(1, 1.), (2, 2.)], dtype=[('x', '<i4'), ('y', '<f4')])
# expect: array([[(1,)],
# expect:        [(2,)]], dtype=[('x', '<i4')])
f = io.BytesIO()
np.save(f, a); f.seek(0)
print((np.load(f) == a).all(), (pickle.loads(pickle.dumps(a)) == a).all(), pickle.loads(pickle.dumps(a[1])), pickle.loads(pickle.dumps(dt)) == dt)
# expect: True True (5, 3., 'p', [9., 9.]) True
print(np.sort(np.array([(2, "b"), (1, "z"), (2, "a"), (1, "a")], "i4,U1"), order="f1"), np.argsort(np.array([(2, "b"), (1, "z"), (2, "a")], "i4,U1")))
# expect: [(1, 'a') (2, 'a') (2, 'b') (1, 'z')] [1 2 0]
print(np.unique(np.array([(2, 1.5), (1, 2.5), (2, 1.5)], "i4,f8")), np.concatenate([a[:1], a[2:]])["s"], np.zeros((2, 2), "i2,f4").T.shape)
# expect: [(1, 2.5) (2, 1.5)] ['p' 'p'] (2, 2)
print(a.copy().fill((1, 1, "1", 1)), np.where(a["a"] > 0, a["b"], -1), np.repeat(a["a"], 2), a.take([0, 0])["v"].tolist())
# expect: None [3.  3.  0.5] [5 5 5 5 5 5] [[1.0, 2.0], [1.0, 2.0]]
