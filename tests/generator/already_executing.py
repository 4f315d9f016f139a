def g():
    yield next(it)
it = g()
next(it)
# expect-error: ValueError: generator already executing
