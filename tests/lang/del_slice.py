a = list(range(10))
del a[2:8:2]
print(a)  # expect: [0, 1, 3, 5, 7, 8, 9]
