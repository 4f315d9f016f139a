# Rows and columns of matrices: a[i], a[i, :], a[:, j].
import numpy as np

a = np.arange(24.).reshape(4, 6)
print(a[1, :].base is not None, a[1, :].flags.c_contiguous, a[:, 2].flags.c_contiguous, a[:, 2:3][1].flags.c_contiguous)
# expect: True True False True
print(a[::2, 1].strides, a[-1, ::-2], a[2, 5:1:-1], a[1:1, 2], a[True, 1].shape, a[1, 2:3].flags.f_contiguous, a[-4])
# expect: (96,) [23. 21. 19.] [17. 16. 15. 14.] [] (1, 6) True [0. 1. 2. 3. 4. 5.]


class Index:
    def __index__(self):
        print("asked")
        return 1


print(a[0, Index():3], a[:Index(), -1])  # expect: asked
# expect: asked
# expect: [1. 2.] [5.]
for key in (7, slice(None)), (slice(None), -9), (-5,), (slice("x"), 1), (1, slice(0, 2, 0)):
    try:
        print(a[key[0] if len(key) == 1 else key])
    except Exception as e:
        print(type(e).__name__, e)
    try:
        i, j = key
        print(a[i, j])
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError index 7 is out of bounds for axis 0 with size 4
        # expect: IndexError index 7 is out of bounds for axis 0 with size 4
        # expect: IndexError index -9 is out of bounds for axis 1 with size 6
        # expect: IndexError index -9 is out of bounds for axis 1 with size 6
        # expect: IndexError index -5 is out of bounds for axis 0 with size 4
        # expect: ValueError not enough values to unpack (expected 2, got 1)
        # expect: TypeError slice indices must be integers or None or have an __index__ method
        # expect: TypeError slice indices must be integers or None or have an __index__ method
        # expect: ValueError slice step cannot be zero
        # expect: ValueError slice step cannot be zero
a[1] = 5
a[2, :] = 7
a[:, 0] += 1
for row in a:
    row[-1] = row[0] * 2
print(a)  # expect: [[ 1.  1.  2.  3.  4.  2.]
# expect:  [ 6.  5.  5.  5.  5. 12.]
# expect:  [ 8.  7.  7.  7.  7. 16.]
# expect:  [19. 19. 20. 21. 22. 38.]]
print(np.count_nonzero(a > 5), np.count_nonzero([0, 1, 2]), np.count_nonzero(a, axis=0), np.count_nonzero(np.zeros((0, 3))),
      type(np.count_nonzero(a)), np.count_nonzero([[True, False]], keepdims=True), np.count_nonzero(a[:, ::2] == 5))
      # expect: 14 2 [4 4 4 4 4 4] 0 <class 'int'> [[1]] 2
a.flags.writeable = False
print(a[1].flags.writeable, a[1, :].flags.writeable, np.zeros((3, 0))[1].shape, np.zeros((2, 3, 4))[1].shape)
# expect: False False (0,) (3, 4)
