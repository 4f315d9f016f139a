print(2 in [1, 2], 3 in (1, 2), "b" in "abc", "bc" in "abc", "x" not in {"x": 1}, 5 not in range(5))
# expect: True False True True False True
