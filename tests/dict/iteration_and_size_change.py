d = {1: 1, 2: 2}
try:
    [d.pop(k) for k in d]
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError dictionary changed size during iteration
d = {1: 1}
it = iter(d)
d[2] = 2
try:
    next(it)
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError dictionary changed size during iteration
