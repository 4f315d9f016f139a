# Dtypes as objects of a program: metadata, names that are written, texts of several types, ctypes' types, classes that say their dtype.
import ctypes
import pickle

import numpy as np


def tried(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def renamed(x, names):
    x.names = names
    return x


d = np.dtype("i4", metadata={"unit": "m"})
print(repr(d), d == "i4", hash(d) == hash(np.dtype("i4")), d.metadata, type(d.metadata).__name__, np.dtype("i4").metadata)
# expect: dtype('int32') True True {'unit': 'm'} mappingproxy None
print(pickle.loads(pickle.dumps(d)).metadata, d.newbyteorder().metadata, np.dtype(d, metadata={"b": 2}).metadata, d is np.dtype(d))
# expect: {'unit': 'm'} {'unit': 'm'} {'unit': 'm', 'b': 2} True
print(tried(lambda: np.dtype("i4", metadata=3)), tried(lambda: np.dtype("i4", metadata=None)), np.dtype("i4", metadata={}).metadata)
# expect: TypeError: dtype() argument 4 must be dict, not int TypeError: dtype() argument 4 must be dict, not None {}
a = np.zeros(2, d)
print(a.dtype.metadata, a[::2].dtype.metadata, a.copy().dtype.metadata, a.reshape(2, 1).dtype.metadata, a.astype("i4").dtype.metadata)
# expect: {'unit': 'm'} {'unit': 'm'} {'unit': 'm'} {'unit': 'm'} None
print((a + 1).tolist(), a.sum(), np.sort(a), a.dtype == np.dtype("i4"), np.zeros(1, [("x", d)])["x"].dtype.metadata)
# expect: [1, 1] 0 [0 0] True {'unit': 'm'}
s = np.dtype([("x", d)], metadata={1: 2})
print(s, s.metadata, s["x"].metadata, np.dtype("U3", metadata={"a": "b"}).metadata, pickle.loads(pickle.dumps(s)).metadata)
# expect: [('x', '<i4')] {1: 2} {'unit': 'm'} {'a': 'b'} {1: 2}

t = np.zeros(2, [("a", "i4"), ("b", "f8")])
twin = np.zeros(2, [("a", "i4"), ("b", "f8")])
t.dtype.names = "x", "y"
print(t, t["x"], t.dtype, twin.dtype, t.dtype == twin.dtype)
# expect: [(0, 0.) (0, 0.)] [0 0] [('x', '<i4'), ('y', '<f8')] [('a', '<i4'), ('b', '<f8')] False
for names in (["p", 3], ["p"], ["p", "p"], 3, "ab"):
    print(tried(lambda: renamed(t.dtype, names)))
    # expect: ValueError: item #1 of names is of type int and not string
    # expect: ValueError: must replace all names at once with a sequence of length 2
    # expect: ValueError: Duplicate field names given.
    # expect: ValueError: must replace all names at once with a sequence of length 2
    # expect: [('a', '<i4'), ('b', '<f8')]
e = np.dtype([("a", "i4"), ("b", "f8")])
print(renamed(e, ("q", "r")), np.dtype([("a", "i4"), ("b", "f8")]), np.zeros(1, e)["q"], tried(lambda: renamed(np.dtype("i4"), ["a"])))
# expect: [('q', '<i4'), ('r', '<f8')] [('a', '<i4'), ('b', '<f8')] [0] ValueError: there are no fields defined
o = np.zeros(2, [("a", "O"), ("b", "f8")])
o.dtype.names = ["k", "l"]
print(o["k"], o, tried(lambda: delattr(e, "names")))
# expect: [0 0] [(0, 0.) (0, 0.)] AttributeError: Cannot delete dtype names attribute

print(np.dtype("c").char, np.dtype("c") == "S1", np.array("abc", "c"), np.array(["ab", "cd"], "c"))
# expect: c True [b'a' b'b' b'c'] [[b'a' b'b']
# expect:  [b'c' b'd']]
print(np.sctypeDict["O"], np.sctypeDict["f4"], np.sctypeDict[7], np.sctypeDict["int_"], np.dtype("int0"), np.dtype("M8[D],datetime64[Y],i8"))
# expect: <class 'numpy.object_'> <class 'numpy.float32'> <class 'numpy.int64'> <class 'numpy.int64'> int64 [('f0', '<M8[D]'), ('f1', '<M8[Y]'), ('f2', '<i8')]


class Record(ctypes.Structure):
    _fields_ = [("a", ctypes.c_uint8), ("b", ctypes.c_uint16), ("c", ctypes.c_double * 2)]


class Number(ctypes.Union):
    _fields_ = [("i", ctypes.c_int32), ("f", ctypes.c_float)]


class Says:
    dtype = np.dtype("f4")


print(np.dtype(Record), np.dtype(Number), np.dtype(ctypes.c_void_p), np.dtype(3 * ctypes.c_uint8), np.dtype(ctypes.c_int16), np.dtype(Record()))
# expect: {'names': ['a', 'b', 'c'], 'formats': ['u1', '<u2', ('<f8', (2,))], 'offsets': [0, 2, 8], 'itemsize': 24, 'aligned': True} {'names': ['i', 'f'], 'formats': ['<i4', '<f4'], 'offsets': [0, 0], 'itemsize': 4} uint64 ('u1', (3,)) int16 {'names': ['a', 'b', 'c'], 'formats': ['u1', '<u2', ('<f8', (2,))], 'offsets': [0, 2, 8], 'itemsize': 24, 'aligned': True}
print(tried(lambda: np.dtype(ctypes.POINTER(ctypes.c_int))), np.dtype(Says), np.dtype(Says()), np.dtype(np.dtype([("a", "i4")]).fields))
# expect: TypeError: ctypes pointers have no dtype equivalent float32 float32 [('a', '<i4')]
print(tried(lambda: e[["q", 2]]), tried(lambda: e[["no"]]), tried(lambda: np.dtype("f8,i8,[f8,i8]")), tried(lambda: np.dtype([("a", "f4", 2**40)])))
# expect: TypeError: Field key must be an integer field offset, single field name, or list of field names. KeyError: 'no' TypeError: data type '[f8,i8]' not understood ValueError: invalid shape in fixed-type tuple: dimension does not fit into a C int.
print(np.result_type(np.dtype(">i4,i1,i8")[["f0", "f2"]]), tried(lambda: np.dtype({"names": {"A"}, "formats": ["f8"]})))
# expect: [('f0', '<i4'), ('f2', '<i8')] TypeError: 'set' object is not subscriptable
