def f(a, b, c):
    return a, b, c
print(f(1, 2, 3), f(1, c=3, b=2), f(c=1, b=2, a=3))  # expect: (1, 2, 3) (1, 2, 3) (3, 2, 1)
