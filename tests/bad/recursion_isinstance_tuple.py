t = int
for _ in range(100000): t = (t,)
try:
    isinstance("a", t)
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
