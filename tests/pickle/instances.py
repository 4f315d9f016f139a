import pickle
class P:
    def __init__(self, x, y): self.x, self.y = x, y
class S:
    __slots__ = ("a", "b")
class L(list): pass
class D(dict): pass
s = S(); s.a = 1
l = L([1, 2]); l.extra = "e"
for protocol in (0, 1, 2, 3, 4, 5):
    p = pickle.loads(pickle.dumps(P(1, [2]), protocol))
    m = pickle.loads(pickle.dumps(l, protocol))
    print(p.x, p.y, m, m.extra, type(m).__name__, pickle.loads(pickle.dumps(D(a=1), protocol)))
    # expect: 1 [2] [1, 2] e L {'a': 1}
    # expect: 1 [2] [1, 2] e L {'a': 1}
    # expect: 1 [2] [1, 2] e L {'a': 1}
    # expect: 1 [2] [1, 2] e L {'a': 1}
    # expect: 1 [2] [1, 2] e L {'a': 1}
    # expect: 1 [2] [1, 2] e L {'a': 1}
t = pickle.loads(pickle.dumps(s, 2))
print(t.a, hasattr(t, "b"))  # expect: 1 False
try:
    pickle.dumps(s, 1)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError a class that defines __slots__ without defining __getstate__ cannot be pickled
