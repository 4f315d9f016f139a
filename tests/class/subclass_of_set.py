class S(set):
    pass
s = S([1])
s.add(2)
print(sorted(s), type(s | {3}).__name__, s)  # expect: [1, 2] set S({1, 2})
