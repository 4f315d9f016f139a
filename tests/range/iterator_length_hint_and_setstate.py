it = iter(range(5))
next(it)
print(it.__length_hint__(), list(it))  # expect: 4 [1, 2, 3, 4]
