a = [1, 2]
a.extend(a)
a += a
print(a)  # expect: [1, 2, 1, 2, 1, 2, 1, 2]
