import pickle
class C:
    def __init__(self, *a): self.a = a
    def __reduce__(self): return C, (1, 2), {"state": 3}
class E:
    def __reduce_ex__(self, protocol): return str, ("protocol %d" % protocol,)
c = pickle.loads(pickle.dumps(C()))
print(c.a, c.state, pickle.loads(pickle.dumps(E(), 3)))  # expect: (1, 2) 3 protocol 3
class Items:
    def __reduce__(self): return list, (), None, iter([1, 2, 3])
class Pairs:
    def __reduce__(self): return dict, (), None, None, iter([("a", 1)])
print(pickle.loads(pickle.dumps(Items())), pickle.loads(pickle.dumps(Pairs())))  # expect: [1, 2, 3] {'a': 1}
