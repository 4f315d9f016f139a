"""Where a length may stand for a shape, numpy's own integers may, too."""
import numpy as np

three = np.int64(3)
print(np.resize([1, 2], three))  # expect: [1 2 1]
print(np.broadcast_shapes(three, (1,)))  # expect: (3,)
print(list(np.ndindex(three)))  # expect: [(0,), (1,), (2,)]
print(np.tensordot(np.eye(3), np.arange(3), (np.int64(1), np.int64(0))))  # expect: [0. 1. 2.]
print(np.loadtxt(["1 2 3", "4 5 6"], usecols=np.int64(1)))  # expect: [2. 5.]
print(np.genfromtxt(["1 2 3", "4 5 6"], usecols=np.int64(1)))  # expect: [2. 5.]
