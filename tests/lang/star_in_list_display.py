a = [1, 2]
print([*a, 3, *"xy", *range(2)])  # expect: [1, 2, 3, 'x', 'y', 0, 1]
