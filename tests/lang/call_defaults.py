def f(a, b=2, c=3):
    return a, b, c
print(f(1), f(1, 9), f(1, c=9), f(a=0, b=0))  # expect: (1, 2, 3) (1, 9, 3) (1, 2, 9) (0, 0, 3)
