class D:
    def __get__(self, obj, cls): return obj is None, cls.__name__
class C:
    d = D()
class E(C): pass
print(C.d, E.d, E().d)  # expect: (True, 'C') (True, 'E') (False, 'E')
