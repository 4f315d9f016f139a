"""D000-01 D000-11 D000-40 D000-41 D000-42 D000-43 D000-44 D000-45 D000-46 D000-47 D000-48 D000-49 D000-57 D000-58: arrays."""
import numpy as np
import threading
x = np.arange(8)
print(x.dtype, [type(i) is np.int64 for i in x] == [True] * 8, x[3], type(x[3]))
# expect: int64 True 3 <class 'numpy.int64'>
print(np.zeros(3).dtype, np.zeros(3, dtype=int).dtype, np.zeros(3, dtype=int))
# expect: float64 int64 [0 0 0]
a = np.array([[1., 2., 3.], [4., 5., 6.]])
print(len(x), x.size, x.shape, a.shape[0], a.shape[1], len(a), type(a.shape[0]), type(x.size))
# expect: 8 8 (8,) 2 3 2 <class 'int'> <class 'int'>
r, f = np.zeros(3, dtype=int), np.zeros(3)
r[1] = x[3]**2
f[2] = x[5]
print(r, f, type(x[2]**2), type(x[2]*x[2]), x[2]*x[2])
# expect: [0 9 0] [0. 0. 5.] <class 'numpy.int64'> <class 'numpy.int64'> 4
part = x[2:5]
part[0] = 99
print(x[:4], part.base is x, a[0:1], a[0:1].shape)  # expect: [ 0  1 99  3] True [[1. 2. 3.]] (1, 3)
t = a.T
print([t[i, k] for i in range(t.shape[0]) for k in range(t.shape[1])], t[1:][0, 1], type(t[0, 1]))
# expect: [1.0, 4.0, 2.0, 5.0, 3.0, 6.0] 5.0 <class 'numpy.float64'>
cos = 0.
cos += t[0, 1] * t[1, 1]
print(cos, type(cos), type(cos > 1.), cos > 1.)
# expect: 20.0 <class 'numpy.float64'> <class 'numpy.bool_'> True
if cos > 1.: print('greater')  # expect: greater
random = np.random.rand(1000)
print(random.shape, random.dtype, bool((random >= 0).all() and (random < 1).all()), len(set(random)) > 990)
# expect: (1000,) float64 True True
print(2*x-1, x*x, 2*f, np.array([1, 2]) + 10)
# expect: [ -1   1 197   5   7   9  11  13] [   0    1 9801    9   16   25   36   49] [ 0.  0. 10.] [11 12]
print([np.int64(0), np.int64(4)], [np.float64(.5)], x[0], a.shape, (a.shape, t.shape))
# expect: [0, 4] [0.5] 0 (2, 3) ((2, 3), (3, 2))
print(2*np.pi*np.array([0., 1.]))  # expect: [0.         6.28318531]
