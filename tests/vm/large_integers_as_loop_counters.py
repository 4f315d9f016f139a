i = 2 ** 61 - 2
out = []
while i < 2 ** 61 + 2:
    out.append(i - 2 ** 61)
    i += 1
for j in range(2 ** 62 - 1, 2 ** 62 + 2): out.append(j - 2 ** 62)
for k in range(2 ** 63, 2 ** 63 - 3, -1): out.append(k - 2 ** 63)
print(out)  # expect: [-2, -1, 0, 1, -1, 0, 1, 0, -1, -2]
