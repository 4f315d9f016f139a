def g(inner):
    yield inner
it = None
for _ in range(100000):
    it = g(it)
    next(it)
del it
print("freed")  # expect: freed
