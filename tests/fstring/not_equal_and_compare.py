a, b = 1, 2
print(f"{a!=b} {a==b} {a<=b} {a>=b}")  # expect: True False True False
