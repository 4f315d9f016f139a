print(1 + 0.5, 2 ** 0.5, 7 // 2.0, 7 % 2.5, 2 ** 100 + 0.0, 3 * 1.5, 1 == 1.0, 10 ** 20 / 3.0)
# expect: 1.5 1.4142135623730951 3.0 2.0 1.2676506002282294e+30 4.5 True 3.333333333333333e+19
try:
    10 ** 400 + 1.0
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError int too large to convert to float
try:
    10 ** 400 * 0.5
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError int too large to convert to float
