def f():
    x = 42
    return lambda: x
g = f()
print(g.__closure__[0].cell_contents, g.__code__.co_freevars)  # expect: 42 ('x',)
