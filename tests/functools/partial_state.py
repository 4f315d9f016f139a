# What a partial gives to pickle and copy, and takes back.
import copy
import functools


def show(*args, **kw):
    return args, kw


p = functools.partial(show, [1], a=[2])
p.attr = []
q = copy.copy(p)
print(q.args is p.args, q.keywords is p.keywords, q.attr is p.attr, q.__dict__ == p.__dict__)
# expect: True True True True
p.__setstate__((show, (1,), {"a": 10}, None))
print(p.__dict__, p(2, b=3))  # expect: {} ((1, 2), {'a': 10, 'b': 3})
p.__setstate__((show, (1,), None, {"x": 1}))
print(p.x, p(), p(5, c=6))  # expect: 1 ((1,), {}) ((1, 5), {'c': 6})
for state in (show, (), {}), (show, [], {}, {}), (show, (), [], {}), (None, (), {}, {}), 5:
    try:
        p.__setstate__(state)
    except TypeError as error:
        print(error)  # expect: invalid partial state
        # expect: invalid partial state
        # expect: invalid partial state
        # expect: invalid partial state
        # expect: invalid partial state
p.__setstate__((p, (), {}, {}))
print(repr(p))  # expect: functools.partial(...)
p.__setstate__((len, (p,), {"a": p}, {}))
print(repr(p))  # expect: functools.partial(<built-in function len>, ..., a=...)
p.__setstate__((len, (), {}, {}))
