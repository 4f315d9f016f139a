a = list(range(6))
a[1:3] = ["x", "y", "z"]
print(a)  # expect: [0, 'x', 'y', 'z', 3, 4, 5]
a[2:2] = [0, 0]
print(a)  # expect: [0, 'x', 0, 0, 'y', 'z', 3, 4, 5]
a[:] = "ab"
print(a)  # expect: ['a', 'b']
a[5:] = [9]
print(a)  # expect: ['a', 'b', 9]
a[-1:] = []
print(a)  # expect: ['a', 'b']
