a, b = [], []
a.append(b)
b.append(a)
try:
    a == b
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded in comparison
