# What numbers and arrays do with operands of other classes: reflected methods, __array__, __array_ufunc__ = None, __array_priority__.
import numpy as np


def tried(f):
    try:
        result = f()
        return f"{type(result).__name__} {result}"
    except Exception as error:
        return type(error).__name__


class Plain:
    def __radd__(self, other):
        return "radd"

    def __rpow__(self, other):
        return "rpow"

    def __lt__(self, other):
        return "lt"


class Refuses(Plain):
    __array_ufunc__ = None

    def __rmatmul__(self, other):
        return "rmatmul"


class Higher(Plain):
    __array_priority__ = 100


class BadPriority(Plain):
    __array_priority__ = None


class Holds(Plain):
    def __array__(self, dtype=None):
        return np.array([1, 2])


class HoldsHigher(Holds):
    __array_priority__ = 100


operands = [np.float64(2), np.int64(2), np.complex64(1), np.float32(3), np.array([1, 2]), np.array([1, 3], dtype=object)]
for kind in (Refuses, Higher, Holds, HoldsHigher):
    for x in operands:
        print(kind.__name__, repr(x), tried(lambda: x + kind()), tried(lambda: x ** kind()))
        # expect: Refuses 2.0 str radd str rpow
        # expect: Refuses 2 str radd str rpow
        # expect: Refuses (1+0j) str radd str rpow
        # expect: Refuses 3.0 str radd str rpow
        # expect: Refuses array([1, 2]) str radd str rpow
        # expect: Refuses array([1, 3], dtype=object) str radd str rpow
        # expect: Higher 2.0 str radd str rpow
        # expect: Higher 2 str radd str rpow
        # expect: Higher (1+0j) str radd str rpow
        # expect: Higher 3.0 str radd str rpow
        # expect: Higher array([1, 2]) str radd str rpow
        # expect: Higher array([1, 3], dtype=object) str radd str rpow
        # expect: Holds 2.0 ndarray [3. 4.] ndarray [2. 4.]
        # expect: Holds 2 ndarray [3 4] ndarray [2 4]
        # expect: Holds (1+0j) ndarray [2.+0.j 3.+0.j] ndarray [1.+0.j 1.+0.j]
        # expect: Holds 3.0 ndarray [4. 5.] ndarray [3. 9.]
        # expect: Holds array([1, 2]) ndarray [2 4] ndarray [1 4]
        # expect: Holds array([1, 3], dtype=object) ndarray [2 5] ndarray [1 9]
        # expect: HoldsHigher 2.0 str radd str rpow
        # expect: HoldsHigher 2 str radd str rpow
        # expect: HoldsHigher (1+0j) str radd str rpow
        # expect: HoldsHigher 3.0 str radd str rpow
        # expect: HoldsHigher array([1, 2]) str radd str rpow
        # expect: HoldsHigher array([1, 3], dtype=object) str radd str rpow
for kind in (Refuses, HoldsHigher):
    print([tried(lambda: x > kind()) for x in operands], tried(lambda: operands[4] @ Refuses()), tried(lambda: operands[5] @ Refuses()))
    # expect: ['str lt', 'str lt', 'str lt', 'str lt', 'str lt', 'str lt'] str rmatmul str rmatmul
    # expect: ['str lt', 'str lt', 'str lt', 'str lt', 'str lt', 'str lt'] str rmatmul str rmatmul
print(tried(lambda: np.array([1, 2]) + BadPriority()), tried(lambda: np.float64(2) - Holds()), tried(lambda: np.float64(2) < Holds()))
# expect: ndarray ['radd' 'radd'] ndarray [1. 0.] ndarray [False False]

a = np.array([[1, 2], [3, 4]], dtype=object)
v = np.array([10**20, 1], dtype=object)
print(a @ a, a @ v, v @ a, v @ v, np.dot(a, v), np.dot(v, 2), np.inner(a, a), np.vdot(v, v), v.dot(v))
# expect: [[7 10]
# expect:  [15 22]] [100000000000000000002 300000000000000000004] [100000000000000000003 200000000000000000004] 10000000000000000000000000000000000000001 [100000000000000000002 300000000000000000004] [200000000000000000000 2] [[5 11]
# expect:  [11 25]] 10000000000000000000000000000000000000001 10000000000000000000000000000000000000001
print(np.matmul(np.arange(8).reshape(2, 2, 2).astype(object), a).tolist(), np.dot(a, [1, 1]), a @ np.eye(2, dtype=int))
# expect: [[[3, 4], [11, 16]], [[19, 28], [27, 40]]] [3 7] [[1 2]
# expect:  [3 4]]
for bad in (lambda: a @ np.ones(3, object), lambda: a @ 3, lambda: np.dot(a, np.ones(3, object)), lambda: np.matmul(a, np.array(3, object))):
    try:
        bad()
    except ValueError as error:
        print(error)
        # expect: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 2)
        # expect: matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
        # expect: shapes (2,2) and (3,) not aligned: 2 (dim 1) != 3 (dim 0)
        # expect: matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
