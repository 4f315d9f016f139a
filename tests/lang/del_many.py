a = [1, 2, 3, 4]
d = {"k": 1, "l": 2}
del a[0], d["k"], a[-1]
print(a, d)  # expect: [2, 3] {'l': 2}
