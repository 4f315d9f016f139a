"""Classes derived from ndarray: views, finalizing, results of methods and ufuncs, priorities, __array_ufunc__, pickles."""
import copy
import pickle
import weakref

import numpy as np


class Named(np.ndarray):
    def __new__(cls, values, name=None):
        self = np.asarray(values).view(cls)
        self.name = name
        return self

    def __array_finalize__(self, obj):
        if obj is None:
            return
        self.name = getattr(obj, "name", None)


a = Named([[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]], "first")
print(repr(a), str(a), a.name, type(a).__name__, isinstance(a, np.ndarray), type(a) is np.ndarray)
# expect: Named([[3., 1., 2.],
# expect:        [4., 6., 5.]]) [[3. 1. 2.]
# expect:  [4. 6. 5.]] first Named True False
for text in ("a[0]", "a[:, 1]", "a[0, 1]", "a.T", "a + 1", "1 + a", "a * a", "-a", "a > 2", "a[a > 2]", "a.sum()", "a.sum(axis=0)",
             "a.mean(axis=1)", "np.sqrt(a)", "np.sum(a, axis=1)", "a.reshape(3, 2)", "a.ravel()", "a.copy()", "a.astype(int)", "np.add.reduce(a)",
             "a.argsort()", "np.sort(a)", "np.array(a)", "np.asarray(a)", "np.asanyarray(a)", "np.array(a, subok=True)", "a.view(np.ndarray)",
             "np.zeros_like(a)", "np.concatenate([a, a])", "a.max()", "np.add(a, np.ones(3))", "np.add(np.ones(3), a)", "a.real", "a.imag",
             "np.ones(3).view(Named)", "a.tolist()", "a.flatten()", "a.transpose()", "a @ a.T", "np.dot(a, a.T)", "a.cumsum(axis=0)", "abs(a)", "a == a",
             "np.floor(a / 2)", "a.clip(2, 4)", "a.round()", "a.squeeze()", "a.take([0, 1])", "a.any(axis=0)", "np.modf(a)", "divmod(a, 2)",
             "np.reshape(a, 6)", "a[None]", "a[..., 0]", "a[[1, 0]]", "np.ravel(a)", "a.item(0)", "a.base is None", "a.nonzero()"):
    value = eval(text)
    print(text, "->", type(value).__name__, getattr(value, "name", "-"), np.asarray(value).tolist() if not isinstance(value, tuple) else len(value))
    # expect: a[0] -> Named first [3.0, 1.0, 2.0]
    # expect: a[:, 1] -> Named first [1.0, 6.0]
    # expect: a[0, 1] -> float64 - 1.0
    # expect: a.T -> Named first [[3.0, 4.0], [1.0, 6.0], [2.0, 5.0]]
    # expect: a + 1 -> Named first [[4.0, 2.0, 3.0], [5.0, 7.0, 6.0]]
    # expect: 1 + a -> Named first [[4.0, 2.0, 3.0], [5.0, 7.0, 6.0]]
    # expect: a * a -> Named first [[9.0, 1.0, 4.0], [16.0, 36.0, 25.0]]
    # expect: -a -> Named first [[-3.0, -1.0, -2.0], [-4.0, -6.0, -5.0]]
    # expect: a > 2 -> Named first [[True, False, False], [True, True, True]]
    # expect: a[a > 2] -> Named first [3.0, 4.0, 6.0, 5.0]
    # expect: a.sum() -> Named first 21.0
    # expect: a.sum(axis=0) -> Named first [7.0, 7.0, 7.0]
    # expect: a.mean(axis=1) -> Named first [2.0, 5.0]
    # expect: np.sqrt(a) -> Named first [[1.7320508075688772, 1.0, 1.4142135623730951], [2.0, 2.449489742783178, 2.23606797749979]]
    # expect: np.sum(a, axis=1) -> Named first [6.0, 15.0]
    # expect: a.reshape(3, 2) -> Named first [[3.0, 1.0], [2.0, 4.0], [6.0, 5.0]]
    # expect: a.ravel() -> Named first [3.0, 1.0, 2.0, 4.0, 6.0, 5.0]
    # expect: a.copy() -> Named first [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a.astype(int) -> Named first [[3, 1, 2], [4, 6, 5]]
    # expect: np.add.reduce(a) -> Named first [7.0, 7.0, 7.0]
    # expect: a.argsort() -> Named first [[1, 2, 0], [0, 2, 1]]
    # expect: np.sort(a) -> Named first [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
    # expect: np.array(a) -> ndarray - [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: np.asarray(a) -> ndarray - [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: np.asanyarray(a) -> Named first [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: np.array(a, subok=True) -> Named first [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a.view(np.ndarray) -> ndarray - [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: np.zeros_like(a) -> Named first [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    # expect: np.concatenate([a, a]) -> ndarray - [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0], [3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a.max() -> Named first 6.0
    # expect: np.add(a, np.ones(3)) -> Named first [[4.0, 2.0, 3.0], [5.0, 7.0, 6.0]]
    # expect: np.add(np.ones(3), a) -> Named first [[4.0, 2.0, 3.0], [5.0, 7.0, 6.0]]
    # expect: a.real -> Named first [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a.imag -> Named first [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    # expect: np.ones(3).view(Named) -> Named None [1.0, 1.0, 1.0]
    # expect: a.tolist() -> list - [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a.flatten() -> Named first [3.0, 1.0, 2.0, 4.0, 6.0, 5.0]
    # expect: a.transpose() -> Named first [[3.0, 4.0], [1.0, 6.0], [2.0, 5.0]]
    # expect: a @ a.T -> Named first [[14.0, 28.0], [28.0, 77.0]]
    # expect: np.dot(a, a.T) -> Named first [[14.0, 28.0], [28.0, 77.0]]
    # expect: a.cumsum(axis=0) -> Named first [[3.0, 1.0, 2.0], [7.0, 7.0, 7.0]]
    # expect: abs(a) -> Named first [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a == a -> Named first [[True, True, True], [True, True, True]]
    # expect: np.floor(a / 2) -> Named first [[1.0, 0.0, 1.0], [2.0, 3.0, 2.0]]
    # expect: a.clip(2, 4) -> Named first [[3.0, 2.0, 2.0], [4.0, 4.0, 4.0]]
    # expect: a.round() -> Named first [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a.squeeze() -> Named first [[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]
    # expect: a.take([0, 1]) -> Named first [3.0, 1.0]
    # expect: a.any(axis=0) -> Named first [True, True, True]
    # expect: np.modf(a) -> tuple - 2
    # expect: divmod(a, 2) -> tuple - 2
    # expect: np.reshape(a, 6) -> Named first [3.0, 1.0, 2.0, 4.0, 6.0, 5.0]
    # expect: a[None] -> Named first [[[3.0, 1.0, 2.0], [4.0, 6.0, 5.0]]]
    # expect: a[..., 0] -> Named first [3.0, 4.0]
    # expect: a[[1, 0]] -> Named first [[4.0, 6.0, 5.0], [3.0, 1.0, 2.0]]
    # expect: np.ravel(a) -> Named first [3.0, 1.0, 2.0, 4.0, 6.0, 5.0]
    # expect: a.item(0) -> float - 3.0
    # expect: a.base is None -> bool - False
    # expect: a.nonzero() -> tuple - 2

