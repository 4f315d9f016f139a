out = []
for i in range(4):
    for j in range(4):
        if j == i: continue
        if j == 3: break
        for k in range(3):
            if k > j: break
            out.append((i, j, k))
    else:
        out.append("no break %d" % i)
print(out)
# expect: [(0, 1, 0), (0, 1, 1), (0, 2, 0), (0, 2, 1), (0, 2, 2), (1, 0, 0), (1, 2, 0), (1, 2, 1), (1, 2, 2), (2, 0, 0), (2, 1, 0), (2, 1, 1), (3, 0, 0), (3, 1, 0), (3, 1, 1), (3, 2, 0), (3, 2, 1), (3, 2, 2), 'no break 3']
