print([x * x for x in range(5)])  # expect: [0, 1, 4, 9, 16]
