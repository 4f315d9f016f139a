def f():
    rest = [2, 3]
    return 1, *rest
def g():
    rest = [5]
    yield 4, *rest
print(f(), next(g()))  # expect: (1, 2, 3) (4, 5)
