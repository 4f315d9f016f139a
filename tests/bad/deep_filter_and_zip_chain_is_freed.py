# oracle: no (CPython's C stack overflows)
it = iter([1])
for _ in range(100000): it = zip(it)
del it
print("freed")  # expect: freed
