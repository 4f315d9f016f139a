class C:
    def f(self): return self
print(C.f(5))  # expect: 5
