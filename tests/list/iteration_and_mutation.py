a = [1, 2, 3, 4]
for x in a:
    if x == 2:
        a.remove(x)
print(a)  # expect: [1, 3, 4]
it = iter(a)
next(it)
a.append(9)
print(list(it), list(it))  # expect: [3, 4, 9] []
