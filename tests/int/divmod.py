print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(10 ** 25, 10 ** 12 + 1))
# expect: (3, 2) (-4, 3) (-4, -3) (9999999999990, 10)
