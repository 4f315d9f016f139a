a, b, c, d = 1, 2, 3, 4
a, b, c, d = d, c, b, a
print(a, b, c, d)  # expect: 4 3 2 1
a, b = b, a + b
x = y = z = [a]
x, y[0], z = y, 9, x
print(a, b, x, y, z)  # expect: 3 7 [9] [9] [9]
i = 0
l = [5, 6, 7]
i, l[i] = 2, "set"
print(i, l)  # expect: 2 [5, 6, 'set']
