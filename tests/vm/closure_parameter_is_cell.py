def f(a, b=2, *c, d, **e):
    def g(): return a, b, c, d, e
    a += 1
    return g
print(f(1, d=4)(), f(1, 2, 3, d=4, z=5)())  # expect: (2, 2, (), 4, {}) (2, 2, (3,), 4, {'z': 5})
