print([x for x in {3, 1, 2}], list({5, 1}), max({4, 9}), sum({1, 2, 3}), len({1, True, 1.0}))
# expect: [1, 2, 3] [1, 5] 9 6 1
