d = {i: i for i in range(6)}
del d[5], d[0]
print(list(reversed(d)), d.popitem(), list(d))  # expect: [4, 3, 2, 1] (4, 4) [1, 2, 3]
