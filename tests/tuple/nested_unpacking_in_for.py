print([a + b + c for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]])  # expect: [6, 15]
