# Keys whose == changes an operand: the walk goes on over what is there.  Copies do not share what copies must not.
import gc
import weakref


class Key:
    def __init__(self, name, act=None):
        self.name, self.act = name, act

    def __hash__(self):
        return 1

    def __eq__(self, other):
        for key in (self, other):
            if getattr(key, "act", None):
                act, key.act = key.act, None
                act()
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


def run(operation):
    a, changes = {Key("a"), Key("b")}, Key("b")
    b = {changes, Key("c")}
    changes.act = lambda: a.clear()
    return sorted(map(repr, operation(a, b))), sorted(map(repr, a))


print(run(lambda a, b: a | b))  # expect: (['a', 'b', 'c'], [])
print(run(lambda a, b: a - b), run(lambda a, b: a & b))  # expect: (['a'], []) ([], [])
print(len({1, 2} | {Key("x"), Key("x")}))  # expect: 3
small = {1, 2, 3, 4}
copy = small.copy()
copy.add(5)
small.discard(1)
print(small, copy, small | {9}, small - {2}, small & {3, 4}, small ^ {4, 6})
# expect: {2, 3, 4} {1, 2, 3, 4, 5} {9, 2, 3, 4} {3, 4} {3, 4} {2, 3, 6}

holed = {1, 2, 3}
holed.remove(2)
print(holed.copy(), holed | {5}, frozenset(holed) == holed, {1, 3} <= holed, holed.isdisjoint({2}))
# expect: {1, 3} {1, 3, 5} True True True

frozen = frozenset((1, 2))
print(hash(frozen | {3}) == hash(frozenset((1, 2, 3))), frozen | set(), frozen - {1}, type(frozen & {1}))
# expect: True frozenset({1, 2}) frozenset({2}) <class 'frozenset'>



class Set(set):
    pass


s = Set((1, 2))
print(type(s.copy()), type(s | {3}), type(frozen | s), s | frozen)
# expect: <class 'set'> <class 'set'> <class 'frozenset'> {1, 2}

print(sorted({"a", "bb"} | {"c"}), {(1, 2)} | {(1, 2)}, {1.5} - {1.5}, len({10**30} | {10**30}))
# expect: ['a', 'bb', 'c'] {(1, 2)} set() 1

r = weakref.ref(small)
t = small | {7}
print(r() is small, weakref.getweakrefcount(t))  # expect: True 0
ring = {Key("self")}
loop = [ring | {Key("other")}]
loop.append(loop)
seen = weakref.ref(loop[0])
del loop
gc.collect()
print(seen())  # expect: None
