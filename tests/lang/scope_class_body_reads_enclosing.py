def f(x):
    class C:
        y = x
    return C.y
print(f(7))  # expect: 7
