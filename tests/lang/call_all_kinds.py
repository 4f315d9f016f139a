def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3))  # expect: (1, 2, (), 3, 4, {})
print(f(1, 9, 8, 7, c=3, d=5, e=6))  # expect: (1, 9, (8, 7), 3, 5, {'e': 6})
print(f(*[1, 2, 3], **{"c": 4, "z": 5}))  # expect: (1, 2, (3,), 4, 4, {'z': 5})
