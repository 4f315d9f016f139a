d = dict.fromkeys(range(5), "v")
for k in list(d):
    if k % 2:
        del d[k]
print(d)  # expect: {0: 'v', 2: 'v', 4: 'v'}
