"""vander multiplies, putmask repeats its values by place."""
import numpy as np

print(np.vander([1.1, 2.3, 3.7], 5).tolist())
# expect: [[1.4641000000000006, 1.3310000000000004, 1.2100000000000002, 1.1, 1.0], [27.98409999999999, 12.166999999999996, 5.289999999999999, 2.3, 1.0], [187.41610000000003, 50.653000000000006, 13.690000000000001, 3.7, 1.0]]
print(np.vander([1, 2, 3], 2, increasing=True), np.vander(np.array([2, 3], "u1"), 9)[1].tolist(), np.vander([True, False], 3).dtype)
# expect: [[1 1]
# expect:  [1 2]
# expect:  [1 3]] [6561, 2187, 729, 243, 81, 27, 9, 3, 1] int64
a = np.arange(6.).reshape(2, 3)
np.putmask(a, a > 1, [10, 20])
print(a)  # expect: [[ 0.  1. 10.]
# expect:  [20. 10. 20.]]
np.putmask(a, [[1, 0, 1], [0, 0, 1]], -a)
print(a)  # expect: [[ -0.   1. -10.]
# expect:  [ 20.  10. -20.]]
for arguments in ([1, 2], True, 3), (a, [True], 3):
    try:
        np.putmask(*arguments)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: TypeError putmask() argument 1 must be numpy.ndarray, not list
        # expect: ValueError putmask: mask and data must be the same size
