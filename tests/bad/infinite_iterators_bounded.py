import itertools
try:
    sum(itertools.islice(itertools.count(), 10 ** 5))
    max(itertools.repeat(1, 10 ** 5))
    print("fine")  # expect: fine
except MemoryError:
    print("memory")
