# What an exhausted iterator lets go deep down in the C stack is freed there, too.
# oracle: no (CPython overruns its stack)
import itertools
x = [1]
for _ in range(200000):
    x = itertools.islice(x, 5)
try:
    print(list(x))
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
del x
print("freed")  # expect: freed
