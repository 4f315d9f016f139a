import weakref
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return "C%d" % self.n
a, b = C(1), C(2)
v = weakref.WeakValueDictionary(a=a, b=b)
k = weakref.WeakKeyDictionary({a: 1})
s = weakref.WeakSet([a, b])
print(len(v), v["a"], k[a], len(s))  # expect: 2 C1 1 2
del a
print(len(v), "a" in v, len(k), len(s), list(s))  # expect: 1 False 0 1 [C2]
