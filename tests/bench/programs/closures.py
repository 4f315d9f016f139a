"""Closures: counters, composed functions, memoised recursion, callbacks."""


def counter(step):
    value = 0

    def advance():
        nonlocal value
        value += step
        return value

    return advance


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x

    return composed


def memoised(f):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = f(n)
        return known[n]

    return wrapper


def paths(size):
    @memoised
    def count(cell):
        x, y = divmod(cell, size)
        if x == 0 or y == 0:
            return 1
        return (count(cell - 1) + count(cell - size)) % 1_000_007

    return count(size * size - 1)


def main(n):
    a, b = counter(1), counter(3)
    chain = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
    total = 0
    for i in range(n):
        total += a() + b() + chain(i)
    return total


print(main(1_200_000), sum(paths(size) for size in range(2, 140, 2)))
