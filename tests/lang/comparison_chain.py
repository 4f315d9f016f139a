x = 5
print(1 < x < 10, 1 < x > 2, 1 < x < 3, 0 == 0 == 0)  # expect: True True False True
