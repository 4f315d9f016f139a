print(1 < 2 <= 2 != 3 > 0 >= 0 == 0)  # expect: True
