import copy
class L(list): pass
class S:
    __slots__ = ("a", "b")
l = L([1]); l.extra = 5
s = S(); s.a = [1]
m = copy.deepcopy(l)
t = copy.copy(s)
print(m, m.extra, type(m).__name__, t.a is s.a, hasattr(t, "b"))  # expect: [1] 5 L True False
