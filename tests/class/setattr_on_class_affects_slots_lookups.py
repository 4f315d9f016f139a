class C:
    def f(self): return 1
def run(c): return c.f()
c = C()
print([run(c) for _ in range(3)])  # expect: [1, 1, 1]
C.f = lambda self: 2
print([run(c) for _ in range(2)])  # expect: [2, 2]
c.f = lambda: 3
print(run(c))  # expect: 3
del c.f
print(run(c))  # expect: 2
