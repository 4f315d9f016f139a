print(sorted({x % 3 for x in range(10)}))  # expect: [0, 1, 2]
