class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
class C:
    def __getattr__(self, n): return lambda: "C" + n
out = []
for o in [A(), B(), C(), A(), B(), C()] * 3:
    out.append(o.f())
print(" ".join(out))  # expect: A B Cf A B Cf A B Cf A B Cf A B Cf A B Cf
