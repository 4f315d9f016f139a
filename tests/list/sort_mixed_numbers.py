print(sorted([3, 1.5, 2, True, -1, 2 ** 70, 0.0]), sorted([2.0, 2, 1]), sorted([True, False, 1, 0]))
# expect: [-1, 0.0, True, 1.5, 2, 3, 1180591620717411303424] [1, 2.0, 2] [False, 0, True, 1]
