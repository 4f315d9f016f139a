a = [1]
a += (2, 3)
a += "x"
a += {4: 1}
print(a)  # expect: [1, 2, 3, 'x', 4]
a += 5
# expect-error: TypeError: 'int' object is not iterable
