def g():
    yield from g()
try:
    next(g())
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
