class C:
    @classmethod
    def f(cls, x): return cls.__name__, x
class D(C): pass
print(C.f(1), D.f(2), D().f(3))  # expect: ('C', 1) ('D', 2) ('D', 3)
