def f(*args, **kw):
    return args, kw
print(f(*[1], 2, *[3, 4], k=1, **{"a": 2}, **{"b": 3}))  # expect: ((1, 2, 3, 4), {'k': 1, 'a': 2, 'b': 3})
