print(round(5), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1), round(10 ** 20 + 5, -1), round(5, 3), round(7, -3))
# expect: 5 1200 1200 1400 -1200 20 20 100000000000000000000 5 0
