def g():
    yield next(iter([]))
list(g())
# expect-error: RuntimeError: generator raised StopIteration
