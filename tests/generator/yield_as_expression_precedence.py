def g():
    x = (yield 1) or "default"
    y = yield
    print(x, y)
    yield [(yield 5)]
it = g()
print(next(it), next(it), it.send("y"), it.send("z"))  # expect: default y
# expect: 1 None 5 ['z']
