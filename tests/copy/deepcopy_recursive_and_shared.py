import copy
a = []
a.append(a)
b = copy.deepcopy(a)
print(b[0] is b, b is a)  # expect: True False
x = [1]
c, d = copy.deepcopy([x, x])
print(c is d, c is x)  # expect: True False
