import pickle
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
class K:
    def __new__(cls, *, n):
        self = super().__new__(cls)
        self.n = n
        return self
    def __getnewargs_ex__(self): return (), {"n": self.n}
print(pickle.loads(pickle.dumps(T(1, 2), 2)), pickle.loads(pickle.dumps(K(n=5), 4)).n, pickle.loads(pickle.dumps(K(n=6), 2)).n)
# expect: (1, 2) 5 6
