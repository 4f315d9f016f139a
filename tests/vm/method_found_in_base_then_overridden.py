class A:
    def f(self): return "A"
class B(A): pass
class C(B): pass
c = C()
out = []
for i in range(6):
    out.append(c.f())
    if i == 1: B.f = lambda self: "B"
    if i == 3: del B.f
    if i == 4: C.__bases__ = (type("X", (A,), {"f": lambda self: "X"}),)
print(out)  # expect: ['A', 'A', 'B', 'B', 'A', 'X']
