def f():
    x = 1
    before = locals()
    before["x"] = 99
    return x
print(f())  # expect: 1
