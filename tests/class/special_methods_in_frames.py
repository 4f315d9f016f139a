"""Subscripts, unary operators and with run the class's methods as plain calls do: values, errors, depth, what is let go."""
import sys


class Grid:
    def __init__(self):
        self.log = []
    def __getitem__(self, key):
        if key == "bad":
            raise LookupError(key)
        return NotImplemented if key is None else (key, len(self.log))
    def __setitem__(self, key, value):
        self.log.append((key, value))
        return "nobody wants this"
    def __neg__(self):
        return NotImplemented
    def __invert__(self, extra=3):
        return extra
    def __pos__(self):
        return self
    def __len__(self):
        return 0


g = Grid()
g[1] = 2
g["x"], g[2, 3] = 5, 6
print(g[1], g["k"], g[1:2], g[None], g.log)
# expect: (1, 3) ('k', 3) (slice(1, 2, None), 3) NotImplemented [(1, 2), ('x', 5), ((2, 3), 6)]
print(-g, ~g, (+g) is g, not g)  # expect: NotImplemented 3 True True
try:
    g["bad"]
except LookupError as e:
    print(repr(e), e.__traceback__.tb_next.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_lineno)
    # expect: LookupError('bad') __getitem__ 10


class Deep:
    def __getitem__(self, key):
        return self[key]
    def __setitem__(self, key, value):
        self[key] = value
    def __neg__(self):
        return -self


for use in (lambda d: d[1], lambda d: -d, lambda d: d.__setitem__(1, 2)):
    try:
        use(Deep())
    except RecursionError as e:
        print(e)  # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded


class Manager:
    def __init__(self, name, fail=""):
        self.name, self.fail = name, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError(self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind, value, traceback is None)
        if self.fail == "exit":
            raise KeyError(self.name)
        return self.fail == "swallow"


class Loose(Manager):
    def __exit__(self, *details):
        print("exit", self.name, details[:2])


def leaves(how):
    for i in range(2):
        with Manager("a") as a, Loose("b"):
            if how == "return":
                return a
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise TypeError(i)
    return how


for how in ("return", "break", "continue", "raise", ""):
    try:
        print(leaves(how))
    except TypeError as e:
        print("raised", e)  # expect: enter a
        # expect: enter b
        # expect: exit b (None, None)
        # expect: exit a None None True
        # expect: a
        # expect: enter a
        # expect: enter b
        # expect: exit b (None, None)
        # expect: exit a None None True
        # expect: break
        # expect: enter a
        # expect: enter b
        # expect: exit b (None, None)
        # expect: exit a None None True
        # expect: enter a
        # expect: enter b
        # expect: exit b (None, None)
        # expect: exit a None None True
        # expect: continue
        # expect: enter a
        # expect: enter b
        # expect: exit b (<class 'TypeError'>, TypeError(0))
        # expect: exit a <class 'TypeError'> 0 False
        # expect: raised 0
        # expect: enter a
        # expect: enter b
        # expect: exit b (None, None)
        # expect: exit a None None True
        # expect: enter a
        # expect: enter b
        # expect: exit b (None, None)
        # expect: exit a None None True
        # expect:
for fail in ("enter", "exit", "swallow"):
    try:
        with Manager("m", fail):
            1 / 0
        print("went on")
    except Exception as e:
        print(repr(e), repr(e.__context__))  # expect: enter m
        # expect: ValueError('m') None
        # expect: enter m
        # expect: exit m <class 'ZeroDivisionError'> division by zero False
        # expect: KeyError('m') ZeroDivisionError('division by zero')
        # expect: enter m
        # expect: exit m <class 'ZeroDivisionError'> division by zero False
        # expect: went on


def generator():
    with Manager("g") as name:
        yield name


print(list(generator()))  # expect: enter g
# expect: exit g None None True
# expect: ['g']


class Watched:
    def __getitem__(self, key):
        return sys._getframe(1).f_lineno
    def __del__(self):
        print("gone")


print(Watched()[0] > 0)  # expect: gone
# expect: True


class Pairs:
    """Subscripts of two parts run the method's frame, too."""
    def __init__(self):
        self.items = {}
    def __getitem__(self, key):
        i, j = key
        if i < 0:
            raise IndexError(key)
        return self.items[i, j] if key in self.items else NotImplemented
    def __setitem__(self, key, value):
        if value is None:
            raise ValueError(key)
        self.items[key] = value
        return self.deeper(key)
    def deeper(self, key):
        return sys._getframe(1).f_code.co_name + sys._getframe(2).f_code.co_name


def use(p, n):
    total = 0
    for i in range(n):
        p[i, i + 1] = i
        p[i, 0] = p[i, i + 1] + 1
        total += p[i, 0]
    return total


p = Pairs()
print(use(p, 5), p[9, 9], sorted(p.items.items())[:3])
# expect: 15 NotImplemented [((0, 0), 1), ((0, 1), 0), ((1, 0), 2)]
for wrong in (lambda: p[-1, 2], lambda: p.__setitem__((1, 2), None), lambda: p[1, 2, 3], lambda: exec("p[1, 2] = None")):
    try:
        wrong()
    except (IndexError, ValueError) as e:
        print(repr(e))  # expect: IndexError((-1, 2))
        # expect: ValueError((1, 2))
        # expect: ValueError('too many values to unpack (expected 2)')
        # expect: ValueError((1, 2))


def generated(p):
    for i in range(3):
        p[i, i] = i * 10
        yield p[i, i], p[i, i + 1]


print(list(generated(p)))  # expect: [(0, 0), (10, 1), (20, 2)]


class Sealed(Pairs):
    __setitem__ = None


try:
    Sealed()[1, 2] = 3
except TypeError as e:
    print(e)  # expect: 'NoneType' object is not callable
Pairs.__getitem__ = lambda self, key: ("new", key)
print(p[1, 2])  # expect: ('new', (1, 2))
del Pairs.__getitem__
try:
    p[1, 2]
except TypeError as e:
    print(e)  # expect: 'Pairs' object is not subscriptable
