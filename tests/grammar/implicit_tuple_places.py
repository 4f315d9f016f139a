def f():
    yield 1, 2
    return 3, 4
a = 1,
b, = a
for x, in [(1,)]: print(x)  # expect: 1
print(a, b, next(f()), [(1, 2) for _ in (1,)])  # expect: (1,) 1 (1, 2) [(1, 2)]
print(1, 2)[0] if 0 else print((1, 2)[0])  # expect: 1
del (a), [b]
