def f(**kw):
    return kw
print(f(), f(a=1, b=2), f(**{"x": 1}, y=2))  # expect: {} {'a': 1, 'b': 2} {'x': 1, 'y': 2}
