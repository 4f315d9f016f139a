def f(a, b, /): pass
f(1, b=2)
# expect-error: TypeError: f() got some positional-only arguments passed as keyword arguments: 'b'
