a = [1]
it = iter(a)
next(it)
a.append(2)
print(list(it))  # expect: [2]
a.append(3)
print(list(it))  # expect: []
