d = {}
for i in range(10000):
    d[i] = i
for i in range(0, 10000, 2):
    del d[i]
for i in range(10000, 12000):
    d[i] = i
print(len(d), sum(d), list(d)[:3], list(d)[-1], 4 in d, 5 in d)
# expect: 7000 46999000 [1, 3, 5] 11999 False True
