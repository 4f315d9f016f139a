"""Calls with star arguments: packing, unpacking and forwarding."""


def count(*args):
    return len(args)


def options(**kw):
    return len(kw)


def add3(a, b, c):
    return a + b + c


def forward(f, *args, **kw):
    return f(*args, **kw)


def main(n):
    total = 0
    triple = (1, 2, 3)
    named = {"a": 4, "b": 5, "c": 6}
    for i in range(n):
        total += count(i, i, i) + count(*triple)
        total += options(x=1, y=i)
        total += add3(*triple) + add3(**named) + add3(i, *triple[1:])
        total += forward(add3, i, 1, c=2)
    return total


print(main(900_000))
