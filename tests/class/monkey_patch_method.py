class C:
    def f(self): return "old"
c = C()
C.f = lambda self: "new"
print(c.f())  # expect: new
del C.f
print(hasattr(c, "f"))  # expect: False
