def f(a, *, k): pass
f(1, 2, 3, k=1)
# expect-error: TypeError: f() takes 1 positional argument but 3 positional arguments (and 1 keyword-only argument) were given
