print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz"]])  # expect: [3, 7] ['x']
