d = {1: 1, 2: 2}
print(len(d), bool(d))  # expect: 2 True
d.clear()
print(d, len(d), bool(d))  # expect: {} 0 False
