def f(a, b, c, d): pass
f(1)
# expect-error: TypeError: f() missing 3 required positional arguments: 'b', 'c', and 'd'
