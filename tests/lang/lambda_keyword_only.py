f = lambda a, /, b, *, c=3: (a, b, c)
print(f(1, 2), f(1, b=2, c=4), f.__name__)  # expect: (1, 2, 3) (1, 2, 4) <lambda>
