print(1 | 2 ^ 3 & 4, 1 << 2 + 1, ~1 + 1, 6 & 3 == 2, (6 & 3) == 2)  # expect: 3 8 -1 True True
