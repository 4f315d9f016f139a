a = [1]
print(1 in a == True, 1 in a in [[1]], a is a is not None)  # expect: False True True
