def g():
    yield from (1, 2, 3)
a, *b = g()
print(a, b, [*g()], max(*g()), {*g()} == {1, 2, 3})  # expect: 1 [2, 3] [1, 2, 3] 3 True
