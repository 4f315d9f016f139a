def f(*, a, b, c): pass
f(b=1)
# expect-error: TypeError: f() missing 2 required keyword-only arguments: 'a' and 'c'
