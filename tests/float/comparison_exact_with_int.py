print(1.0 == 1, 2.0 ** 53 == 2 ** 53 + 1, 2.0 ** 53 < 2 ** 53 + 1, 1e308 < 10 ** 309, 0.1 < 1, 1.5 > 1, 1e16 == 10 ** 16, float(10 ** 17) == 10 ** 17)
# expect: True False True True True True True True
