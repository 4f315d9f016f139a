print(list(range(0, -5, -2)), list(range(0, -6, -2)), range(0, -5, -2)[-1], len(range(5, 0, -3)), list(range(5)[::-2]), range(10)[::-1], range(10)[8:2:-3])
# expect: [0, -2, -4] [0, -2, -4] -4 2 [4, 2, 0] range(9, -1, -1) range(8, 2, -3)
