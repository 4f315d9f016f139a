# out=, where=, dtype=, casting=; the texts of what is refused.
import numpy as np


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


a, b, z = np.arange(5), np.linspace(0, 1, 5), np.zeros(5)
print(np.add(a, b, out=z) is z, z)
print(np.add(a, 1, where=a > 2, out=np.full(5, -1)))
print(np.add(a, 1, dtype=np.float32).dtype, np.add(a, b, out=np.zeros(5, int), casting="unsafe"))
print(np.divmod(a, 2), np.modf(b), np.frexp(b))
print(np.add(3, 4), type(np.add(3, 4)), type(np.add(np.float32(3), 4)), type(np.sin(np.float16(1))))
x = np.arange(6).reshape(2, 3)
print(np.add(x, x.T.copy().T, order="F").flags.f_contiguous, (x.T + x.T).strides, (x[:, ::-1] * 2).tolist())
y = np.arange(10)
y[1:] += y[:-1]
print(y)
y = np.arange(10)
np.multiply(y[::2], y[1::2], out=y[:5])
print(y)
attempt(lambda: np.add(a, b, out=a))
attempt(lambda: np.add(a, b, dtype=int))
attempt(lambda: np.add(a))
attempt(lambda: np.add(a, b, z, z))
attempt(lambda: np.sin())
attempt(lambda: np.add(a, b, foo=1))
attempt(lambda: np.add(a, b, out=[1]))
attempt(lambda: np.add(a, np.zeros(3)))
attempt(lambda: np.add(x, a))
attempt(lambda: np.add(x, 1, out=np.zeros(3, int)))
attempt(lambda: np.add(a, 1, out=np.zeros(1, int)))
attempt(lambda: np.bitwise_and(b, 1))
attempt(lambda: np.subtract(True, False))
attempt(lambda: np.negative(np.array([True])))
attempt(lambda: np.left_shift(1.5, 1))
attempt(lambda: np.power(a, -1))
attempt(lambda: np.add(a, 1, where=[1, 0, 1, 0, 1], out=np.zeros(5, int)))
attempt(lambda: np.add(a, 1, where=np.array([1, 0, 1, 0, 1])))
attempt(lambda: np.sin(a, casting="no"))
attempt(lambda: np.add(a, b, casting="what"))
attempt(lambda: np.floor_divide(1j, 1j))


def inplace(f):
    v = np.arange(3)
    exec(f, {"v": v, "np": np})
    return v


attempt(lambda: inplace("v += 1.5"))
attempt(lambda: inplace("v /= 2"))
attempt(lambda: inplace("v += 2"))
attempt(lambda: inplace("v @= v"))
