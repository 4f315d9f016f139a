# A named tuple is made the short way only where nobody can tell.
import sys
import typing
from collections import namedtuple

P = namedtuple("P", "x y")
D = namedtuple("D", "x y z", defaults=[7, 8])


class Sub(P):
    def total(self):
        return self.x + self.y


class Slots(P):
    __slots__ = ()

    def __init__(self, x, y):
        inits.append((self, x, y))


class Own(P):
    def __new__(cls, x):
        return super().__new__(cls, x, x)


class T(typing.NamedTuple):
    a: int
    b: str = "b"


inits = []


def make(c, *args):
    try:
        return c(*args)
    except TypeError as e:
        return str(e)


def two(c, x, y): return c(x, y)
def one(c, x): return c(x)


for _ in range(3):
    for c in P, D, Sub, Slots, Own, T:
        for call, args in (two, (1, [2])), (one, (1,)):
            try:
                v = call(c, *args)
                print(type(v).__name__, v, len(v), end=" ")
            except TypeError as e:
                print(e, end=" ")
    print()
print(len(inits), inits[0], Sub(2, 3).total(), vars(Sub(1, 2)))
s = Sub(1, 2)
s.note = "kept"
print(s.note, s == (1, 2), hash(s) == hash((1, 2)), make(P), make(P, 1, 2, 3))

P.__new__.__defaults__ = (5,)
print(one(P, 1), two(P, 1, 2))
calls = []


def tracer(frame, event, arg):
    if event == "call":
        calls.append(frame.f_code.co_name)


sys.setprofile(tracer)
two(P, 1, 2)
sys.setprofile(None)
print([c for c in calls if c != "setprofile"])
old = P.__new__
P.__new__ = lambda cls, *args: "replaced"
print(two(P, 1, 2), two(Sub, 1, 2))
P.__new__ = old
print(two(P, 1, 2))
old.__code__ = (lambda _cls, x, y: (_cls.__name__, x)).__code__
print(two(P, 1, 2))
