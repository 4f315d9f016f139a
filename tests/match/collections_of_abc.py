# What is derived from, or registered as, a Sequence or a Mapping matches their patterns.
import collections
from collections import abc


class M(abc.Mapping):
    def __len__(self): return 1

    def __getitem__(self, k): return {"k": 1}[k]

    def __iter__(self): return iter("k")


class Other: pass


class S(Other, abc.Sequence):
    def __len__(self): return 1

    def __getitem__(self, i): return [1][i]


class R:
    def __len__(self): return 0


class Derived(R): pass


def kind(x):
    match x:
        case [*_]: return "sequence"
        case {}: return "mapping"
        case _: return "neither"


print(kind(R()), kind(Derived()))  # expect: neither neither
abc.Mapping.register(R)
print(kind(R()), kind(Derived()), kind(M()), kind(S()))  # expect: mapping mapping mapping sequence
for x in (collections.UserDict(), collections.UserList(), collections.ChainMap(), collections.deque(), "text", b"x", bytearray(), {1}, range(2)):
    print(kind(x))  # expect: mapping
    # expect: sequence
    # expect: mapping
    # expect: sequence
    # expect: neither
    # expect: neither
    # expect: neither
    # expect: neither
    # expect: sequence
try:
    match 1:
        case kind(): pass
except TypeError as e:
    print(e)  # expect: called match pattern must be a type
try:
    exec("match 1:\n case f'x': pass")
except SyntaxError as e:
    print(e.msg)  # expect: patterns may only match literals and attribute lookups
