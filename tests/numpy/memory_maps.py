"""memmap and matrix: two classes derived from ndarray."""
import os
import tempfile

import numpy as np

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "numbers.bin")
    a = np.memmap(path, dtype="float32", mode="w+", shape=(3, 4))
    a[:] = np.arange(12).reshape(3, 4)
    a[1, 2] = 99
    a.flush()
    print(type(a).__name__, a.shape, a.dtype, a.mode, a.offset, os.path.basename(a.filename), os.path.getsize(path))
    # expect: memmap (3, 4) float32 w+ 0 numbers.bin 48
    b = np.memmap(path, dtype="float32", mode="r", shape=(3, 4))
    print(b[1], type(b[1]).__name__, b.sum(), type(b + 1).__name__, type(b[0, 0]).__name__)
    # expect: [ 4.  5. 99.  7.] memmap 159.0 ndarray float32
    try:
        b[0] = 1
    except ValueError as error:
        print(error)  # expect: assignment destination is read-only
    c = np.memmap(path, dtype="float32", mode="c")
    c[0] = -1
    print(c.shape, c[0], b[0, 0], np.memmap(path, dtype="i4", mode="r+", offset=16, shape=(2,))[0] != 0)
    # expect: (12,) -1.0 0.0 True
    a[2] = 5
    print(b[2], np.fromfile(path, "float32")[8:])  # expect: [5. 5. 5. 5.] [5. 5. 5. 5.]
    try:
        np.memmap(path, mode="q")
    except ValueError as error:
        print(error)
        # expect: mode must be one of ['r', 'c', 'r+', 'w+', 'readonly', 'copyonwrite', 'readwrite', 'write'] (got 'q')

m = np.matrix([[1, 2], [3, 4]])
print(repr(m), m * m, m.T, m.I, m ** 2, m[0], m[:, 1], m.A1, m.sum(axis=1), m.mean(), m + 1, 2 * m, m * [[1], [1]], m.shape, np.asmatrix([1, 2]), np.matrix("1 2; 3 4.5"))
# expect: matrix([[1, 2],
# expect:         [3, 4]]) [[ 7 10]
# expect:  [15 22]] [[1 3]
# expect:  [2 4]] [[-2.   1. ]
# expect:  [ 1.5 -0.5]] [[ 7 10]
# expect:  [15 22]] [[1 2]] [[2]
# expect:  [4]] [1 2 3 4] [[3]
# expect:  [7]] 2.5 [[2 3]
# expect:  [4 5]] [[2 4]
# expect:  [6 8]] [[3]
# expect:  [7]] (2, 2) [[1 2]] [[1.  2. ]
# expect:  [3.  4.5]]
print(np.bmat([[m, m], [m, m]]), m.max(), m.argmax(axis=1), np.linalg.det(m).round(6), type(m.tolist()), m @ m, np.multiply(m, m), type(m[0, 0]).__name__)
# expect: [[1 2 1 2]
# expect:  [3 4 3 4]
# expect:  [1 2 1 2]
# expect:  [3 4 3 4]] 4 [[1]
# expect:  [1]] -2.0 <class 'list'> [[ 7 10]
# expect:  [15 22]] [[ 1  4]
# expect:  [ 9 16]] int64
