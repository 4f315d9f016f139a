# numpy.ma.mrecords: masked records, their fields as attributes, made of arrays, rows and files.
import io
import pickle

import numpy.ma as ma
from numpy.ma import mrecords

t = mrecords.fromarrays([[1, 2], ma.array([1.5, 2], mask=[0, 1])], names="a,b")
print(repr(t))  # expect: masked_records(
# expect:     a : [1 2]
# expect:     b : [1.5 --]
# expect:     fill_value : (999999, 1.e+20)
# expect:               )
print(t, t[0], len(t), t.a, t.b.mask, t["b"], t.tolist(), t.recordmask, type(t[0]).__name__)
# expect: [(1,1.5), (2,--)] (1, 1.5) 2 [1 2] [False  True] [1.5 --] [[1, 1.5], [2, None]] [False False] MaskedRecords
t.a = [5, 6]
t.b = ma.masked
print(t, t.b.data)  # expect: [(5,--), (6,--)] [1.e+20 1.e+20]
t.mask[0] = (1, 0)
print(t, t.filled((7, 8.0)).tolist(), type(t.filled()).__name__)
# expect: [(--,1e+20), (6,--)] [(7, 1e+20), (6, 8.0)] recarray
again = pickle.loads(pickle.dumps(t))
print(again, again._mask.tolist(), type(again).__name__)
# expect: [(--,1e+20), (6,--)] [(True, False), (False, True)] MaskedRecords
print(mrecords.fromrecords([(1, "x"), (2, "y")], names="n,s", mask=[0, 1]), mrecords.addfield(t, [1, 2], "c"))
# expect: [(1,x), (--,--)] [(--,1e+20,1), (6,--,2)]
words = mrecords.fromtextfile(io.StringIO("# made\nname,x,y\nab,1,2.5\n,2,3.5\n"), delimiter=",")
print(words, words.dtype, words.x)
# expect: [(ab,1,2.5), (--,2,3.5)] (numpy.record, [('name', '<U3'), ('x', '<i8'), ('y', '<f8')]) [1 2]
for f in (lambda: t.zz, lambda: t["zz"]):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)  # expect: AttributeError record array has no attribute zz
        # expect: ValueError no field of name zz
