*a, b = [1]
print(a, b)  # expect: [] 1
