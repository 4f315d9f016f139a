# Joining, cutting, repeating, turning.
import numpy as np


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


a, x = np.arange(4), np.arange(6).reshape(2, 3)
print(np.concatenate([a, a + 0.5]), np.concatenate([x, x], 1), np.concatenate([x, x], None), np.concatenate([x, x], -2).shape)
# expect: [0.  1.  2.  3.  0.5 1.5 2.5 3.5] [[0 1 2 0 1 2]
# expect:  [3 4 5 3 4 5]] [0 1 2 3 4 5 0 1 2 3 4 5] (4, 3)
print(np.stack([a, a]), np.stack([a, a], 1), np.vstack([a, a]), np.hstack([a, a]), np.dstack([a, a]).shape, np.column_stack([a, a]), np.append(a, 9), np.append(x, [[7, 8, 9]], 0))
# expect: [[0 1 2 3]
# expect:  [0 1 2 3]] [[0 0]
# expect:  [1 1]
# expect:  [2 2]
# expect:  [3 3]] [[0 1 2 3]
# expect:  [0 1 2 3]] [0 1 2 3 0 1 2 3] (1, 4, 2) [[0 0]
# expect:  [1 1]
# expect:  [2 2]
# expect:  [3 3]] [0 1 2 3 9] [[0 1 2]
# expect:  [3 4 5]
# expect:  [7 8 9]]
print(np.split(a, 2), np.array_split(np.arange(7), 3), np.split(a, [1, 3]), np.hsplit(x, 3), np.vsplit(x, 2))
# expect: [array([0, 1]), array([2, 3])] [array([0, 1, 2]), array([3, 4]), array([5, 6])] [array([0]), array([1, 2]), array([3])] [array([[0],
# expect:        [3]]), array([[1],
# expect:        [4]]), array([[2],
# expect:        [5]])] [array([[0, 1, 2]]), array([[3, 4, 5]])]
print(np.tile(a, 2), np.tile(x, (2, 2)), np.repeat(a, 2), np.repeat(x, [1, 2], axis=0), np.repeat(x, 2), a.repeat([0, 1, 2, 3]))
# expect: [0 1 2 3 0 1 2 3] [[0 1 2 0 1 2]
# expect:  [3 4 5 3 4 5]
# expect:  [0 1 2 0 1 2]
# expect:  [3 4 5 3 4 5]] [0 0 1 1 2 2 3 3] [[0 1 2]
# expect:  [3 4 5]
# expect:  [3 4 5]] [0 0 1 1 2 2 3 3 4 4 5 5] [1 2 2 3 3 3]
print(np.roll(a, 1), np.roll(x, 1), np.roll(x, 1, axis=1), np.flip(x), np.flip(x, 0), np.fliplr(x), np.flipud(x), np.rot90(x), np.rot90(x, 2))
# expect: [3 0 1 2] [[5 0 1]
# expect:  [2 3 4]] [[2 0 1]
# expect:  [5 3 4]] [[5 4 3]
# expect:  [2 1 0]] [[3 4 5]
# expect:  [0 1 2]] [[2 1 0]
# expect:  [5 4 3]] [[3 4 5]
# expect:  [0 1 2]] [[2 5]
# expect:  [1 4]
# expect:  [0 3]] [[5 4 3]
# expect:  [2 1 0]]
print(np.insert(a, 1, 99), np.insert(a, [1, 3], [7, 8]), np.insert(x, 1, 5, axis=1), np.delete(a, 1), np.delete(x, [0, 2], axis=1), np.delete(a, slice(None, None, 2)))
# expect: [ 0 99  1  2  3] [0 7 1 2 8 3] [[0 5 1 2]
# expect:  [3 5 4 5]] [0 2 3] [[1]
# expect:  [4]] [1 3]
print(np.pad(a, 2), np.pad(x, ((1, 0), (0, 1)), constant_values=9), np.pad(a, 2, mode="edge"), np.pad(a, 2, mode="reflect"), np.pad(a, (1, 2), mode="wrap"))
# expect: [0 0 0 1 2 3 0 0] [[9 9 9 9]
# expect:  [0 1 2 9]
# expect:  [3 4 5 9]] [0 0 0 1 2 3 3 3] [2 1 0 1 2 3 2 1] [3 0 1 2 3 0 1]
print(np.where(a > 1), np.where(a > 1, a, -a), np.where([True, False], 1.5, 2), np.where(x > 2, x, 0).dtype, np.where(True, np.float32(1), 2))
# expect: (array([2, 3]),) [ 0 -1  2  3] [1.5 2. ] int64 1.0
print(np.broadcast_to(a, (2, 4)), [b.shape for b in np.broadcast_arrays(x, [[1], [2]])], np.tril(np.ones((3, 3))), np.triu(x), np.diag([1, 2]), np.diag(x), np.eye(2))
# expect: [[0 1 2 3]
# expect:  [0 1 2 3]] [(2, 3), (2, 3)] [[1. 0. 0.]
# expect:  [1. 1. 0.]
# expect:  [1. 1. 1.]] [[0 1 2]
# expect:  [0 4 5]] [[1 0]
# expect:  [0 2]] [0 4] [[1. 0.]
# expect:  [0. 1.]]
print(np.meshgrid([1, 2], [3, 4, 5]), np.ix_([0, 1], [2]), np.indices((2, 2)).tolist(), np.unravel_index(5, (2, 3)), np.ravel_multi_index((1, 2), (2, 3)))
# expect: [array([[1, 2],
# expect:        [1, 2],
# expect:        [1, 2]]), array([[3, 3],
# expect:        [4, 4],
# expect:        [5, 5]])] (array([[0],
# expect:        [1]]), array([[2]])) [[[0, 0], [1, 1]], [[0, 1], [0, 1]]] (1, 2) 5
print(np.apply_along_axis(sum, 0, x), np.apply_along_axis(np.cumsum, 1, x), np.fromfunction(lambda i, j: i + j, (2, 3)), np.vectorize(lambda v, w: v * w + 1)(a, 2))
# expect: [3 5 7] [[ 0  1  3]
# expect:  [ 3  7 12]] [[0. 1. 2.]
# expect:  [1. 2. 3.]] [1 3 5 7]
print(np.take_along_axis(x, np.argsort(-x), 1), np.atleast_2d(3), np.atleast_1d(3), np.select([a < 1, a < 3], [a, a * 10], -1), np.argwhere(x > 3).tolist())
# expect: [[2 1 0]
# expect:  [5 4 3]] [[3]] [3] [ 0 10 20 -1] [[1, 1], [1, 2]]
print(np.may_share_memory(a, a[1:]), np.may_share_memory(a[:2], a[2:]), np.count_nonzero(x), np.count_nonzero(x, axis=0), np.resize(a, 6), np.trim_zeros([0, 1, 0]))
# expect: True False 5 [1 2 2] [0 1 2 3 0 1] [1]
attempt(lambda: np.concatenate([]))  # expect: ValueError: need at least one array to concatenate
attempt(lambda: np.concatenate([x, a]))
# expect: ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)
attempt(lambda: np.concatenate([x, x[:, :2]]))
# expect: ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 3 and the array at index 1 has size 2
attempt(lambda: np.concatenate([1, 2]))  # expect: ValueError: zero-dimensional arrays cannot be concatenated
attempt(lambda: np.concatenate(5))
# expect: TypeError: dispatcher for __array_function__ did not return an iterable
attempt(lambda: np.stack([a, x]))  # expect: ValueError: all input arrays must have the same shape
attempt(lambda: np.split(a, 3))  # expect: ValueError: array split does not result in an equal division
attempt(lambda: np.repeat(a, [1, 2]))
# expect: ValueError: operands could not be broadcast together with shape (4,) (2,)
attempt(lambda: np.repeat(a, -1))  # expect: ValueError: negative dimensions are not allowed
attempt(lambda: np.delete(a, 9))  # expect: IndexError: index 9 is out of bounds for axis 0 with size 4
attempt(lambda: np.where(a, 1))  # expect: ValueError: either both or neither of x and y should be given
attempt(lambda: np.broadcast_to(a, (3,)))
# expect: ValueError: operands could not be broadcast together with remapped shapes [original->remapped]: (4,)  and requested shape (3,)
attempt(lambda: np.concatenate([a, a], axis=1))
# expect: AxisError: axis 1 is out of bounds for array of dimension 1
