def f(*, a, b=2):
    return a, b
print(f(a=1), f(b=3, a=4))  # expect: (1, 2) (4, 3)