a += 10
print(type(a).__name__, a.name, a[0].name)  # expect: Named first first
b = np.zeros((2, 3))
print(type(np.add(a, 1, out=b)).__name__, b.tolist())
# expect: ndarray [[14.0, 12.0, 13.0], [15.0, 17.0, 16.0]]
print(type(copy.copy(a)).__name__, copy.copy(a).name, type(copy.deepcopy(a)).__name__)
# expect: Named first Named
c = pickle.loads(pickle.dumps(a))
print(type(c).__name__, c.tolist(), c.name)
d = Named.__new__(Named, [1, 2])
print(d, d.name, weakref.ref(d)() is d, sorted(vars(d)))
e = np.ndarray.__new__(Named, (2, 2), dtype=int, buffer=np.arange(4))
print(type(e).__name__, e.tolist(), getattr(e, "name", "none"))


class Loud(np.ndarray):
    def __array_finalize__(self, obj):
        print("finalize", type(obj).__name__)

    def __array_wrap__(self, array, context=None):
        print("wrap", array.tolist())
        return np.ndarray.__array_wrap__(self, array, context)

    def sum(self, axis=None, **more):
        return f"sum of {axis}"

    def __getitem__(self, key):
        return ("got", key)


f = np.arange(3).view(Loud)
print(type(f + 1).__name__, np.sum(f), np.sum(f, axis=0), f[1], f[0, 1])
print(type(f[:2]).__name__, type(f.copy()).__name__)


class High(np.ndarray):
    __array_priority__ = 5


print(type(np.arange(2).view(High) + a[0, :2]).__name__, type(a[0, :2] + np.arange(2).view(High)).__name__, type(np.arange(2) + np.arange(2).view(High)).__name__)


class Counted(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **kwargs):
        print("asked", ufunc.__name__, method, len(inputs), sorted(kwargs), out is not None)
        inputs = [x.view(np.ndarray) if isinstance(x, Counted) else x for x in inputs]
        if out:
            kwargs["out"] = tuple(x.view(np.ndarray) if isinstance(x, Counted) else x for x in out)
        result = super().__array_ufunc__(ufunc, method, *inputs, **kwargs)
        return result if result is NotImplemented or method == "at" else np.asarray(result).view(Counted)


g = np.arange(4.0).view(Counted)
print(g + 1, np.add(1, g), np.add.reduce(g), np.multiply.outer(g[:2].view(np.ndarray), g[:2]), np.add.accumulate(g))
g += 1
np.add(g, 1, out=g)
np.add.at(g, [0, 0], 1)
print(np.asarray(g), np.less(g, 2, dtype=bool), np.sin(g[:1]).tolist())


class Money:
    """No array at all."""

    def __init__(self, amount):
        self.amount = amount

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        if ufunc is np.multiply and method == "__call__":
            a, b = (x.amount if isinstance(x, Money) else x for x in inputs)
            return Money(a * b)
        return NotImplemented

    def __repr__(self):
        return f"Money({self.amount})"


print(np.multiply(2, Money(3)), np.arange(3) * Money(2), np.float64(2) * Money(4) if False else "")
try:
    np.add(1, Money(3))
except TypeError as error:
    print(error)


class Mute:
    __array_ufunc__ = None

    def __radd__(self, other):
        return "radd"


print(np.arange(2) + Mute())
try:
    np.add(np.arange(2), Mute())
except TypeError as error:
    print(error)
# expect-error: AttributeError: 'Named' object has no attribute 'name'
