"""Plain calls: recursion and small helper functions with positional arguments."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def clamp(value, low, high):
    return low if value < low else high if value > high else value


def clamped(n):
    total = 0
    for i in range(n):
        total += clamp(i % 97, 10, 60)
    return total


print(fib(31), ackermann(2, 330), tak(18, 12, 6), clamped(3_000_000))
