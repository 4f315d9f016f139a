a, b = map(int, "12")
(c, d), e = zip([1, 2], [3, 4]), 5
print(a, b, c, d, e)  # expect: 1 2 (1, 3) (2, 4) 5
