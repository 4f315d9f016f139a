print([], [1], [1, "a", None, [2]], [[]], list(), list("abc"), list(range(3)), [1,])
# expect: [] [1] [1, 'a', None, [2]] [[]] [] ['a', 'b', 'c'] [0, 1, 2] [1]
