class C:
    def f(self): pass
print(C.f is C.f, C().f == C().f, C.f == C.f)  # expect: True False True
