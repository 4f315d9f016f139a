a = list(range(10))
del a[2:5]
print(a)  # expect: [0, 1, 5, 6, 7, 8, 9]
del a[::3]
print(a)  # expect: [1, 5, 7, 8]
del a[-2:]
print(a)  # expect: [1, 5]
del a[::-1]
print(a)  # expect: []
