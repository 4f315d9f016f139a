a = [1]
b = a
for i in range(3): a += [i]
print(b is a, b)  # expect: True [1, 0, 1, 2]
c = a + [9]
print(c is a, len(a))  # expect: False 4
