# numpy.r_ that makes matrices; bmat of names.
import numpy as np

print(repr(np.r_["r", [1, 2, 3], 4]))  # expect: matrix([[1, 2, 3, 4]])
print(repr(np.r_["c", [1, 2]]), np.r_["r", [[1], [2]]].shape)  # expect: matrix([[1],
# expect:         [2]]) (2, 1)
A, B = np.eye(1), np.ones((1, 1))
print(np.bmat("A,B; B A"))  # expect: [[1. 1.]
# expect:  [1. 1.]]
print(np.bmat("A C", ldict={"C": np.zeros((1, 2))}, gdict={"A": A}))  # expect: [[1. 0. 0.]]
try:
    np.bmat("A Z")
except NameError as e:
    print(e)  # expect: name 'Z' is not defined
m = np.matrix([[1.0, 2], [3, 4]])
out = np.matrix([[0.0, 0]])
print(m.sum(axis=0, out=out), out)  # expect: [[4. 6.]] [[4. 6.]]
