d = {}
for i in range(1000):
    d[str(i * 7919 % 1000)] = i
print(len(d), list(d)[:5], list(d)[-3:])
# expect: 1000 ['0', '919', '838', '757', '676'] ['243', '162', '81']
