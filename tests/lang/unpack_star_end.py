first, *rest = [1, 2, 3, 4]
print(first, rest)  # expect: 1 [2, 3, 4]
