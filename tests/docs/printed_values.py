"""D000-61 D000-62 D000-63: reprs that the documents' readers see."""
import numpy as np
x = np.arange(8)
for v in x, x**2, (2, 5000000), ((5000, 3), 2, (2500, 3)), np.zeros(3), np.arange(int(1e7)), np.zeros(int(1e7)), np.arange(30), [np.arange(3), np.zeros(2)], np.array([]), np.arange(3).astype(np.float32), np.array([.1,.2,3.], dtype=np.float32), np.linspace(0., 1, 5):
    print(repr(v))  # expect: array([0, 1, 2, 3, 4, 5, 6, 7])
    # expect: array([ 0,  1,  4,  9, 16, 25, 36, 49])
    # expect: (2, 5000000)
    # expect: ((5000, 3), 2, (2500, 3))
    # expect: array([0., 0., 0.])
    # expect: array([      0,       1,       2, ..., 9999997, 9999998, 9999999])
    # expect: array([0., 0., 0., ..., 0., 0., 0.])
    # expect: array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
    # expect:        17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
    # expect: [array([0, 1, 2]), array([0., 0.])]
    # expect: array([], dtype=float64)
    # expect: array([0., 1., 2.], dtype=float32)
    # expect: array([0.1, 0.2, 3. ], dtype=float32)
    # expect: array([0.  , 0.25, 0.5 , 0.75, 1.  ])
print(x, x**2, np.zeros(3), [np.int64(1), np.float64(.5)])
# expect: [0 1 2 3 4 5 6 7] [ 0  1  4  9 16 25 36 49] [0. 0. 0.] [1, 0.5]
print((x[3], type(x[3]), x.dtype))  # expect: (3, <class 'numpy.int64'>, dtype('int64'))
try: np.arange(3)[7]
except IndexError as e: print(e)  # expect: index 7 is out of bounds for axis 0 with size 3
