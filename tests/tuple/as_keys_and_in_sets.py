d = {(0, 0): "origin", (1, 0): "right"}
print(d[0, 0], d[(1, 0)], (2, 2) in d, len({(1, 2), (1, 2), (2, 1)}))  # expect: origin right False 2
