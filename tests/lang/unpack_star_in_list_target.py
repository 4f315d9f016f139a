[a, *b] = range(4)
print(a, b)  # expect: 0 [1, 2, 3]
