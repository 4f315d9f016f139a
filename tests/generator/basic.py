def g():
    yield 1
    yield 2
print(list(g()), tuple(g()))  # expect: [1, 2] (1, 2)
