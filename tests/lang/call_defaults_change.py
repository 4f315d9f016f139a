"""Calls that leave values to defaults, made many times from the same place while the function changes."""


def f(a, b=2, c=3):
    return a, b, c


def g(a, b, c):
    return c, b, a


class K:
    def m(self, a=1, *, key="k"):
        return a, key

    def n(self, a=1, b=2):
        return a, b


def calls(k):
    return f(1), f(1, 5), f(1, 5, 6), k.n(), k.n(7), k.m(), k.m(4)


def loop(times):
    k = K()
    for _ in range(times):
        answer = calls(k)
    return answer


def attempt(times=3):
    try:
        print(loop(times))
    except TypeError as error:
        print("TypeError:", error)


attempt()  # expect: ((1, 2, 3), (1, 5, 3), (1, 5, 6), (1, 2), (7, 2), (1, 'k'), (4, 'k'))
f.__defaults__ = (20, 30)
attempt()  # expect: ((1, 20, 30), (1, 5, 30), (1, 5, 6), (1, 2), (7, 2), (1, 'k'), (4, 'k'))
f.__defaults__ = ("only c",)
attempt()  # expect: TypeError: f() missing 1 required positional argument: 'b'
f.__defaults__ = None
attempt()  # expect: TypeError: f() missing 2 required positional arguments: 'b' and 'c'
f.__defaults__ = (10, 20, 30)
attempt()  # expect: ((1, 20, 30), (1, 5, 30), (1, 5, 6), (1, 2), (7, 2), (1, 'k'), (4, 'k'))
f.__defaults__ = (2, 3)
old = f.__code__
f.__code__ = g.__code__
attempt()  # expect: ((3, 2, 1), (3, 5, 1), (6, 5, 1), (1, 2), (7, 2), (1, 'k'), (4, 'k'))
f.__code__ = (lambda a, *rest: (a, rest)).__code__
attempt()  # expect: ((1, ()), (1, (5,)), (1, (5, 6)), (1, 2), (7, 2), (1, 'k'), (4, 'k'))
f.__code__ = old
K.n = lambda self, a=100, b=200, c=300: (a, b, c)
attempt()  # expect: ((1, 2, 3), (1, 5, 3), (1, 5, 6), (100, 200, 300), (7, 200, 300), (1, 'k'), (4, 'k'))
K.n.__defaults__ = ()
attempt()  # expect: TypeError: <lambda>() missing 3 required positional arguments: 'a', 'b', and 'c'


# From generators, whose registers lie elsewhere, and deep enough for the stack to grow.
def tree(depth, label="t", sep="/"):
    if depth:
        yield from tree(depth - 1, label + sep)
    yield label


def depth(n, step=1):
    return n if n >= 3000 else max(x for x in [depth(n + step)])


import sys

sys.setrecursionlimit(20000)
print(list(tree(4)), sum(f(i)[1] for i in range(5)), [x for x in map(f, range(2))])
# expect: ['t////', 't///', 't//', 't/', 't'] 10 [(0, 2, 3), (1, 2, 3)]
print(depth(0), sum(depth(2990, s) for s in (1, 2, 5)))  # expect: 3000 9000


async def late(x, y=4):
    return x + y


async def main():
    return [await late(1), await late(1, 2), sum([await late(i) for i in range(3)])]


try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)  # expect: [5, 3, 15]


class Watched:
    """Is let go of when the call's values are."""

    def __del__(self):
        print("gone")


def takes(a, b=None):
    del a
    return "del first"


print([takes(Watched()) for _ in range(2)], list(takes(Watched()) for _ in range(1)))  # expect: gone
# expect: gone
# expect: gone
# expect: ['del first', 'del first'] ['del first']
