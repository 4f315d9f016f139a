a = b = [1, 2]
a *= 2
print(b)  # expect: [1, 2, 1, 2]
a *= 0
print(b)  # expect: []
