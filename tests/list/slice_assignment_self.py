a = [1, 2, 3]
a[1:1] = a
print(a)  # expect: [1, 1, 2, 3, 2, 3]
a[::2] = a[:3]
print(a)  # expect: [1, 1, 1, 3, 2, 3]
