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
