class C:
    def f(self): return "method"
def call(c): return c.f()
a, b = C(), C()
out = [call(a), call(a), call(b)]
b.f = lambda: "own"
out += [call(a), call(b), call(a)]
print(out)  # expect: ['method', 'method', 'method', 'method', 'own', 'method']
