r = range(0, 100, 7)
print(14 in r, 15 in r, 14.0 in r, "a" in r, r.count(21), r.count(22), r.index(28), -7 in r, 10 ** 30 in r, True in range(2))
# expect: True False True False 1 0 4 False False True
try:
    r.index(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError 5 is not in range
