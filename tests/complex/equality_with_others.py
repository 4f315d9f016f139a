print(1 + 0j == 1, 1 + 0j == 1.0, 1j == 1, 1j == "1j", (1 + 0j) in [1], {1: "x"}[1 + 0j])
# expect: True True False False True x
