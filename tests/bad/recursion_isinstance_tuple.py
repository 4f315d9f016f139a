t = int
for _ in range(100000): t = (t,)
try:
    print("answered or refused" if not isinstance("a", t) else "wrong")
except RecursionError as e:
    print("answered or refused")  # expect: answered or refused
