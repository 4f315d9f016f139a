# SimpleNamespace: a repr that ends, and what equals it.
import types

a = types.SimpleNamespace(x=1)
a.me = a
print(a)  # expect: namespace(x=1, me=namespace(...))


class Named(types.SimpleNamespace):
    pass


n = Named(child=a)
n.me = n
print(n)  # expect: Named(child=namespace(x=1, me=namespace(...)), me=Named(...))


class Pretends:
    __class__ = types.SimpleNamespace


print(a == Pretends(), types.SimpleNamespace(x=1) == Named(x=1), types.SimpleNamespace(**{"a b": 1}))
# expect: False True namespace(a b=1)
try:
    types.SimpleNamespace(1)
except TypeError as error:
    print(error)  # expect: no positional arguments expected
