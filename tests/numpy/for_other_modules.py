"""What other modules ask of arrays: numbers, statistics, ctypes; and methods that are seldom called."""
import ctypes
import numbers
import statistics

import numpy as np

print([isinstance(np.int64(1), kind) for kind in (numbers.Integral, numbers.Real)], isinstance(np.float32(1), numbers.Real),
      isinstance(np.complex64(1), numbers.Real), isinstance(np.complex64(1), numbers.Complex))
      # expect: [True, True] True False True
print(statistics.mean(np.array([1, 2, 4, 5])), statistics.median(np.array([3.5, 1, 2])), statistics.stdev(np.arange(5)))
a = np.arange(6, dtype=np.int32).reshape(2, 3)
pointer = a.ctypes.data_as(ctypes.POINTER(ctypes.c_int))
print([pointer[i] for i in range(6)], a.ctypes.shape[:], list(a.ctypes.strides), a.ctypes.data == a.__array_interface__["data"][0])
b = np.zeros(6, np.int32)
ctypes.memmove(b.ctypes.data, a.ctypes, a.nbytes)
print(b, a.compress([0, 1]), a.compress([True, False, True], axis=1))
a.resize(3, 2)
print(a, a.flags.owndata)
try:
    a.resize(4, 2)
except ValueError as e:
    print(e)
# expect-error: AttributeError: 'numpy.int64' object has no attribute 'bit_length'
