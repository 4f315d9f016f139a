print(1 < 2, 2 ** 70 > 2 ** 69, -2 ** 70 < 0, 2 ** 70 == 2 ** 70, 5 != 5, 2 ** 62 < 2 ** 62 + 1, 2 ** 100 > 1.0, 2 ** 100 == float(2 ** 100), 2 ** 53 + 1 == float(2 ** 53))
# expect: True True True True False True True True False
print(2 ** 1000 > 1e308, -2 ** 2000 < float("-inf"), 5 < float("nan"), 10 ** 400 < float("inf"))
# expect: False False False True
