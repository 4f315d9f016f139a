f = lambda x: x if x else "none"
print(f(0), f(3), (lambda: 1 or 2)())  # expect: none 3 1
