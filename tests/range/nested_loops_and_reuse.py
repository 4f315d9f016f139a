r = range(3)
print([(i, j) for i in r for j in r if i < j])  # expect: [(0, 1), (0, 2), (1, 2)]
