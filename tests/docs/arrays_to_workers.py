"""D000-30 D000-31 D000-32 D000-33 D000-34 D000-56: arrays and scalars to workers and back."""
from functools import partial
from multiprocessing import Pool
import pickle
import numpy as np
offset = 100
def square(a):
    return a*a
def shifted(a, by):
    return a + by + offset
def kinds(a):
    return type(a).__name__, a.dtype.name
p = Pool(4)
print(p.map(square, np.arange(8)))  # expect: [0, 1, 4, 9, 16, 25, 36, 49]
print(p.map(kinds, np.arange(2)), p.map(kinds, [np.zeros(2), np.arange(2)]))
# expect: [('int64', 'int64'), ('int64', 'int64')] [('ndarray', 'float64'), ('ndarray', 'int64')]
print(p.map(partial(shifted, by=np.array([1, 2])), [np.array([10, 20]), np.array([30, 40])]))
# expect: [array([111, 122]), array([131, 142])]
big = p.map(square, [np.arange(500000), np.arange(500000.)])
print([b.dtype.name for b in big], big[0][-1], big[1][-1])
# expect: ['int64', 'float64'] 249999000001 249999000001.0
p.close()
try: p.map(square, [1])
except ValueError as e: print(e)  # expect: Pool not running
a = np.arange(12.).reshape(3, 4)
for v in a, a[::2, 1:], a.T, np.int64(5), np.float32(.5), np.bool_(True):
    for protocol in range(2, 6):
        w = pickle.loads(pickle.dumps(v, protocol))
        assert type(w) is type(v) and w.dtype == v.dtype and np.array_equal(w, v), (v, w)
    print(repr(w).replace("\n", ""))
    # expect: array([[ 0.,  1.,  2.,  3.],       [ 4.,  5.,  6.,  7.],       [ 8.,  9., 10., 11.]])
    # expect: array([[ 1.,  2.,  3.],       [ 9., 10., 11.]])
    # expect: array([[ 0.,  4.,  8.],       [ 1.,  5.,  9.],       [ 2.,  6., 10.],       [ 3.,  7., 11.]])
    # expect: 5
    # expect: 0.5
    # expect: True
