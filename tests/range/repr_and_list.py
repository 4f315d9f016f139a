print(range(5), range(1, 5), range(1, 10, 2), range(5, 0, -1), list(range(5)), list(range(5, 0, -2)), list(range(0)), list(range(5, 1)), list(range(-3, 3)))
# expect: range(0, 5) range(1, 5) range(1, 10, 2) range(5, 0, -1) [0, 1, 2, 3, 4] [5, 3, 1] [] [] [-3, -2, -1, 0, 1, 2]
