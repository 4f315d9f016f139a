r = reversed([1, 2, 3])
print(next(r), list(r), list(r), type(r).__name__)  # expect: 3 [2, 1] [] list_reverseiterator
