# oracle: no (numpy's sums overflow, and reading the elements ends the process)
# Strides whose reach cannot be counted fit into no memory.
import numpy as np

big = 1 << 62
for shape, strides in ((5,), (big,)), ((3,), (big * 2 - 1,)), ((3, 3), (big, -big)), ((2, 2, 2), (big, big, 1)):
    try:
        print(np.ndarray(shape, "u1", buffer=bytearray(100), strides=strides).sum())
    except ValueError as e:
        print(e)
    a = np.zeros(shape, "u1")
    try:
        a.strides = strides
        print(a.sum())
    except ValueError as e:
        print(e)
# expect: strides is incompatible with shape of requested array and size of buffer
# expect: strides is not compatible with available memory
# expect: strides is incompatible with shape of requested array and size of buffer
# expect: strides is not compatible with available memory
# expect: strides is incompatible with shape of requested array and size of buffer
# expect: strides is not compatible with available memory
# expect: strides is incompatible with shape of requested array and size of buffer
# expect: strides is not compatible with available memory
print(np.ndarray((0, 5), "u1", buffer=bytearray(100), strides=(big, big)).sum())  # expect: 0
