class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
class C(A): pass
c = C()
C.__bases__ = (B,)
print(c.f())  # expect: B
