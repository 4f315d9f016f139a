class C:
    def g(self): return self._x
    def s(self, v): self._x = v
    x = property(g, s, None, "doc text")
c = C()
c.x = 3
print(c.x, C.x.__doc__, C.x.fget.__name__, C.x.fdel)  # expect: 3 doc text g None
