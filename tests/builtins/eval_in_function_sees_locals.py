def f():
    secret = 42
    return eval("secret"), eval("secret", {"secret": 1})
print(f())  # expect: (42, 1)
