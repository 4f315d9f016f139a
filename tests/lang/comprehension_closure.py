def f():
    k = 10
    return [lambda: x * k for x in range(3)]
print([g() for g in f()])  # expect: [20, 20, 20]
