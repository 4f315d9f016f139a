d = {"k": [1, 2]}
print(f"{d['k'][0]} {[i for i in range(3)]} {(lambda v: v * 2)(4)} {1 if d else 2} { {'a': 1}['a'] } {3 != 4}")
# expect: 1 [0, 1, 2] 8 1 1 True
