def g():
    yield from 5
list(g())
# expect-error: TypeError: 'int' object is not iterable
