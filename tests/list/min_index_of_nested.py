a = [[3, 4], [1, 2]]
print(min(a), max(a), a[1][0], sum(a, []), [x for row in a for x in row])
# expect: [1, 2] [3, 4] 1 [3, 4, 1, 2] [3, 4, 1, 2]
