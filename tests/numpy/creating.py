# Making arrays: dtype, shape, values, errors.
import warnings
import numpy as np


def show(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            r = f()
            text = f"{r.dtype} {r.shape} {r.tolist()}" if isinstance(r, np.ndarray) else repr(r)
        except Exception as e:
            text = f"{type(e).__name__}: {e}"
    print("; ".join([text, *(f"{w.category.__name__}: {w.message}" for w in caught)]))


class Thing:
    def __array__(self, dtype=None):
        return np.array([1.5, 2])


class Float:
    def __float__(self):
        return 2.5


for f in (lambda: np.array([]), lambda: np.array([1, 2.5, True]), lambda: np.array([[1, 2], [3, 4]]), lambda: np.array([[1], [2, 3]]), lambda: np.array([1, [2]]),
          lambda: np.array(5), lambda: np.array([1, 2], dtype="f4", ndmin=3), lambda: np.array([np.arange(2), [5, 6]]), lambda: np.array([True, False]),
          lambda: np.array([2**63]), lambda: np.array([2**63, -1]), lambda: np.array(range(4)), lambda: np.array((x for x in [1]), dtype=float),
          lambda: np.array([[], []]), lambda: np.array([[[1]], [[2]]]), lambda: np.array("3", dtype=int), lambda: np.array(["1", "2.5"], dtype=float),
          lambda: np.array(Thing()), lambda: np.array([Float(), 1], dtype=float), lambda: np.array(bytearray(b"ab")), lambda: np.array(memoryview(b"abc")[::2]),
          lambda: np.array([1, 2], dtype=">i2"), lambda: np.array([1.7, -1.7]).astype(int), lambda: np.array([300]).astype("i1"), lambda: np.array([np.nan]).astype(int),
          lambda: np.array([1e300]).astype("f4"), lambda: np.array([1 + 2j]).astype(float), lambda: np.array([1, 2]).astype("i4", casting="safe"),
          lambda: np.array([0.5]).astype(int, casting="same_kind"), lambda: np.arange(5), lambda: np.arange(2, 8, 3), lambda: np.arange(0, 1, .3), lambda: np.arange(5.),
          lambda: np.arange(5, 0, -2), lambda: np.arange(3, dtype="f4"), lambda: np.arange(1, 2, .1, "f4"), lambda: np.arange(0, 1, 0), lambda: np.arange(5, 1), lambda: np.arange(),
          lambda: np.arange(10**20), lambda: np.arange(np.float32(3)), lambda: np.arange(3, dtype=bool), lambda: np.arange(2, dtype=bool), lambda: np.arange(1, 3, dtype=complex),
          lambda: np.linspace(0, 1, 5), lambda: np.linspace(0, 1, 5, endpoint=False), lambda: np.linspace(3, 3, 3), lambda: np.linspace(0, 10, 3, dtype=int), lambda: np.linspace(0, 1, 0),
          lambda: np.linspace(0, 1, 1), lambda: np.linspace(0, 1, -1), lambda: np.linspace(0, 1, 3, retstep=True)[1], lambda: np.linspace([0, 1], [1, 3], 3), lambda: np.linspace(0, 1j, 3),
          lambda: np.linspace(0, 1, 2.5), lambda: np.logspace(0, 2, 3), lambda: np.geomspace(1, 100, 3), lambda: np.zeros(3), lambda: np.zeros((2, 0)), lambda: np.zeros(()), lambda: np.zeros([2, 1], "?"),
          lambda: np.zeros(-1), lambda: np.zeros(2.5), lambda: np.zeros("a"), lambda: np.zeros([2, 2.5]), lambda: np.zeros((1,) * 33), lambda: np.zeros(2**62), lambda: np.zeros(2**45),
          lambda: np.ones((2, 2), int), lambda: np.full(2, 7), lambda: np.full((2, 2), [1, 2.5]), lambda: np.full(2, 1j), lambda: np.zeros_like([1, 2]), lambda: np.ones_like(np.zeros((2, 2), "f4"), dtype=int),
          lambda: np.full_like([1, 2], 2.7), lambda: np.empty_like(np.zeros((3, 2)).T).shape, lambda: np.eye(2), lambda: np.eye(2, 3, 1), lambda: np.eye(3, k=-1, dtype=int), lambda: np.identity(2),
          lambda: np.diag([1, 2]), lambda: np.diag([1, 2], -1), lambda: np.diag(np.arange(9).reshape(3, 3), 1), lambda: np.tri(3, k=-1), lambda: np.tril(np.arange(9).reshape(3, 3)), lambda: np.triu(np.arange(9).reshape(3, 3), 1),
          lambda: np.frombuffer(b"\1\2\3\4", "u2"), lambda: np.frombuffer(b"abc", "u2"), lambda: np.frombuffer(b"abcd", "u1", 2, 1), lambda: np.frombuffer(b"ab", "u1", 5), lambda: np.frombuffer(b"ab", "u1", offset=9),
          lambda: np.frombuffer("ab", "u1"), lambda: np.fromiter((i * i for i in range(4)), int), lambda: np.fromiter([1, 2], float, 3), lambda: np.meshgrid([1, 2], [3, 4, 5])[1], lambda: np.indices((2, 2)),
          lambda: np.fromfunction(lambda i, j: i + j, (2, 2)), lambda: np.ascontiguousarray(3), lambda: np.asarray([1], dtype="c8"), lambda: np.array(3, ndmin=40), lambda: np.array([1], order="X"), lambda: np.array([1], dtype="foo"),
          lambda: np.ndarray((2,), "i2", b"\1\0\2\0"), lambda: np.ndarray((2, 2), "u1", bytearray(b"abcd"), strides=(1, 2)), lambda: np.ndarray((9,), "u1", b"ab"), lambda: np.vander([1, 2, 3])):
    show(f)
