def f(**k): pass
f(**{1: 2})
# expect-error: TypeError: keywords must be strings
