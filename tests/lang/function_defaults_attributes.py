def f(a, b=1, *, c=2): pass
print(f.__defaults__, f.__kwdefaults__)  # expect: (1,) {'c': 2}
f.__defaults__ = (10, 20)
f.__kwdefaults__ = None
print(f.__defaults__, f.__kwdefaults__)  # expect: (10, 20) None
