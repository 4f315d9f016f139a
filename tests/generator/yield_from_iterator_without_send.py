class It:
    def __iter__(self): return self
    def __next__(self): return 1
def g():
    yield from It()
it = g()
print(next(it))  # expect: 1
it.send(5)
# expect-error: AttributeError: 'It' object has no attribute 'send'
