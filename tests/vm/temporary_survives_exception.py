def boom(): raise ValueError
out = []
for i in range(3):
    try:
        out.append([i, i + 1, boom()])
    except ValueError:
        out.append("caught %d" % i)
print(out)  # expect: ['caught 0', 'caught 1', 'caught 2']
