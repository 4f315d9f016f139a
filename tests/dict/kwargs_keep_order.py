def f(**kw): return list(kw)
print(f(z=1, a=2, m=3), dict(b=1, a=2))  # expect: ['z', 'a', 'm'] {'b': 1, 'a': 2}
