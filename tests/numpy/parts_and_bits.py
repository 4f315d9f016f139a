# reduceat along either axis, bits packed in both orders, put with few values, elements inserted and deleted at one place.
import numpy as np

a = np.arange(24).reshape(4, 6)
print(np.add.reduceat(a, [0, 2, 1], axis=0).tolist(), np.maximum.reduceat(a, [0, 4], axis=1).tolist(), np.logical_and.reduceat([1, 0, 2], [0, 2]))
# expect: [[6, 8, 10, 12, 14, 16], [12, 13, 14, 15, 16, 17], [36, 39, 42, 45, 48, 51]] [[3, 5], [9, 11], [15, 17], [21, 23]] [False  True]
print(np.add.reduceat(np.uint8([200, 100, 3]), [0]), np.add.reduceat([True, True], [0]), np.add.reduceat([1., 2], [0], out=np.zeros(1)),
      np.add.reduceat(np.zeros((0, 3)), [1, 2], axis=1).shape, np.multiply.reduceat(np.arange(1., 7)[::-1], [0, 0, 3]))
      # expect: [303] [2] [3.] (0, 2) [  6. 120.   6.]
x = np.random.RandomState(1).rand(101) < .5
print(np.packbits(x)[-5:], np.packbits(x, bitorder="little")[-5:], np.packbits(x[:99].reshape(9, 11), axis=0).sum(), np.packbits(np.int8([2, 0, -1])),
      np.packbits(np.array([0, 300, 256, 0, 1])), np.packbits(np.zeros((0, 3), bool), axis=1).shape, np.unpackbits(np.packbits(x))[:101].sum() == x.sum())
      # expect: [129 180  26  43  40] [129  45  88 212  20] 2460 [160] [104] (0, 1) True
f = np.zeros(5)
np.put(f, [0, -1, 2], [1, 2])
print(f)  # expect: [1. 0. 1. 0. 2.]
for wrong in [[0, 5], [-6]]:
    try:
        np.put(f, wrong, 9)
    except IndexError as e:
        print(e, f)  # expect: index 5 is out of bounds for axis 0 with size 5 [9. 0. 1. 0. 2.]
        # expect: index -6 is out of bounds for axis 0 with size 5 [9. 0. 1. 0. 2.]
print(np.insert(a, 1, 9, axis=1)[0], np.insert(f, -1, [7, 8]), np.delete(a, -1, 0).shape, np.delete(f, 0), np.delete(a, 3))
# expect: [0 9 1 2 3 4 5] [9. 0. 1. 0. 7. 8. 2.] (3, 6) [0. 1. 0. 2.] [ 0  1  2  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23]
