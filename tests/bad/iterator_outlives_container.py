it = iter([1, 2, 3])
next(it)
print(list(it))  # expect: [2, 3]
d = {1: 2}
it = iter(d)
del d
print(list(it))  # expect: [1]
