# average() of matrices, which know no keepdims.
import numpy as np

m = np.asmatrix([[1.0, 2.0], [3.0, 5.0]])
print(np.average(m), repr(np.average(m, axis=0)))  # expect: 2.75 matrix([[2. , 3.5]])
print(repr(np.average(m, axis=1, weights=np.asmatrix([[1, 2], [3, 4]]))))  # expect: matrix([[1.66666667],
# expect:         [4.14285714]])
print(np.average(m, returned=True))  # expect: (2.75, 4.0)
print(np.average(np.asarray(m), axis=1, keepdims=True))  # expect: [[1.5]
# expect:  [4. ]]
