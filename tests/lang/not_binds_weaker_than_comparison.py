print(not 1 == 2)  # expect: True
print(not 1 in [2])  # expect: True
