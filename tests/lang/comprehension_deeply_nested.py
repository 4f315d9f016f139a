print([[[a + b + c for a in range(2)] for b in range(2)] for c in range(2)])
# expect: [[[0, 1], [1, 2]], [[1, 2], [2, 3]]]
