class C:
    def f(self): pass
    def __repr__(self): return "C()"
print(C().f)  # expect: <bound method C.f of C()>
print(C.f.__qualname__)  # expect: C.f
