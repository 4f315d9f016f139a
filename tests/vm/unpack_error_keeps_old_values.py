a, b = 1, 2
try:
    a, b = (5,)
except ValueError:
    print(a, b)  # expect: 1 2
try:
    a, b = 7, undefined
except NameError:
    print(a, b)  # expect: 1 2
