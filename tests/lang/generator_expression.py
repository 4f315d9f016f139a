g = (x + 1 for x in range(3))
print(next(g), list(g))  # expect: 1 [2, 3]
