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
    show(f)
