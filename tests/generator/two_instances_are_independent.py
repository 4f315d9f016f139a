def count():
    n = 0
    while True:
        yield n
        n += 1
a, b = count(), count()
print(next(a), next(a), next(b), next(a), next(b))  # expect: 0 1 0 2 1
