fs = []
for i in range(3):
    fs.append((lambda: i, lambda i=i: i))
print([(f(), g()) for f, g in fs])  # expect: [(2, 0), (2, 1), (2, 2)]
