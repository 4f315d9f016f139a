class D:
    def __get__(self, obj, cls): return "got"
class C: pass
c = C()
c.d = D()
print(type(c.d).__name__)  # expect: D
