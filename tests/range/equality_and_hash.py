print(range(3) == range(0, 3, 1), range(0) == range(5, 1), range(0, 4, 2) == range(0, 3, 2), hash(range(3)) == hash(range(0, 3)), range(3) == [0, 1, 2], range(1, 2, 5) == range(1, 3, 9))
# expect: True True True True False True
