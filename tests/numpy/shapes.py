# Views of other shapes: values, strides, sharing, errors.
import numpy as np


def show(f):
    try:
        r = f()
        text = f"{r.tolist()} {r.shape}" if isinstance(r, np.ndarray) else repr(r)
    except Exception as e:
        text = f"{type(e).__name__}: {e}"
    print(text)


a = np.arange(12).reshape(3, 4)
t = a.T
s = a[::2, ::-2]


def shape_set(a, shape):
    a.shape = shape
    return a


for f in (lambda: a.reshape(4, 3), lambda: a.reshape(-1), lambda: a.reshape((2, -1, 2)), lambda: a.reshape(5, 2), lambda: a.reshape(-1, -1), lambda: a.reshape(0, -1), lambda: t.reshape(12), lambda: t.reshape(2, 6), lambda: t.reshape(4, 3, 1),
          lambda: t.reshape(12, order="F"), lambda: a.reshape(4, 3, order="F"), lambda: a.reshape(12, order="A"), lambda: s.reshape(4), lambda: s.reshape(2, 1, 2), lambda: a.ravel(), lambda: t.ravel(), lambda: t.ravel("K"), lambda: t.ravel("F"), lambda: s.ravel(),
          lambda: a.flatten(), lambda: t.flatten("F"), lambda: a.transpose(), lambda: a.transpose(1, 0), lambda: a.transpose(0), lambda: a.transpose(0, 0), lambda: a.transpose((1, 0)), lambda: a.swapaxes(0, 1), lambda: a.swapaxes(0, 2),
          lambda: a[None].squeeze(), lambda: a[None].squeeze(0), lambda: a.squeeze(0), lambda: np.expand_dims(a, 1), lambda: np.expand_dims(a, (0, -1)).shape, lambda: np.expand_dims(a, 5), lambda: np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape,
          lambda: np.moveaxis(np.zeros((2, 3, 4)), [0, 1], [-1, -2]).shape, lambda: np.rollaxis(np.zeros((2, 3, 4)), 2).shape, lambda: a.diagonal(), lambda: a.diagonal(1), lambda: a.diagonal(-2), lambda: a.diagonal(9), lambda: a[0].diagonal(),
          lambda: a.view("i4"), lambda: a.view("u1").shape, lambda: t.view("i4"), lambda: a.astype("i1").view("i2"), lambda: a.astype("i1")[:, :3].view("i2"), lambda: np.array(5).view("i4"), lambda: a.astype("i1").view("i8"),
          lambda: shape_set(a.copy(), (2, 6)), lambda: shape_set(a.copy(), -1), lambda: shape_set(t.copy("F"), 12), lambda: shape_set(a[:, ::2], 6), lambda: shape_set(a.copy(), 5), lambda: np.broadcast_to([1, 2], (2, 2)), lambda: np.broadcast_to([1, 2], (3,)),
          lambda: np.atleast_2d([1, 2]), lambda: np.atleast_3d([1, 2]).shape, lambda: np.flip(a), lambda: np.flip(a, 1), lambda: np.fliplr(a), lambda: np.rot90(a), lambda: np.roll(a, 1), lambda: np.roll(a, 1, 0), lambda: np.tile([1, 2], (2, 2)),
          lambda: np.resize([1, 2, 3], (2, 2)), lambda: [x.tolist() for x in np.split(np.arange(6), 3)], lambda: [x.tolist() for x in np.array_split(np.arange(7), 3)], lambda: np.split(np.arange(5), 2), lambda: [x.tolist() for x in np.split(np.arange(6), [1, 3])],
          lambda: np.vstack([[1, 2], [3, 4]]), lambda: np.hstack([[1], [2, 3]]), lambda: np.column_stack([[1, 2], [3, 4]]), lambda: np.dstack([[1], [2]]).shape, lambda: np.append([1, 2], 3), lambda: np.delete([1, 2, 3], 1), lambda: np.insert([1, 2, 3], 1, 9),
          lambda: np.insert(a, 1, 0, axis=1), lambda: np.delete(a, [0, 2], axis=1), lambda: np.take(a, [0, 5]), lambda: a.take([1, 0], axis=1), lambda: a.take(20), lambda: a.take([20, -1], mode="wrap"), lambda: a.take([20, -20], mode="clip"), lambda: a.take(2),
          lambda: a.repeat(2, 0), lambda: np.repeat([1, 2], [2, 1]), lambda: a.nonzero()[1], lambda: np.argwhere([[0, 1], [1, 0]]), lambda: np.flatnonzero([0, 3, 0, 4]), lambda: np.unravel_index(5, (3, 4)), lambda: np.ravel_multi_index((1, 2), (3, 4)),
          lambda: np.choose([0, 1, 0], [[1, 2, 3], [4, 5, 6]]), lambda: a.item(3), lambda: a.item(1, 2), lambda: a.item((1, 2)), lambda: a.item(), lambda: a.item(12), lambda: a.item(3, 0), lambda: a.flat[5], lambda: a.flat[2:5], lambda: t.flat[[0, 1]], lambda: len(a.flat),
          lambda: list(a[0].flat), lambda: a.T.base is a.base, lambda: a[1:].base is a.base, lambda: a.real is a, lambda: a.imag, lambda: (a + 1j).imag, lambda: 3 in a, lambda: 99 in a, lambda: bool(a), lambda: bool(np.array([])), lambda: int(np.array([3])), lambda: int(a),
          lambda: float(np.array(2.5)), lambda: len(np.array(1)), lambda: iter(np.array(1)), lambda: [1, 2, 3][np.array(1)], lambda: [1, 2, 3][np.array([1])], lambda: hash(a), lambda: a.byteswap()[0], lambda: a.newbyteorder()[0], lambda: a.tobytes()[:9], lambda: t.tobytes("F")[:9],
          lambda: np.shape([[1, 2]]), lambda: np.ndim(3), lambda: np.size(a, 1), lambda: a.nbytes, lambda: a.itemsize, lambda: a.astype("i2").strides, lambda: a.flags["C"], lambda: a.flags.zzz, lambda: a.foo, lambda: np.may_share_memory(a, t)):
    show(f)  # expect: [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]] (4, 3)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [[[0, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [10, 11]]] (2, 3, 2)
    # expect: ValueError: cannot reshape array of size 12 into shape (5,2)
    # expect: ValueError: can only specify one unknown dimension
    # expect: ValueError: cannot reshape array of size 12 into shape (0,newaxis)
    # expect: [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11] (12,)
    # expect: [[0, 4, 8, 1, 5, 9], [2, 6, 10, 3, 7, 11]] (2, 6)
    # expect: [[[0], [4], [8]], [[1], [5], [9]], [[2], [6], [10]], [[3], [7], [11]]] (4, 3, 1)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [[0, 5, 10], [4, 9, 3], [8, 2, 7], [1, 6, 11]] (4, 3)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [3, 1, 11, 9] (4,)
    # expect: [[[3, 1]], [[11, 9]]] (2, 1, 2)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11] (12,)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [3, 1, 11, 9] (4,)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: [[0, 4, 8], [1, 5, 9], [2, 6, 10], [3, 7, 11]] (4, 3)
    # expect: [[0, 4, 8], [1, 5, 9], [2, 6, 10], [3, 7, 11]] (4, 3)
    # expect: ValueError: axes don't match array
    # expect: ValueError: repeated axis in transpose
    # expect: [[0, 4, 8], [1, 5, 9], [2, 6, 10], [3, 7, 11]] (4, 3)
    # expect: [[0, 4, 8], [1, 5, 9], [2, 6, 10], [3, 7, 11]] (4, 3)
    # expect: AxisError: axis2: axis 2 is out of bounds for array of dimension 2
    # expect: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]] (3, 4)
    # expect: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]] (3, 4)
    # expect: ValueError: cannot select an axis to squeeze out which has size not equal to one
    # expect: [[[0, 1, 2, 3]], [[4, 5, 6, 7]], [[8, 9, 10, 11]]] (3, 1, 4)
    # expect: (1, 3, 4, 1)
    # expect: AxisError: axis 5 is out of bounds for array of dimension 3
    # expect: (3, 4, 2)
    # expect: (4, 3, 2)
    # expect: (4, 2, 3)
    # expect: [0, 5, 10] (3,)
    # expect: [1, 6, 11] (3,)
    # expect: [8] (1,)
    # expect: [] (0,)
    # expect: ValueError: diag requires an array of at least two dimensions
    # expect: [[0, 0, 1, 0, 2, 0, 3, 0], [4, 0, 5, 0, 6, 0, 7, 0], [8, 0, 9, 0, 10, 0, 11, 0]] (3, 8)
    # expect: (3, 32)
    # expect: ValueError: To change to a dtype of a different size, the last axis must be contiguous
    # expect: [[256, 770], [1284, 1798], [2312, 2826]] (3, 2)
    # expect: ValueError: When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.
    # expect: ValueError: Changing the dtype of a 0d array is only supported if the itemsize is unchanged
    # expect: ValueError: When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.
    # expect: [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]] (2, 6)
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] (12,)
    # expect: AttributeError: Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.
    # expect: [0, 2, 4, 6, 8, 10] (6,)
    # expect: ValueError: cannot reshape array of size 12 into shape (5,)
    # expect: [[1, 2], [1, 2]] (2, 2)
    # expect: ValueError: operands could not be broadcast together with remapped shapes [original->remapped]: (2,)  and requested shape (3,)
    # expect: [[1, 2]] (1, 2)
    # expect: (1, 2, 1)
    # expect: [[11, 10, 9, 8], [7, 6, 5, 4], [3, 2, 1, 0]] (3, 4)
    # expect: [[3, 2, 1, 0], [7, 6, 5, 4], [11, 10, 9, 8]] (3, 4)
    # expect: [[3, 2, 1, 0], [7, 6, 5, 4], [11, 10, 9, 8]] (3, 4)
    # expect: [[3, 7, 11], [2, 6, 10], [1, 5, 9], [0, 4, 8]] (4, 3)
    # expect: [[11, 0, 1, 2], [3, 4, 5, 6], [7, 8, 9, 10]] (3, 4)
    # expect: [[8, 9, 10, 11], [0, 1, 2, 3], [4, 5, 6, 7]] (3, 4)
    # expect: [[1, 2, 1, 2], [1, 2, 1, 2]] (2, 4)
    # expect: [[1, 2], [3, 1]] (2, 2)
    # expect: [[0, 1], [2, 3], [4, 5]]
    # expect: [[0, 1, 2], [3, 4], [5, 6]]
    # expect: ValueError: array split does not result in an equal division
    # expect: [[0], [1, 2], [3, 4, 5]]
    # expect: [[1, 2], [3, 4]] (2, 2)
    # expect: [1, 2, 3] (3,)
    # expect: [[1, 3], [2, 4]] (2, 2)
    # expect: (1, 1, 2)
    # expect: [1, 2, 3] (3,)
    # expect: [1, 3] (2,)
    # expect: [1, 9, 2, 3] (4,)
    # expect: [[0, 0, 1, 2, 3], [4, 0, 5, 6, 7], [8, 0, 9, 10, 11]] (3, 5)
    # expect: [[1, 3], [5, 7], [9, 11]] (3, 2)
    # expect: [0, 5] (2,)
    # expect: [[1, 0], [5, 4], [9, 8]] (3, 2)
    # expect: IndexError: index 20 is out of bounds for axis 0 with size 12
    # expect: [8, 11] (2,)
    # expect: [11, 0] (2,)
    # expect: 2
    # expect: [[0, 1, 2, 3], [0, 1, 2, 3], [4, 5, 6, 7], [4, 5, 6, 7], [8, 9, 10, 11], [8, 9, 10, 11]] (6, 4)
    # expect: [1, 1, 2] (3,)
    # expect: [1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3] (11,)
    # expect: [[0, 1], [1, 0]] (2, 2)
    # expect: [1, 3] (2,)
    # expect: (1, 1)
    # expect: 6
    # expect: [1, 5, 3] (3,)
    # expect: 3
    # expect: 6
    # expect: 6
    # expect: ValueError: can only convert an array of size 1 to a Python scalar
    # expect: IndexError: index 12 is out of bounds for size 12
    # expect: IndexError: index 3 is out of bounds for axis 0 with size 3
    # expect: 5
    # expect: [2, 3, 4] (3,)
    # expect: [0, 4] (2,)
    # expect: 12
    # expect: [0, 1, 2, 3]
    # expect: True
    # expect: True
    # expect: True
    # expect: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]] (3, 4)
    # expect: [[1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0]] (3, 4)
    # expect: True
    # expect: False
    # expect: ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
    # expect: False
    # expect: 3
    # expect: TypeError: only size-1 arrays can be converted to Python scalars
    # expect: 2.5
    # expect: TypeError: len() of unsized object
    # expect: TypeError: iteration over a 0-d array
    # expect: 2
    # expect: TypeError: only integer scalar arrays can be converted to a scalar index
    # expect: TypeError: unhashable type: 'numpy.ndarray'
    # expect: [0, 72057594037927936, 144115188075855872, 216172782113783808] (4,)
    # expect: [0, 72057594037927936, 144115188075855872, 216172782113783808] (4,)
    # expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x01'
    # expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x01'
    # expect: (1, 2)
    # expect: 0
    # expect: 4
    # expect: 96
    # expect: 8
    # expect: (8, 2)
    # expect: True
    # expect: AttributeError: 'numpy.core.multiarray.flagsobj' object has no attribute 'zzz'
    # expect: AttributeError: 'numpy.ndarray' object has no attribute 'foo'
    # expect: True
# expect-error:   lambda: list(a[0].flat), lambda: a.T.base is a.base, lambda: a[1:].base is a.base, lambda: a.real is a, lambda: a.imag, lambda: (a + 1j).imag, lambda: 3 in a, lambda: 99 in a, lambda: bool(a), lambda: bool(np.array([])), lambda: int(np.array([3])), lambda: int(a),
# exit: 0
