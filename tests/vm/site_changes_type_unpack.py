def swap(p):
    a, b = p
    return b, a
print([swap(p) for p in ((1, 2), [3, 4], "xy", {5: 0, 6: 0}, range(2), iter("pq"), (7, 8))])
# expect: [(2, 1), (4, 3), ('y', 'x'), (6, 5), (1, 0), ('q', 'p'), (8, 7)]
