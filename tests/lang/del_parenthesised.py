a, b = 1, 2
del (a, b)
print("a" in globals())  # expect: False
