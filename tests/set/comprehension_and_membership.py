s = {x * x for x in range(10)}
print(49 in s, 50 in s, len(s), sorted(s)[:3])  # expect: True False 10 [0, 1, 4]
