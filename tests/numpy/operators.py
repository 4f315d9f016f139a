# Operators of arrays, reflected and in place; comparisons; what is not meant for them.
import warnings

import numpy as np

warnings.simplefilter("ignore")


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


a = np.arange(1, 6)
f = np.array([0.5, 1.5, -2.5, np.inf, np.nan])
print(a + 1, 1 + a, a - 2, 2 - a, a * 3, a / 2, 2 / a, a // 2, 7 // a, a % 3, 7 % a, -a, +a, abs(-a), ~a, a << 1, 1 << a, a >> 1, a & 3, a | 8, a ^ 1)
print(a ** 2, 2 ** a, a ** 0.5, f ** 2, f ** -1, f ** 1, a ** 2.0, (a > 2) ** 2)
print(divmod(a, 2), divmod(7, a))
print(a < 3, a <= 3, a == 3, a != 3, a > 3, a >= 3, 3 < a, f == f, f < 1)
print(a == None, a != None, a == [1, 2, 3, 4, 6], (a == np.array([1, 2])), a != "x")
print(a.astype(np.int8) + 127, a.astype(np.uint8) - 5, np.array([1, 2], np.uint64) + np.array([1], np.int64))
print(np.array([True, False]) + np.array([True, True]), np.array([True]) * 3, np.array([7, -7]) // 2, np.array([7, -7]) % -3, np.array([7.5, -7.5]) % 2)
print([1, 2, 3, 4, 5] + a, a + [1, 1, 1, 1, 1], a * (1, 2, 3, 4, 5), np.float64(2) * a, a * np.float32(2), (a * 1j)[1])
for op in ("+=", "-=", "*=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^="):
    v = np.arange(1, 6)
    exec(f"v {op} 2")
    print(op, v)
v = np.arange(3.0)
v /= 2
v **= 2
print(v, v.dtype)


class Other:
    __array_ufunc__ = None

    def __radd__(self, other):
        return "radd"

    def __eq__(self, other):
        return "eq"


print(a + Other(), a == Other())
attempt(lambda: bool(a))
attempt(lambda: bool(np.array([])))
attempt(lambda: bool(np.array([3])))
attempt(lambda: pow(a, 2, 3))
attempt(lambda: a @ a)
attempt(lambda: a @ 3)
attempt(lambda: np.ones((2, 3)) @ np.ones((2, 3)))
attempt(lambda: np.dot(np.ones((2, 3)), np.ones((2, 3))))
attempt(lambda: a + np.ones(3))
attempt(lambda: np.array([1, 2]) << 1.5)
