class A:
    def f(self): return "A"
    x = "ax"
class B(A):
    def f(self): return "B" + super().f()
    def g(self): return super().x
class C(B):
    def f(self): return "C" + super().f()
c = C()
out = [c.f() for _ in range(3)]
A.f = lambda self: "new"
out.append(c.f())
B.f = A.f
out.append(c.f())
print(out, c.g())  # expect: ['CBA', 'CBA', 'CBA', 'CBnew', 'Cnew'] ax
