def f():
    x: undefined_name = 3
    return x
print(f())  # expect: 3
