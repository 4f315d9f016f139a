class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
o = A()
out = []
for i in range(4):
    out.append(o.f())
    o.__class__ = B if i % 2 == 0 else A
print(out)  # expect: ['A', 'B', 'A', 'B']
