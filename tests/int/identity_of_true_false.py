print(True + True, True * 5, sum([True, False, True]), True / 2, -True, ~True, True & False, True | 2, True ^ True, 1 + False)
# expect: 2 5 2 0.5 -1 -2 False 3 False 1
