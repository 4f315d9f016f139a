# A partial of a partial is one, subclasses too; not of one that has attributes or a call of its own.
import functools


class P(functools.partial):
    pass


class Q(functools.partial):
    def __call__(self, *args, **kwargs):
        return "own"


def shown(p):
    print(type(p).__name__, getattr(p.func, "__name__", type(p.func).__name__), p.args, p.keywords)


shown(P(P(functools.partial(print, 1), 2), 3))  # expect: P print (1, 2, 3) {}
shown(P(P(print, 1), foo=2))  # expect: P print (1,) {'foo': 2}
shown(functools.partial(P(print, 1), 2))  # expect: partial print (1, 2) {}
shown(functools.partial(Q(print, 1), 2))  # expect: partial Q (2,) {}
p = P(print, 1)
p.attribute = 5
shown(P(p, 2))  # expect: P P (2,) {}
p = functools.partial(print, 1)
p.attribute = 5
print(functools.partialmethod(len, 1), functools.partialmethod(len, a=1), functools.partialmethod(len, 1, a=2), functools.partialmethod(len))
# expect: functools.partialmethod(<built-in function len>, 1, ) functools.partialmethod(<built-in function len>, , a=1) functools.partialmethod(<built-in function len>, 1, a=2) functools.partialmethod(<built-in function len>, , )
