print(1 in [1, 2], "x" in [1], 1.0 in [1], [] in [[]], None in [])  # expect: True False True True False
