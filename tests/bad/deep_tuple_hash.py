# oracle: no (CPython's C stack overflows)
t = ()
for _ in range(200000): t = (t,)
try:
    hash(t)
    print("hashed or refused")
except RecursionError:
    print("hashed or refused")  # expect: hashed or refused
