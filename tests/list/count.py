print([1, 2, 1, True, 1.0].count(1), [].count(0), ["a", "A"].count("a"), [[1], [1]].count([1]))
# expect: 4 0 1 2
