# oracle: no (numpy reads and writes freed memory)
# Code that runs in the middle of an operation -- a conversion of an index, of a value, of an element -- may give arrays
# other shapes, types and sizes: whatever comes of it, it is an answer or an exception.
import warnings
import numpy as np

warnings.simplefilter("ignore")

made = []


class Changes:
    """A number that changes an array when it is asked for its value."""

    def __init__(self, change, value=1):
        self.change, self.value = change, value

    def __index__(self):
        self.change(made[-1])
        return self.value

    def __float__(self):
        self.change(made[-1])
        return float(self.value)

    __int__ = __index__
    __bool__ = __index__

    def __array__(self, dtype=None):
        self.change(made[-1])
        return np.array([self.value, self.value])


def set_shape(*shape):
    def change(a):
        a.shape = shape
    return change


def set_dtype(dtype):
    def change(a):
        a.dtype = dtype
    return change


def set_size(*shape):
    return lambda a: a.resize(shape, refcheck=False)


changes = [set_shape(-1), set_shape(2, 2, 2, 2, -1), set_shape(-1, 1), set_dtype("u1"), set_dtype("c16"), set_size(0), set_size(1), set_size(30000), set_size(2, 2)]
operations = [
    lambda a, x: a[x], lambda a, x: a[x, 0], lambda a, x: a[x:, ...], lambda a, x: a[[0, 1], x], lambda a, x: a[a > 0, x] if a.ndim < 2 else None,
    lambda a, x: a.__setitem__(0, x), lambda a, x: a.__setitem__((0, 0), x), lambda a, x: a.__setitem__([0, 1], [x, x]), lambda a, x: a.__setitem__(a > 0, x),
    lambda a, x: a.__setitem__(slice(None), x), lambda a, x: a.__setitem__(slice(0, 2), [x, x]), lambda a, x: np.full_like(a, x), lambda a, x: np.full((x, 2), x, float),
    lambda a, x: a.fill(x), lambda a, x: a.itemset(0, x), lambda a, x: a.item(x), lambda a, x: a.put([0, 9], [x, x]), lambda a, x: a.put(x, 1), lambda a, x: a.take([0, 1], x),
    lambda a, x: a.flat.__setitem__(slice(0, 9), [x, 2]), lambda a, x: a.flat.__setitem__(x, 1), lambda a, x: a.flat.__getitem__(x), lambda a, x: setattr(a, "flat", [x, x]),
    lambda a, x: a.sum(axis=x), lambda a, x: a.sum(initial=x), lambda a, x: a.max(axis=0, initial=x, where=x), lambda a, x: a.mean(axis=x, where=x), lambda a, x: a.cumsum(axis=x),
    lambda a, x: np.add.reduce(a, axis=x, keepdims=x), lambda a, x: np.add.accumulate(a, axis=x), lambda a, x: np.add.reduceat(a, [0, x]), lambda a, x: np.add.at(a, [0, 1], x),
    lambda a, x: np.add(a, x), lambda a, x: np.add(a, x, out=a), lambda a, x: np.add(a, 1, where=x, out=a), lambda a, x: np.where(x, a, a), lambda a, x: np.clip(a, x, x),
    lambda a, x: np.concatenate([a, x, a]), lambda a, x: np.concatenate([a, a], axis=x), lambda a, x: np.stack([a, a], axis=x), lambda a, x: np.array([a, x, a]), lambda a, x: np.array([a, [x, x]], float),
    lambda a, x: np.array([[x, 1.0], a], float), lambda a, x: a.repeat(x, axis=0), lambda a, x: a.repeat([x] * len(a), 0), lambda a, x: a.transpose(x, 0), lambda a, x: a.transpose(0, x), lambda a, x: np.moveaxis(a, 0, x),
    lambda a, x: a.swapaxes(0, x), lambda a, x: a.diagonal(x), lambda a, x: a.squeeze(x), lambda a, x: np.expand_dims(a, x), lambda a, x: a.reshape(x, -1), lambda a, x: a.reshape(-1, x, order="F"),
    lambda a, x: a.partition(x, axis=0), lambda a, x: a.argpartition(x, axis=0), lambda a, x: a.sort(axis=x), lambda a, x: a.argmax(axis=x, keepdims=True), lambda a, x: np.searchsorted(a.ravel(), [x, 1.0]),
    lambda a, x: np.searchsorted(a, 1.0, sorter=[x] * len(a)), lambda a, x: np.dot(a, x), lambda a, x: np.matmul(x, a), lambda a, x: np.bincount(a.astype(int).ravel(), minlength=x), lambda a, x: a.round(x, out=a),
    lambda a, x: np.random.default_rng(1).random(size=(x, 2), out=a), lambda a, x: np.random.default_rng(1).integers(a, 9, size=(x,)), lambda a, x: np.random.normal(a, 1.0, size=(x, x)),
    lambda a, x: setattr(a, "shape", (x, -1)), lambda a, x: setattr(a, "strides", (8 * x.value, 8)), lambda a, x: a.resize((x, 3), refcheck=False), lambda a, x: a.getfield("u1", x), lambda a, x: np.broadcast_to(a, (x, 2)),
]
shapes = [(2,), (4, 4), (2, 2, 1, 2, 2), (300, 40)]
ways = 0
for operation in operations:
    for change in changes:
        for shape in shapes:
            a = np.ones(shape)
            made.append(a)
            view = a[:1]
            try:
                operation(a, Changes(change))
            except (ValueError, TypeError, IndexError, RuntimeError, AttributeError, np.AxisError):
                pass
            assert view.tobytes() is not None and a.tobytes() is not None and len(repr(view)) and len(repr(a))
            made.pop()
            ways += 1
print(ways > 2000)  # expect: True

# Memory that others look at stays where it is; new memory is zero, also where the array has been larger before.
a = np.arange(6.0)
view, buffer = a[1:], memoryview(a)
sums = []
for size in 3, 40, 2, 6, 1000, 0, 4:
    a.resize(size, refcheck=False)
    sums.append((a.sum(), a.size))
print(sums)  # expect: [(3.0, 3), (3.0, 40), (1.0, 2), (1.0, 6), (1.0, 1000), (0.0, 0), (0.0, 4)]
assert len(view.tolist()) == 5 and len(buffer.tolist()) == 6
b = a
for size in range(1, 20000, 7):  # step by step, no more than a few times the last size in all
    b.resize(size, refcheck=False)
print(a.size, a.any())  # expect: 19993 False
for fold in (lambda: np.ldexp.reduce(np.ones((4, 5), "f2")), lambda: np.ldexp.accumulate(np.ones((4, 5), "f2"))):
    try:
        print(fold())
    except TypeError as e:
        print(str(e)[:50])
        # expect: ufunc 'ldexp' not supported for the input types, a
        # expect: ufunc 'ldexp' not supported for the input types, a
