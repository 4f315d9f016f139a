# oracle: no (CPython's C stack overflows)
it = iter([1])
for _ in range(100000): it = map(abs, it)
try:
    next(it)
    print("computed or refused")
except RecursionError:
    print("computed or refused")  # expect: computed or refused
